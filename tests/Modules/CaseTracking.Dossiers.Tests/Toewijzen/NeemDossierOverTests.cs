using CaseTracking.Dossiers.Toewijzen;
using CaseTracking.EventSourcing.Rules;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests.Toewijzen;

public sealed class NeemDossierOverTests
{
    private static readonly NeemDossierOver Command = new(Id, Lies, Overnamereden.Ziekte);
    private static readonly BehandelaarWerdToegewezen VanBert = new(Id, Bert);

    [Fact]
    public void Somebody_goes_on_with_the_file_of_a_colleague() =>
        Spec.Given(Ingediend, VanBert).Deciding(d => Decide(d, Command)).Records(new DossierWerdOvergenomen(Id, Lies, Bert, Overnamereden.Ziekte));

    [Fact]
    public void The_same_again_changes_nothing() =>
        Spec.Given(Ingediend, VanBert, new DossierWerdOvergenomen(Id, Lies, Bert, Overnamereden.Ziekte)).Deciding(d => Decide(d, Command)).RecordsNothing();

    [Fact]
    public void What_nobody_has_is_not_taken_over() => GivenIngediend.Deciding(d => Decide(d, Command)).IsRejectedAs("dossier-zonder-behandelaar");

    [Fact]
    public void From_a_list_only_what_is_still_of_that_colleague()
    {
        Spec.Given(Ingediend, VanBert).Deciding(d => Decide(d, Command with { Van = new("mw-omgeving") })).IsRejectedAs("dossier-intussen-overgenomen");
        Spec.Given(Ingediend, VanBert).Deciding(d => Decide(d, Command with { Van = Bert })).Records(new DossierWerdOvergenomen(Id, Lies, Bert, Overnamereden.Ziekte));
    }

    [Fact]
    public void A_closed_or_unknown_file_stays_as_it_is()
    {
        GivenAfgehandeld.Deciding(d => Decide(d, Command)).IsRejectedAs("dossier-al-gesloten");
        Spec.Given().Deciding(d => Decide(d, Command)).IsRejectedAs("dossier-onbekend");
    }

    private static Decision<IDossierEvent> Decide(Dossier d, NeemDossierOver command) => NeemDossierOver.Decide(d, command, Boek);
}
