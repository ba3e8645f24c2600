using CaseTracking.Dossiers.Afhalen;
using CaseTracking.EventSourcing.Rules;
using static CaseTracking.Dossiers.Tests.DossierScenarios;
using Vergunning = CaseTracking.Dossiers.Tests.Proefvergunning;

namespace CaseTracking.Dossiers.Tests.Afhalen;

public sealed class ZetKlaarVoorAfhalingTests
{
    private static readonly ZetKlaarVoorAfhaling Command = new(Id, "snelloket", new DateTimeOffset(2026, 11, 6, 11, 0, 0, TimeSpan.FromHours(1)), Dag);
    private static readonly AfhalingWerdKlaargezet Klaar = new(Id, Command.Plaats, Command.Vanaf);

    [Fact]
    public void A_complete_attest_lies_ready_at_a_place_from_a_moment_on() => GivenVolledig.Deciding(d => Decide(d, Command)).Records(Klaar);

    [Fact]
    public void Today_is_early_enough() => GivenVolledig.Deciding(d => Decide(d, Command with { Vandaag = new(2026, 11, 6) })).Records(Klaar);

    [Fact]
    public void The_same_again_changes_nothing_even_the_day_after() =>
        Spec.Given(Ingediend, Volledig, Klaar).Deciding(d => Decide(d, Command with { Vandaag = new(2026, 11, 9) })).RecordsNothing();

    [Fact]
    public void Another_hour_moves_it()
    {
        var later = Command with { Vanaf = Command.Vanaf.AddHours(2) };
        Spec.Given(Ingediend, Volledig, Klaar).Deciding(d => Decide(d, later)).Records(Klaar with { Vanaf = later.Vanaf });
    }

    [Fact]
    public void Yesterday_is_over() => GivenVolledig.Deciding(d => Decide(d, Command with { Vandaag = new(2026, 11, 7) })).IsRejectedAs("afhaling-in-verleden");

    [Fact]
    public void A_place_the_type_does_not_have_is_refused() =>
        GivenVolledig.Deciding(d => Decide(d, Command with { Plaats = "station" })).IsRejectedAs("afhaalplaats-onbekend");

    [Fact]
    public void What_is_not_complete_cannot_lie_ready() => GivenIngediend.Deciding(d => Decide(d, Command)).IsRejectedAs("dossier-niet-volledig");

    [Fact]
    public void A_permit_waits_for_its_decision() => Vergunning.Given(Volledig, Vergunning.Opgesteld).Deciding(d => Decide(d, Command)).IsRejectedAs("afhaling-voor-beslissing");

    [Fact]
    public void A_permit_that_was_granted_lies_ready() =>
        Vergunning.Given(Volledig, Vergunning.Opgesteld, Vergunning.Toegekend).Deciding(d => Decide(d, Command)).Records(Klaar);

    [Fact]
    public void A_permit_whose_decision_was_notified_lies_ready() =>
        Vergunning.Given(Volledig, Vergunning.Opgesteld, Vergunning.Toegekend, Vergunning.Meegedeeld).Deciding(d => Decide(d, Command)).Records(Klaar);

    [Fact]
    public void After_a_refusal_there_is_nothing_to_collect()
    {
        Vergunning.Given(Volledig, Vergunning.Opgesteld, Vergunning.Geweigerd, Vergunning.Meegedeeld).Deciding(d => Decide(d, Command)).IsRejectedAs("afhaling-na-weigering");
        Vergunning.Given(Vergunning.Onontvankelijk).Deciding(d => Decide(d, Command)).IsRejectedAs("afhaling-na-weigering");
    }

    [Fact]
    public void What_was_handed_out_does_not_lie_ready_again() =>
        Spec.Given(Ingediend, Volledig, Klaar, new DocumentWerdAfgegeven(Id, Ontvanger.Aanvrager, Identiteitscontrole.Eid))
            .Deciding(d => Decide(d, Command)).IsRejectedAs("document-al-afgegeven");

    [Fact]
    public void A_closed_or_unknown_file_stays_as_it_is()
    {
        GivenAfgehandeld.Deciding(d => Decide(d, Command)).IsRejectedAs("dossier-al-gesloten");
        Spec.Given().Deciding(d => Decide(d, Command)).IsRejectedAs("dossier-onbekend");
    }

    private static Decision<IDossierEvent> Decide(Dossier d, ZetKlaarVoorAfhaling command) => ZetKlaarVoorAfhaling.Decide(d, command, Vergunning.Boek);
}
