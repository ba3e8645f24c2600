namespace CaseTracking.Dossiers;

internal readonly record struct DossierId(Guid Value)
{
    public static DossierId New() => new(Guid.CreateVersion7());
}

/// <summary>Points at the citizen without naming them: names and contact details live in the erasable vault.</summary>
internal readonly record struct BurgerRef(Guid Value)
{
    public static BurgerRef New() => new(Guid.CreateVersion7());
}

internal enum Sluitreden
{
    Afgehandeld,
    ZonderGevolg,
    Dubbel,
}
