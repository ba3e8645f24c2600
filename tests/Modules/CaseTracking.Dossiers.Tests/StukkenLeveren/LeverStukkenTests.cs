using CaseTracking.Dossiers.StukkenLeveren;
using CaseTracking.EventSourcing.Rules;
using static CaseTracking.Dossiers.Tests.Proef;

namespace CaseTracking.Dossiers.Tests.StukkenLeveren;

public sealed class LeverStukkenTests
{
    private static readonly string Plan = Proef.Soort.Stukken[0].Code;
    private static readonly string Nota = Proef.Soort.Stukken[1].Code;

    private static readonly StukkenWerdenGevraagd Gevraagd = new(DossierScenarios.Id, Guid.Empty, [Plan, Nota], Dag(3), Dag(17), null);

    [Fact]
    public void Every_document_is_an_event_and_what_is_still_missing_stays_asked()
    {
        var stuk = Stuk(Plan);
        var feiten = Decide(Dossier(Gevraagd), Aanbrenger.Burger, stuk).Feiten();

        Assert.Equal(new StukWerdGeleverd(DossierScenarios.Id, stuk.Ref, Plan, "application/pdf", 1234, Dag(5), Aanbrenger.Burger, true), Assert.Single(feiten));
        Assert.Equal([Nota], ((Dossier.Bestaand)Dossier([Gevraagd, .. feiten])).Kern.OpenVraag!.Ontbreekt);
    }

    [Fact]
    public void The_last_document_that_was_asked_moves_the_dates()
    {
        var feiten = Decide(Dossier(Gevraagd), Aanbrenger.Burger, Stuk(Plan), Stuk(Plan), Stuk(Nota)).Feiten();

        Assert.Equal(4, feiten.Count);
        Assert.Equal(Termijnaanleiding.StukkenGeleverd, Assert.IsType<TermijnWerdBepaald>(feiten[3]).Aanleiding);
        var kern = ((Dossier.Bestaand)Dossier([Gevraagd, .. feiten])).Kern;
        Assert.Equal((null, Dag(5), 3), (kern.OpenVraag, kern.Klok.AangevuldOp, kern.Stukken.Count));
    }

    [Fact]
    public void When_the_missing_documents_are_in_the_check_of_a_permit_starts_anew()
    {
        var ingediend = Ingediend with { Product = "omgevingsvergunning-gewoon", Typeversie = 1 };
        var feiten = Decide(Vouw(ingediend, Bepaald(ingediend), Gevraagd), Aanbrenger.Medewerker, Stuk(Plan), Stuk(Nota)).Feiten();

        var gewoon = Bepaald(ingediend).UiterlijkeDatum!.Value;
        Assert.True(Assert.IsType<TermijnWerdBepaald>(feiten[^1]).UiterlijkeDatum > gewoon);
    }

    [Fact]
    public void A_new_request_takes_the_day_of_completion_away() =>
        Assert.Null(((Dossier.Bestaand)Dossier(
            [Gevraagd, .. Decide(Dossier(Gevraagd), Aanbrenger.Burger, Stuk(Plan), Stuk(Nota)).Feiten(), Gevraagd])).Kern.Klok.AangevuldOp);

    [Fact]
    public void A_document_that_was_here_before_it_was_asked_counts_from_the_day_of_asking()
    {
        var feiten = LeverStukken.Decide(Dossier(Gevraagd), Command(Aanbrenger.Medewerker, Stuk(Plan), Stuk(Nota)) with { Op = Dag(1) }, Boek).Feiten();
        Assert.Equal(Dag(3), ((Dossier.Bestaand)Dossier([Gevraagd, .. feiten])).Kern.Klok.AangevuldOp);
    }

    [Fact]
    public void An_employee_adds_what_nobody_asked_also_after_a_decision_and_no_date_moves()
    {
        Assert.Single(Decide(Dossier(), Aanbrenger.Medewerker, Stuk("andere")).Feiten());
        Assert.Single(Decide(Dossier([Gevraagd, .. Beslist]), Aanbrenger.Medewerker, Stuk(Plan)).Feiten());
    }

    [Fact]
    public void A_citizen_sends_only_what_is_asked()
    {
        Assert.Equal("stuk-niet-gevraagd", Decide(Dossier(), Aanbrenger.Burger, Stuk(Plan)).Weigering());
        Assert.Equal("stuk-niet-gevraagd", Decide(Dossier(Gevraagd), Aanbrenger.Burger, Stuk(Plan), Stuk("andere")).Weigering());
        Assert.Equal("dossier-al-beslist", Decide(Dossier([Gevraagd, .. Beslist]), Aanbrenger.Burger, Stuk(Plan)).Weigering());
    }

    [Fact]
    public void Nothing_an_unknown_kind_and_a_day_that_cannot_be_are_refused()
    {
        Assert.Equal("geen-bestand", Decide(Dossier(), Aanbrenger.Medewerker).Weigering());
        Assert.Equal("stuksoort-onbekend", Decide(Dossier(), Aanbrenger.Medewerker, Stuk("rijbewijs")).Weigering());
        Assert.Equal("dag-voor-ontvangst", LeverStukken.Decide(Dossier(), Command(Aanbrenger.Medewerker, Stuk(Plan)) with { Op = Dag(-1) }, Boek).Weigering());
        Assert.Equal("dag-in-toekomst", LeverStukken.Decide(Dossier(), Command(Aanbrenger.Medewerker, Stuk(Plan)) with { Op = Dag(6) }, Boek).Weigering());
    }

    [Fact]
    public void A_file_holds_fifty_documents()
    {
        var vol = Decide(Dossier(), Aanbrenger.Medewerker, [.. Enumerable.Range(0, 49).Select(_ => Stuk(Plan))]).Feiten();

        Assert.Single(Decide(Dossier([.. vol]), Aanbrenger.Medewerker, Stuk(Plan)).Feiten());
        Assert.Equal("te-veel-stukken", Decide(Dossier([.. vol]), Aanbrenger.Medewerker, Stuk(Plan), Stuk(Plan)).Weigering());
    }

    [Fact]
    public void A_closed_and_an_unknown_file_take_nothing()
    {
        Assert.Equal("dossier-al-gesloten", Decide(Dossier(Gesloten), Aanbrenger.Medewerker, Stuk(Plan)).Weigering());
        Assert.Equal("dossier-onbekend", Decide(Dossiers.Dossier.Initial, Aanbrenger.Medewerker, Stuk(Plan)).Weigering());
    }

    private static LeverStukken.Stuk Stuk(string soort) => new(StukRef.New(), soort, "application/pdf", 1234, true);

    private static LeverStukken Command(Aanbrenger door, params LeverStukken.Stuk[] stukken) => new(DossierScenarios.Id, stukken, Dag(5), Dag(5), door);

    private static Decision<IDossierEvent> Decide(Dossier dossier, Aanbrenger door, params LeverStukken.Stuk[] stukken) =>
        LeverStukken.Decide(dossier, Command(door, stukken), Boek);
}
