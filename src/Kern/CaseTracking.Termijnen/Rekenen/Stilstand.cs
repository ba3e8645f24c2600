using NodaTime;

namespace CaseTracking.Termijnen.Rekenen;

/// <summary>A stretch in which the clock stands still, cut so that no two share a day.</summary>
/// <param name="Van">First day that does not count.</param>
/// <param name="Tot">Last day that does not count; null while it goes on.</param>
/// <param name="Grond">Why.</param>
internal sealed record Stilstand(LocalDate Van, LocalDate? Tot, Grond Grond)
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
            if (schorsing.Tot is not { } tot || tot >= van) stretches.Add(new Stilstand(van, schorsing.Tot, grond));
        }

        return stretches;
    }

    public bool Omvat(LocalDate dag) => dag >= Van && (Tot is not { } tot || dag <= tot);

    private static Grond GrondVan(Termijnprofiel profiel, string code) =>
        profiel.Schorsingsgronden.FirstOrDefault(g => g.Code == code)
        ?? throw new ArgumentException($"Profile {profiel.Code} {profiel.Versie} has no ground '{code}' to suspend on.", nameof(code));
}
