using CaseTracking.Dossiers.Contracts.V1;

namespace CaseTracking.Tijdlijn;

/// <summary>Which public messages a citizen sees, and as what. Deny by default: every message type has a decision here, or a test fails.</summary>
internal static class Zichtbaarheid
{
    /// <summary>The kind of line; <see langword="null"/> keeps the message from the citizen.</summary>
    public static Regelsoort? VoorBurger(object message) => message switch
    {
        AanvraagIngediend => Regelsoort.Ingediend,
        DossierVolledigVerklaard => Regelsoort.Volledig,
        DossierGesloten { Reden: "Afgehandeld" } => Regelsoort.Afgehandeld,
        DossierGesloten { Reden: "Dubbel" } => Regelsoort.GeslotenAlsDubbel,
        DossierGesloten => Regelsoort.GeslotenZonderGevolg,
        _ => null,
    };
}
