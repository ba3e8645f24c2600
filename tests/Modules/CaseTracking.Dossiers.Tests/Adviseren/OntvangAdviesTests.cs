using CaseTracking.Dossiers.Adviseren;
using CaseTracking.EventSourcing.Events;
using static CaseTracking.Dossiers.Tests.Proef;

namespace CaseTracking.Dossiers.Tests.Adviseren;

public sealed class OntvangAdviesTests
{
    private static readonly Guid Id = Guid.Parse("0199f1a0-0000-7000-8000-00000000000a");
    private static readonly AdviesWerdGevraagd Gevraagd = new(DossierScenarios.Id, Id, Brandweer, false, Dag(13), null);
    private static readonly AdviesWerdOntvangen Ontvangen = new(DossierScenarios.Id, Id, Brandweer, Adviesstrekking.VoorwaardelijkGunstig, null);
    private static readonly OntvangAdvies Command = new(DossierScenarios.Id, Id, Adviesstrekking.VoorwaardelijkGunstig, null);

    [Fact]
    public void An_advice_that_was_asked_is_kept() => Assert.Equal([Ontvangen], OntvangAdvies.Decide(Dossier(Gevraagd), Command).Feiten());

    [Fact]
    public void An_advice_nobody_asked_for_is_refused() => Assert.Equal("advies-niet-open", OntvangAdvies.Decide(Dossier(), Command).Weigering());

    [Fact]
    public void An_advice_that_is_in_does_not_come_in_again() =>
        Assert.Equal("advies-niet-open", OntvangAdvies.Decide(Dossier(Gevraagd, Ontvangen), Command).Weigering());

    [Fact]
    public void An_advice_that_stayed_away_is_not_waited_for_any_longer() =>
        Assert.Equal("advies-niet-open", OntvangAdvies.Decide(Dossier(Gevraagd, new AdviesBleefUit(DossierScenarios.Id, Id, Brandweer, Dag(13), false)), Command).Weigering());

    [Fact]
    public void After_the_decision_it_is_too_late() => Assert.Equal("dossier-al-beslist", OntvangAdvies.Decide(Dossier([Gevraagd, .. Beslist]), Command).Weigering());

    [Fact]
    public void A_closed_file_is_left_alone() => Assert.Equal("dossier-al-gesloten", OntvangAdvies.Decide(Dossier(Gevraagd, Gesloten), Command).Weigering());

    [Fact]
    public void An_unknown_file_has_no_advice() => Assert.Equal("dossier-onbekend", OntvangAdvies.Decide(Dossiers.Dossier.Initial, Command).Weigering());

    [Theory]
    [InlineData(true, ActingRole.Advising)]
    [InlineData(false, ActingRole.Registering)]
    public void Who_writes_it_advises_and_who_notes_it_registers(bool zelf, ActingRole rol) => Assert.Equal(rol, OntvangAdvies.Rol(zelf));
}
