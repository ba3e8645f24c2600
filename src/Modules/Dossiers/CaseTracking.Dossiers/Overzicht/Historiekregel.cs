namespace CaseTracking.Dossiers.Overzicht;

/// <summary>One line of the history of a file, for employees.</summary>
/// <param name="Versie">Place of the event in the story.</param>
/// <param name="Gebeurtenis">Name of the event.</param>
/// <param name="Zin">What happened.</param>
/// <param name="Op">When it was so.</param>
/// <param name="VastgelegdOp">When it was written down, where that is another moment.</param>
/// <param name="Door">Name or code of the employee; "systeem" or "burger" otherwise.</param>
/// <param name="Rol">The role of the moment, as a verb.</param>
/// <param name="Kanaal">How it reached us.</param>
internal sealed record Historiekregel(
    long Versie, string Gebeurtenis, string Zin, DateTimeOffset Op, DateTimeOffset? VastgelegdOp, string Door, string? Rol, string? Kanaal)
{
    /// <summary>True where this turned out wrong and was set right later.</summary>
    public bool Gecorrigeerd { get; init; }

    /// <summary>Where the words somebody wrote with it are.</summary>
    public TekstRef? Tekst { get; init; }

    /// <summary>How the date came about, in sentences.</summary>
    public IReadOnlyList<string> Uitleg { get; init; } = [];

    /// <summary>The other system it comes from.</summary>
    public string? Bron { get; init; }
}
