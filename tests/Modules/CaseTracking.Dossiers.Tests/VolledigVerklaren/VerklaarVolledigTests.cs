using CaseTracking.Dossiers.VolledigVerklaren;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests.VolledigVerklaren;

public sealed class VerklaarVolledigTests
{
    private static readonly VerklaarVolledig Command = new(Id);

    [Fact]
    public void A_filed_request_is_declared_complete() => GivenIngediend.Deciding(d => VerklaarVolledig.Decide(d, Command)).Records(Volledig);

    [Fact]
    public void Twice_changes_nothing() => GivenVolledig.Deciding(d => VerklaarVolledig.Decide(d, Command)).RecordsNothing();

    [Fact]
    public void A_closed_file_stays_as_it_is() => GivenAfgehandeld.Deciding(d => VerklaarVolledig.Decide(d, Command)).IsRejectedAs("dossier-al-gesloten");

    [Fact]
    public void An_unknown_file_cannot_be_complete() => Spec.Given().Deciding(d => VerklaarVolledig.Decide(d, Command)).IsRejectedAs("dossier-onbekend");
}
