using CaseTracking.Dossiers.Heropenen;
using CaseTracking.EventSourcing.Rules;
using static CaseTracking.Dossiers.Tests.DossierScenarios;
using Vergunning = CaseTracking.Dossiers.Tests.Proefvergunning;

namespace CaseTracking.Dossiers.Tests.Heropenen;

public sealed class HeropenDossierTests
{
    private static readonly HeropenDossier Command = new(Id, Heropenreden.Vergissing, TekstRef.New());
    private static readonly DossierWerdHeropend Heropend = new(Id, Heropenreden.Vergissing, Command.Toelichting);

    [Fact]
    public void A_file_that_owes_an_answer_goes_on_with_new_dates()
    {
        var dossier = new IDossierEvent[] { Ingediend, Volledig, Afgehandeld }.Aggregate(Dossier.Initial, Dossier.Evolve);
        var events = Assert.IsType<Decision<IDossierEvent>.Accepted>(Decide(dossier)).Events;

        Assert.Equal(Heropend, events[0]);
        Assert.Equal(Termijnaanleiding.Heropend, Assert.IsType<TermijnWerdBepaald>(events[1]).Aanleiding);
        Assert.IsType<Dossier.InBehandeling>(events.Aggregate(dossier, Dossier.Evolve));
    }

    [Fact]
    public void A_decided_file_goes_on_without_new_dates() =>
        Vergunning.Given(Volledig, Vergunning.Opgesteld, Vergunning.Geweigerd, Vergunning.Meegedeeld, Afgehandeld).Deciding(Decide).Records(Heropend);

    [Fact]
    public void Neither_does_one_whose_document_lies_ready() =>
        Spec.Given(Ingediend, Volledig, new AfhalingWerdKlaargezet(Id, "snelloket", default), Afgehandeld).Deciding(Decide).Records(Heropend);

    [Fact]
    public void An_open_file_is_not_reopened() => GivenVolledig.Deciding(Decide).IsRejectedAs("dossier-niet-gesloten");

    [Fact]
    public void An_unknown_file_is_not_reopened() => Spec.Given().Deciding(Decide).IsRejectedAs("dossier-onbekend");

    private static Decision<IDossierEvent> Decide(Dossier d) => HeropenDossier.Decide(d, Command, Vergunning.Boek);
}
