using CaseTracking.Dossiers.Stopzetten;
using CaseTracking.EventSourcing.Rules;
using static CaseTracking.Dossiers.Tests.DossierScenarios;
using Vergunning = CaseTracking.Dossiers.Tests.Proefvergunning;

namespace CaseTracking.Dossiers.Tests.Stopzetten;

public sealed class ZetDossierStopTests
{
    private static readonly ZetDossierStop Command = new(Id, Stopreden.ZonderVoorwerp, Dag, Toelichting: null);
    private static readonly ZetDossierStop NietAangevuld = Command with { Reden = Stopreden.NietAangevuld, Op = Vergunning.StukkenGevraagd.TegenDatum.AddDays(1) };
    private static readonly DossierWerdStopgezet Stopgezet = new(Id, Stopreden.ZonderVoorwerp, Toelichting: null);

    [Fact]
    public void Work_stops_with_a_reason() => GivenIngediend.Deciding(d => Decide(d, Command)).Records(Stopgezet);

    [Fact]
    public void Pieces_that_did_not_come_in_time_are_a_reason() =>
        Vergunning.Given(Vergunning.StukkenGevraagd).Deciding(d => Decide(d, NietAangevuld)).Records(Stopgezet with { Reden = Stopreden.NietAangevuld });

    [Fact]
    public void Not_while_the_citizen_still_has_time() =>
        Vergunning.Given(Vergunning.StukkenGevraagd).Deciding(d => Decide(d, NietAangevuld with { Op = Vergunning.StukkenGevraagd.TegenDatum })).IsRejectedAs("stukken-nog-niet-te-laat");

    [Fact]
    public void Not_when_nothing_was_asked() => GivenIngediend.Deciding(d => Decide(d, NietAangevuld)).IsRejectedAs("geen-stukken-gevraagd");

    [Fact]
    public void Twice_changes_nothing() => Spec.Given(Ingediend, Stopgezet).Deciding(d => Decide(d, Command)).RecordsNothing();

    [Fact]
    public void What_is_decided_is_not_stopped() =>
        Vergunning.Given(Volledig, Vergunning.Opgesteld, Vergunning.Geweigerd).Deciding(d => Decide(d, Command)).IsRejectedAs("dossier-al-beslist");

    [Fact]
    public void What_was_handed_out_is_not_stopped() =>
        Spec.Given(
            Ingediend, Volledig, new AfhalingWerdKlaargezet(Id, "snelloket", default), new DocumentWerdAfgegeven(Id, Ontvanger.Aanvrager, Identiteitscontrole.Eid))
            .Deciding(d => Decide(d, Command)).IsRejectedAs("document-al-afgegeven");

    [Fact]
    public void A_closed_or_unknown_file_stays_as_it_is()
    {
        GivenAfgehandeld.Deciding(d => Decide(d, Command)).IsRejectedAs("dossier-al-gesloten");
        Spec.Given().Deciding(d => Decide(d, Command)).IsRejectedAs("dossier-onbekend");
    }

    private static Decision<IDossierEvent> Decide(Dossier d, ZetDossierStop command) => ZetDossierStop.Decide(d, command, Vergunning.Boek);
}
