namespace CaseTracking.TestIdentityProvider;

/// <summary>Everyone who can sign in while developing and testing.</summary>
public static class TestPeople
{
    /// <summary>Name of the claim that holds the roles.</summary>
    public const string RoleClaim = "casetracking_rol_3d";

    /// <summary>A citizen.</summary>
    public static TestPerson Anna { get; } = new("burger-anna", "Anna", "Voorbeeld", "burger");

    /// <summary>Another citizen, who may see nothing of the first.</summary>
    public static TestPerson Bilal { get; } = new("burger-bilal", "Bilal", "Fictief", "burger");

    /// <summary>Reception.</summary>
    public static TestPerson Onthaal { get; } =
        new("mw-onthaal", "Olga", "Onthaal", "medewerker onthaal", "Medewerker:onthaal");

    /// <summary>Civil affairs.</summary>
    public static TestPerson Burgerzaken { get; } =
        new("mw-burgerzaken", "Bert", "Burgerzaken", "medewerker burgerzaken", "Medewerker:burgerzaken");

    /// <summary>Environment and permits.</summary>
    public static TestPerson Omgeving { get; } =
        new("mw-omgeving", "Omar", "Omgeving", "medewerker omgeving", "Medewerker:omgeving");

    /// <summary>Social welfare: the shielded service of the OCMW.</summary>
    public static TestPerson Welzijn { get; } =
        new("mw-welzijn", "Wendy", "Welzijn", "maatschappelijk werker OCMW", "Medewerker:welzijn");

    /// <summary>Complaints.</summary>
    public static TestPerson Klachten { get; } =
        new("mw-klachten", "Karim", "Klachten", "klachtenbehandelaar", "Medewerker:klachten");

    /// <summary>Leads three services.</summary>
    public static TestPerson Leidinggevende { get; } = new(
        "lg-loketten", "Lies", "Leiding", "leidinggevende burgerzaken, omgeving en openbaar domein",
        "Leidinggevende:burgerzaken", "Leidinggevende:omgeving", "Leidinggevende:openbaar-domein");

    /// <summary>Runs the system.</summary>
    public static TestPerson Beheerder { get; } =
        new("beheerder", "Ben", "Beheer", "beheerder van CaseTracking", "Beheerder:casetracking");

    /// <summary>All of them, citizens first.</summary>
    public static IReadOnlyList<TestPerson> All { get; } =
        [Anna, Bilal, Onthaal, Burgerzaken, Omgeving, Welzijn, Klachten, Leidinggevende, Beheerder];
}
