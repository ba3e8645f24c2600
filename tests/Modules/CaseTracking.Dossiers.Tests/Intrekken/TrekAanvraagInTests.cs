using CaseTracking.Dossiers.Intrekken;
using CaseTracking.EventSourcing.Rules;
using static CaseTracking.Dossiers.Tests.DossierScenarios;
using Vergunning = CaseTracking.Dossiers.Tests.Proefvergunning;

namespace CaseTracking.Dossiers.Tests.Intrekken;

public sealed class TrekAanvraagInTests
{
    private static readonly TrekAanvraagIn Command = new(Id, Aanbrenger.Medewerker, TekstRef.New());
    private static readonly AanvraagWerdIngetrokken Ingetrokken = new(Id, Aanbrenger.Medewerker, Command.Toelichting);

    [Fact]
    public void A_request_is_withdrawn_before_it_is_complete_and_after()
    {
        GivenIngediend.Deciding(Decide).Records(Ingetrokken);
        GivenVolledig.Deciding(Decide).Records(Ingetrokken);
    }

    [Fact]
    public void Twice_changes_nothing() => Spec.Given(Ingediend, Ingetrokken).Deciding(Decide).RecordsNothing();

    [Fact]
    public void After_the_decision_there_is_no_request_left() =>
        Vergunning.Given(Volledig, Vergunning.Opgesteld, Vergunning.Toegekend).Deciding(Decide).IsRejectedAs("dossier-al-beslist");

    [Fact]
    public void What_was_handed_out_cannot_be_withdrawn() =>
        Spec.Given(
            Ingediend, Volledig, new AfhalingWerdKlaargezet(Id, "snelloket", default), new DocumentWerdAfgegeven(Id, Ontvanger.Aanvrager, Identiteitscontrole.Eid))
            .Deciding(Decide).IsRejectedAs("document-al-afgegeven");

    [Fact]
    public void A_closed_or_unknown_file_stays_as_it_is()
    {
        GivenAfgehandeld.Deciding(Decide).IsRejectedAs("dossier-al-gesloten");
        Spec.Given().Deciding(Decide).IsRejectedAs("dossier-onbekend");
    }

    private static Decision<IDossierEvent> Decide(Dossier d) => TrekAanvraagIn.Decide(d, Command, Vergunning.Boek);
}
