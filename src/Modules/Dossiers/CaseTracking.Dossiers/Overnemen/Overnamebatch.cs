using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.EventSourcing.Vault;
using Npgsql;

namespace CaseTracking.Dossiers.Overnemen;

/// <summary>
/// Stores stories: many short ones in one commit, a very long one in several. What is there already is not stored again; a case that grew, or of which
/// the storing was cut short, goes on where it stopped.
/// </summary>
internal sealed class Overnamebatch(DossierStore store, Dossiernummers nummers, PersonalDataVault kluis, NpgsqlDataSource database)
{
    /// <summary>The cases of one batch together stay below the limit of a commit.</summary>
    public const int Events = EventStoreLimits.EventsPerCommit;

    public async Task<Batchuitslag> Bewaar(IReadOnlyList<Zaakverhaal> verhalen, CancellationToken ct)
    {
        var versies = await Versies([.. verhalen.Select(v => v.DossierId.Value)], ct);
        var nieuw = verhalen.Where(v => !versies.ContainsKey(v.DossierId.Value)).DistinctBy(v => v.DossierId).ToList();
        var uitslag = new Batchuitslag(nieuw.Count, nieuw.Sum(v => v.Activiteiten), verhalen.Count - nieuw.Count);
        var uitgifte = await nummers.Volgende(nieuw.Count, ct);
        var histories = nieuw.Select((v, i) => Nieuw(v, uitgifte[i])).ToList();
        if (histories.Sum(h => h.Events.Count) is > 0 and <= Events) await store.Record(histories, ct);
        else foreach (var history in histories) await Stuksgewijs(history, ct);

        foreach (var verhaal in verhalen)
            if (versies.TryGetValue(verhaal.DossierId.Value, out var versie)) uitslag = uitslag with { Events = uitslag.Events + await VulAan(verhaal, versie, ct) };
        return uitslag;
    }

    private StreamHistory<IDossierEvent> Nieuw(Zaakverhaal verhaal, string nummer)
    {
        var begin = verhaal.Begin(nummer);
        var sleutel = kluis.NewSubject(((ZaakWerdOvergenomen)begin.Event).Burger.Value);
        return new StreamHistory<IDossierEvent>(verhaal.DossierId.Value, 0, [begin, .. verhaal.Vervolg]) { Statements = sleutel.Made };
    }

    private async Task Stuksgewijs(StreamHistory<IDossierEvent> history, CancellationToken ct)
    {
        for (var van = 0; van < history.Events.Count; van += Events)
        {
            var deel = history.Events.Skip(van).Take(Events).ToList();
            await store.Record([history with { Version = history.Version + van, Events = deel, Statements = van == 0 ? history.Statements : [] }], ct);
        }
    }

    /// <summary>Adds the activities a file does not hold yet; none when colleagues have worked on it since, for then it lives here.</summary>
    private async Task<int> VulAan(Zaakverhaal verhaal, long versie, CancellationToken ct)
    {
        if (versie >= verhaal.Lengte) return 0;

        var rest = verhaal.Vervolg.Skip((int)versie - 1).ToList();
        if (!await BegintMet(verhaal, versie, ct)) return 0;

        await Stuksgewijs(new StreamHistory<IDossierEvent>(verhaal.DossierId.Value, versie, rest), ct);
        return rest.Count(e => e.Event is ActiviteitWerdOvergenomen);
    }

    private async Task<bool> BegintMet(Zaakverhaal verhaal, long versie, CancellationToken ct)
    {
        var stored = await store.Events(verhaal.DossierId.Value, ct);
        return stored.Count == versie && stored.Skip(1).Select(e => e.Data).SequenceEqual(verhaal.Vervolg.Take((int)versie - 1).Select(e => (object)e.Event));
    }

    private async Task<Dictionary<Guid, long>> Versies(Guid[] dossiers, CancellationToken ct)
    {
        await using var command = database.CreateCommand($"select id, versie from {DossiersModule.Schema}.dossieroverzicht where id = any($1)");
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = dossiers });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var versies = new Dictionary<Guid, long>();
        while (await reader.ReadAsync(ct)) versies.Add(reader.GetGuid(0), reader.GetInt64(1));
        return versies;
    }
}

/// <summary>What became of a batch.</summary>
/// <param name="Dossiers">Files made.</param>
/// <param name="Events">Activities stored.</param>
/// <param name="StondEr">Cases that were there already.</param>
internal sealed record Batchuitslag(int Dossiers, int Events, int StondEr);
