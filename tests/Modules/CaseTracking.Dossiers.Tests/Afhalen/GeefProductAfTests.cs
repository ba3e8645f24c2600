using CaseTracking.Dossiers.Afhalen;
using CaseTracking.EventSourcing.Rules;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests.Afhalen;

public sealed class GeefProductAfTests
{
    private static readonly AfhalingWerdKlaargezet Klaar = new(Id, "snelloket", new DateTimeOffset(2026, 11, 6, 11, 0, 0, TimeSpan.FromHours(1)));
    private static readonly GeefProductAf Command = new(Id, Ontvanger.Aanvrager, Identiteitscontrole.Eid);
    private static readonly DocumentWerdAfgegeven Afgegeven = new(Id, Ontvanger.Aanvrager, Identiteitscontrole.Eid);

    [Fact]
    public void What_lies_ready_is_handed_out() => Spec.Given(Ingediend, Volledig, Klaar).Deciding(d => Decide(d, Command)).Records(Afgegeven);

    [Fact]
    public void What_does_not_lie_ready_is_not() => GivenVolledig.Deciding(d => Decide(d, Command)).IsRejectedAs("niet-klaar-voor-afhaling");

    [Fact]
    public void Somebody_sent_by_the_applicant_shows_a_letter_of_authority()
    {
        var command = Command with { Ontvanger = Ontvanger.Gemachtigde };
        var given = Spec.Given(Ingediend, Volledig, Klaar);

        given.Deciding(d => Decide(d, command)).IsRejectedAs("volmacht-ontbreekt");
        given.Deciding(d => Decide(d, command with { Volmacht = true })).Records(Afgegeven with { Ontvanger = Ontvanger.Gemachtigde });
    }

    [Fact]
    public void The_same_again_changes_nothing() => Spec.Given(Ingediend, Volledig, Klaar, Afgegeven).Deciding(d => Decide(d, Command)).RecordsNothing();

    [Fact]
    public void It_is_not_handed_out_a_second_time() =>
        Spec.Given(Ingediend, Volledig, Klaar, Afgegeven).Deciding(d => Decide(d, Command with { Controle = Identiteitscontrole.Reispas })).IsRejectedAs("document-al-afgegeven");

    [Fact]
    public void After_a_correction_it_can_be_handed_out_after_all() =>
        Spec.Given(Ingediend, Volledig, Klaar, Afgegeven, new StandWerdGecorrigeerd(Id, Dossierstand.Afgegeven, Dossierstand.KlaarVoorAfhaling, Correctiereden.VerkeerdDossier, null))
            .Deciding(d => Decide(d, Command)).Records(Afgegeven);

    [Fact]
    public void A_closed_or_unknown_file_stays_as_it_is()
    {
        GivenAfgehandeld.Deciding(d => Decide(d, Command)).IsRejectedAs("dossier-al-gesloten");
        Spec.Given().Deciding(d => Decide(d, Command)).IsRejectedAs("dossier-onbekend");
    }

    private static Decision<IDossierEvent> Decide(Dossier d, GeefProductAf command) => GeefProductAf.Decide(d, command, Boek);
}
