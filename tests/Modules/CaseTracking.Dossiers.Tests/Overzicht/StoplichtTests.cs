using CaseTracking.Dossiers.Overzicht;
using CaseTracking.EventSourcing.Events;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests.Overzicht;

/// <summary>Only what is late or nearly late says so.</summary>
public sealed class StoplichtTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateTimeOffset Now = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-3, "3 dagen te laat", true)]
    [InlineData(-1, "1 dag te laat", true)]
    [InlineData(0, "vandaag", false)]
    [InlineData(1, "nog 1 dag", false)]
    [InlineData(7, "nog 7 dagen", false)]
    [InlineData(8, null, false)]
    public void A_latest_date_that_is_over_or_near_gets_a_word(int days, string? word, bool late)
    {
        var light = Stoplicht.Van(Row() with { UiterlijkeDatum = Today.AddDays(days) }, Today);

        Assert.Equal((word, late), (light?.Woord, light?.TeLaat ?? false));
    }

    [Theory]
    [InlineData(-3, "doel voorbij")]
    [InlineData(3, "nog 3 dagen")]
    [InlineData(30, null)]
    public void What_we_aim_at_is_never_too_late(int days, string? word)
    {
        var light = Stoplicht.Van(Row() with { UiterlijkeDatum = null, Dienstnorm = Today.AddDays(days) }, Today);

        Assert.Equal((word, false), (light?.Woord, light?.TeLaat ?? false));
    }

    [Theory]
    [InlineData(nameof(Dossierstand.Beslist))]
    [InlineData(nameof(Dossierstand.KlaarVoorAfhaling))]
    [InlineData(nameof(Dossierstand.Gesloten))]
    public void Once_there_is_an_answer_no_date_counts(string stand)
    {
        var row = Row() with { UiterlijkeDatum = Today.AddDays(-3), Status = Enum.Parse<Dossierstand>(stand) };

        Assert.Null(Stoplicht.Van(row, Today));
        Assert.Equal((Dossieroverzicht.GeenVervaldag, false), (row.Vervaldag, row.IsLaat(Today)));
    }

    private static Dossieroverzicht Row() => DossieroverzichtProjection.Project(null, new Recorded(Guid.Empty, Id.Value, 1, 0, Ingediend, Now, Now, new EventMetadata()))!;
}
