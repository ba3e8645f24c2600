using CaseTracking.EventSourcing.Rebuilding;
using CaseTracking.RunningProduct;
using CaseTracking.Testing;

namespace CaseTracking.Faults.Tests;

/// <summary>What holds in the database of the product whenever no command is running, whatever happened before.</summary>
internal static class Invariants
{
    // Marten marks positions that nobody used in a stream without a type.
    private const string Files = "(select * from dossiers.mt_streams where type is not null)";

    private static readonly (string Name, string Sql)[] Counts =
    [
        ("a stream has its events 1 to n, and says n",
            """
            select count(*) from (
                select from dossiers.mt_streams s left join dossiers.mt_events e on e.stream_id = s.id group by s.id
                having count(e.id) <> s.version or min(e.version) <> 1 or max(e.version) <> s.version) x
            """),
        ("a stream has one row in the list, at its version",
            $"select count(*) from {Files} s full join dossiers.dossieroverzicht o on o.id = s.id where o.versie is distinct from s.version"),
        ("a request has its person and its code in the vault, and the vault holds nobody else",
            """
            select count(*) from (select stream_id, (data->>'burger')::uuid as burger from dossiers.mt_events where type like 'aanvraag_werd_ingediend%') e
            full join dossiers.kluis_sleutel s on s.subject = e.burger
            left join dossiers.kluis k on k.id = e.burger left join dossiers.kluis c on c.id = e.stream_id
            where e.burger is null or s.subject is null or k.id is null or c.id is null
            """),
        ("an event of which the citizen hears has its line on the timeline, and no line stands alone",
            """
            select count(*) from (select * from dossiers.mt_events where type not in ('termijn_werd_bepaald', 'ontvangstbewijs_werd_gegeven')) e
            full join tijdlijn.regel r on (r.aanvraag_id, r.versie) = (e.stream_id, e.version)
            where e.id is null or r.id is null
            """),
        ("a request shows the dates that were computed last",
            """
            select count(*) from tijdlijn.aanvraag a
            left join lateral (
                select data from dossiers.mt_events where stream_id = a.id and type = 'termijn_werd_bepaald' order by version desc limit 1) e on true
            where e.data is null
               or (a.uiterlijke_datum, a.dienstnorm) is distinct from ((e.data->>'uiterlijkeDatum')::date, (e.data->>'dienstnorm')::date)
            """),
        ("a line is there once",
            "select count(*) - count(distinct (aanvraag_id, versie)) from tijdlijn.regel"),
        ("nothing waits to be sent and nothing is parked", "select count(*) from messaging.outbox"),
    ];

    /// <summary>Commands with keys alone: as many replies kept as effects, each at the place of its effect.</summary>
    private static readonly (string Name, string Sql)[] Replies =
    [
        ("a file was made by one kept reply",
            $"""
            select count(*) from {Files} s
            full join (select * from messaging.idempotency where status = 201) i on i.location = '/api/v1/dossiers/' || s.id
            where s.id is null or i.key is null
            """),
        ("a kept reply stands at the position of an event",
            "select count(*) from messaging.idempotency i left join dossiers.mt_events e on e.seq_id = i.position where i.position is not null and e.id is null"),
    ];

    /// <summary>Waits until messages are delivered, then looks at everything.</summary>
    public static async Task Hold(TestDatabase database, Workload? load = null)
    {
        await Eventually.Holds(
            async () => await Count(database, "select count(*) from messaging.outbox") == 0, "every message is delivered");
        Assert.Empty(await Offences(database, load is null ? Counts : [.. Counts, .. Replies]));
        if (load is null) return;

        Assert.Empty(load.Unexpected);
        var kept = await Kept(database);
        Assert.All(load.Filed, filed => Assert.Equal(filed.Value, kept.GetValueOrDefault(filed.Key)));
        Assert.All(kept.Keys, key => Assert.True(load.Filed.ContainsKey(key) || load.Unanswered.Contains(key), "a reply was kept that nobody asked for"));
        Assert.Equal(load.Completed.Distinct().Count(), await Count(database, "select count(*) from dossiers.mt_events where type like 'dossier_werd_volledig_verklaard%'"));
    }

    /// <summary>The names of what does not hold.</summary>
    public static Task<List<string>> Offences(TestDatabase database) => Offences(database, Counts);

    /// <summary>Reads one number.</summary>
    public static async Task<long> Count(TestDatabase database, string sql)
    {
        await using var command = database.Superuser.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<List<string>> Offences(TestDatabase database, (string Name, string Sql)[] checks)
    {
        var found = new List<string>();
        foreach (var (name, sql) in checks)
            if (await Count(database, sql) is > 0 and var count) found.Add($"not so, {count} times: {name}");
        foreach (var store in Product.Stores())
        {
            foreach (var (projection, _) in store.All)
            {
                var compared = await new Rebuilder(database.Rebuild).Verify(store, projection, null, CancellationToken.None);
                if (!compared.IsEqual) found.Add($"{projection.Name} is not what a rebuild makes of the events");
            }
        }

        return found;
    }

    private static async Task<Dictionary<string, string>> Kept(TestDatabase database)
    {
        await using var command = database.Superuser.CreateCommand("select key, location from messaging.idempotency where status = 201");
        await using var reader = await command.ExecuteReaderAsync();
        var kept = new Dictionary<string, string>();
        while (await reader.ReadAsync()) kept.Add(reader.GetString(0), reader.GetString(1));
        return kept;
    }
}
