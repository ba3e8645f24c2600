namespace CaseTracking.Tijdlijn.Melden;

/// <summary>
/// Reads <c>Melden</c> of a public message with words for the citizen: every such message carries it, and contracts share no interface.
/// A message without it fails at start.
/// </summary>
internal static class Meldvlag<TBericht>
    where TBericht : class
{
    public static Func<TBericht, bool> Staat { get; } =
        typeof(TBericht).GetProperty("Melden")?.GetMethod?.CreateDelegate<Func<TBericht, bool>>()
        ?? throw new InvalidOperationException($"{typeof(TBericht).Name} does not say whether the citizen is to be told.");
}
