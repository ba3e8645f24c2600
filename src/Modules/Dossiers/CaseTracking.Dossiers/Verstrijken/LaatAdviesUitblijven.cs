using CaseTracking.EventSourcing.Rules;

namespace CaseTracking.Dossiers.Verstrijken;

/// <summary>Advice did not come in time: nobody waits for it any longer.</summary>
/// <param name="AdviesId">The advice.</param>
/// <param name="TegenDatum">Last day it could come in.</param>
/// <param name="Laat">Whether this is noticed on a later day than the first after it.</param>
internal sealed record LaatAdviesUitblijven(Guid AdviesId, DateOnly TegenDatum, bool Laat)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, LaatAdviesUitblijven command) =>
        dossier is Dossier.Lopend { Kern: var kern } and not Dossier.Beslist
            && kern.OpenAdviezen.FirstOrDefault(a => a.Id == command.AdviesId && a.TegenDatum == command.TegenDatum) is { } open
            ? Decision.Accept<IDossierEvent>(new AdviesBleefUit(kern.Id, open.Id, open.Instantie, open.TegenDatum, command.Laat))
            : Decision.Accept<IDossierEvent>();
}
