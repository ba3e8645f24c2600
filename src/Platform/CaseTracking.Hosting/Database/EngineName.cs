namespace CaseTracking.Hosting.Database;

/// <summary>The engine this host writes events and messages with; what it leaves as its mark in the database.</summary>
/// <param name="Value">A short name in lower case.</param>
public sealed record EngineName(string Value)
{
    /// <summary>The engine of this product.</summary>
    public static EngineName Own { get; } = new("casetracking");
}
