using CaseTracking.Tijdlijn.Volgen;
using CaseTracking.Web.Timeline;
using static CaseTracking.Tijdlijn.Regelsoort;
using static CaseTracking.Tijdlijn.Tests.Verhalen;

namespace CaseTracking.Tijdlijn.Tests.Volgen;

public sealed class BurgerbeeldTests
{
    private static readonly Belofte TweeDecember = Belofte.Geen.Na(new Datums(new DateOnly(2026, 12, 2), null, "Ingediend", []));

    public static TheoryData<string> Kinds => [.. Enum.GetNames<Regelsoort>()];

    [Fact]
    public void Steps_before_the_present_one_are_done_and_the_others_are_to_come() =>
        Assert.Equal(
            [StepState.Done, StepState.Now, StepState.ToCome, StepState.ToCome],
            new Burgerbeeld(Van(Regel(Ingediend, 0), Regel(Volledig, 1))).Stappen().Select(s => s.State));

    [Fact]
    public void A_request_that_was_stopped_shows_how_far_it_came_and_never_the_steps_it_did_not_reach()
    {
        var stappen = new Burgerbeeld(Van(Regel(Ingediend, 0), Regel(Volledig, 1), Regel(Ingetrokken, 3))).Stappen();
        Assert.Equal(["Ontvangen", "In behandeling", "Gestopt"], stappen.Select(s => s.Name));
        Assert.Equal([StepState.Done, StepState.Done, StepState.Stopped], stappen.Select(s => s.State));
    }

    [Theory]
    [InlineData(nameof(VraagGesteld))]
    [InlineData(nameof(VraagBeantwoord))]
    public void A_question_is_a_line_and_leaves_card_steps_and_promise_as_they_were(string soort)
    {
        var vraag = Enum.Parse<Regelsoort>(soort);
        var zonder = new Burgerbeeld(Met(TweeDecember, Regel(Ingediend, 0), Regel(StukkenGevraagd, 1, "Bezorg ze.")));
        var met = new Burgerbeeld(Met(TweeDecember, Regel(Ingediend, 0), Regel(StukkenGevraagd, 1, "Bezorg ze."), Regel(vraag, 1)));
        Assert.Equal((zonder.Stand, zonder.Toon, zonder.Datum), (met.Stand, met.Toon, met.Datum));
        Assert.Equal(zonder.Stappen(), met.Stappen());
        Assert.Equal(3, met.Geschiedenis().Count);
        Assert.Equal($"Titel van {vraag}", met.Geschiedenis()[0].Title);

        var gestopt = new Burgerbeeld(Van(Regel(Ingediend, 0), Regel(Ingetrokken, 3), Regel(vraag, 3)));
        Assert.Equal(["Ontvangen", "Gestopt"], gestopt.Stappen().Select(s => s.Name));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Whatever_happened_last_there_is_a_picture(string soort)
    {
        var beeld = new Burgerbeeld(Met(TweeDecember, Regel(Ingediend, 0), Regel(Enum.Parse<Regelsoort>(soort), 3)));
        Assert.NotEmpty(beeld.Stappen());
        Assert.True(Enum.IsDefined(beeld.Toon));
        Assert.Equal(2, beeld.Geschiedenis().Count);
        Assert.NotNull(Volgbeeld.Van(beeld));
    }

    [Theory]
    [InlineData(nameof(Ingediend), true)]
    [InlineData(nameof(StukkenGevraagd), true)]
    [InlineData(nameof(Geschorst), true)]
    [InlineData(nameof(StukGeleverd), true)]
    [InlineData(nameof(Heropend), true)]
    [InlineData(nameof(Verstreken), false)]
    [InlineData(nameof(Beslist), false)]
    [InlineData(nameof(Toegekend), false)]
    [InlineData(nameof(KlaarVoorAfhaling), false)]
    [InlineData(nameof(Afgehandeld), false)]
    public void A_date_is_a_promise_only_while_the_citizen_waits(string soort, bool waits)
    {
        var beeld = new Burgerbeeld(Met(TweeDecember, Regel(Ingediend, 0), Regel(Enum.Parse<Regelsoort>(soort), 1)));
        Assert.Equal(waits ? "woensdag 2 december 2026" : null, beeld.Datum);
        Assert.Equal(waits, Volgbeeld.Van(beeld).Termijn is not null);
    }

    [Fact]
    public void A_piece_that_comes_after_the_answer_brings_no_promise_back() =>
        Assert.Null(new Burgerbeeld(Met(TweeDecember, Regel(Ingediend, 0), Regel(KlaarVoorAfhaling, 2), Regel(StukGeleverd, 2))).Datum);

    [Fact]
    public void The_law_sets_a_last_day_and_the_city_strives()
    {
        Assert.Equal("We beslissen ten laatste op", new Burgerbeeld(Met(TweeDecember, Regel(Ingediend, 0))).Datumlabel);
        var norm = Belofte.Geen.Na(new Datums(null, new DateOnly(2026, 11, 5), "Ingediend", []));
        Assert.Equal("We streven naar", new Burgerbeeld(Met(norm, Regel(Ingediend, 0))).Datumlabel);
    }

    [Fact]
    public void A_moved_date_shows_the_old_one_and_why()
    {
        var beeld = new Burgerbeeld(Met(TweeDecember.Na(new Datums(new DateOnly(2027, 1, 12), null, "Verlengd", [])), Regel(Ingediend, 0), Regel(Verlengd, 0)));
        Assert.Equal(("dinsdag 12 januari 2027", "2 december 2026", "We hebben meer tijd nodig."), (beeld.Datum, beeld.Eerder, beeld.Reden));
    }

    [Fact]
    public void While_the_clock_stands_still_no_date_is_made_up()
    {
        var beeld = new Burgerbeeld(Met(TweeDecember.Na(new Datums(null, null, "Geschorst", [])), Regel(Ingediend, 0), Regel(Geschorst, 0)));
        Assert.Equal(("dat weten we nog niet", "2 december 2026", "De termijn staat nu stil."), (beeld.Datum, beeld.Eerder, beeld.Reden));
        Assert.Null(Volgbeeld.Van(beeld).Termijn!.UiterlijkeDatum);
    }

    public static TheoryData<string?, string?, string, string?> Waiting => new()
    {
        { null, "2026-11-05", "dat weten we als u alles bezorgd hebt", "5 november 2026" },
        { null, null, "dat weten we als u alles bezorgd hebt", null },
        { "2026-12-02", "2026-11-05", "woensdag 2 december 2026", null },
    };

    // The wish of the city counts from when it can work; only the law goes on.
    [Theory]
    [MemberData(nameof(Waiting))]
    public void While_we_wait_for_the_citizen_only_the_law_sets_a_day(string? law, string? wish, string said, string? earlier)
    {
        var belofte = Belofte.Geen.Na(new Datums(Dag(law), Dag(wish), "Ingediend", [])).Na(new Datums(Dag(law), null, "StukkenGevraagd", ["Zo telden we."]));
        var beeld = new Burgerbeeld(
            Met(belofte, Regel(Ingediend, 0), Regel(StukkenGevraagd, 0, "Bezorg ze.") with { Dag = new(2026, 11, 17) }), new DateOnly(2026, 11, 20));
        var termijn = Volgbeeld.Van(beeld).Termijn!;

        Assert.Equal((said, (DateOnly?)null, Dag(law)), (beeld.Datum, termijn.Streefdatum, termijn.UiterlijkeDatum));
        Assert.Equal((earlier, earlier is null ? null : "We wachten eerst op uw documenten."), (beeld.Eerder, beeld.Reden));
        Assert.Equal(["Zo telden we."], termijn.Uitleg);
        Assert.False(beeld.IsTeLaat);
    }

    [Fact]
    public void When_the_documents_came_the_wish_is_a_later_day_and_says_why()
    {
        var belofte = Belofte.Geen.Na(new Datums(null, new(2026, 11, 5), "Ingediend", []))
            .Na(new Datums(null, null, "StukkenGevraagd", [])).Na(new Datums(null, new(2026, 11, 17), "StukkenGeleverd", []));
        var beeld = new Burgerbeeld(
            Met(belofte, Regel(Ingediend, 0), Regel(StukkenGevraagd, 0, "Bezorg ze.") with { Dag = new(2026, 11, 17) }, Regel(StukGeleverd, 0)), new DateOnly(2026, 11, 16));

        Assert.Equal(("We streven naar", "dinsdag 17 november 2026"), (beeld.Datumlabel, beeld.Datum));
        Assert.Equal(("5 november 2026", "We kregen uw documenten."), (beeld.Eerder, beeld.Reden));
    }

    [Fact]
    public void A_wish_beside_the_law_moves_on_its_own()
    {
        var belofte = Belofte.Geen.Na(new Datums(new(2026, 12, 2), new(2026, 11, 5), "Ingediend", []))
            .Na(new Datums(new(2026, 12, 2), null, "StukkenGevraagd", [])).Na(new Datums(new(2026, 12, 2), new(2026, 11, 17), "StukkenGeleverd", []));
        var termijn = Volgbeeld.Van(new Burgerbeeld(Met(belofte, Regel(Ingediend, 0), Regel(StukkenGevraagd, 0), Regel(StukGeleverd, 0)))).Termijn!;

        Assert.Equal((new(2026, 12, 2), null, null), (termijn.UiterlijkeDatum!.Value, termijn.Eerder, termijn.Reden));
        Assert.Equal((new(2026, 11, 17), new(2026, 11, 5), "We kregen uw documenten."), (termijn.Streefdatum!.Value, termijn.EerdereStreefdatum!.Value, termijn.RedenStreefdatum));
    }

    // What the city did not reach before it asked stays not reached.
    [Fact]
    public void A_day_that_passed_before_anything_was_asked_is_not_excused()
    {
        var belofte = Belofte.Geen.Na(new Datums(null, new(2026, 11, 5), "Ingediend", [])).Na(new Datums(null, new(2026, 11, 5), "StukkenGevraagd", []));
        Assert.True(new Burgerbeeld(
            Met(belofte, Regel(Ingediend, 0), Regel(StukkenGevraagd, 0, "Bezorg ze.") with { Dag = new(2026, 11, 24) }), new DateOnly(2026, 11, 10)).IsTeLaat);
    }

    [Fact]
    public void A_correction_is_a_line_of_its_own_and_what_was_wrong_says_so()
    {
        var beeld = new Burgerbeeld(Met(
            TweeDecember, Regel(Ingediend, 0), Regel(Volledig, 1), Regel(KlaarVoorAfhaling, 2), Regel(Gecorrigeerd, 1, corrigeert: KlaarVoorAfhaling)));

        Assert.Equal(
            ["Zin van Gecorrigeerd.", "Dit klopte niet. We zetten het recht op 3 november 2026.", "Zin van Volledig.", "Zin van Ingediend."],
            beeld.Geschiedenis().Select(h => h.Text));
        Assert.Equal(StepState.Now, beeld.Stappen()[1].State);
        Assert.Equal("woensdag 2 december 2026", beeld.Datum);
        Assert.Equal([null, null, beeld.Tijdlijn.Laatste.Tijdstip, null], Volgbeeld.Van(beeld).Regels.Select(r => r.RechtgezetOp));
    }

    [Fact]
    public void A_mistake_made_twice_is_set_right_twice()
    {
        var tijdlijn = Van(
            Regel(Ingediend, 0), Regel(Afgegeven, 3), Regel(Gecorrigeerd, 2, corrigeert: Afgegeven), Regel(Afgegeven, 3),
            Regel(Gecorrigeerd, 2, corrigeert: Afgegeven), Regel(Afgegeven, 3));
        Assert.Equal([null, 3L, null, 5L, null, null], tijdlijn.Regels.Select(r => tijdlijn.CorrectieVan(r)?.Versie));
    }

    private static DateOnly? Dag(string? dag) => dag is null ? null : DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("Volledig")]
    [InlineData("AdviesGevraagd")]
    [InlineData("Geschorst")]
    [InlineData("Hervat")]
    [InlineData("Verlengd")]
    [InlineData("Gecorrigeerd")]
    [InlineData("Heropend")]
    public void Each_reason_has_words_of_its_own(string aanleiding) => Assert.NotEqual(Aanleidingzin.Van("of later"), Aanleidingzin.Van(aanleiding));
}
