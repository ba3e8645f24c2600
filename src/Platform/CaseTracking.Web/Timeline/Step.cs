namespace CaseTracking.Web.Timeline;

/// <summary>One of the four to six phases of a request.</summary>
/// <param name="Name">One or two Dutch words.</param>
/// <param name="State">Where the request stands in it.</param>
/// <param name="Note">A date or a few words under the name.</param>
public sealed record Step(string Name, StepState State, string? Note = null);

/// <summary>Where a request stands in a phase.</summary>
public enum StepState
{
    /// <summary>Behind us.</summary>
    Done,

    /// <summary>Here the request is now.</summary>
    Now,

    /// <summary>Still ahead.</summary>
    ToCome,

    /// <summary>The request ended here without reaching the last phase.</summary>
    Stopped,
}
