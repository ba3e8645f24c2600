using CaseTracking.Dossiers.Overzicht;
using CaseTracking.EventSourcing.Events;
using CaseTracking.Web.Identity;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests.Overzicht;

public sealed class HistoriekTests
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly Historiekzinnen Zinnen = new(Proefvergunning.Type, Proefvergunning.Na(Volledig).Kern, Proefvergunning.Boek, StaffNames.None);

    [Fact]
    public void Every_event_of_the_catalogue_has_a_sentence()
    {
        var types = DossiersModule.Catalogue.Events.Select(e => e.Type).ToList();

        Assert.True(types.Count > 30);
        Assert.All(types, t => Assert.Matches(@"^\p{Lu}.*\.$|^code$", Zinnen.Van((IDossierEvent)Voorbeeld.Van(t))));
    }

    [Fact]
    public void An_event_nobody_gave_a_sentence_is_found() => Assert.Throws<InvalidOperationException>(() => Zinnen.Van(new Onbedacht()));

    [Fact]
    public void Every_event_that_carries_words_shows_where_they_are()
    {
        var met = DossiersModule.Catalogue.Events.Select(e => e.Type).Where(DraagtTekst).ToList();

        Assert.NotEmpty(met);
        Assert.All(met, t => Assert.NotNull(Historiek.Tekst((IDossierEvent)Voorbeeld.Van(t))));
        Assert.True(DraagtTekst(typeof(Onbedacht)) && Historiek.Tekst(new Onbedacht()) is null);
    }

    [Fact]
    public void The_newest_comes_first_with_who_in_which_role_and_by_which_channel()
    {
        var regels = Van((Ingediend, new EventMetadata(Channel: "Web")), (Volledig, new EventMetadata("mw-burgerzaken", ActingRole.Deciding, "web")));

        Assert.Equal((2, "mw-burgerzaken", "beslist", "online"), (regels[0].Versie, regels[0].Door, regels[0].Rol, regels[0].Kanaal));
        Assert.Equal("Het dossier is volledig verklaard, vanaf 3 november 2026.", regels[0].Zin);
        Assert.Equal((1, "burger", null, "online"), (regels[1].Versie, regels[1].Door, regels[1].Rol, regels[1].Kanaal));
    }

    [Fact]
    public void A_citizen_who_signed_in_is_never_named_and_what_nobody_did_the_system_did()
    {
        var regels = Van(
            (Ingediend, new EventMetadata("burger-anna", ActingRole.Registering, "Web")), (new OntvangstbewijsWerdGegeven(Id, Kanaal.Web, null), new EventMetadata("burger-anna")),
            (new TermijnVerstreek(Id, Dag, Stilzwijgend.Weigering, Laat: false), new EventMetadata()));

        Assert.Equal(["systeem", "systeem", "burger"], regels.Select(r => r.Door));
    }

    [Fact]
    public void What_was_so_earlier_than_it_was_written_down_shows_both()
    {
        var regels = Historiek.Van(
            new Dossierverhaal(Proefvergunning.Na(), [new Recorded(Guid.Empty, Id.Value, 1, 1, Ingediend, Begin, Begin.AddDays(-2), new EventMetadata())]), Proefvergunning.Boek, StaffNames.None);

        Assert.Equal((Begin.AddDays(-2), Begin), (regels[0].Op, regels[0].VastgelegdOp));
        Assert.Null(Van((Ingediend, new EventMetadata()))[0].VastgelegdOp);
    }

    [Fact]
    public void A_correction_strikes_the_act_it_takes_back_and_no_other()
    {
        var afgegeven = new DocumentWerdAfgegeven(Id, Ontvanger.Aanvrager, Identiteitscontrole.Eid);
        var terug = new StandWerdGecorrigeerd(Id, Dossierstand.Afgegeven, Dossierstand.KlaarVoorAfhaling, Correctiereden.VerkeerdDossier, null);
        var regels = Van([.. new IDossierEvent[] { Ingediend, Volledig, new AfhalingWerdKlaargezet(Id, "snelloket", Begin), afgegeven, terug, afgegeven }.Select(e => (e, new EventMetadata()))]);

        Assert.Equal([4L], regels.Where(r => r.Gecorrigeerd).Select(r => r.Versie));
        Assert.Contains("niet 'Afgegeven' maar 'Klaar voor afhaling'", regels[1].Zin, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_corrections_strike_two_acts()
    {
        var terug = new StandWerdGecorrigeerd(Id, Dossierstand.Volledig, Dossierstand.Ingediend, Correctiereden.TeVroeg, null);
        var regels = Van([.. new IDossierEvent[] { Ingediend, Volledig, terug, Volledig, terug }.Select(e => (e, new EventMetadata()))]);

        Assert.Equal([4L, 2L], regels.Where(r => r.Gecorrigeerd).Select(r => r.Versie));
    }

    [Fact]
    public void A_date_that_moved_shows_the_one_before_and_how_it_came_about()
    {
        var dates = new[] { Dag.AddDays(10), Dag.AddDays(20) }.Select(d => new TermijnWerdBepaald(
            Id, Termijnaanleiding.Geschorst, "proef", 1, d, null, null, [new Datumuitleg(Termijnen.Uitlegregel.Ontvangst, Dag, null, 0, null, null)]));
        var regels = Van([(Ingediend, new EventMetadata()), .. dates.Select(d => ((IDossierEvent)d, new EventMetadata()))]);

        Assert.Contains("De uiterste datum is 23 november 2026, want de termijn staat stil. Eerst was dat 13 november 2026.", regels[0].Zin, StringComparison.Ordinal);
        Assert.DoesNotContain("Eerst", regels[1].Zin, StringComparison.Ordinal);
        Assert.Single(regels[0].Uitleg);
    }

    [Fact]
    public void A_step_of_another_system_keeps_its_own_name_and_says_where_it_is_from()
    {
        var zaak = new ZaakWerdOvergenomen(Id, "receipt", "case-1", "X-1", "attest-van-woonst", 1, Burger, new string('a', 64), Dag, Kanaal.Loket, null, null, []);
        var stap = new ActiviteitWerdOvergenomen(Id, "T02 Check confirmation of receipt", null, default, Dag, []);
        var regels = Historiek.Van(
            new Dossierverhaal(
                (Dossier.Bestaand)new IDossierEvent[] { zaak, stap }.Aggregate(Dossier.Initial, Dossier.Evolve),
                [.. new IDossierEvent[] { zaak, stap }.Select((e, i) => new Recorded(Guid.Empty, Id.Value, i + 1, i + 1, e, Begin, Begin, new EventMetadata("Resource01")))]),
            Boek, StaffNames.None);

        Assert.Equal(("T02 Check confirmation of receipt", "receipt", "Resource01"), (regels[0].Zin, regels[0].Bron, regels[0].Door));
    }

    [Fact]
    public void Employees_are_told_by_name_where_it_is_known_and_nobody_takes_the_place_of_the_system_or_the_citizen()
    {
        var namen = new StaffNames(new Dictionary<string, string> { ["mw-a"] = "Ann Fictief", ["systeem"] = "Sys Teem", ["burger"] = "Bur Ger" });
        (IDossierEvent, EventMetadata)[] events =
        [
            (Ingediend, new EventMetadata("systeem", Channel: "Web")), (new BehandelaarWerdToegewezen(Id, new("mw-a")), new EventMetadata("mw-b")),
            (new DossierWerdOvergenomen(Id, new("mw-c"), new("mw-a"), Overnamereden.Ziekte), new EventMetadata("mw-a")),
            (new TermijnWerdBepaald(Id, Termijnaanleiding.Ingediend, "proef", 1, Dag, null, null, []), new EventMetadata("systeem")),
        ];
        var regels = Historiek.Van(Verhaal(events), Proefvergunning.Boek, namen);

        Assert.Equal(["systeem", "Ann Fictief", "mw-b", "burger"], regels.Select(r => r.Door));
        Assert.StartsWith("Het dossier ging van Ann Fictief over naar mw-c.", regels[1].Zin, StringComparison.Ordinal);
        Assert.Equal("Het dossier is toegewezen aan Ann Fictief.", regels[2].Zin);
        Assert.Superset(new HashSet<string?> { "mw-a", "mw-b", "mw-c" }, Historiekbron.Medewerkers(Verhaal(events)).ToHashSet());
    }

    private static IReadOnlyList<Historiekregel> Van(params (IDossierEvent Event, EventMetadata Metadata)[] events) => Historiek.Van(Verhaal(events), Proefvergunning.Boek, StaffNames.None);

    private static Dossierverhaal Verhaal((IDossierEvent Event, EventMetadata Metadata)[] events) => new(
        (Dossier.Bestaand)events.Select(e => e.Event).Aggregate(Dossier.Initial, Dossier.Evolve),
        [.. events.Select((e, i) => new Recorded(Guid.Empty, Id.Value, i + 1, i + 1, e.Event, Begin.AddHours(i), Begin.AddHours(i), e.Metadata))]);

    private static bool DraagtTekst(Type type) => type.GetProperties().Any(p => (Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType) == typeof(TekstRef));

    private sealed record Onbedacht(TekstRef? Tekst = null) : IDossierEvent;
}
