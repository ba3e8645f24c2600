using CaseTracking.Dossiers.Types;
using CaseTracking.Web.Identity;

namespace CaseTracking.Dossiers.Naspelen;

/// <summary>Who works in the made-up city: those who can sign in while developing, and colleagues of theirs.</summary>
internal static class Voorbeeldploeg
{
    public static Actor Onthaal { get; } = Medewerker("mw-onthaal", "Olga Onthaal", "onthaal");

    /// <summary>Decides for the three services of the demo.</summary>
    public static Actor Leiding { get; } = new(
        "lg-loketten", "Lies Leiding", IsStaff: true, [new("Leidinggevende", "burgerzaken"), new("Leidinggevende", "omgeving"), new("Leidinggevende", "openbaar-domein")]);

    private static readonly Dictionary<string, Actor[]> Diensten = new()
    {
        ["burgerzaken"] =
        [
            Medewerker("mw-burgerzaken", "Bert Burgerzaken", "burgerzaken"), Medewerker("mw-burgerzaken-2", "Greet Loketmans", "burgerzaken"),
            Medewerker("mw-burgerzaken-3", "Yassin Balie", "burgerzaken"),
        ],
        ["omgeving"] = [Medewerker("mw-omgeving", "Omar Omgeving", "omgeving"), Medewerker("mw-omgeving-2", "Veerle Vergunning", "omgeving")],
        ["openbaar-domein"] =
        [
            Medewerker("mw-openbaar-domein-1", "Dirk Stoeptegel", "openbaar-domein"), Medewerker("mw-openbaar-domein-2", "Nadia Pleinstra", "openbaar-domein"),
        ],
    };

    /// <summary>Everyone. What they are called is for screens; events hold their codes.</summary>
    public static IEnumerable<Actor> Allen => Diensten.Values.SelectMany(d => d).Append(Onthaal).Append(Leiding);

    public static Actor Behandelaar(Dossiertype type, Random toeval) => toeval.Kies(Diensten[type.Dienst.Code]);

    /// <summary>Somebody else of the same service.</summary>
    public static Actor Collega(Dossiertype type, Actor dan) => Diensten[type.Dienst.Code].First(m => m.Id != dan.Id);

    private static Actor Medewerker(string id, string naam, string dienst) => new(id, naam, IsStaff: true, [new("Medewerker", dienst)]);
}
