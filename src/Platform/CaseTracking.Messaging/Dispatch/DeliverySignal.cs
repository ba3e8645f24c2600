namespace CaseTracking.Messaging;

/// <summary>Raised by the pump after each claim it dealt with; what <see cref="DeliveryProgress"/> waits for.</summary>
public sealed class DeliverySignal
{
    private readonly MessageSignal _signal = new();

    /// <summary>Completes when the pump has dealt with a next claim.</summary>
    public Task Next => _signal.Next;

    internal void Notify() => _signal.Notify();
}
