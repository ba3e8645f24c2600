using System.ComponentModel;

namespace CaseTracking.Tijdlijn.Volgen;

/// <summary>The timeline as employees may read it: every line, and which of them the citizen sees.</summary>
internal sealed record Personeelsbeeld(
    [property: Description("Nummer van het dossier.")] string Nummer,
    [property: Description("Versie van wat de burger ziet.")] long Versie,
    [property: Description("Alles wat er gebeurde, oudste eerst: eerst op wanneer het waar was, dan op plaats in het dossier.")] IReadOnlyList<Personeelspunt> Regels)
{
    public static Personeelsbeeld Van(Aanvraagtijdlijn tijdlijn, IReadOnlyList<Personeelsregel> intern)
    {
        var geschiedenis = new Geschiedenis(tijdlijn, 1);
        var burger = tijdlijn.Regels.Select(r => new Personeelspunt(
            r.Versie, r.Inhoud.Soort.ToString(), r.Inhoud.Titel, r.Inhoud.Zin, geschiedenis.Plaats(r), r.Tijdstip, r.VastgelegdOp, ZichtbaarVoorBurger: true,
            tijdlijn.CorrectieVan(r)?.Tijdstip));
        var personeel = intern.Select(r => new Personeelspunt(
            r.Versie, r.Soort, null, r.Zin, null, r.Tijdstip, r.VastgelegdOp, ZichtbaarVoorBurger: false, null));
        return new(tijdlijn.Aanvraag.Nummer, tijdlijn.Versie, [.. burger.Concat(personeel).OrderBy(p => p.Tijdstip).ThenBy(p => p.Positie)]);
    }
}

/// <summary>A line as employees may read it.</summary>
internal sealed record Personeelspunt(
    [property: Description("Plaats in het verhaal van het dossier: de versie na deze gebeurtenis.")] long Positie,
    [property: Description("Wat er gebeurde, als code.")] string Soort,
    [property: Description("De stand in enkele woorden; leeg als de burger ze niet ziet.")] string? Titel,
    [property: Description("Wat het betekent.")] string Zin,
    [property: Description("Waar het gebeurde, of wie het deed.")] string? Plaats,
    [property: Description("Wanneer het waar was.")] DateTimeOffset Tijdstip,
    [property: Description("Wanneer het opgeschreven werd; leeg voor regels van vroeger.")] DateTimeOffset? VastgelegdOp,
    [property: Description("Of de burger deze regel ziet.")] bool ZichtbaarVoorBurger,
    [property: Description("Wanneer het rechtgezet werd; leeg als het klopte.")] DateTimeOffset? RechtgezetOp);
