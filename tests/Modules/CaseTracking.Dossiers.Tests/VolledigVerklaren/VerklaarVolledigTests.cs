using CaseTracking.Dossiers.VolledigVerklaren;
using CaseTracking.EventSourcing.Rules;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests.VolledigVerklaren;

public sealed class VerklaarVolledigTests
{
    private static readonly VerklaarVolledig Command = new(Id, Dag);

    [Fact]
    public void A_filed_request_is_declared_complete_and_its_dates_follow()
    {
        var events = Assert.IsType<Decision<IDossierEvent>.Accepted>(VerklaarVolledig.Decide(Dossier.Evolve(Dossier.Initial, Ingediend), Command, Boek)).Events;

        Assert.Equal(Volledig, events[0]);
        Assert.Equal(Termijnaanleiding.Volledig, Assert.IsType<TermijnWerdBepaald>(events[1]).Aanleiding);
    }

    [Fact]
    public void Twice_changes_nothing() => GivenVolledig.Deciding(d => VerklaarVolledig.Decide(d, Command, Boek)).RecordsNothing();

    [Fact]
    public void A_closed_file_stays_as_it_is() => GivenAfgehandeld.Deciding(d => VerklaarVolledig.Decide(d, Command, Boek)).IsRejectedAs("dossier-al-gesloten");

    [Fact]
    public void An_unknown_file_cannot_be_complete() => Spec.Given().Deciding(d => VerklaarVolledig.Decide(d, Command, Boek)).IsRejectedAs("dossier-onbekend");
}
