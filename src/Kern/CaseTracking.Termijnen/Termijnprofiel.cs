using NodaTime;

namespace CaseTracking.Termijnen;

/// <summary>The rules of one kind of term as data. Which version holds depends on the day of filing; a file keeps it.</summary>
public sealed record Termijnprofiel
{
    /// <summary>Stable, Dutch, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>From 1; together with the code it names these rules for ever.</summary>
    public required int Versie { get; init; }

    /// <summary>What people call it.</summary>
    public required string Naam { get; init; }

    /// <summary>First day of filing it holds for.</summary>
    public required LocalDate GeldigVan { get; init; }

    /// <summary>Last day of filing it holds for; null while no end is known.</summary>
    public LocalDate? GeldigTot { get; init; }

    /// <summary>What starts the clock.</summary>
    public required Aanvang Aanvang { get; init; }

    /// <summary>The article of what starts the clock; null when none is known.</summary>
    public string? BronAanvang { get; init; }

    /// <summary>The binding length; null when there is none. With <see cref="Zekerheid.Instelling"/> the city bound itself.</summary>
    public Duur? Wettelijk { get; init; }

    /// <summary>The binding length when the advice of a permit committee must be asked; null when that changes nothing.</summary>
    public Duur? MetAdvies { get; init; }

    /// <summary>What the city wants to keep to; always a setting of the city, never law.</summary>
    public Duur? Dienstnorm { get; init; }

    /// <summary>What happens when the last day is a closed day.</summary>
    public Eindregel Eindregel { get; init; }

    /// <summary>Grounds on which the clock may stand still; none means never.</summary>
    public IReadOnlyList<Grond> Schorsingsgronden { get; init; } = [];

    /// <summary>Whether and how the term may be extended; null means never.</summary>
    public Verlengingsregel? Verlenging { get; init; }

    /// <summary>What it means when the last day passes without a decision.</summary>
    public Stilzwijgen Stilzwijgen { get; init; }

    /// <summary>Other lengths for what arrived in a period.</summary>
    public IReadOnlyList<Uitzondering> Uitzonderingen { get; init; } = [];

    /// <summary>Whether the binding length comes from a published text or from the city.</summary>
    public required Zekerheid Zekerheid { get; init; }

    /// <summary>The article of the binding length; required with <see cref="Zekerheid.MetBron"/>, absent otherwise.</summary>
    public string? Bron { get; init; }

    /// <summary>Whether it holds for what was filed that day.</summary>
    public bool GeldtOp(LocalDate ingediendOp) => ingediendOp >= GeldigVan && (GeldigTot is not { } end || ingediendOp <= end);
}
