namespace CaseTracking.Hosting.Database;

/// <summary>The database is older or newer than the scripts of this version.</summary>
public sealed class SchemaNotKnownException(string message, SchemaCheck check) : RefusalException(message)
{
    /// <summary>What is missing and what is unknown.</summary>
    public SchemaCheck Check { get; } = check;
}
