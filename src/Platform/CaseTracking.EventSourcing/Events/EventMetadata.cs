using System.Text.Json.Serialization;

namespace CaseTracking.EventSourcing.Events;

/// <summary>In which role somebody acts at this moment; said with every act.</summary>
public enum ActingRole
{
    /// <summary>Gives information; nothing changes for the citizen.</summary>
    Informing,

    /// <summary>Writes down what was brought in.</summary>
    Registering,

    /// <summary>Gives an opinion that somebody else will weigh.</summary>
    Advising,

    /// <summary>Takes the decision.</summary>
    Deciding,
}

/// <summary>Who and why: rides with every event, outside its data. References only, never a name.</summary>
/// <param name="Actor">Reference of the person or process that acts.</param>
/// <param name="Role">The role of the moment.</param>
/// <param name="Channel">How the act reached us: desk, phone, web, mail, post.</param>
/// <param name="Purpose">Why, as a code.</param>
/// <param name="TraceParent">W3C trace context.</param>
/// <param name="EffectiveAt">When the fact was true, if that is another instant than when it was recorded.</param>
public sealed record EventMetadata(
    string? Actor = null,
    ActingRole? Role = null,
    string? Channel = null,
    string? Purpose = null,
    [property: JsonPropertyName("traceparent")] string? TraceParent = null,
    [property: JsonPropertyName("effective_at")] DateTimeOffset? EffectiveAt = null)
{
    /// <summary>Ties everything together that one request set in motion; stored in its own column.</summary>
    [JsonIgnore]
    public string? CorrelationId { get; init; }

    /// <summary>The event or message that led to this one; stored in its own column.</summary>
    [JsonIgnore]
    public string? CausationId { get; init; }
}
