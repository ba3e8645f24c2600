using CaseTracking.Dossiers.Verstrijken;
using CaseTracking.EventSourcing.Rules;
using static CaseTracking.Dossiers.Tests.Proef;

namespace CaseTracking.Dossiers.Tests.Verstrijken;

public sealed class EscaleerTermijnTests
{
    private static readonly EscaleerTermijn Command = new(Uiterlijk, Laat: false);
    private static readonly TermijnWerdGeescaleerd Geescaleerd = new(DossierScenarios.Id, "Leidinggevende", Uiterlijk, Laat: false);

    [Fact]
    public void Whoever_the_type_names_is_warned() => Assert.Equal([Geescaleerd], Decide(Dossier()).Feiten());

    [Fact]
    public void Once_for_each_latest_date()
    {
        Assert.Empty(Decide(Dossier(Geescaleerd)).Feiten());

        var later = Bepaald(Ingediend) with { UiterlijkeDatum = Uiterlijk.AddDays(60) };
        Assert.Single(EscaleerTermijn.Decide(Dossier(Geescaleerd, later), Command with { UiterlijkeDatum = Uiterlijk.AddDays(60) }, Boek).Feiten());
    }

    [Fact]
    public void A_date_that_moved_warns_nobody() =>
        Assert.Empty(EscaleerTermijn.Decide(Dossier(), Command with { UiterlijkeDatum = Uiterlijk.AddDays(1) }, Boek).Feiten());

    [Fact]
    public void A_clock_that_stands_still_warns_nobody() =>
        Assert.Empty(Decide(Dossier(new TermijnWerdGeschorst(DossierScenarios.Id, Grond, Dag(4), null))).Feiten());

    [Fact]
    public void After_the_term_there_is_nothing_to_prevent() =>
        Assert.Empty(Decide(Dossier(new TermijnVerstreek(DossierScenarios.Id, Uiterlijk, Stilzwijgend.Weigering, false))).Feiten());

    [Fact]
    public void A_decided_file_warns_nobody() => Assert.Empty(Decide(Dossier(Beslist)).Feiten());

    [Fact]
    public void A_closed_file_warns_nobody() => Assert.Empty(Decide(Dossier(Gesloten)).Feiten());

    [Fact]
    public void A_file_that_is_not_there_warns_nobody() => Assert.Empty(Decide(Dossiers.Dossier.Initial).Feiten());

    private static Decision<IDossierEvent> Decide(Dossier dossier) => EscaleerTermijn.Decide(dossier, Command, Boek);
}
