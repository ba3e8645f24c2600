using CaseTracking.EventSourcing.Events;
using CaseTracking.Web.Identity;

namespace CaseTracking.Dossiers.Overzicht;

/// <summary>
/// The history of a file in plain Dutch, newest first: every event, in the order in which it was written down. Pure; the words that lie in
/// the vault are not in it.
/// </summary>
internal static class Historiek
{
    /// <param name="verhaal">What happened.</param>
    /// <param name="boek">The words of its type.</param>
    /// <param name="namen">Employees by name; the others by code.</param>
    public static IReadOnlyList<Historiekregel> Van(Dossierverhaal verhaal, Regelboek boek, StaffNames namen)
    {
        var zinnen = new Historiekzinnen(boek.TypeVan(verhaal.Dossier.Kern), verhaal.Dossier.Kern, boek, namen);
        var gecorrigeerd = Gecorrigeerd(verhaal.Gebeurtenissen);
        DateOnly? vorige = null;
        var regels = new List<Historiekregel>();
        foreach (var recorded in verhaal.Gebeurtenissen)
        {
            regels.Add(Regel(recorded, zinnen, vorige, namen) with { Gecorrigeerd = gecorrigeerd.Contains(recorded.Version), Bron = Bron(recorded, verhaal) });
            if (recorded.Data is TermijnWerdBepaald { UiterlijkeDatum: var datum }) vorige = datum;
        }

        regels.Reverse();
        return regels;
    }

    private static Historiekregel Regel(Recorded recorded, Historiekzinnen zinnen, DateOnly? vorigeDatum, StaffNames namen)
    {
        var (e, door) = ((IDossierEvent)recorded.Data, Historiekbron.Door(recorded));
        return new Historiekregel(
            recorded.Version, e.GetType().Name, zinnen.Van(e, vorigeDatum), recorded.EffectiveAt,
            recorded.RecordedAt == recorded.EffectiveAt ? null : recorded.RecordedAt, Historiekbron.Naam(door, namen), Historiekbron.Rol(recorded, door), Historiekbron.Kanaal(recorded, door))
        {
            Tekst = Tekst(e),
            Uitleg = e switch
            {
                TermijnWerdBepaald t => Termijnbepaling.Zinnen(t.Uitleg),
                BeslissingWerdMeegedeeld m => Termijnbepaling.Zinnen(m.Uitleg),
                _ => [],
            },
        };
    }

    /// <summary>Where the words are that somebody wrote with an event.</summary>
    public static TekstRef? Tekst(IDossierEvent @event) => @event switch
    {
        StukkenWerdenGevraagd e => e.Toelichting,
        DossierWerdOnontvankelijkVerklaard e => e.Motivering,
        AdviesWerdGevraagd e => e.Vraag,
        AdviesWerdOntvangen e => e.Advies,
        TermijnWerdGeschorst e => e.Toelichting,
        TermijnWerdVerlengd e => e.Toelichting,
        BeslissingWerdOpgesteld e => e.Motivering,
        AanvraagWerdIngetrokken e => e.Toelichting,
        DossierWerdStopgezet e => e.Toelichting,
        DossierWerdHeropend e => e.Toelichting,
        StandWerdGecorrigeerd e => e.Toelichting,
        NotitieWerdGemaakt e => e.Notitie,
        VraagWerdGesteld e => e.Vraag,
        VraagWerdBeantwoord e => e.Antwoord,
        _ => null,
    };

    private static string? Bron(Recorded recorded, Dossierverhaal verhaal) =>
        recorded.Data is ZaakWerdOvergenomen or ActiviteitWerdOvergenomen ? verhaal.Bron : null;

    // A correction takes back the last act that brought the file beyond where it is put.
    private static HashSet<long> Gecorrigeerd(IReadOnlyList<Recorded> gebeurtenissen)
    {
        var terug = new HashSet<long>();
        foreach (var correctie in gebeurtenissen.Where(r => r.Data is StandWerdGecorrigeerd))
        {
            var naar = ((StandWerdGecorrigeerd)correctie.Data).Naar;
            var fout = gebeurtenissen.LastOrDefault(r => r.Version < correctie.Version && !terug.Contains(r.Version) && BrachtVoorbij(naar, r.Data));
            if (fout is not null) terug.Add(fout.Version);
        }

        return terug;
    }

    private static bool BrachtVoorbij(Dossierstand naar, object @event) => naar switch
    {
        Dossierstand.KlaarVoorAfhaling => @event is DocumentWerdAfgegeven,
        Dossierstand.Beslist or Dossierstand.Meegedeeld => @event is AfhalingWerdKlaargezet,
        Dossierstand.Volledig => @event is AfhalingWerdKlaargezet or DossierWerdOnontvankelijkVerklaard,
        Dossierstand.Ingediend => @event is DossierWerdVolledigVerklaard or DossierWerdOnontvankelijkVerklaard,
        _ => false,
    };
}
