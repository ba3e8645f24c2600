using System.Runtime.CompilerServices;
using CaseTracking.Dossiers.Contracts.V1;
using CaseTracking.Tijdlijn.Volgen;

namespace CaseTracking.Tijdlijn.Tests;

public sealed class ZichtbaarheidTests
{
    /// <summary>The decision for every public message: the kinds of lines it can give; none keeps it from the citizen.</summary>
    private static readonly Dictionary<Type, Regelsoort[]> Decisions = new()
    {
        [typeof(AanvraagIngediend)] = [Regelsoort.Ingediend],
        [typeof(DossierVolledigVerklaard)] = [Regelsoort.Volledig],
        [typeof(DossierGesloten)] = [Regelsoort.Afgehandeld, Regelsoort.GeslotenZonderGevolg, Regelsoort.GeslotenAlsDubbel],
    };

    public static TheoryData<Type> Messages => [.. typeof(AanvraagIngediend).Assembly.GetExportedTypes()];

    [Theory]
    [MemberData(nameof(Messages))]
    public void Every_public_message_has_a_decision(Type message) => Assert.True(IsDecided(message), $"Decide what a citizen sees of {message.Name}.");

    [Fact]
    public void A_message_without_a_decision_is_noticed_and_stays_invisible()
    {
        Assert.False(IsDecided(typeof(NotDecided)));
        Assert.Null(Zichtbaarheid.VoorBurger(new NotDecided()));
    }

    [Fact]
    public void Each_reason_for_closing_tells_the_citizen_something_else()
    {
        var seen = new[] { "Afgehandeld", "ZonderGevolg", "Dubbel" }
            .Select(reason => Zichtbaarheid.VoorBurger(new DossierGesloten(Guid.Empty, reason))!.Value).ToList();
        Assert.Equal(Decisions[typeof(DossierGesloten)], seen);
    }

    [Fact]
    public void Every_kind_of_line_has_a_text_in_plain_words()
    {
        foreach (var soort in Enum.GetValues<Regelsoort>())
        {
            var tekst = Burgertekst.Van(soort);
            Assert.All(new[] { tekst.Zin, tekst.Actie }, zin => Assert.EndsWith(".", zin, StringComparison.Ordinal));
            Assert.DoesNotContain("dient", $"{tekst.Titel} {tekst.Zin} {tekst.Actie}", StringComparison.OrdinalIgnoreCase);
        }
    }

    private static bool IsDecided(Type message) =>
        Decisions.TryGetValue(message, out var kinds)
        && (kinds.Length == 0 || Zichtbaarheid.VoorBurger(RuntimeHelpers.GetUninitializedObject(message)) is not null);

    private sealed record NotDecided;
}
