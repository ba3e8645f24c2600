namespace CaseTracking.Dossiers.Xes;

/// <summary>What a log may ask of memory. Real logs stay far below: cases of permits have tens of events.</summary>
internal sealed record XesLimits
{
    public static readonly XesLimits Default = new();

    /// <summary>Characters of one tag, comment or text.</summary>
    public int Token { get; init; } = 1024 * 1024;

    /// <summary>Elements within elements.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>Characters of all different names of elements and attributes together: a parser keeps each for ever.</summary>
    public int Names { get; init; } = 100_000;

    public int EventsPerCase { get; init; } = 100_000;

    /// <summary>Characters of keys and values of one case, and a little for each attribute and event.</summary>
    public int CharactersPerCase { get; init; } = 10_000_000;
}
