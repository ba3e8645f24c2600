namespace CaseTracking.EngineContract.Sample;

/// <summary>Events of the sample module: enough shapes to show what an engine must keep.</summary>
public interface ISampleEvent;

/// <summary>A one-value id, stored as its value.</summary>
public readonly record struct CounterId(Guid Value);

/// <summary>An enum, stored by name.</summary>
public enum Colour
{
    Red,
    Green,
}

public sealed record CounterWasOpened(CounterId CounterId, Colour Colour) : ISampleEvent;

public sealed record CounterWasRaised(int By) : ISampleEvent;

public sealed record CounterWasNoted(string Text) : ISampleEvent;

public sealed record CounterWasClosed(int Total) : ISampleEvent;

/// <summary>In its third version; see <see cref="SampleUpcasts"/>.</summary>
public sealed record CounterWasWeighed(Colour Colour, int Grams, IReadOnlyList<string> Reasons) : ISampleEvent;

/// <summary>Public message: a counter was closed.</summary>
public sealed record CounterClosed(Guid CounterId, int Total);

/// <summary>Public message: a counter was raised.</summary>
public sealed record CounterRaised(Guid CounterId, int Total);
