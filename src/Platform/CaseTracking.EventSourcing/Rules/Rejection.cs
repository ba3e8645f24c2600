namespace CaseTracking.EventSourcing.Rules;

/// <summary>Why a rule refused, in kinds a caller can act on.</summary>
public enum RejectionKind
{
    /// <summary>What the command is about does not exist, or not for this caller.</summary>
    NotFound,

    /// <summary>The command does not fit the present state.</summary>
    Conflict,

    /// <summary>The command itself breaks a rule.</summary>
    Invalid,

    /// <summary>This actor may not do this.</summary>
    Forbidden,
}

/// <summary>A refusal as a value.</summary>
/// <param name="Kind">What a caller can do about it.</param>
/// <param name="Code">Stable and machine readable; clients and tests match on this, never on the text.</param>
/// <param name="Detail">One sentence for the person who asked, in the language of the screens.</param>
public sealed record Rejection(RejectionKind Kind, string Code, string Detail);
