using CaseTracking.Dossiers.Types;
using CaseTracking.Web.Identity;

namespace CaseTracking.Dossiers.Naspelen;

/// <summary>Who works in the made-up city: those who can sign in while developing, and colleagues of theirs.</summary>
internal static class Voorbeeldploeg
{
    public static Actor Onthaal { get; } = Medewerker("mw-onthaal", "onthaal");

    /// <summary>Decides for the three services of the demo.</summary>
    public static Actor Leiding { get; } = new(
        "lg-loketten", "lg-loketten", IsStaff: true, [new("Leidinggevende", "burgerzaken"), new("Leidinggevende", "omgeving"), new("Leidinggevende", "openbaar-domein")]);

    private static readonly Dictionary<string, Actor[]> Diensten = new()
    {
        ["burgerzaken"] = [Medewerker("mw-burgerzaken", "burgerzaken"), Medewerker("mw-burgerzaken-2", "burgerzaken"), Medewerker("mw-burgerzaken-3", "burgerzaken")],
        ["omgeving"] = [Medewerker("mw-omgeving", "omgeving"), Medewerker("mw-omgeving-2", "omgeving")],
        ["openbaar-domein"] = [Medewerker("mw-openbaar-domein-1", "openbaar-domein"), Medewerker("mw-openbaar-domein-2", "openbaar-domein")],
    };

    public static Actor Behandelaar(Dossiertype type, Random toeval) => toeval.Kies(Diensten[type.Dienst.Code]);

    /// <summary>Somebody else of the same service.</summary>
    public static Actor Collega(Dossiertype type, Actor dan) => Diensten[type.Dienst.Code].First(m => m.Id != dan.Id);

    private static Actor Medewerker(string id, string dienst) => new(id, id, IsStaff: true, [new("Medewerker", dienst)]);
}
