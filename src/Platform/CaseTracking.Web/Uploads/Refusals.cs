using static CaseTracking.Web.Uploads.Inspection;

namespace CaseTracking.Web.Uploads;

/// <summary>Every reason for which a file is not taken.</summary>
internal static class Refusals
{
    public static Refused Empty { get; } = new("bestand-leeg", "Dit bestand is leeg. Kies een ander bestand.");

    public static Refused UnknownType { get; } = new(
        "bestandstype-niet-toegelaten", "Dit soort bestand nemen we niet aan. Stuur een PDF, een foto (JPG of PNG), een Word-bestand (.docx), een .odt-bestand of gewone tekst.");

    public static Refused OldWord { get; } = new(
        "bestandstype-niet-toegelaten", "Dit is een oud Office-bestand of een bestand met een wachtwoord. Bewaar het als PDF of als .docx zonder wachtwoord en stuur het opnieuw.");

    public static Refused Broken { get; } = new("bestand-beschadigd", "Dit bestand is beschadigd of niet volledig. Bewaar het opnieuw, liefst als PDF, en stuur het nog eens.");

    public static Refused SecondFile { get; } = new("bestand-dubbel", "In dit bestand zit nog iets anders verborgen. Bewaar het opnieuw als PDF of als foto en stuur het nog eens.");

    public static Refused Virus { get; } = new("bestand-onveilig", "Onze controle ziet dit bestand als een virus. We bewaarden het niet. Kijk uw toestel na en stuur een ander bestand.");

    public static Refused Macro { get; } = new("bestand-met-programma", "In dit bestand zit een programma, zoals een macro. Bewaar het als PDF en stuur het opnieuw.");

    public static Refused Nested { get; } = new("bestand-in-bestand", "In dit bestand zit een ander bestand. Bewaar het als PDF en stuur het opnieuw.");

    public static Refused Bomb { get; } = new("bestand-te-veel-inhoud", "Dit bestand wordt te groot als we het openen. Bewaar het als PDF en stuur het opnieuw.");

    public static Refused TooManyPixels { get; } = new("foto-te-groot", "Deze foto heeft te veel beeldpunten. Verklein de foto en stuur ze opnieuw.");

    public static Refused TooLarge(long mostBytes) => new("bestand-te-groot", $"Dit bestand is te groot. Het mag hoogstens {mostBytes / (1024 * 1024)} MB zijn. Verklein het of splits het op.");

    public static Refused TooMany(int most) => new("te-veel-bestanden", $"U stuurde te veel bestanden. Stuur er hoogstens {most} tegelijk.");
}
