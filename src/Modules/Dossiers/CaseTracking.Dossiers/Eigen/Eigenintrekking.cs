using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Intrekken;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Web.Api;

namespace CaseTracking.Dossiers.Eigen;

/// <summary>Taking a request back, by the citizen: the same rule as at the desk.</summary>
/// <param name="Adres">Where it can be done.</param>
internal sealed record Eigenintrekking(string Adres)
{
    public static Eigenintrekking? Van(Eigendossier? eigen, Regelboek boek) =>
        eigen is not null && Mag(eigen, boek) ? new($"{eigen.Adres}/intrekken") : null;

    public static bool Mag(Eigendossier eigen, Regelboek boek) =>
        TrekAanvraagIn.Decide(eigen.Verhaal.Dossier, Command(eigen, toelichting: null), boek) is Decision<IDossierEvent>.Accepted { Events.Count: > 0 };

    public static Handeling Handeling(Eigendossier eigen, Vrijetekst toelichting, IfMatch gezien)
    {
        var command = Command(eigen, toelichting.Ref);
        return new Handeling(command.DossierId, ActingRole.Registering, gezien, (d, boek) => TrekAanvraagIn.Decide(d, command, boek)) { Teksten = [toelichting] };
    }

    private static TrekAanvraagIn Command(Eigendossier eigen, TekstRef? toelichting) => new(new DossierId(eigen.Rij.Id), Aanbrenger.Burger, toelichting);
}
