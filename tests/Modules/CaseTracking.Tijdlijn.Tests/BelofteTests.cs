namespace CaseTracking.Tijdlijn.Tests;

public sealed class BelofteTests
{
    private static readonly DateOnly Een = new(2026, 12, 3);
    private static readonly DateOnly Twee = new(2027, 1, 12);
    private static readonly DateOnly Drie = new(2027, 3, 12);

    [Fact]
    public void The_first_date_moved_from_nothing()
    {
        var belofte = Belofte.Geen.Na(Op(Een, "Ingediend"));
        Assert.Equal((Een, null, null), (belofte.Datum, belofte.Verschuiving.Eerder, belofte.Verschuiving.Aanleiding));
        Assert.Equal(["Ingediend."], belofte.Uitleg);
    }

    [Fact]
    public void A_date_that_moves_keeps_the_one_before_it_and_why()
    {
        var belofte = After(Op(Een, "Ingediend"), Op(Twee, "Volledig"), Op(Drie, "Verlengd"));
        Assert.Equal((Drie, Twee, "Verlengd"), (belofte.Datum, belofte.Verschuiving.Eerder, belofte.Verschuiving.Aanleiding));
        Assert.Equal(["Verlengd."], belofte.Uitleg);
    }

    [Fact]
    public void Computing_the_same_date_again_moves_nothing()
    {
        var belofte = After(Op(Een, "Ingediend"), Op(Twee, "Volledig"), Op(Twee, "AdviesGevraagd"));
        Assert.Equal((Twee, Een, "Volledig"), (belofte.Datum, belofte.Verschuiving.Eerder, belofte.Verschuiving.Aanleiding));
        Assert.Equal(["AdviesGevraagd."], belofte.Uitleg);
    }

    [Fact]
    public void While_the_clock_stands_still_the_last_date_is_the_earlier_one()
    {
        var belofte = After(Op(Een, "Ingediend"), Op(null, "Geschorst"));
        Assert.Equal((null, Een, "Geschorst"), (belofte.Datum, belofte.Verschuiving.Eerder, belofte.Verschuiving.Aanleiding));
    }

    [Fact]
    public void After_a_standstill_the_date_moved_from_the_one_before_it()
    {
        var belofte = After(Op(Een, "Ingediend"), Op(null, "Geschorst"), Op(Twee, "Hervat"));
        Assert.Equal((Twee, Een, "Hervat"), (belofte.Datum, belofte.Verschuiving.Eerder, belofte.Verschuiving.Aanleiding));
    }

    [Fact]
    public void After_a_standstill_of_no_days_nothing_moved()
    {
        var belofte = After(Op(Een, "Ingediend"), Op(null, "Geschorst"), Op(Een, "Hervat"));
        Assert.Equal((Een, null, null), (belofte.Datum, belofte.Verschuiving.Eerder, belofte.Verschuiving.Aanleiding));
    }

    [Fact]
    public void What_the_law_sets_goes_before_what_the_city_wishes()
    {
        Assert.Equal(Twee, Belofte.Geen.Na(new Datums(Twee, Een, "Ingediend", [])).Datum);
        Assert.Equal(Een, Belofte.Geen.Na(new Datums(null, Een, "Ingediend", [])).Datum);
    }

    [Fact]
    public void A_wish_that_waited_for_the_citizen_moved_because_the_documents_came()
    {
        Datums[] gewacht = [new(null, Een, "Ingediend", []), new(null, null, "StukkenGevraagd", [])];
        Assert.Equal((null, Een, "StukkenGevraagd"), Kern(After(gewacht)));
        Assert.Equal((Twee, Een, "StukkenGeleverd"), Kern(After([.. gewacht, new(null, Twee, "StukkenGeleverd", [])])));
        Assert.Equal((Een, null, null), Kern(After([.. gewacht, new(null, Een, "StukkenGeleverd", [])])));
    }

    [Fact]
    public void Where_the_law_sets_the_day_a_wish_that_waits_moves_no_promise()
    {
        var belofte = After(new(Twee, Een, "Ingediend", []), new(Twee, null, "StukkenGevraagd", []));
        Assert.Equal((Twee, null, null), Kern(belofte));
        Assert.Null(belofte.Dienstnorm);
    }

    [Fact]
    public void A_wish_beside_the_law_keeps_its_own_day_and_why()
    {
        var belofte = After(new(Drie, Een, "Ingediend", []), new(Drie, null, "StukkenGevraagd", []), new(Drie, Twee, "StukkenGeleverd", []));
        Assert.Equal((Drie, null, null), Kern(belofte));
        Assert.Equal((Twee, new(Een, "StukkenGeleverd")), (belofte.Dienstnorm, belofte.VerschuivingDienstnorm));
    }

    private static (DateOnly? Datum, DateOnly? Eerder, string? Aanleiding) Kern(Belofte b) => (b.Datum, b.Verschuiving.Eerder, b.Verschuiving.Aanleiding);

    private static Belofte After(params Datums[] datums) => datums.Aggregate(Belofte.Geen, (b, d) => b.Na(d));

    private static Datums Op(DateOnly? dag, string aanleiding) => new(dag, null, aanleiding, [$"{aanleiding}."]);
}
