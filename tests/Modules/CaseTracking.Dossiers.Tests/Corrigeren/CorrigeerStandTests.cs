using CaseTracking.Dossiers.Corrigeren;
using CaseTracking.EventSourcing.Rules;
using static CaseTracking.Dossiers.Tests.DossierScenarios;
using Vergunning = CaseTracking.Dossiers.Tests.Proefvergunning;

namespace CaseTracking.Dossiers.Tests.Corrigeren;

public sealed class CorrigeerStandTests
{
    private static readonly AfhalingWerdKlaargezet Klaar = new(Id, "snelloket", default);
    private static readonly DocumentWerdAfgegeven Afgegeven = new(Id, Ontvanger.Aanvrager, Identiteitscontrole.Eid);

    [Fact]
    public void Handed_out_by_mistake_lies_ready_again() => Spec.Given(Ingediend, Volledig, Klaar, Afgegeven)
        .Deciding(d => Decide(d, Dossierstand.KlaarVoorAfhaling)).Records(Correctie(Dossierstand.Afgegeven, Dossierstand.KlaarVoorAfhaling));

    [Fact]
    public void Ready_by_mistake_is_complete_again() => Spec.Given(Ingediend, Volledig, Klaar)
        .Deciding(d => Decide(d, Dossierstand.Volledig)).Records(Correctie(Dossierstand.KlaarVoorAfhaling, Dossierstand.Volledig));

    [Fact]
    public void A_permit_ready_by_mistake_is_notified_again() => Vergunning.Given(Volledig, Vergunning.Opgesteld, Vergunning.Toegekend, Vergunning.Meegedeeld, Klaar)
        .Deciding(d => Decide(d, Dossierstand.Meegedeeld)).Records(Correctie(Dossierstand.KlaarVoorAfhaling, Dossierstand.Meegedeeld));

    [Fact]
    public void Complete_by_mistake_goes_back_and_its_dates_are_computed_anew()
    {
        var events = Accepted(Vergunning.Na(Volledig), Dossierstand.Ingediend);

        Assert.Equal(Correctie(Dossierstand.Volledig, Dossierstand.Ingediend), events[0]);
        Assert.Equal(Termijnaanleiding.Gecorrigeerd, Assert.IsType<TermijnWerdBepaald>(events[1]).Aanleiding);
    }

    [Fact]
    public void Inadmissible_by_mistake_goes_back_to_where_it_was_and_owes_an_answer_again()
    {
        Assert.IsType<TermijnWerdBepaald>(Accepted(Vergunning.Na(Volledig, Vergunning.Onontvankelijk), Dossierstand.Volledig)[1]);
        var never = Vergunning.Na(Vergunning.Onontvankelijk);
        Assert.IsType<Dossier.InOnderzoek>(Accepted(never, Dossierstand.Ingediend).Aggregate((Dossier)never, Dossier.Evolve));
    }

    [Theory]
    [InlineData(nameof(Dossierstand.KlaarVoorAfhaling))]
    [InlineData(nameof(Dossierstand.Afgegeven))]
    [InlineData(nameof(Dossierstand.Gesloten))]
    public void A_correction_never_goes_forward(string naar) =>
        GivenVolledig.Deciding(d => Decide(d, Enum.Parse<Dossierstand>(naar))).IsRejectedAs("correctie-niet-mogelijk");

    [Fact]
    public void A_decision_is_not_corrected_away() =>
        Vergunning.Given(Volledig, Vergunning.Opgesteld, Vergunning.Geweigerd).Deciding(d => Decide(d, Dossierstand.Volledig)).IsRejectedAs("correctie-niet-mogelijk");

    [Fact]
    public void Where_the_file_stands_already_nothing_changes() => GivenIngediend.Deciding(d => Decide(d, Dossierstand.Ingediend)).RecordsNothing();

    [Fact]
    public void A_closed_or_unknown_file_stays_as_it_is()
    {
        GivenAfgehandeld.Deciding(d => Decide(d, Dossierstand.Ingediend)).IsRejectedAs("dossier-al-gesloten");
        Spec.Given().Deciding(d => Decide(d, Dossierstand.Ingediend)).IsRejectedAs("dossier-onbekend");
    }

    private static StandWerdGecorrigeerd Correctie(Dossierstand van, Dossierstand naar) => new(Id, van, naar, Correctiereden.TeVroeg, Toelichting: null);

    private static IReadOnlyList<IDossierEvent> Accepted(Dossier d, Dossierstand naar) => Assert.IsType<Decision<IDossierEvent>.Accepted>(Decide(d, naar)).Events;

    private static Decision<IDossierEvent> Decide(Dossier d, Dossierstand naar) =>
        CorrigeerStand.Decide(d, new CorrigeerStand(Id, naar, Correctiereden.TeVroeg, Toelichting: null), Vergunning.Boek);
}
