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

/// <summary>Points at an employee by the id of the identity provider; never a name.</summary>
internal readonly record struct MedewerkerRef(string Value);

/// <summary>Points at free text in the vault: what people wrote in their own words is never part of an event.</summary>
internal readonly record struct TekstRef(Guid Value)
{
    public static TekstRef New() => new(Guid.CreateVersion7());
}

/// <summary>Points at a delivered document; its content and its file name live in the vault.</summary>
internal readonly record struct StukRef(Guid Value)
{
    public static StukRef New() => new(Guid.CreateVersion7());
}
