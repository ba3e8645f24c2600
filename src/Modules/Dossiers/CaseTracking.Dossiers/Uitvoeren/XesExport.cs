using System.Globalization;
using System.Runtime.CompilerServices;
using CaseTracking.Dossiers.Overnemen;
using CaseTracking.Dossiers.Xes;
using CaseTracking.EventSourcing.Events;
using Npgsql;
using NpgsqlTypes;

namespace CaseTracking.Dossiers.Uitvoeren;

/// <summary>
/// Tells files as the cases of an event log. A file taken over goes out as it came in: its activities, in their order, at their instants.
/// A file of our own has an activity per event. No names and no free text: those are not in events.
/// </summary>
internal sealed class XesExport(DossierStore store, NpgsqlDataSource database)
{
    private const int Blad = 500;

    /// <summary>The files in the order of their numbers; all of them, or those of one source.</summary>
    public async IAsyncEnumerable<XesCase> Zaken(string? bron, [EnumeratorCancellation] CancellationToken ct)
    {
        var na = "";
        while (true)
        {
            var blad = await Lees(bron, na, ct);
            foreach (var (dossier, _) in blad)
                if (Zaak(await store.Events(dossier, ct), alleenOvergenomen: bron is not null) is { } zaak) yield return zaak;

            if (blad.Count < Blad) yield break;
            na = blad[^1].Nummer;
        }
    }

    private static XesCase? Zaak(IReadOnlyList<Recorded> story, bool alleenOvergenomen)
    {
        var overgenomen = story[0].Data as ZaakWerdOvergenomen;
        XesEvent[] activiteiten =
        [
            .. story.Where(e => overgenomen is null || e.Data is ActiviteitWerdOvergenomen || (!alleenOvergenomen && e.Metadata.Channel != Zaakvertaling.Langs))
                .Select(Activiteit),
        ];
        return activiteiten.Length == 0 ? null : new XesCase(0, Naam(story[0].Data), Kenmerken(story[0]), activiteiten);
    }

    private static string Naam(object begin) => begin switch
    {
        ZaakWerdOvergenomen e => e.Zaak,
        AanvraagWerdIngediend e => e.Nummer,
        _ => throw new InvalidOperationException($"A file begins with {begin.GetType().Name}."),
    };

    private static XesAttribute[] Kenmerken(Recorded begin) => begin.Data switch
    {
        ZaakWerdOvergenomen e => [.. e.Kenmerken.Select(Attribuut)],
        AanvraagWerdIngediend e =>
        [
            XesAttribute.String("product", e.Product), new("productversie", XesType.Int, e.Typeversie.ToString(CultureInfo.InvariantCulture)),
            XesAttribute.String("kanaal", e.Kanaal.ToString()), XesAttribute.Date("startdate", begin.EffectiveAt),
        ],
        _ => [],
    };

    private static XesEvent Activiteit(Recorded e) => e.Data is ActiviteitWerdOvergenomen a
        ? new XesEvent(0, a.Activiteit, e.EffectiveAt, e.Metadata.Actor, Transitie(a), [.. a.Kenmerken.Where(k => k.Sleutel != XesKeys.Transition).Select(Attribuut)])
        : new XesEvent(0, DossiersModule.Catalogue.NameOf(e.Data.GetType()), e.EffectiveAt, e.Metadata.Actor, Zaakvertaling.GewoneTransitie, Rol(e.Metadata));

    private static string Transitie(ActiviteitWerdOvergenomen a) =>
        a.Kenmerken.FirstOrDefault(k => k.Sleutel == XesKeys.Transition)?.Waarde ?? Zaakvertaling.GewoneTransitie;

    private static XesAttribute[] Rol(EventMetadata metadata) => metadata.Role is { } rol ? [XesAttribute.String("org:role", rol.ToString())] : [];

    private static XesAttribute Attribuut(Bronkenmerk k) => XesAttribute.Read(k.Sleutel, Enum.Parse<XesType>(k.Soort), k.Waarde);

    private async Task<IReadOnlyList<(Guid Id, string Nummer)>> Lees(string? bron, string na, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            select id, nummer from {DossiersModule.Schema}.dossieroverzicht
            where ($1 is null or bron = $1) and nummer > $2
            order by nummer limit {Blad}
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)bron ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = na });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var blad = new List<(Guid, string)>();
        while (await reader.ReadAsync(ct)) blad.Add((reader.GetGuid(0), reader.GetString(1)));
        return blad;
    }
}
