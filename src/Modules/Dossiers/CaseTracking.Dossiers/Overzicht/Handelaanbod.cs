using CaseTracking.Dossiers.Vragen;
using CaseTracking.Termijnen;

namespace CaseTracking.Dossiers.Overzicht;

/// <summary>
/// The acts that make sense on a file now. What a rule would refuse at once is not offered; the rules keep the last word, also about who
/// may decide.
/// </summary>
internal static class Handelaanbod
{
    private const string Behandelen = "Behandelen";
    private const string Termijn = "Termijn";
    private const string Beslissen = "Beslissen";
    private const string Afhalen = "Afhalen";
    private const string Beeindigen = "Beëindigen";

    private static readonly IReadOnlyList<Kans> Alle =
    [
        new(Behandelen, "toewijzing", "In behandeling nemen", s => s is { Loopt: true, Behandelaar: null }) { Knop = "Neem" },
        new(Behandelen, "toewijzing", "Toewijzen aan een collega", s => s is { Loopt: true, Behandelaar: null }),
        new(Behandelen, "overname", "Overnemen van een collega", s => s is { Loopt: true, Behandelaar: { } wie } && wie != s.Ik),
        new(Behandelen, "volledigverklaring", "Volledig verklaren", s => s.InOnderzoek) { Knop = "Volledig" },
        new(Behandelen, "stukvraag", "Documenten vragen", s => s.InOnderzoek && s.Type.Stukken.Count > 0),
        new(Behandelen, "stukken", "Documenten toevoegen", s => s.Loopt),
        new(Behandelen, "adviesvraag", "Advies vragen", s => s.InBehandeling && s.Type.Adviesinstanties.Count > 0),
        new(Behandelen, "betaalvraag", "Betaling vragen", s => s.Loopt),
        new(Behandelen, "betaling", "Betaling noteren", s => s is { Loopt: true, Kern.TeBetalen: > 0 }),
        new(Behandelen, "notitie", "Notitie maken", _ => true),
        new(Behandelen, "vraag", "Vraag van de burger noteren", s => s.Kern.Burgervragen.Count < StelVraag.MeesteOpen),
        new(Termijn, "schorsing", "Termijn schorsen", s => s.Onbeslist && s.Profiel.Schorsingsgronden.Any(g => Termijnregels.MagSchorsen(s.Profiel, s.Feiten, g.Code) is null)),
        new(Termijn, "hervatting", "Termijn hervatten", s => s.Onbeslist && Termijnregels.MagHervatten(s.Feiten) is null),
        new(Termijn, "verlenging", "Termijn verlengen", s => s.Onbeslist && s.Profiel.Verlenging?.Gronden.Any(g => Termijnregels.MagVerlengen(s.Profiel, s.Feiten, g.Code) is null) == true),
        new(Beslissen, "ontvankelijkheid", "Ontvankelijk verklaren", s => s is { Onbeslist: true, Type.Beslissing.Nodig: true }),
        new(Beslissen, "onontvankelijkheid", "Niet ontvankelijk verklaren", s => s is { Onbeslist: true, Type.Beslissing.Nodig: true }),
        new(Beslissen, "ontwerpbeslissing", "Beslissing opstellen", s => s is { InBehandeling: true, Type.Beslissing.Nodig: true }),
        new(Beslissen, "beslissing", "Beslissen", s => s.Dossier is Dossier.InBehandeling { Ontwerp: not null }),
        new(Beslissen, "mededeling", "Beslissing meedelen", s => s.Dossier is Dossier.Beslist { Meegedeeld: false }),
        new(Afhalen, "afhaling", "Klaarzetten voor afhaling", s => s is { MagAfhalen: true, Kern.Voortgang.Klaar: false }),
        new(Afhalen, "afhaling", "Plaats of uur van afhaling wijzigen", s => s is { MagAfhalen: true, Kern.Voortgang.Klaar: true }),
        new(Afhalen, "afgifte", "Document afgeven", s => s is { Loopt: true, Kern.Voortgang: { Klaar: true, Afgegeven: false } }),
        new(Beeindigen, "sluiting", "Dossier sluiten", s => s.Loopt && s.Dossier is not Dossier.Beslist { Meegedeeld: false }),
        new(Beeindigen, "intrekking", "Aanvraag intrekken voor de burger", s => s is { Onbeslist: true, Kern.Voortgang.Afgegeven: false }),
        new(Beeindigen, "stopzetting", "Dossier stopzetten", s => s is { Onbeslist: true, Kern.Voortgang.Afgegeven: false }),
        new(Beeindigen, "correctie", "Verkeerde stand rechtzetten", s => Correctie.Mogelijk(s.Dossier) is not null),
        new(Beeindigen, "heropening", "Dossier heropenen", s => s.Dossier is Dossier.Gesloten),
    ];

    /// <summary>Every path an act can have.</summary>
    public static IEnumerable<string> Paden => Alle.Select(k => k.Pad).Distinct();

    public static IReadOnlyList<Handelingengroep> Van(Dossier.Bestaand dossier, Regelboek boek, MedewerkerRef ik)
    {
        var situatie = new Situatie(dossier, boek, ik);
        return
        [
            .. Alle.Where(k => k.Geldt(situatie)).GroupBy(k => k.Groep)
                .Select(g => new Handelingengroep(g.Key, [.. g.Select(k => new Aanbod(k.Pad, k.Naam, k.Knop)), .. g.Key == Behandelen ? Adviezen(situatie).Concat(Vragen(situatie)) : []])),
        ];
    }

    // Advice comes in per question.
    private static IEnumerable<Aanbod> Adviezen(Situatie s) =>
        s.Loopt ? s.Kern.OpenAdviezen.Select(a => new Aanbod($"advies/{a.Id}", $"Advies van {s.Type.Instantienaam(a.Instantie)} noteren")) : [];

    // So does an answer, also on a closed file.
    private static IEnumerable<Aanbod> Vragen(Situatie s) =>
        s.Kern.Burgervragen.Select((v, i) => new Aanbod($"vragen/{v}", s.Kern.Burgervragen.Count == 1 ? "Vraag van de burger beantwoorden" : $"Vraag {i + 1} van de burger beantwoorden"));

    private sealed record Kans(string Groep, string Pad, string Naam, Func<Situatie, bool> Geldt)
    {
        public string? Knop { get; init; }
    }
}

/// <summary>Acts that belong together.</summary>
internal sealed record Handelingengroep(string Naam, IReadOnlyList<Aanbod> Handelingen);

/// <summary>An act that makes sense now.</summary>
/// <param name="Pad">Below the address of the file.</param>
/// <param name="Naam">What the employee reads.</param>
/// <param name="Knop">Handler of the page of the file, for what needs no answer and is done there.</param>
internal sealed record Aanbod(string Pad, string Naam, string? Knop = null);
