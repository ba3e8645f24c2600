using System.Net;
using System.Net.Http.Headers;
using CaseTracking.Benchmarks.Measuring;
using CaseTracking.RunningProduct;

namespace CaseTracking.Benchmarks.Following;

/// <summary>Asks for one request after another by code; or, knowing one already, for that one again and again.</summary>
internal sealed class Follower : IWorker
{
    private readonly HttpClient _http;
    private readonly string _address;
    private readonly int _requests;
    private readonly Random _random;
    private readonly string _known;

    private Follower(HttpClient http, string address, int requests, int seed, EntityTagHeaderValue? tag)
    {
        (_http, _address, _requests, _random, Tag) = (http, address, requests, new Random(seed), tag);
        _known = string.Format(null, address, Timelines.Code(seed));
    }

    /// <summary>What it knows; nothing when it asks for others each time.</summary>
    public EntityTagHeaderValue? Tag { get; }

    public static async Task<Follower> Of(HttpClient http, string address, bool again, int requests, int seed)
    {
        if (!again) return new Follower(http, address, requests, seed, null);
        using var first = await http.GetAsync(new Uri(string.Format(null, address, Timelines.Code(seed)), UriKind.Relative));
        return new Follower(http, address, requests, seed, first.Headers.ETag);
    }

    public async Task Once(CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Tag is null ? string.Format(null, _address, Timelines.Code(_random.Next(_requests))) : _known);
        if (Tag is not null) request.Headers.IfNoneMatch.Add(Tag);
        using var answer = await _http.SendAsync(request, ct);
        await answer.Content.CopyToAsync(Stream.Null, ct);
        if (answer.StatusCode != (Tag is null ? HttpStatusCode.OK : HttpStatusCode.NotModified)) throw new InvalidOperationException($"{answer.StatusCode} for {_address}");
    }
}
