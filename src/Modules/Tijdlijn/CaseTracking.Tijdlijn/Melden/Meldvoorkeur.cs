namespace CaseTracking.Tijdlijn.Melden;

/// <summary>What a citizen wants to be told by mail about one request.</summary>
/// <param name="Mail">False for no mail at all.</param>
/// <param name="EnkelActie">Only what asks something of the citizen.</param>
internal sealed record Meldvoorkeur(bool Mail = true, bool EnkelActie = false)
{
    /// <summary>Of who chose nothing.</summary>
    public static Meldvoorkeur Standaard { get; } = new();
}
