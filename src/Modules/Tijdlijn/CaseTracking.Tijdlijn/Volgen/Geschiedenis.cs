using CaseTracking.Web.Timeline;

namespace CaseTracking.Tijdlijn.Volgen;

/// <summary>One page of what happened, newest first. Pages are addresses; a line keeps its id on whichever page it stands.</summary>
internal sealed record Geschiedenis(Aanvraagtijdlijn Tijdlijn, int Pagina)
{
    public const int PerPagina = 10;

    public int Paginas => Math.Max(1, (Tijdlijn.Regels.Count + PerPagina - 1) / PerPagina);

    public bool Bestaat => Pagina >= 1 && Pagina <= Paginas;

    // Relative, so that the page reads the same wherever it is shown.
    public string? Nieuwer => Pagina > 1 ? $"?pagina={Pagina - 1}#geschiedenis" : null;

    public string? Ouder => Pagina < Paginas ? $"?pagina={Pagina + 1}#geschiedenis" : null;

    public IReadOnlyList<HistoryEntry> Regels() =>
        [.. Tijdlijn.Regels.Reverse().Skip((Pagina - 1) * PerPagina).Take(PerPagina).Select(Gebeurtenis)];

    public IReadOnlyList<HistoryEntry> Alle() => [.. Tijdlijn.Regels.Reverse().Select(Gebeurtenis)];

    /// <summary>Where, or who did it.</summary>
    public string? Plaats(Regel regel) => regel.Inhoud switch
    {
        { Plaats: { } plaats } => Hoofdletter(plaats),
        { Soort: Regelsoort.Ingediend } when Aanleidingzin.VanKanaal(Tijdlijn.Aanvraag.Kanaal) is { Length: > 0 } kanaal => Hoofdletter(kanaal),
        { Soort: Regelsoort.Afgegeven } => Tijdlijn.Regels.TakeWhile(r => r != regel).LastOrDefault(r => r.Inhoud.Soort == Regelsoort.KlaarVoorAfhaling)?.Inhoud.Plaats,
        _ => Tijdlijn.Aanvraag.Dienst,
    };

    // What was said stays readable, but never as if it still held.
    private HistoryEntry Gebeurtenis(Regel regel) => new($"regel-{regel.Versie}", regel.Tijdstip, regel.Inhoud.Titel, Zin(regel), Plaats(regel))
    {
        Struck = Tijdlijn.CorrectieVan(regel) is not null,
    };

    private string Zin(Regel regel) => Tijdlijn.CorrectieVan(regel) is { } correctie
        ? $"Dit klopte niet. We zetten het recht op {DutchDates.Words(DutchDates.Day(correctie.Tijdstip))}."
        : regel.Inhoud.Zin;

    private static string Hoofdletter(string tekst) => tekst.Length == 0 ? tekst : $"{char.ToUpperInvariant(tekst[0])}{tekst[1..]}";
}
