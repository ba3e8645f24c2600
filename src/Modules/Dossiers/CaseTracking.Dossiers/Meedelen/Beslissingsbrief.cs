using CaseTracking.Dossiers.Beslissen;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Types;
using CaseTracking.Web.Timeline;

namespace CaseTracking.Dossiers.Meedelen;

/// <summary>The letter with which a decision reaches the citizen, ready to be shown.</summary>
/// <param name="Aanvrager">To whom.</param>
/// <param name="Datum">Day of the letter.</param>
/// <param name="Titel">The answer in one sentence.</param>
/// <param name="Besluit">Who decided, when, and what follows from the date.</param>
/// <param name="Motivering">Why.</param>
/// <param name="Beroep">How to appeal; nothing where no appeal exists.</param>
internal sealed record Beslissingsbrief(
    Aanvrager Aanvrager, DateOnly Datum, string Titel, IReadOnlyList<string> Besluit, Motivering Motivering, IReadOnlyList<string> Beroep)
{
    public static Beslissingsbrief Van(Dossier.Beslist dossier, Dossiertype type, Aanvrager aanvrager, Motivering motivering, DateOnly vandaag)
    {
        var beslissing = dossier.Beslissing;
        return new Beslissingsbrief(
            aanvrager, beslissing.Mededeling?.Op ?? vandaag, Beslissingswoorden.Briefzin(beslissing.Uitkomst), [.. Zinnen(dossier, type)], motivering,
            Beroepsrecht.Zinnen(type, beslissing.Mededeling?.BeroepTot));
    }

    private static string Dagen(Periode? periode) => periode is { } p ? $", van {DutchDates.Words(p.Van)} tot en met {DutchDates.Words(p.Tot)}" : "";

    /// <summary>The decision of a file, also after it was closed; nothing before one was taken.</summary>
    public static Dossier.Beslist? Bij(Dossier dossier) => dossier switch
    {
        Dossier.Beslist beslist => beslist,
        Dossier.Gesloten { Voordien: Dossier.Beslist beslist } => beslist,
        _ => null,
    };

    private static IEnumerable<string> Zinnen(Dossier.Beslist dossier, Dossiertype type)
    {
        var (beslissing, kern) = (dossier.Beslissing, dossier.Kern);
        yield return $"U vroeg ons op {DutchDates.Words(kern.Klok.OntvangenOp)}: {type.Naam}{Dagen(kern.Periode)}.";
        yield return $"Op {DutchDates.Words(beslissing.Op)} besliste {type.Beslissing.Orgaan} hierover.";
        if (beslissing.Grond is { } grond) yield return $"De reden: {Beslissingswoorden.Van(grond)}.";
        if (kern.GeldigTot is { } tot) yield return $"Dit is geldig tot en met {DutchDates.Words(tot)}.";
        if (kern.Klok.UiterlijkeDatum is { } uiterlijk && uiterlijk < beslissing.Op)
            yield return $"We moesten ten laatste beslissen op {DutchDates.Words(uiterlijk)}. Dat is niet gelukt. Onze excuses.";
    }
}

/// <summary>The letter with what stands around it.</summary>
internal sealed record Briefblad(Beslissingsbrief Brief, string Stad, Behandeldienst Dienst, string Nummer);
