using CaseTracking.Dossiers.Xes;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Termijnen;

namespace CaseTracking.Dossiers.Overnemen;

/// <summary>Tells a case of another system as the story of a file: every activity one event, at its own time, by its own people.</summary>
internal sealed class Zaakvertaling(Xeskoppeling koppeling, Zaaksleutel sleutel, int typeversie)
{
    /// <summary>What an export says of an activity when nothing else is known.</summary>
    public const string GewoneTransitie = "complete";

    public const string Langs = "overname";

    // Characters of one event. Even when JSON writes each as six bytes the event fits the log.
    private const int Grootste = EventStoreLimits.EventBytes / 8;

    /// <summary>The story without its number, which is given when it is stored; nothing when no activity is left.</summary>
    public Zaakverhaal? Vertaal(XesCase zaak)
    {
        XesEvent[] activiteiten = [.. zaak.Events.Where(e => !koppeling.LaatWeg(e))];
        if (activiteiten.Length == 0) return null;

        var (dossier, eerste) = (koppeling.Dossier(zaak), activiteiten[0].Tijdstip);
        var id = sleutel.DossierVan(zaak.Naam, eerste);
        List<DatedEvent<IDossierEvent>> events = [.. activiteiten.Select(a => new DatedEvent<IDossierEvent>(Activiteit(id, a), Envelop(a.Tijdstip, a.Resource)))];
        if (Einde(id, dossier, activiteiten) is { } einde) events.Add(einde);
        return new Zaakverhaal(id, zaak.Naam, activiteiten.Length, nummer => new(Begin(id, nummer, zaak.Naam, dossier, eerste), Envelop(Ontvangen(dossier, eerste), null)), events)
        {
            TeGroot = zaak.Naam.Length + Omvang(dossier.Attributen) > Grootste
                || activiteiten.Any(a => a.Activiteit.Length + koppeling.Activiteit(a).Length + (a.Transitie?.Length ?? 0) + Omvang(koppeling.Attributen(a)) > Grootste),
        };
    }

    private ZaakWerdOvergenomen Begin(DossierId id, string nummer, string naam, Xesdossier dossier, DateTimeOffset eerste) => new(
        id, sleutel.Bron, naam, nummer, koppeling.Dossiertype, typeversie, sleutel.AanvragerVan(id), Convert.ToHexStringLower(sleutel.CodeVan(id).Hash()),
        Dag(Ontvangen(dossier, eerste)), Enum.TryParse<Kanaal>(dossier.Kanaal, ignoreCase: true, out var kanaal) ? kanaal : Kanaal.Onbekend,
        dossier.Deadline is { } deadline ? Dag(deadline) : null, dossier.GeplandEinde is { } gepland ? Dag(gepland) : null, Kenmerken(dossier.Attributen));

    private ActiviteitWerdOvergenomen Activiteit(DossierId id, XesEvent activiteit)
    {
        var naam = koppeling.Activiteit(activiteit);
        var kenmerken = koppeling.Attributen(activiteit);
        return new ActiviteitWerdOvergenomen(
            id, activiteit.Activiteit, naam == activiteit.Activiteit ? null : naam, koppeling.Betekenis(activiteit), Dag(activiteit.Tijdstip),
            Kenmerken(activiteit.Transitie is null or GewoneTransitie ? kenmerken : [.. kenmerken, XesAttribute.String(XesKeys.Transition, activiteit.Transitie)]));
    }

    // An open case is no finished case: only a status, or without one a real end, closes it.
    private DatedEvent<IDossierEvent>? Einde(DossierId id, Xesdossier dossier, XesEvent[] activiteiten)
    {
        if (activiteiten.Any(a => koppeling.Betekenis(a) is Activiteitbetekenis.Ingetrokken or Activiteitbetekenis.Stopgezet or Activiteitbetekenis.Afgehandeld)) return null;

        var reden = (dossier.Status, dossier.Einde) switch
        {
            (Xesstatus.Gesloten, _) or (null, not null) => Sluitreden.Afgehandeld,
            (Xesstatus.Stopgezet, _) => Sluitreden.Stopgezet,
            _ => (Sluitreden?)null,
        };
        return reden is { } r ? new(new DossierWerdGesloten(id, r), Envelop(dossier.Einde ?? activiteiten[^1].Tijdstip, null)) : null;
    }

    // Some systems note the request before its first activity, others after it.
    private static DateTimeOffset Ontvangen(Xesdossier dossier, DateTimeOffset eerste) => dossier.Start is { } start && start < eerste ? start : eerste;

    private EventMetadata Envelop(DateTimeOffset op, string? resource) =>
        new(sleutel.Pseudoniem(resource)?.Value, Channel: Langs, EffectiveAt: op);

    private static DateOnly Dag(DateTimeOffset op) => Brussel.Dag(op).ToDateOnly();

    private static int Omvang(IReadOnlyList<XesAttribute> attributen) => attributen.Sum(a => a.Key.Length + a.Text.Length + 16);

    private static ValueList<Bronkenmerk> Kenmerken(IEnumerable<XesAttribute> attributen) =>
        [.. attributen.Select(a => new Bronkenmerk(a.Key, a.Type.ToString(), a.Text))];
}
