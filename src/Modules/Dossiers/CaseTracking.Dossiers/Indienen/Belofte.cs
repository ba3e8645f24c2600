using CaseTracking.Dossiers.Types;
using CaseTracking.Termijnen;
using CaseTracking.Web.Timeline;

namespace CaseTracking.Dossiers.Indienen;

/// <summary>When the citizen may expect an answer, and why then.</summary>
/// <param name="UiterlijkeDatum">Last day by law; absent where no law sets one.</param>
/// <param name="Dienstnorm">Day the city wants to be ready.</param>
/// <param name="Zin">Both in plain words: a wish is never put as a promise.</param>
/// <param name="Uitleg">How the dates came about.</param>
internal sealed record Belofte(DateOnly? UiterlijkeDatum, DateOnly? Dienstnorm, string Zin, IReadOnlyList<string> Uitleg)
{
    public static Belofte Van(Dossiertype type, DateOnly ontvangenOp, Regelboek boek)
    {
        var dag = Termijnbepaling.Dag(ontvangenOp);
        var profiel = boek.Profielen.Voor(type.Termijnprofiel, dag)
            ?? throw new InvalidOperationException($"There are no terms {type.Termijnprofiel} for what was received on {ontvangenOp:O}.");
        var termijn = Termijnrekening.Bereken(profiel, new Termijnfeiten(dag), boek.Kalender);
        var (uiterlijk, norm) = (termijn.UiterlijkeDatum?.ToDateOnly(), termijn.Dienstnorm?.ToDateOnly());
        return new Belofte(uiterlijk, norm, Woorden(type, uiterlijk, norm), Uitlegzinnen.Van(termijn));
    }

    private static string Woorden(Dossiertype type, DateOnly? uiterlijk, DateOnly? norm) => (uiterlijk, norm) switch
    {
        (null, null) => "De termijn begint als uw aanvraag volledig is.",
        (null, { } n) => $"We streven naar {DutchDates.Words(n)}. Dat is ons doel, geen vaste termijn.",
        ({ } u, null) => Ten(type, u),
        ({ } u, { } n) => $"{Ten(type, u)} We streven naar {DutchDates.Words(n)}.",
    };

    private static string Ten(Dossiertype type, DateOnly dag) =>
        $"{(type.Beslissing.Nodig ? "We beslissen" : "U krijgt antwoord")} ten laatste op {DutchDates.Words(dag)}.";
}
