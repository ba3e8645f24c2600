using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.EventSourcing.Vault;
using Npgsql;

namespace CaseTracking.Dossiers.Overnemen;

/// <summary>
/// Stores stories: many short ones in one commit, a very long one in several. What is there already is not stored again; a case that grew, or of which
/// the storing was cut short, goes on where it stopped. A commit is never cut: it is soon over, and its count would be lost.
/// </summary>
internal sealed class Overnamebatch(DossierStore store, Dossiernummers nummers, PersonalDataVault kluis, NpgsqlDataSource database)
{
    /// <summary>The cases of one batch together stay below the limit of a commit.</summary>
    public const int Events = EventStoreLimits.EventsPerCommit;

    /// <param name="verhalen">Stories of different files.</param>
    /// <param name="ct">Stops between two commits.</param>
    public async Task<Overnameuitslag> Bewaar(IReadOnlyList<Zaakverhaal> verhalen, CancellationToken ct)
    {
        var versies = await Versies([.. verhalen.Select(v => v.DossierId.Value)], CancellationToken.None);
        var nieuw = verhalen.Where(v => !versies.ContainsKey(v.DossierId.Value)).ToList();
        var uitslag = new Overnameuitslag(nieuw.Count, await Maak(nieuw, ct), verhalen.Count - nieuw.Count, []);
        foreach (var verhaal in verhalen)
            if (versies.TryGetValue(verhaal.DossierId.Value, out var versie) && versie < verhaal.Lengte) uitslag = await VulAan(verhaal, versie, uitslag, ct);
        return uitslag;
    }

    private async Task<int> Maak(List<Zaakverhaal> nieuw, CancellationToken ct)
    {
        if (nieuw.Count == 0) return 0;

        var uitgifte = await nummers.Volgende(nieuw.Count, CancellationToken.None);
        var histories = nieuw.Select((v, i) => Nieuw(v, uitgifte[i])).ToList();
        if (histories is [var lang] && lang.Events.Count > Events) return await Stuksgewijs(lang, ct);

        await store.Record(histories, CancellationToken.None);
        return nieuw.Sum(v => v.Activiteiten);
    }

    private StreamHistory<IDossierEvent> Nieuw(Zaakverhaal verhaal, string nummer)
    {
        var begin = verhaal.Begin(nummer);
        var sleutel = kluis.NewSubject(((ZaakWerdOvergenomen)begin.Event).Burger.Value);
        return new StreamHistory<IDossierEvent>(verhaal.DossierId.Value, 0, [begin, .. verhaal.Vervolg]) { Statements = sleutel.Made };
    }

    /// <summary>In as many commits as it takes; after a stop the next run does the rest.</summary>
    /// <returns>Activities stored.</returns>
    private async Task<int> Stuksgewijs(StreamHistory<IDossierEvent> history, CancellationToken ct)
    {
        var bewaard = 0;
        for (var van = 0; van < history.Events.Count && !(van > 0 && ct.IsCancellationRequested); van += Events)
        {
            var deel = history.Events.Skip(van).Take(Events).ToList();
            await store.Record(
                [history with { Version = history.Version + van, Events = deel, Statements = van == 0 ? history.Statements : [] }], CancellationToken.None);
            bewaard += deel.Count(e => e.Event is ActiviteitWerdOvergenomen);
        }

        return bewaard;
    }

    /// <summary>Adds the activities a file does not hold yet; none when colleagues have worked on it since, for then it lives here.</summary>
    private async Task<Overnameuitslag> VulAan(Zaakverhaal verhaal, long versie, Overnameuitslag uitslag, CancellationToken ct)
    {
        if (!await BegintMet(verhaal, versie)) return uitslag with { Ongemoeid = [.. uitslag.Ongemoeid, verhaal.Zaak] };

        var rest = verhaal.Vervolg.Skip((int)versie - 1).ToList();
        var bewaard = await Stuksgewijs(new StreamHistory<IDossierEvent>(verhaal.DossierId.Value, versie, rest), ct);
        return uitslag with { Events = uitslag.Events + bewaard };
    }

    private async Task<bool> BegintMet(Zaakverhaal verhaal, long versie)
    {
        var stored = await store.Events(verhaal.DossierId.Value, CancellationToken.None);
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
/// <param name="Ongemoeid">Names of those among them that grew and were left alone.</param>
internal sealed record Overnameuitslag(int Dossiers, int Events, int StondEr, IReadOnlyList<string> Ongemoeid);
