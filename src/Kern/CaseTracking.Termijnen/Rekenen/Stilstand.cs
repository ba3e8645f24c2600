using NodaTime;

namespace CaseTracking.Termijnen.Rekenen;

/// <summary>A stretch in which the clock stands still, cut so that no two share a day.</summary>
/// <param name="Van">First day that does not count.</param>
/// <param name="Tot">Last day that does not count; null while it goes on.</param>
/// <param name="Regel">By which rule.</param>
/// <param name="Reden">Why, in Dutch.</param>
/// <param name="Bron">The article; null without one.</param>
internal sealed record Stilstand(LocalDate Van, LocalDate? Tot, Uitlegregel Regel, string Reden, string? Bron = null)
{
    /// <summary>In order of time; a day that is in two suspensions counts for the one that began first.</summary>
    /// <exception cref="ArgumentException">A suspension ends before it begins, or its ground is not one of the profile.</exception>
    public static IReadOnlyList<Stilstand> Uit(Termijnprofiel profiel, IReadOnlyList<Schorsing> schorsingen)
    {
        List<Stilstand> stretches = [];
        foreach (var schorsing in schorsingen.OrderBy(s => s.Van))
        {
            if (schorsing.Tot < schorsing.Van) throw new ArgumentException("A suspension ends before it begins.", nameof(schorsingen));
            if (stretches is [.., { Tot: null }]) break;

            var van = stretches is [.., { Tot: { } before }] && before >= schorsing.Van ? before.PlusDays(1) : schorsing.Van;
            var grond = GrondVan(profiel, schorsing.Grond);
            if (schorsing.Tot is not { } tot || tot >= van)
                stretches.Add(new Stilstand(van, schorsing.Tot, Uitlegregel.Schorsing, grond.Omschrijving, grond.Bron));
        }

        return stretches;
    }

    /// <summary>The suspensions whole, and between them what is left of the waits: a day that is in two of these counts once.</summary>
    /// <exception cref="ArgumentException">A wait ends before it begins.</exception>
    public static IReadOnlyList<Stilstand> Met(IReadOnlyList<Stilstand> schorsingen, IReadOnlyList<Wachttijd> wachttijden)
    {
        List<Stilstand> stretches = [.. schorsingen];
        foreach (var wachttijd in wachttijden.OrderBy(w => w.Van))
        {
            if (wachttijd.Tot < wachttijd.Van) throw new ArgumentException("A wait ends before it begins.", nameof(wachttijden));
            IEnumerable<Stilstand> rest = [new Stilstand(wachttijd.Van, wachttijd.Tot, Uitlegregel.WachtOpAanvrager, wachttijd.Waarop)];
            foreach (var bezet in stretches) rest = rest.SelectMany(r => r.Zonder(bezet));
            stretches.AddRange([.. rest]);
        }

        return [.. stretches.OrderBy(s => s.Van)];
    }

    public bool Omvat(LocalDate dag) => dag >= Van && (Tot is not { } tot || dag <= tot);

    private IEnumerable<Stilstand> Zonder(Stilstand bezet)
    {
        var ervoor = bezet.Van.PlusDays(-1);
        if (Van <= ervoor) yield return Tot <= ervoor ? this : this with { Tot = ervoor };
        if (bezet.Tot is { } einde && (Tot is null || Tot > einde)) yield return this with { Van = LocalDate.Max(Van, einde.PlusDays(1)) };
    }

    private static Grond GrondVan(Termijnprofiel profiel, string code) =>
        profiel.Schorsingsgronden.FirstOrDefault(g => g.Code == code)
        ?? throw new ArgumentException($"Profile {profiel.Code} {profiel.Versie} has no ground '{code}' to suspend on.", nameof(code));
}
