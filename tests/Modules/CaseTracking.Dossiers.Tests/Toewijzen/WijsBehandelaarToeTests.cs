using CaseTracking.Dossiers.Toewijzen;
using CaseTracking.EventSourcing.Rules;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests.Toewijzen;

public sealed class WijsBehandelaarToeTests
{
    private static readonly BehandelaarWerdToegewezen Toegewezen = new(Id, Bert);

    [Fact]
    public void A_file_nobody_has_gets_a_handler() => GivenIngediend.Deciding(d => Decide(d, Bert)).Records(Toegewezen);

    [Fact]
    public void The_same_again_changes_nothing() => Spec.Given(Ingediend, Toegewezen).Deciding(d => Decide(d, Bert)).RecordsNothing();

    [Fact]
    public void From_a_colleague_it_is_taken_over_instead() => Spec.Given(Ingediend, Toegewezen).Deciding(d => Decide(d, Lies)).IsRejectedAs("dossier-heeft-behandelaar");

    [Theory]
    [InlineData("")]
    [InlineData("Bert Burgerzaken")]
    [InlineData("bert@voorbeeld.be")]
    [InlineData("93.05.18-223.61")]
    [InlineData("93051822361")]
    [InlineData("-")]
    [InlineData("a\n")]
    public void What_is_no_code_of_an_employee_is_refused(string wie) => GivenIngediend.Deciding(d => Decide(d, new MedewerkerRef(wie))).IsRejectedAs("medewerker-ongeldig");

    [Fact]
    public void A_closed_or_unknown_file_stays_as_it_is()
    {
        GivenAfgehandeld.Deciding(d => Decide(d, Bert)).IsRejectedAs("dossier-al-gesloten");
        Spec.Given().Deciding(d => Decide(d, Bert)).IsRejectedAs("dossier-onbekend");
    }

    private static Decision<IDossierEvent> Decide(Dossier d, MedewerkerRef wie) => WijsBehandelaarToe.Decide(d, new WijsBehandelaarToe(Id, wie), Boek);
}
