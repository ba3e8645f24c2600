using System.Net;
using System.Net.Sockets;

namespace CaseTracking.Web.Http;

/// <summary>The failures of one network, oldest first, and how many of its tries are under way.</summary>
internal sealed class Neighbourhood
{
    private readonly Lock _gate = new();
    private IReadOnlyList<DateTimeOffset> _failures = [];
    private TaskCompletionSource _turn = New();
    private long? _readAt;
    private int _underWay;

    /// <summary>Completes when a try is over.</summary>
    public Task Turn { get { lock (_gate) return _turn.Task; } }

    /// <summary>Who shares a limit on guessing: a /24 of IPv4, the /56 of IPv6 that a subscriber usually holds.</summary>
    public static IPNetwork Of(IPAddress? address)
    {
        address = address switch { null => IPAddress.None, { IsIPv4MappedToIPv6: true } => address.MapToIPv4(), _ => address };
        var (bytes, prefix) = (address.GetAddressBytes(), address.AddressFamily == AddressFamily.InterNetwork ? 24 : 56);
        Array.Clear(bytes, prefix / 8, bytes.Length - (prefix / 8));
        return new IPNetwork(new IPAddress(bytes), prefix);
    }

    /// <param name="most">Failures allowed.</param>
    /// <param name="since">Older ones do not count.</param>
    /// <param name="last">The failure that must age before the next try; nothing when only others' tries are in the way.</param>
    public bool TryEnter(int most, DateTimeOffset since, out DateTimeOffset? last)
    {
        lock (_gate)
        {
            var counting = _failures.Where(f => f > since).ToList();
            last = counting.Count >= most ? counting[^most] : null;
            if (counting.Count + _underWay >= most) return false;
            _underWay++;
            return true;
        }
    }

    public void Leave()
    {
        TaskCompletionSource turn;
        lock (_gate)
        {
            _underWay--;
            (turn, _turn) = (_turn, New());
        }

        turn.TrySetResult();
    }

    /// <summary>Takes over what was counted, unless it is older than what is known: counts can cross on their way back.</summary>
    public void Take(IReadOnlyList<DateTimeOffset> failures, long at)
    {
        lock (_gate)
        {
            _readAt = at;
            if (failures.Count > 0 && (_failures.Count == 0 || (failures[^1], failures.Count).CompareTo((_failures[^1], _failures.Count)) > 0)) _failures = failures;
        }
    }

    public void Add(DateTimeOffset failure, DateTimeOffset since) { lock (_gate) _failures = [.. _failures.Where(f => f > since), failure]; }

    public bool IsFresh(TimeProvider clock, TimeSpan age) { lock (_gate) return _readAt is { } at && clock.GetElapsedTime(at) < age; }

    public bool IsIdle(DateTimeOffset since) { lock (_gate) return _underWay == 0 && _failures.All(f => f <= since); }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
