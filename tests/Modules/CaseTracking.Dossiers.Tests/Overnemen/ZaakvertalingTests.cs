using CaseTracking.Dossiers.Overnemen;
using CaseTracking.Dossiers.Tests.Xes;
using CaseTracking.Dossiers.Xes;
using CaseTracking.EventSourcing.Vault;

namespace CaseTracking.Dossiers.Tests.Overnemen;

/// <summary>A case of a log told as events.</summary>
public sealed class ZaakvertalingTests
{
    private static readonly DateTimeOffset Nacht = new(2024, 3, 1, 23, 30, 0, TimeSpan.Zero);

    private static readonly Xeskoppeling Koppeling = Mappings.Accepted(
        """
        {
          "code": "proef", "dossiertype": "vergunning-overgenomen", "activiteit": ["naam", "concept:name"], "weglaten": ["Artificial*"],
          "dossier": {
            "kanaal": ["kanaal"], "start": ["start"], "deadline": ["deadline"], "geplandEinde": ["gepland"], "einde": ["einde"], "status": ["status"],
            "kanalen": {"Desk": "loket"}, "statussen": {"O": "open", "G": "gesloten", "S": "stopgezet"}, "bewaren": ["kanaal"]
          },
          "gebeurtenis": {"bewaren": ["fase"]},
          "regels": [{"activiteit": "besluit", "betekenis": "beslist"}, {"activiteit": "afsluiten", "betekenis": "afgehandeld"}]
        }
        """);

    private readonly Zaakvertaling _vertaling = new(Koppeling, new Zaaksleutel(new VaultKey(new byte[32]), "stad"), typeversie: 3);

    [Fact]
    public void Each_activity_is_one_event_at_its_own_time_by_its_own_person()
    {
        var verhaal = Vertaal([], Stap("een", "Jan"), Stap("Artificial begin", null), Stap("besluit", null, ("fase", "2"), ("geheim", "x")))!;

        Assert.Equal((2, 3), (verhaal.Activiteiten, verhaal.Lengte));
        var (een, besluit) = (verhaal.Vervolg[0], verhaal.Vervolg[1]);
        Assert.Equal((Nacht, "overname", true), (een.Metadata.EffectiveAt, een.Metadata.Channel, een.Metadata.Actor?.StartsWith("stad-", StringComparison.Ordinal)));
        Assert.Null(besluit.Metadata.Actor);
        Assert.Equal(
            new ActiviteitWerdOvergenomen(verhaal.DossierId, "besluit", null, Activiteitbetekenis.Beslist, new DateOnly(2024, 3, 2), [new("fase", "String", "2")]), besluit.Event);
    }

    [Fact]
    public void A_name_for_people_stands_beside_the_name_in_the_file()
    {
        var e = (ActiviteitWerdOvergenomen)Vertaal([], Stap("01_A", null, ("naam", "besluit")))!.Vervolg.Single().Event;

        Assert.Equal(("01_A", "besluit", Activiteitbetekenis.Beslist), (e.Activiteit, e.Naam, e.Betekenis));
    }

    [Fact]
    public void Another_transition_than_complete_is_kept()
    {
        var begonnen = new XesEvent(1, "een", Nacht, null, "start", []);
        var e = (ActiviteitWerdOvergenomen)_vertaling.Vertaal(new XesCase(1, "Z", [], [begonnen]))!.Vervolg.Single().Event;

        Assert.Equal([new Bronkenmerk("lifecycle:transition", "String", "start")], e.Kenmerken);
    }

    [Fact]
    public void The_first_event_tells_where_it_came_from_and_what_the_other_system_had_promised()
    {
        var begin = Begin(("kanaal", "desk"), ("start", "2024-02-27T10:00:00Z"), ("deadline", "2024-05-01"), ("gepland", "2024-04-15"), ("ander", "x"));

        Assert.Equal(
            ("stad", "Z", "2026-000007", "vergunning-overgenomen", 3, Kanaal.Loket), (begin.Bron, begin.Zaak, begin.Nummer, begin.Product, begin.Typeversie, begin.Kanaal));
        Assert.Equal((new DateOnly(2024, 2, 27), new DateOnly(2024, 5, 1), new DateOnly(2024, 4, 15)), (begin.OntvangenOp, begin.UiterlijkeDatum, begin.Dienstnorm));
        Assert.Equal([new Bronkenmerk("kanaal", "String", "desk")], begin.Kenmerken);
    }

    [Fact]
    public void A_request_noted_after_its_first_activity_was_received_with_that_activity() =>
        Assert.Equal(new DateOnly(2024, 3, 2), Begin(("start", "2024-06-01"), ("kanaal", "duif")).OntvangenOp);

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("O", "2024-06-01", null)]
    [InlineData("G", null, "Afgehandeld")]
    [InlineData("S", null, "Stopgezet")]
    [InlineData(null, "2024-06-01", "Afgehandeld")]
    [InlineData("?", "2024-06-01", "Afgehandeld")]
    public void Only_a_status_or_without_one_a_real_end_closes_a_file(string? status, string? einde, string? reden)
    {
        (string, string)[] known = [.. status is null ? [] : new[] { ("status", status) }, .. einde is null ? [] : new[] { ("einde", einde) }];
        var verhaal = Vertaal(known, Stap("een", null))!;

        var gesloten = verhaal.Vervolg[^1].Event as DossierWerdGesloten;
        Assert.Equal(reden, gesloten?.Reden.ToString());
        Assert.Equal(1, verhaal.Activiteiten);
    }

    [Fact]
    public void What_an_activity_closed_is_not_closed_again() =>
        Assert.IsType<ActiviteitWerdOvergenomen>(Vertaal([("status", "G")], Stap("afsluiten", null))!.Vervolg.Single().Event);

    [Fact]
    public void A_case_without_any_act_of_people_is_no_file() => Assert.Null(Vertaal([], Stap("Artificial begin", null)));

    [Theory]
    [InlineData(100, false)]
    [InlineData(200_000, true)]
    public void A_case_with_an_event_larger_than_the_log_takes_is_known_before_it_is_stored(int characters, bool expected) =>
        Assert.Equal(expected, Vertaal([], Stap("een", null, ("fase", new string('é', characters))))!.TeGroot);

    private ZaakWerdOvergenomen Begin(params (string, string)[] attributes) => (ZaakWerdOvergenomen)Vertaal(attributes, Stap("een", null))!.Begin("2026-000007").Event;

    private Zaakverhaal? Vertaal((string Key, string Value)[] attributes, params XesEvent[] events) =>
        _vertaling.Vertaal(new XesCase(1, "Z", [.. attributes.Select(a => XesAttribute.String(a.Key, a.Value))], events));

    private static XesEvent Stap(string activity, string? resource, params (string Key, string Value)[] attributes) =>
        Mappings.Event(activity, attributes) with { Tijdstip = Nacht, Resource = resource };
}
