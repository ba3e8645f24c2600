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
/// <param name="Uren">Hours at which that service answers.</param>
internal sealed record Aanvraag(
    Guid Id, string Nummer, string Product, IReadOnlyList<string> Stappen, string? Dienst, string? Telefoon, string Kanaal, DateOnly OntvangenOp,
    string? Uren = null);

/// <summary>A request with its lines in the order in which they were true, oldest first.</summary>
internal sealed record Aanvraagtijdlijn(Aanvraag Aanvraag, Belofte Belofte, IReadOnlyList<Regel> Regels)
{
    /// <summary>Grows with everything that happens; the same version reads the same.</summary>
    public long Versie { get; init; }

    /// <summary>Whether the citizen was asked money that did not come in yet.</summary>
    public bool MoetBetalen { get; init; }

    /// <summary>The line that says where the request stands.</summary>
    public Regel Laatste => Regels.LastOrDefault(r => !r.Inhoud.IsTerzijde) ?? Regels[^1];

    /// <summary>What still holds, oldest first: neither what was wrong nor what was before the file was opened again.</summary>
    public IEnumerable<Regel> Geldig => Regels.Skip(Regels.Index().LastOrDefault(r => r.Item.Inhoud.Soort == Regelsoort.Heropend).Index).Where(r => CorrectieVan(r) is null);

    /// <summary>How it ended, where the last line only says that it is closed.</summary>
    public Regel? Afloop => Laatste.Inhoud.IsSluiting ? Geldig.LastOrDefault(r => r.Inhoud.IsAfloop) : null;

    /// <summary>The answer with which the citizen may not agree, while it stands.</summary>
    public Regel? Weigering =>
        Geldig.LastOrDefault(r => r.Inhoud.Soort is Regelsoort.Geweigerd or Regelsoort.DeelsToegekend or Regelsoort.NietOntvankelijk);

    /// <summary>Whether the citizen still waits for an answer: only then a date is a promise.</summary>
    public bool Wacht => Regels.Where(r => CorrectieVan(r) is null).Select(r => r.Inhoud.Wacht).LastOrDefault(w => w is not null) ?? true;

    /// <summary>The line that set this one right later; nothing when it was not wrong.</summary>
    public Regel? CorrectieVan(Regel regel) =>
        Regels.FirstOrDefault(c => c.Inhoud.Corrigeert is not null && ReferenceEquals(regel, Fout(c)));

    // The last line of that kind before the correction; the same mistake can be made twice.
    private Regel? Fout(Regel correctie) =>
        Regels.TakeWhile(r => !ReferenceEquals(r, correctie)).LastOrDefault(r => r.Inhoud.Soort == correctie.Inhoud.Corrigeert);
}
