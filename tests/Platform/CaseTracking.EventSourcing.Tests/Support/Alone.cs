namespace CaseTracking.EventSourcing.Tests.Support;

/// <summary>Tests that measure time or memory: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
