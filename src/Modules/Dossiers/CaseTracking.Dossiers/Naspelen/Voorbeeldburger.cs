using CaseTracking.Dossiers.Kluis;
using CaseTracking.Web.Identity;

namespace CaseTracking.Dossiers.Naspelen;

/// <summary>A citizen who can sign in while developing: what they asked in the made-up city is theirs, and stands under their own requests.</summary>
internal sealed record Voorbeeldburger(Actor Actor, string Naam, string Email, string Adres)
{
    public static Voorbeeldburger Anna { get; } = Maak("burger-anna", "Anna Voorbeeld", "Voorbeeldstraat 12");

    public static Voorbeeldburger Bilal { get; } = Maak("burger-bilal", "Bilal Fictief", "Proefdreef 7");

    /// <summary>The same request with their name and address on it.</summary>
    public Aanvrager Onder(Aanvrager aanvrager) => aanvrager with { Naam = Naam, Email = Email, Adres = Adres, Telefoon = null };

    /// <summary>Keeps the name out of logs that print the record.</summary>
    public override string ToString() => $"{nameof(Voorbeeldburger)} {Actor.Id}";

    private static Voorbeeldburger Maak(string id, string naam, string straat) => new(
        new Actor(id, id, IsStaff: false, []), naam, $"{naam.Replace(' ', '.').ToLowerInvariant()}@voorbeeld.example", $"{straat}, {Voorbeeldmensen.Stad}");
}
