using CaseTracking.Dossiers.Adviseren;
using CaseTracking.Dossiers.Hervatten;
using CaseTracking.Dossiers.Schorsen;
using CaseTracking.Dossiers.StukkenLeveren;
using CaseTracking.Dossiers.StukkenVragen;
using CaseTracking.Dossiers.Verlengen;
using CaseTracking.Dossiers.VolledigVerklaren;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Termijnen;
using NodaTime;

namespace CaseTracking.Dossiers.Tests.Termijn;

public enum Klokwoord
{
    Volledig,
    Schors,
    Hervat,
    Verleng,
    Advies,
    Vraag,
    Lever,
}

/// <summary>One act on the clock, some days after the one before.</summary>
public sealed record Klokhandeling(Klokwoord Woord, int DagenLater)
{
    private static readonly string Stuk = Proef.Soort.Stukken[0].Code;

    internal Decision<IDossierEvent> Decide(Dossier dossier, DateOnly op, Regelboek boek) => Woord switch
    {
        Klokwoord.Volledig => VerklaarVolledig.Decide(dossier, new(DossierScenarios.Id, op), boek),
        Klokwoord.Schors => SchorsTermijn.Decide(dossier, new(DossierScenarios.Id, Proef.Grond, op, op, null), boek),
        Klokwoord.Hervat => HervatTermijn.Decide(dossier, new(DossierScenarios.Id, op, op), boek),
        Klokwoord.Verleng => VerlengTermijn.Decide(dossier, new(DossierScenarios.Id, Proef.Verlenging, op, op, null), boek),
        Klokwoord.Vraag => VraagStukken.Decide(dossier, new(DossierScenarios.Id, Guid.NewGuid(), [Stuk], op, op.AddDays(14), null), boek),
        Klokwoord.Lever => LeverStukken.Decide(dossier, new(DossierScenarios.Id, [new(StukRef.New(), Stuk, "application/pdf", 1, true)], op, op, Aanbrenger.Burger), boek),
        _ => VraagAdvies.Decide(dossier, new(DossierScenarios.Id, Guid.NewGuid(), Proef.Commissie, op, null), boek),
    };

    /// <summary>The same act on bare facts, without a file.</summary>
    internal Termijnfeiten Op(Termijnfeiten feiten, DateOnly op)
    {
        var dag = Termijnbepaling.Dag(op);
        return Woord switch
        {
            Klokwoord.Volledig => Gekregen(feiten, dag) with { Volledig = dag },
            Klokwoord.Schors => feiten.Schors(dag, Proef.Grond),
            Klokwoord.Hervat => feiten.Hervat(dag),
            Klokwoord.Verleng => feiten with { Verlenging = new Verlenging(dag, Proef.Verlenging) },
            Klokwoord.Vraag => Gevraagd(feiten, dag) with { Onvolledig = feiten.Onvolledig ?? dag, Aangevuld = null },
            Klokwoord.Lever => Gekregen(feiten, dag) with { Aangevuld = dag },
            _ => feiten with { MetAdvies = true },
        };
    }

    private static Termijnfeiten Gevraagd(Termijnfeiten feiten, LocalDate dag) => feiten.Wachttijden.Any(w => w.Tot is null)
        ? feiten
        : feiten with { Wachttijden = [.. feiten.Wachttijden, new Wachttijd(dag, null, "documenten van u")] };

    private static Termijnfeiten Gekregen(Termijnfeiten feiten, LocalDate dag) =>
        feiten with { Wachttijden = [.. feiten.Wachttijden.Select(w => w.Tot is null ? w with { Tot = dag.PlusDays(-1) } : w).Where(w => w.Tot >= w.Van)] };
}
