using CaseTracking.Termijnen;
using NodaTime;

namespace CaseTracking.Dossiers;

/// <summary>Computes the dates of a file anew after something that moved its clock, and says how they came about.</summary>
internal static class Termijnbepaling
{
    private const string Stukken = "documenten van u";

    /// <summary>The event itself and what it does to the dates; just the event when they come from another system.</summary>
    public static IDossierEvent[] Met(Dossier dossier, IDossierEvent gebeurtenis, Termijnaanleiding aanleiding, Regelboek boek) =>
        Dossier.Evolve(dossier, gebeurtenis) is Dossier.Bestaand { Kern: { Klok.IsOvergenomen: false } kern }
            ? [gebeurtenis, Van(kern, aanleiding, boek)]
            : [gebeurtenis];

    public static TermijnWerdBepaald Van(Dossierkern kern, Termijnaanleiding aanleiding, Regelboek boek)
    {
        var (klok, type) = (kern.Klok, boek.TypeVan(kern));
        var profiel = Profiel(kern, boek);
        var termijn = Termijnrekening.Bereken(profiel, Feiten(klok), boek.Kalender);
        var uiterlijk = termijn.UiterlijkeDatum;
        return new TermijnWerdBepaald(
            kern.Id, aanleiding, profiel.Code, profiel.Versie, uiterlijk?.ToDateOnly(), termijn.Dienstnorm?.ToDateOnly(),
            uiterlijk is { } dag ? Vooraf(dag, type.Escalatie.WerkdagenVooraf, boek.Kalender).ToDateOnly() : null,
            [.. (uiterlijk is null && termijn.Uitleg.Count == 0 ? termijn.UitlegDienstnorm : termijn.Uitleg).Select(Regel)],
            // Beside a latest date the norm has a sum of its own; without one the explanation is that of the norm.
            uiterlijk is not null && termijn.Dienstnorm is not null ? [.. termijn.UitlegDienstnorm.Select(Regel)] : null);
    }

    /// <summary>The rules that hold for this file: those of the day it was received, kept ever since.</summary>
    public static Termijnprofiel Profiel(Dossierkern kern, Regelboek boek)
    {
        var code = boek.TypeVan(kern).Termijnprofiel;
        var profiel = kern.Klok.Profielversie is { } versie ? boek.Profielen.Vind(code, versie) : boek.Profielen.Voor(code, Dag(kern.Klok.OntvangenOp));
        return profiel ?? throw new InvalidOperationException($"There are no terms {code} for what was received on {kern.Klok.OntvangenOp:O}.");
    }

    public static Termijnfeiten Feiten(Termijnklok klok) => new(Dag(klok.OntvangenOp))
    {
        Onvolledig = Dag(klok.OnvolledigOp),
        Aangevuld = Dag(klok.AangevuldOp),
        Volledig = Dag(klok.VolledigOp),
        MetAdvies = klok.MetAdvies,
        Schorsingen = [.. klok.Stilstanden.Select(s => new Schorsing(Dag(s.Van), Dag(s.Tot), s.Grond))],
        Wachttijden = [.. klok.Wachttijden.Select(w => new Wachttijd(Dag(w.Van), Dag(w.Tot), Stukken))],
        Verlenging = klok.Verlenging is { } v ? new Verlenging(Dag(v.Op), v.Grond) : null,
    };

    /// <summary>What a ground is called; one the rules no longer know shows its code.</summary>
    public static string Grond(string code, Dossierkern kern, Regelboek boek)
    {
        var profiel = Profiel(kern, boek);
        return profiel.Schorsingsgronden.Concat(profiel.Verlenging?.Gronden ?? []).FirstOrDefault(g => g.Code == code)?.Omschrijving ?? code;
    }

    /// <summary>The explanation in plain Dutch.</summary>
    public static IReadOnlyList<string> Zinnen(IEnumerable<Datumuitleg> uitleg) => Uitlegzinnen.Van(new Termijnen.Termijn { Uitleg = [.. uitleg.Select(Stap)] });

    public static Datumuitleg Regel(Uitlegstap s) => new(s.Regel, s.Van.ToDateOnly(), s.Tot?.ToDateOnly(), s.Dagen, s.Reden, s.Bron, s.Duur?.ToString());

    public static Uitlegstap Stap(Datumuitleg r) => new(r.Regel, Dag(r.Van), Dag(r.Tot), r.Dagen, r.Reden, r.Bron, Duur.TryParse(r.Duur, out var duur) ? duur : null);

    public static LocalDate Dag(DateOnly dag) => LocalDate.FromDateOnly(dag);

    private static LocalDate? Dag(DateOnly? dag) => dag is { } d ? LocalDate.FromDateOnly(d) : null;

    private static LocalDate Vooraf(LocalDate dag, int werkdagen, Kalender kalender)
    {
        while (werkdagen > 0)
        {
            dag = dag.PlusDays(-1);
            if (kalender.IsWerkdag(dag)) werkdagen--;
        }

        return dag;
    }
}
