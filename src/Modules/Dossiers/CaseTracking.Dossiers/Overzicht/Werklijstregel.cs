using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Types;

namespace CaseTracking.Dossiers.Overzicht;

/// <summary>A line of the work list: the file, and what the vault says of who asked.</summary>
internal sealed record Werklijstregel(Dossieroverzicht Dossier, Dossiertype Type, Stoplicht? Stoplicht, string Naam, string? Plaats, string? Reden)
{
    public const string Gewist = "Gegevens gewist";
    public const string Onbekend = "Niet bekend";

    /// <summary>True where the vault gave a name.</summary>
    public bool HeeftNaam { get; private init; }

    /// <summary>The name of who handles it; nothing where it is not known.</summary>
    public string? Behandelaar { get; init; }

    public static Werklijstregel Van(Dossieroverzicht dossier, Aanvrager? aanvrager, Regelboek boek, DateOnly vandaag)
    {
        var type = boek.Types.Van(new Typeref(dossier.Product, dossier.Typeversie));

        // Another system's files come without names; with those of our own the person was erased.
        return new(
            dossier, type, Overzicht.Stoplicht.Van(dossier, vandaag), aanvrager?.Naam ?? (dossier.Bron is null ? Gewist : Onbekend),
            aanvrager?.Plaats, aanvrager?.RedenVoor(type))
        { HeeftNaam = aanvrager is not null };
    }

    /// <summary>Keeps the name out of logs that print the record.</summary>
    public override string ToString() => nameof(Werklijstregel);
}
