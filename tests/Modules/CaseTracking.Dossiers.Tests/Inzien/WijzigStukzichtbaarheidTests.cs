using CaseTracking.Dossiers.Inzien;
using CaseTracking.EventSourcing.Rules;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests.Inzien;

public sealed class WijzigStukzichtbaarheidTests
{
    private static readonly StukRef Stuk = new(Guid.Parse("0199f1a0-0000-7000-8000-0000000000b1"));
    private static readonly StukWerdGeleverd Geleverd = new(Id, Stuk, "andere", "image/png", 10, Dag, Aanbrenger.Burger, ZichtbaarVoorBurger: true);
    private static readonly StukzichtbaarheidWerdGewijzigd Verborgen = new(Id, Stuk, ZichtbaarVoorBurger: false);

    [Fact]
    public void A_document_is_hidden_and_shown_again()
    {
        Spec.Given(Ingediend, Geleverd).Deciding(d => Decide(d, tonen: false)).Records(Verborgen);
        Spec.Given(Ingediend, Geleverd, Verborgen).Deciding(d => Decide(d, tonen: true)).Records(Verborgen with { ZichtbaarVoorBurger = true });
    }

    [Fact]
    public void As_it_is_already_changes_nothing()
    {
        Spec.Given(Ingediend, Geleverd).Deciding(d => Decide(d, tonen: true)).RecordsNothing();
        Spec.Given(Ingediend, Geleverd, Verborgen).Deciding(d => Decide(d, tonen: false)).RecordsNothing();
    }

    [Fact]
    public void A_closed_file_can_still_show_or_hide() =>
        Spec.Given(Ingediend, Geleverd, Volledig, Afgehandeld).Deciding(d => Decide(d, tonen: false)).Records(Verborgen);

    [Fact]
    public void A_document_of_another_file_and_an_unknown_file_are_not_found()
    {
        GivenIngediend.Deciding(d => Decide(d, tonen: false)).IsRejectedAs("stuk-onbekend");
        Spec.Given().Deciding(d => Decide(d, tonen: false)).IsRejectedAs("dossier-onbekend");
    }

    private static Decision<IDossierEvent> Decide(Dossier dossier, bool tonen) =>
        WijzigStukzichtbaarheid.Decide(dossier, new WijzigStukzichtbaarheid(Id, Stuk, tonen));
}
