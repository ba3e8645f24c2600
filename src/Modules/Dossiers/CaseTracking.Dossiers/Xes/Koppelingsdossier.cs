namespace CaseTracking.Dossiers.Xes;

/// <summary>Which attributes of a case carry what, in order of preference, and what their values are here.</summary>
internal sealed record Koppelingsdossier
{
    public IReadOnlyList<string> Kanaal { get; init; } = [];

    public IReadOnlyList<string> Start { get; init; } = [];

    public IReadOnlyList<string> Deadline { get; init; } = [];

    public IReadOnlyList<string> GeplandEinde { get; init; } = [];

    public IReadOnlyList<string> Einde { get; init; } = [];

    public IReadOnlyList<string> Status { get; init; } = [];

    public IReadOnlyDictionary<string, string> Kanalen { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, Xesstatus> Statussen { get; init; } = new Dictionary<string, Xesstatus>();

    public Koppelingskeuze Bewaren { get; init; } = Koppelingskeuze.Geen;
}
