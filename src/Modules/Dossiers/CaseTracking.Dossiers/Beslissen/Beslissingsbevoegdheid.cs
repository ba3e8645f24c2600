using System.Globalization;
using CaseTracking.Dossiers.Types;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Web.Identity;

namespace CaseTracking.Dossiers.Beslissen;

/// <summary>Who may decide: who holds the role of the case type in the service of the case type, and in no other.</summary>
internal static class Beslissingsbevoegdheid
{
    public static Rejection? Ontbreekt(Dossiertype type, Actor actor) => actor.Has(type.Beslissing.Rol, type.Dienst.Code)
        ? null
        : new(
            RejectionKind.Forbidden, "beslissen-niet-bevoegd",
            $"Alleen een {type.Beslissing.Rol.ToLower(CultureInfo.InvariantCulture)} van {type.Dienst.Naam} beslist hierover. Vraag het aan die collega.");
}
