using CaseTracking.Dossiers.Adviseren;
using CaseTracking.EventSourcing.Rules;
using static CaseTracking.Dossiers.Tests.Proef;

namespace CaseTracking.Dossiers.Tests.Adviseren;

public sealed class VraagAdviesTests
{
    private static readonly VraagAdvies Command = new(DossierScenarios.Id, Guid.Parse("0199f1a0-0000-7000-8000-00000000000a"), Brandweer, Dag(3), Vraag: null);

    [Fact]
    public void Who_is_asked_has_the_days_of_the_type_from_the_day_after()
    {
        var feiten = Decide(Dossier()).Feiten();
        Assert.Equal([new AdviesWerdGevraagd(DossierScenarios.Id, Command.AdviesId, Brandweer, Verlengt: false, Dag(13), null)], feiten);
    }

    [Fact]
    public void An_advice_that_makes_the_term_longer_moves_the_dates()
    {
        var feiten = VraagAdvies.Decide(Dossier(), Command with { Instantie = Commissie }, Boek).Feiten();

        Assert.Equal((true, Dag(23)), (((AdviesWerdGevraagd)feiten[0]).Verlengt, ((AdviesWerdGevraagd)feiten[0]).TegenDatum));
        var bepaald = Assert.IsType<TermijnWerdBepaald>(feiten[1]);
        Assert.Equal((Termijnaanleiding.AdviesGevraagd, Dag(45)), (bepaald.Aanleiding, bepaald.UiterlijkeDatum));
    }

    [Fact]
    public void The_same_advice_again_changes_nothing() => Assert.Empty(Decide(Gevraagd).Feiten());

    [Fact]
    public void The_same_instance_is_not_asked_twice_while_it_has_to_answer() =>
        Assert.Equal("advies-loopt-al", VraagAdvies.Decide(Gevraagd, Command with { AdviesId = Guid.NewGuid() }, Boek).Weigering());

    [Fact]
    public void Once_it_answered_it_can_be_asked_again()
    {
        var ontvangen = new AdviesWerdOntvangen(DossierScenarios.Id, Command.AdviesId, Brandweer, Adviesstrekking.Gunstig, null);
        var dossier = Dossier([.. Decide(Dossier()).Feiten(), ontvangen]);
        Assert.NotEmpty(VraagAdvies.Decide(dossier, Command with { AdviesId = Guid.NewGuid() }, Boek).Feiten());
    }

    [Fact]
    public void An_instance_the_type_does_not_know_is_refused() =>
        Assert.Equal("adviesinstantie-onbekend", VraagAdvies.Decide(Dossier(), Command with { Instantie = "buurman" }, Boek).Weigering());

    [Fact]
    public void A_term_that_is_over_does_not_become_longer_by_an_advice_and_another_advice_may_still_help()
    {
        Assert.Equal("advies-te-laat", VraagAdvies.Decide(Dossier(), Command with { Instantie = Commissie, Op = Dag(31) }, Boek).Weigering());
        Assert.NotEmpty(VraagAdvies.Decide(Dossier(), Command with { Op = Dag(31) }, Boek).Feiten());
    }

    [Fact]
    public void About_a_decided_file_nobody_is_asked() => Assert.Equal("dossier-al-beslist", Decide(Dossier(Beslist)).Weigering());

    [Fact]
    public void About_a_closed_file_nobody_is_asked() => Assert.Equal("dossier-al-gesloten", Decide(Dossier(Gesloten)).Weigering());

    [Fact]
    public void About_an_unknown_file_nobody_is_asked() => Assert.Equal("dossier-onbekend", Decide(Dossiers.Dossier.Initial).Weigering());

    private static Dossier Gevraagd => Dossier([.. Decide(Dossier()).Feiten()]);

    private static Decision<IDossierEvent> Decide(Dossier dossier) => VraagAdvies.Decide(dossier, Command, Boek);
}
