using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CaseTracking.Messaging;

/// <summary>Traces and numbers of delivery; the host exports them when it is told where to.</summary>
public static class Telemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "CaseTracking.Messaging";

    private static readonly ActivitySource Activities = new(Name);
    private static readonly Meter Meter = new(Name);

    internal static readonly Counter<long> Delivered = Meter.CreateCounter<long>("casetracking.messages.delivered");
    internal static readonly Counter<long> Failed = Meter.CreateCounter<long>("casetracking.messages.failed");

    /// <summary>Continues the trace of the writer.</summary>
    internal static Activity? Start(string subscriber, Leased message)
    {
        if (!Activities.HasListeners()) return null;

        var activity = Activities.StartActivity($"{message.Type} to {subscriber}", ActivityKind.Consumer, message.Headers().TraceParent);
        return activity?.SetTag("messaging.message.id", message.MessageId).SetTag("casetracking.attempt", message.Attempt);
    }
}
