namespace CaseTracking.Hosting.Database;

/// <summary>One line of the catalogue that the scripts make and the live schema lacks, or the other way round.</summary>
/// <param name="Schema">The live schema.</param>
/// <param name="Kind">Whether the line is missing or unexpected; a changed object gives one of each.</param>
/// <param name="Line">The object and its definition, for example <c>column mt_events.data: jsonb not null</c>.</param>
public sealed record SchemaDifference(string Schema, SchemaDifferenceKind Kind, string Line)
{
    /// <summary>As in a patch: minus for what should be there, plus for what should not.</summary>
    public override string ToString() => $"{(Kind == SchemaDifferenceKind.Missing ? '-' : '+')} {Schema}: {Line}";
}

/// <summary>Which side has the line.</summary>
public enum SchemaDifferenceKind
{
    /// <summary>The scripts make it, the live schema lacks it.</summary>
    Missing,

    /// <summary>The live schema has it, no script makes it.</summary>
    Unexpected,
}
