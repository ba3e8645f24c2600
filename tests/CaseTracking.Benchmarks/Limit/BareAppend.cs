using CaseTracking.Benchmarks.Measuring;
using Npgsql;

namespace CaseTracking.Benchmarks.Limit;

/// <summary>The limit of an append.</summary>
internal sealed class BareAppend(NpgsqlDataSource database) : IWorker
{
    private readonly StreamCycle _streams = StreamCycle.OneByOne();

    public async Task Once(CancellationToken ct)
    {
        var stream = _streams.Next();
        await using var connection = await database.OpenConnectionAsync(ct);
        await BareCommit.Send(connection, stream.Id, stream.Version++, ct);
    }
}
