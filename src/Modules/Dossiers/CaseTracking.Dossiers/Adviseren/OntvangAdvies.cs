using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Adviseren;

/// <summary>An advice that was asked is in.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="AdviesId">The advice.</param>
/// <param name="Strekking">What it comes down to.</param>
/// <param name="Advies">The advice, in own words.</param>
internal sealed record OntvangAdvies(DossierId DossierId, Guid AdviesId, Adviesstrekking Strekking, TekstRef? Advies)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, OntvangAdvies command) => dossier switch
    {
        Dossier.Beslist => DossierRejections.AlBeslist,
        Dossier.Lopend { Kern: var kern } when kern.OpenAdviezen.FirstOrDefault(a => a.Id == command.AdviesId) is { } open =>
            Decision.Accept<IDossierEvent>(new AdviesWerdOntvangen(kern.Id, open.Id, open.Instantie, command.Strekking, command.Advies)),
        Dossier.Lopend => NietOpen,
        Dossier.Gesloten => DossierRejections.AlGesloten,
        _ => DossierRejections.Onbekend,
    };

    private static readonly Rejection NietOpen = new(
        RejectionKind.Conflict, "advies-niet-open",
        "Dit advies staat niet meer open: het is er al, of het bleef te lang uit. Bewaar een advies dat te laat komt als stuk bij het dossier.");

    /// <summary>Who writes it gives an opinion; who only notes what somebody else wrote, registers.</summary>
    public static ActingRole Rol(bool zelf) => zelf ? ActingRole.Advising : ActingRole.Registering;
}

internal static class OntvangAdviesEndpoint
{
    /// <summary>What the advice comes down to, and whether the caller wrote it.</summary>
    internal sealed record Body(
        Guid AdviesId, Adviesstrekking Strekking, bool Zelf = false,
        [property: StringLength(8000, ErrorMessage = "Hou het advies onder 8000 tekens.")] string? Advies = null);

    public static void MapOntvangAdvies(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>("advies", nameof(OntvangAdvies), "Bewaart een advies dat gevraagd werd.", ActingRole.Registering, Kies);

    private static Handelkeuze Kies(DossierId id, Body body, HandelingContext context)
    {
        var advies = Vrijetekst.Van(body.Advies);
        var command = new OntvangAdvies(id, body.AdviesId, body.Strekking, advies.Ref);
        return new((d, _) => OntvangAdvies.Decide(d, command), advies) { Rol = OntvangAdvies.Rol(body.Zelf) };
    }
}
