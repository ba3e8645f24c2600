namespace CaseTracking.Tijdlijn;

/// <summary>A request as its citizen may know it.</summary>
/// <param name="Id">The file.</param>
/// <param name="Nummer">Number for letters and the phone.</param>
/// <param name="Product">In the citizen's words.</param>
/// <param name="Stappen">Names of the steps, in order.</param>
/// <param name="Dienst">Name of the service that works on it; absent for requests of before it was told.</param>
/// <param name="Telefoon">Number of that service.</param>
/// <param name="Kanaal">Code of how it came in.</param>
/// <param name="OntvangenOp">The day it came in.</param>
internal sealed record Aanvraag(
    Guid Id, string Nummer, string Product, IReadOnlyList<string> Stappen, string? Dienst, string? Telefoon, string Kanaal, DateOnly OntvangenOp);

/// <summary>A request with its lines in the order in which they were true, oldest first.</summary>
internal sealed record Aanvraagtijdlijn(Aanvraag Aanvraag, Belofte Belofte, IReadOnlyList<Regel> Regels)
{
    /// <summary>The line that says where the request stands.</summary>
    public Regel Laatste => Regels.LastOrDefault(r => !r.Inhoud.IsTerzijde) ?? Regels[^1];

    /// <summary>Whether the citizen still waits for an answer: only then a date is a promise.</summary>
    public bool Wacht => Regels.Where(r => CorrectieVan(r) is null).Select(r => r.Inhoud.Wacht).LastOrDefault(w => w is not null) ?? true;

    /// <summary>The line that set this one right later; nothing when it was not wrong.</summary>
    public Regel? CorrectieVan(Regel regel) =>
        Regels.FirstOrDefault(c => c.Inhoud.Corrigeert is not null && ReferenceEquals(regel, Fout(c)));

    // The last line of that kind before the correction; the same mistake can be made twice.
    private Regel? Fout(Regel correctie) =>
        Regels.TakeWhile(r => !ReferenceEquals(r, correctie)).LastOrDefault(r => r.Inhoud.Soort == correctie.Inhoud.Corrigeert);
}
