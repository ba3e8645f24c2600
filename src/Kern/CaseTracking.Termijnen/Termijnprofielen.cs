using CaseTracking.Termijnen.Lezen;
using NodaTime;

namespace CaseTracking.Termijnen;

/// <summary>A catalogue of profiles, each code in one or more versions.</summary>
public sealed class Termijnprofielen
{
    private Termijnprofielen(IReadOnlyList<Termijnprofiel> alle) => Alle = alle;

    /// <summary>What the product ships with: sourced law, and settings a city can replace by versions of its own.</summary>
    public static Termijnprofielen Standaard { get; } = new(Profiellezer.Ingebouwd());

    /// <summary>Every version of every profile.</summary>
    public IReadOnlyList<Termijnprofiel> Alle { get; }

    /// <summary>Profiles of a city, from the text of a JSON file (a list).</summary>
    /// <exception cref="TermijnprofielException">The text is not such a list; the message says which profile and what.</exception>
    public static Termijnprofielen Lees(string json) => new(Profiellezer.Lees(json, "profiles"));

    /// <summary>These profiles and those; where both hold for a day of filing, the higher version wins.</summary>
    /// <exception cref="TermijnprofielException">The same version of the same code is in both.</exception>
    public Termijnprofielen Met(Termijnprofielen andere) => new(Profielcontrole.Uniek([.. Alle, .. andere.Alle]));

    /// <summary>The rules for what is filed that day: the highest version that holds; null when none does.</summary>
    public Termijnprofiel? Voor(string code, LocalDate ingediendOp) =>
        Alle.Where(p => p.Code == code && p.GeldtOp(ingediendOp)).MaxBy(p => p.Versie);

    /// <summary>The rules a file was opened under; null when unknown.</summary>
    public Termijnprofiel? Vind(string code, int versie) => Alle.FirstOrDefault(p => p.Code == code && p.Versie == versie);
}
