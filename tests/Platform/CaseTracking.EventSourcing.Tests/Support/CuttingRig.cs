using CaseTracking.Hosting.Database;
using CaseTracking.Testing;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Support;

/// <summary>A store whose connection can be cut at each message of the protocol in turn.</summary>
internal sealed class CuttingRig : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly WireProxy _proxy;
    private readonly NpgsqlDataSource _source;

    public CuttingRig(TestDatabase database)
    {
        _database = database;
        _proxy = new WireProxy(new ConnectionStrings(database.Configuration).Application + ";Application Name=cut");
        _source = NpgsqlDataSource.Create(_proxy.ConnectionString);
        Rig = new StoreRig(_source);
    }

    public StoreRig Rig { get; }

    /// <summary>
    /// Cuts after 0 messages, after 1, and so on, until the work gets through. Each time the work gets fresh streams of one event, and
    /// must have moved all of them or none.
    /// </summary>
    /// <returns>How many cuts there were.</returns>
    public async Task<int> CutEverywhere(bool onTheWayOut, int streams, Func<Guid[], Task> work)
    {
        for (var cut = 0; ; cut++)
        {
            var ids = new Guid[streams];
            for (var i = 0; i < streams; i++) ids[i] = await Rig.Open();

            if (onTheWayOut) _proxy.CutAfter(toServer: cut);
            else _proxy.CutAfter(toClient: cut);
            var survived = await Survives(() => work(ids));
            _proxy.Heal();
            _source.Clear();
            await _database.Superuser.IsQuiet("cut");

            var versions = await _database.Superuser.List<long>(
                $"select version from sample.mt_streams where id in ({string.Join(',', ids.Select(id => $"'{id}'"))})");
            Assert.True(versions.Distinct().Count() == 1, $"cut {cut}: at {string.Join(", ", versions)}");
            if (survived) return cut;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await _proxy.DisposeAsync();
    }

    private static async Task<bool> Survives(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
