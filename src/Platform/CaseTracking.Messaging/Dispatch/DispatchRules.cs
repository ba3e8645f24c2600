namespace CaseTracking.Messaging;

/// <summary>The rules that keep delivery honest. A test leaves one out to show that it would notice.</summary>
internal sealed record DispatchRules(
    bool Lease = true, bool Fence = true, bool Inbox = true, bool HeadOfStream = true, bool FireOnce = true)
{
    public static readonly DispatchRules All = new();
}
