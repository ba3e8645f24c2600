using CaseTracking.Dossiers.Adviseren;
using CaseTracking.Dossiers.Contracts.V1;
using CaseTracking.Dossiers.Hervatten;
using CaseTracking.Dossiers.Schorsen;
using CaseTracking.Dossiers.Verlengen;
using CaseTracking.EventSourcing.Rules;
using static CaseTracking.Dossiers.Tests.Proef;

namespace CaseTracking.Dossiers.Tests.Berichten;

public sealed class HerinneringenTests
{
    private static readonly Guid Id = DossierScenarios.Id.Value;

    [Fact]
    public void The_term_ends_with_its_last_day_and_the_warning_comes_working_days_before()
    {
        var agenda = Agenda.Na(Verhaal());

        Assert.Equal((Utc(2026, 12, 3, 23), new TermijnLooptAf(Id, Uiterlijk)), Termijn(agenda));
        Assert.Equal((Utc(2026, 11, 25, 23), new TermijnNadert(Id, Uiterlijk)), Waarschuwing(agenda));
    }

    [Theory]
    [InlineData("2026-02-25", "2026-03-27", "2026-03-27T23:00Z")] // the night after is the short one
    [InlineData("2026-02-26", "2026-03-28", "2026-03-28T23:00Z")] // ends when the short day begins
    [InlineData("2026-02-27", "2026-03-29", "2026-03-29T22:00Z")] // the day of 23 hours
    [InlineData("2026-09-25", "2026-10-25", "2026-10-25T23:00Z")] // the day of 25 hours
    [InlineData("2026-09-24", "2026-10-24", "2026-10-24T22:00Z")] // ends when the long day begins
    public void Where_the_clocks_change_the_instant_is_midnight_in_Brussels(string ontvangen, string uiterlijk, string instant)
    {
        var ingediend = Ingediend with { OntvangenOp = DateOnly.Parse(ontvangen, null) };
        var (op, bericht) = Termijn(Agenda.Na(ingediend, Bepaald(ingediend)));

        Assert.Equal(DateOnly.Parse(uiterlijk, null), ((TermijnLooptAf)bericht).UiterlijkeDatum);
        Assert.Equal(DateTimeOffset.Parse(instant, null), op);
    }

    [Theory]
    [InlineData(1, 2026, 12, 1)] // 2 December is a working day: the evening before it
    [InlineData(3, 2026, 11, 29)]
    [InlineData(4, 2026, 11, 26)] // over a weekend
    [InlineData(17, 2026, 11, 8)] // over 11 November
    public void Working_days_are_counted_not_days(int werkdagen, int jaar, int maand, int dag)
    {
        var boek = Boek with { Types = new([Soort with { Escalatie = new(werkdagen, "Leidinggevende") }]) };
        var kern = ((Dossier.Bestaand)Vouw(Ingediend)).Kern;
        var agenda = new Agenda(boek);
        agenda.Voeg(Ingediend);
        agenda.Voeg(Termijnbepaling.Van(kern, Termijnaanleiding.Ingediend, boek));

        Assert.Equal(Utc(jaar, maand, dag, 23), Waarschuwing(agenda).Op);
    }

    [Fact]
    public void A_suspension_takes_the_reminders_away_and_resuming_sets_new_ones()
    {
        var agenda = Agenda.Na(Verhaal());
        Doe(agenda, d => SchorsTermijn.Decide(d, new(DossierScenarios.Id, Grond, Dag(10), Dag(10), null), Boek));
        Assert.Empty(agenda.Later);

        Doe(agenda, d => HervatTermijn.Decide(d, new(DossierScenarios.Id, Dag(17), Dag(17)), Boek));
        Assert.Equal(new TermijnLooptAf(Id, Uiterlijk.AddDays(7)), Termijn(agenda).Bericht);
        Assert.Equal(new TermijnNadert(Id, Uiterlijk.AddDays(7)), Waarschuwing(agenda).Bericht);
    }

    [Fact]
    public void An_extension_replaces_the_reminders()
    {
        var agenda = Agenda.Na(Verhaal());
        Doe(agenda, d => VerlengTermijn.Decide(d, new(DossierScenarios.Id, Verlenging, Dag(10), Dag(10), null), Boek));

        Assert.Equal(2, agenda.Later.Count);
        Assert.Equal(new TermijnLooptAf(Id, Uiterlijk.AddDays(60)), Termijn(agenda).Bericht);
    }

    [Fact]
    public void Advice_has_a_reminder_of_its_own_until_it_is_in()
    {
        var (agenda, adviesId) = (Agenda.Na(Verhaal()), Guid.NewGuid());
        Doe(agenda, d => VraagAdvies.Decide(d, new(DossierScenarios.Id, adviesId, Brandweer, Dag(3), null), Boek));
        Assert.Equal(new AdviesLooptAf(Id, adviesId, Dag(13)), agenda.Later[$"advies/{adviesId}"].Body);
        Assert.Equal(Utc(2026, 11, 16, 23), agenda.Later[$"advies/{adviesId}"].DueAt);

        Doe(agenda, d => OntvangAdvies.Decide(d, new(DossierScenarios.Id, adviesId, Adviesstrekking.Gunstig, null)));
        Assert.DoesNotContain($"advies/{adviesId}", agenda.Later.Keys);
    }

    [Fact]
    public void A_decision_and_the_end_take_the_reminders_away()
    {
        Assert.Empty(Agenda.Na(Verhaal(Beslist)).Later);
        Assert.Empty(Agenda.Na(Verhaal(Gesloten)).Later);
    }

    [Fact]
    public void A_reopened_file_is_reminded_of_the_same_date_again()
    {
        var verhaal = Verhaal(Gesloten, new DossierWerdHeropend(DossierScenarios.Id, Heropenreden.Vergissing, null));
        var agenda = Agenda.Na(verhaal);
        agenda.Voeg(Termijnbepaling.Van(((Dossier.Bestaand)agenda.Dossier).Kern, Termijnaanleiding.Heropend, Boek));

        Assert.Equal(new TermijnLooptAf(Id, Uiterlijk), Termijn(agenda).Bericht);
        Assert.Equal(new TermijnNadert(Id, Uiterlijk), Waarschuwing(agenda).Bericht);
    }

    [Fact]
    public void A_decided_file_that_is_reopened_has_no_silence_to_fear()
    {
        var agenda = Agenda.Na(Verhaal([.. Beslist, Gesloten, new DossierWerdHeropend(DossierScenarios.Id, Heropenreden.Vergissing, null)]));
        agenda.Voeg(Termijnbepaling.Van(((Dossier.Bestaand)agenda.Dossier).Kern, Termijnaanleiding.Heropend, Boek));

        Assert.Empty(agenda.Later);
    }

    [Fact]
    public void A_file_that_turns_out_incomplete_waits_again_and_has_no_reminders()
    {
        var ingediend = Ingediend with { Product = "proef-volledig" };
        var agenda = Agenda.Na(ingediend, Bepaald(ingediend));
        Assert.Empty(agenda.Later);
        agenda.Voeg(new DossierWerdVolledigVerklaard(DossierScenarios.Id, Dag(2)));
        agenda.Voeg(Termijnbepaling.Van(((Dossier.Bestaand)agenda.Dossier).Kern, Termijnaanleiding.Volledig, Boek));
        Assert.Equal(new TermijnLooptAf(Id, Dag(32)), Termijn(agenda).Bericht);

        agenda.Voeg(new StandWerdGecorrigeerd(DossierScenarios.Id, Dossierstand.Volledig, Dossierstand.Ingediend, Correctiereden.TeVroeg, null));
        agenda.Voeg(Termijnbepaling.Van(((Dossier.Bestaand)agenda.Dossier).Kern, Termijnaanleiding.Gecorrigeerd, Boek));
        Assert.Empty(agenda.Later);
    }

    [Fact]
    public void The_same_date_after_silence_is_not_set_again()
    {
        var agenda = Agenda.Na(Verhaal(new TermijnVerstreek(DossierScenarios.Id, Uiterlijk, Stilzwijgend.Weigering, false), Bepaald(Ingediend)));
        Assert.Empty(agenda.Later);
    }

    [Fact]
    public void What_was_granted_is_remembered_two_weeks_before_its_end()
    {
        var agenda = Agenda.Na(Verhaal([.. Beslist, new BeslissingWerdMeegedeeld(DossierScenarios.Id, Guid.Empty, Dag(6), Mededelingswijze.Brief, null, null, [])]));
        Assert.Equal((Utc(2027, 6, 15, 22), new GeldigheidLooptAf(Id, new DateOnly(2027, 6, 30))), Wat(agenda, "geldigheid"));
    }

    private static void Doe(Agenda agenda, Func<Dossier, Decision<IDossierEvent>> besluit)
    {
        foreach (var feit in besluit(agenda.Dossier).Feiten()) agenda.Voeg(feit);
    }

    private static (DateTimeOffset Op, object Bericht) Termijn(Agenda agenda) => Wat(agenda, "termijn");

    private static (DateTimeOffset Op, object Bericht) Waarschuwing(Agenda agenda) => Wat(agenda, "escalatie");

    private static (DateTimeOffset Op, object Bericht) Wat(Agenda agenda, string soort) =>
        (agenda.Later[$"{soort}/{Id}"].DueAt, agenda.Later[$"{soort}/{Id}"].Body);

    private static DateTimeOffset Utc(int jaar, int maand, int dag, int uur) => new(jaar, maand, dag, uur, 0, 0, TimeSpan.Zero);
}
