using System.Text.Json.Nodes;
using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Hosting.Database;
using CaseTracking.Testing;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Support;

/// <summary>What must hold in the database at any moment nobody is writing, whatever went wrong before.</summary>
internal static class Invariants
{
    private const string StreamsWithoutTheirEvents =
        """
        select s.id from sample.mt_streams s
        left join (select stream_id, max(version) as last, min(version) as first, count(*) as n from sample.mt_events group by stream_id) e
            on e.stream_id = s.id
        where (s.version, s.version, 1) is distinct from (e.last, e.n, e.first)
        """;

    private const string EventsWithoutTheirMessage =
        """
        select e.id from sample.mt_events e
        full join (select * from messaging.outbox where subscriber = 'north') o on o.message_id = e.id
        where (e.type in ('counter_was_raised', 'counter_was_closed')) is distinct from (o.message_id is not null)
        """;

    public static async Task<List<string>> Broken(TestDatabase database)
    {
        List<string> broken =
        [
            .. (await database.Superuser.List<Guid>(StreamsWithoutTheirEvents)).Select(id => $"stream {id} does not count its events"),
            .. (await database.Superuser.List<Guid>(EventsWithoutTheirMessage)).Select(id => $"event {id} and its message are not both there"),
        ];

        // Instants in the rows must be written in one zone to be compared.
        await using var source = NpgsqlDataSource.Create(new ConnectionStrings(database.Configuration).Application + ";Timezone=UTC");
        var rig = new StoreRig(source);
        foreach (var id in await database.Superuser.List<Guid>("select id from sample.mt_streams"))
        {
            foreach (var projection in SampleModule.Inline)
                if (!await ShowsItsFold(rig, projection, id)) broken.Add($"{projection.Name} {id} is not the fold of its events");
        }

        return broken;
    }

    private static async Task<bool> ShowsItsFold(StoreRig rig, IProjection projection, Guid id)
    {
        var stream = await rig.Store.Load(new StreamQuery(id) { Rows = [projection.Table] }, default);
        var fold = projection.Project(id, null, stream.Events);
        return JsonNode.DeepEquals(JsonNode.Parse(stream.Rows[0] ?? "null"), JsonNode.Parse(fold ?? "null"));
    }
}
