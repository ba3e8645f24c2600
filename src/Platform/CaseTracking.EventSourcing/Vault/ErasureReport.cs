namespace CaseTracking.EventSourcing.Vault;

/// <summary>What erasing a person did.</summary>
/// <param name="Subject">The person.</param>
/// <param name="Stores">Every table that was looked at, also where nothing was found.</param>
public sealed record ErasureReport(Guid Subject, IReadOnlyList<ErasedStore> Stores)
{
    /// <summary>Rows that went, all tables together; 0 when there was nothing left to erase.</summary>
    public int Rows => Stores.Sum(s => s.Rows);
}

/// <summary>One table of an erasure.</summary>
/// <param name="Store">Schema and table.</param>
/// <param name="Rows">Rows that went.</param>
public sealed record ErasedStore(string Store, int Rows);
