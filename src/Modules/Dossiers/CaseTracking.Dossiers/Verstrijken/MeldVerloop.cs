using CaseTracking.EventSourcing.Rules;

namespace CaseTracking.Dossiers.Verstrijken;

/// <summary>What was granted ends soon: the citizen hears it once, also when the file itself is closed by then.</summary>
/// <param name="GeldigTot">Last day on which it is valid.</param>
/// <param name="Laat">Whether this is said later than the type promises.</param>
internal sealed record MeldVerloop(DateOnly GeldigTot, bool Laat)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, MeldVerloop command) =>
        dossier is Dossier.Beslist { Meegedeeld: true } or Dossier.Gesloten { Reden: Sluitreden.Afgehandeld, Voordien: Dossier.Beslist { Meegedeeld: true } }
            && dossier is Dossier.Bestaand { Kern: var kern } && kern.GeldigTot == command.GeldigTot && kern.VerloopGemeld != command.GeldigTot
            ? Decision.Accept<IDossierEvent>(new VergunningVerloopt(kern.Id, command.GeldigTot, command.Laat))
            : Decision.Accept<IDossierEvent>();
}
