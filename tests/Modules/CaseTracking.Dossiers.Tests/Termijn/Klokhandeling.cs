using CaseTracking.Dossiers.Adviseren;
using CaseTracking.Dossiers.Hervatten;
using CaseTracking.Dossiers.Schorsen;
using CaseTracking.Dossiers.Verlengen;
using CaseTracking.Dossiers.VolledigVerklaren;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Termijnen;

namespace CaseTracking.Dossiers.Tests.Termijn;

public enum Klokwoord
{
    Volledig,
    Schors,
    Hervat,
    Verleng,
    Advies,
}

/// <summary>One act on the clock, some days after the one before.</summary>
public sealed record Klokhandeling(Klokwoord Woord, int DagenLater)
{
    internal Decision<IDossierEvent> Decide(Dossier dossier, DateOnly op, Regelboek boek) => Woord switch
    {
        Klokwoord.Volledig => VerklaarVolledig.Decide(dossier, new(DossierScenarios.Id, op), boek),
        Klokwoord.Schors => SchorsTermijn.Decide(dossier, new(DossierScenarios.Id, Proef.Grond, op, op, null), boek),
        Klokwoord.Hervat => HervatTermijn.Decide(dossier, new(DossierScenarios.Id, op, op), boek),
        Klokwoord.Verleng => VerlengTermijn.Decide(dossier, new(DossierScenarios.Id, Proef.Verlenging, op, op, null), boek),
        _ => VraagAdvies.Decide(dossier, new(DossierScenarios.Id, Guid.NewGuid(), Proef.Commissie, op, null), boek),
    };

    /// <summary>The same act on bare facts, without a file.</summary>
    internal Termijnfeiten Op(Termijnfeiten feiten, DateOnly op)
    {
        var dag = Termijnbepaling.Dag(op);
        return Woord switch
        {
            Klokwoord.Volledig => feiten with { Volledig = dag },
            Klokwoord.Schors => feiten.Schors(dag, Proef.Grond),
            Klokwoord.Hervat => feiten.Hervat(dag),
            Klokwoord.Verleng => feiten with { Verlenging = new Verlenging(dag, Proef.Verlenging) },
            _ => feiten with { MetAdvies = true },
        };
    }
}
