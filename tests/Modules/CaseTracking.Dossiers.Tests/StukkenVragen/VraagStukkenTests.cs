using CaseTracking.Dossiers.StukkenVragen;
using CaseTracking.EventSourcing.Rules;
using static CaseTracking.Dossiers.Tests.Proef;

namespace CaseTracking.Dossiers.Tests.StukkenVragen;

public sealed class VraagStukkenTests
{
    private static readonly TekstRef Toelichting = new(Guid.Parse("0199f1a0-0000-7000-8000-0000000000a1"));
    private static readonly Guid VraagId = Guid.Parse("0199f1a0-0000-7000-8000-0000000000a2");
    private static readonly string Plan = Proef.Soort.Stukken[0].Code;
    private static readonly VraagStukken Command = new(DossierScenarios.Id, VraagId, [Plan], Dag(3), Dag(17), Toelichting: null);

    [Fact]
    public void The_citizen_is_asked_and_the_dates_are_computed_anew()
    {
        var feiten = Decide(Dossier()).Feiten();

        Assert.Equal(new StukkenWerdenGevraagd(DossierScenarios.Id, VraagId, [Plan], Dag(3), Dag(17), null), feiten[0]);
        Assert.Equal(Termijnaanleiding.StukkenGevraagd, Assert.IsType<TermijnWerdBepaald>(feiten[1]).Aanleiding);
    }

    [Fact]
    public void The_message_that_something_is_missing_takes_the_thirtieth_day_away()
    {
        var ingediend = Ingediend with { Product = "omgevingsvergunning-gewoon", Typeversie = 1 };
        Assert.NotNull(Bepaald(ingediend).UiterlijkeDatum);

        var feiten = Decide(Vouw(ingediend, Bepaald(ingediend))).Feiten();
        Assert.Null(Assert.IsType<TermijnWerdBepaald>(feiten[1]).UiterlijkeDatum);
    }

    [Fact]
    public void A_file_that_is_declared_complete_can_still_miss_something() =>
        Assert.Equal(2, Decide(Dossier(new DossierWerdVolledigVerklaard(DossierScenarios.Id, Dag(1)))).Feiten().Count);

    [Fact]
    public void Dates_of_another_system_stay_as_they_are()
    {
        var zaak = new ZaakWerdOvergenomen(
            DossierScenarios.Id, "bron", "1", "1", Proef.Soort.Code, Proef.Soort.Versie, DossierScenarios.Burger, new string('a', 64), Dag(0), Kanaal.Loket, Dag(30), null, []);
        Assert.IsType<StukkenWerdenGevraagd>(Assert.Single(Decide(Vouw(zaak)).Feiten()));
    }

    [Fact]
    public void A_new_request_takes_the_place_of_the_open_one()
    {
        var eerste = Decide(Dossier()).Feiten();
        var tweede = VraagStukken.Decide(Dossier([.. eerste]), Command with { Stukken = ["andere"], Toelichting = Toelichting }, Boek).Feiten();
        var vraag = ((Dossier.Bestaand)Dossier([.. eerste, .. tweede])).Kern.OpenVraag;

        Assert.Equal(["andere"], vraag!.Ontbreekt);
    }

    [Fact]
    public void The_same_request_again_changes_nothing_and_one_with_another_date_does()
    {
        var gevraagd = Dossier([.. Decide(Dossier()).Feiten()]);

        Assert.Empty(Decide(gevraagd).Feiten());
        Assert.NotEmpty(VraagStukken.Decide(gevraagd, Command with { TegenDatum = Dag(18) }, Boek).Feiten());
        Assert.NotEmpty(VraagStukken.Decide(gevraagd, Command with { Toelichting = Toelichting }, Boek).Feiten());
    }

    [Fact]
    public void Nothing_twice_unknown_unexplained_or_for_today_is_refused()
    {
        Assert.Equal("geen-stuk-gekozen", Weigering(Command with { Stukken = [] }));
        Assert.Equal("stuk-dubbel-gevraagd", Weigering(Command with { Stukken = [Plan, Plan] }));
        Assert.Equal("stuksoort-onbekend", Weigering(Command with { Stukken = ["rijbewijs"] }));
        Assert.Equal("toelichting-nodig", Weigering(Command with { Stukken = ["andere"] }));
        Assert.Equal("tegendatum-voorbij", Weigering(Command with { TegenDatum = Dag(3) }));
    }

    [Fact]
    public void A_decided_a_closed_and_an_unknown_file_ask_nothing()
    {
        Assert.Equal("dossier-al-beslist", Decide(Dossier(Beslist)).Weigering());
        Assert.Equal("dossier-al-gesloten", Decide(Dossier(Gesloten)).Weigering());
        Assert.Equal("dossier-onbekend", Decide(Dossiers.Dossier.Initial).Weigering());
    }

    private static string Weigering(VraagStukken command) => VraagStukken.Decide(Dossier(), command, Boek).Weigering();

    private static Decision<IDossierEvent> Decide(Dossier dossier) => VraagStukken.Decide(dossier, Command, Boek);
}
