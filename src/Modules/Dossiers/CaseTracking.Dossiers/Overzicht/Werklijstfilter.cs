namespace CaseTracking.Dossiers.Overzicht;

/// <summary>Which files a work list shows.</summary>
internal sealed record Werklijstfilter
{
    /// <summary>No id of an employee: those begin with a letter or a digit.</summary>
    public const string Niemand = "-";

    /// <summary>Those that stand here; all that are not closed when absent.</summary>
    public Dossierstand? Stand { get; init; }

    /// <summary>Also those that are closed.</summary>
    public bool OokGesloten { get; init; }

    /// <summary>Those of this employee; <see cref="Niemand"/> for those nobody has in hand, all when absent.</summary>
    public string? Behandelaar { get; init; }

    /// <summary>Those of one of these products; all when absent.</summary>
    public IReadOnlyList<string>? Producten { get; init; }

    /// <summary>Those whose date comes on this day at the latest, or passed.</summary>
    public DateOnly? VervaltTot { get; init; }

    /// <summary>Those received on this day or later.</summary>
    public DateOnly? OntvangenVan { get; init; }

    /// <summary>Those received on this day or earlier.</summary>
    public DateOnly? OntvangenTot { get; init; }

    public IEnumerable<string> Voorwaarden(Werklijstwaarden waarden)
    {
        if (Stand is { } stand) yield return $"o.status = {waarden.Voeg(stand.ToString())}";
        else if (!OokGesloten) yield return "o.gesloten_op is null";
        if (Behandelaar == Niemand) yield return "o.behandelaar is null";
        else if (Behandelaar is not null) yield return $"o.behandelaar = {waarden.Voeg(Behandelaar)}";
        if (Producten is not null) yield return $"o.product = any({waarden.Voeg(Producten.ToArray())})";
        if (VervaltTot is { } vervalt) yield return $"o.vervaldag <= {waarden.Voeg(vervalt)}";
        if (OntvangenVan is { } van) yield return $"o.ontvangen_op >= {waarden.Voeg(van)}";
        if (OntvangenTot is { } tot) yield return $"o.ontvangen_op <= {waarden.Voeg(tot)}";
    }
}
