namespace CaseTracking.Web.Uploads;

/// <summary>What looking at a file's content gave. What the sender says of its type counts for nothing.</summary>
public abstract record Inspection
{
    private Inspection() { }

    /// <summary>One of the types we take, and whole.</summary>
    /// <param name="MediaType">For <c>Content-Type</c>.</param>
    /// <param name="Extension">With the dot, lower case.</param>
    public sealed record Accepted(string MediaType, string Extension) : Inspection;

    /// <summary>Not taken.</summary>
    /// <param name="Code">Dutch, kebab-case, stable.</param>
    /// <param name="Sentence">Dutch, plain: what is wrong and what the sender can do.</param>
    public sealed record Refused(string Code, string Sentence) : Inspection;
}
