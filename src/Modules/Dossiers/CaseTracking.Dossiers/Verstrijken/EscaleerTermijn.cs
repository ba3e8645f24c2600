using CaseTracking.EventSourcing.Rules;

namespace CaseTracking.Dossiers.Verstrijken;

/// <summary>The latest date comes near: whoever leads is warned, once for that date.</summary>
/// <param name="UiterlijkeDatum">The latest date for which the clock was set.</param>
/// <param name="Laat">Whether the warning itself is late.</param>
internal sealed record EscaleerTermijn(DateOnly UiterlijkeDatum, bool Laat)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, EscaleerTermijn command, Regelboek boek) =>
        dossier is Dossier.Lopend { Kern: { Klok: { StaatStil: false, IsVerstreken: false } klok } kern } and not Dossier.Beslist
            && klok.UiterlijkeDatum == command.UiterlijkeDatum && klok.GeescaleerdVoor != command.UiterlijkeDatum
            ? Decision.Accept<IDossierEvent>(new TermijnWerdGeescaleerd(kern.Id, boek.TypeVan(kern).Escalatie.Rol, command.UiterlijkeDatum, command.Laat))
            : Decision.Accept<IDossierEvent>();
}
