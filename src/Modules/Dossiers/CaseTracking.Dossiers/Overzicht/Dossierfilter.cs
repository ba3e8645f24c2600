namespace CaseTracking.Dossiers.Overzicht;

/// <summary>Which files a list shows.</summary>
/// <param name="Stand">Those that stand here; all when absent.</param>
/// <param name="Behandelaar">Those of this employee; <see cref="Niemand"/> for those nobody has in hand, all when absent.</param>
internal sealed record Dossierfilter(Dossierstand? Stand = null, string? Behandelaar = null)
{
    /// <summary>No id of an employee: those begin with a letter or a digit.</summary>
    public const string Niemand = "-";

    public static Dossierfilter Geen { get; } = new();

    /// <summary>More conditions, on parameters from the fourth on.</summary>
    public string Sql => string.Concat(Voorwaarden().Index().Select(v => v.Item.Waarde is null ? " and behandelaar is null" : $" and {v.Item.Kolom} = ${v.Index + 4}"));

    public IEnumerable<string> Waarden => Voorwaarden().Select(v => v.Waarde).OfType<string>();

    // What has no value comes last, so that the others count on.
    private IEnumerable<(string Kolom, string? Waarde)> Voorwaarden()
    {
        if (Stand is { } stand) yield return ("status", stand.ToString());
        if (Behandelaar is not null) yield return ("behandelaar", Behandelaar == Niemand ? null : Behandelaar);
    }
}
