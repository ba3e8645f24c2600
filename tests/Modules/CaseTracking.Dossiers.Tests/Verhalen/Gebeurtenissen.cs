using CaseTracking.Dossiers.Xes;
using CaseTracking.EventSourcing.Events;
using CaseTracking.Termijnen;
using FsCheck;
using FsCheck.Fluent;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests.Verhalen;

/// <summary>Every event there is, in every code it can carry, and random stories of them: the law of the land or not.</summary>
internal static class Gebeurtenissen
{
    private static readonly Guid Advies = Guid.Parse("0199f1a0-0000-7000-8000-000000000003");
    private static readonly Guid AnderAdvies = Guid.Parse("0199f1a0-0000-7000-8000-000000000004");
    private static readonly Guid Besluit = Guid.Parse("0199f1a0-0000-7000-8000-000000000005");
    private static readonly TekstRef Tekst = new(Guid.Parse("0199f1a0-0000-7000-8000-000000000006"));
    private static readonly StukRef Stuk = new(Guid.Parse("0199f1a0-0000-7000-8000-000000000007"));
    private static readonly ValueList<Datumuitleg> Uitleg = [new(Uitlegregel.Termijn, Dag, Dag.AddDays(30), 30, "30 dagen", null)];

    public static IReadOnlyList<IDossierEvent> Begin { get; } =
    [
        Ingediend,
        Ingediend with { Kanaal = Kanaal.Post, Periode = new Periode(Dag, Dag.AddDays(5)) },
        new ZaakWerdOvergenomen(
            Id, "voorbeeldlog", "case-1", "2026-000043", "attest-van-woonst", 1, Burger, new string('b', 64), Dag, Kanaal.Intern, Dag.AddDays(30), null, []),
    ];

    /// <summary>What can follow, each event at least once.</summary>
    public static IReadOnlyList<IDossierEvent> Vervolg { get; } =
    [
        new OntvangstbewijsWerdGegeven(Id, Kanaal.Loket, Bert),
        .. Enum.GetValues<Termijnaanleiding>().Select(a => new TermijnWerdBepaald(Id, a, "attest-van-woonst", 1, Dag.AddDays((int)a), Dag, Dag, Uitleg)),
        new TermijnWerdBepaald(Id, Termijnaanleiding.Geschorst, "attest-van-woonst", 1, null, null, null, []),
        new BehandelaarWerdToegewezen(Id, Bert),
        new DossierWerdOvergenomen(Id, Lies, Bert, Overnamereden.Ziekte),
        new StukkenWerdenGevraagd(Id, Advies, ["plan", "foto"], Dag, Dag.AddDays(14), Tekst),
        new StukkenWerdenGevraagd(Id, Advies, [], Dag, Dag.AddDays(14), null),
        .. new[] { "plan", "foto", null }.Select(soort => new StukWerdGeleverd(Id, Stuk, soort, "application/pdf", 1, Dag, Aanbrenger.Burger, true)),
        new StukzichtbaarheidWerdGewijzigd(Id, Stuk, false),
        Volledig,
        new DossierWerdVolledigVerklaard(Id, null),
        new DossierWerdOntvankelijkVerklaard(Id),
        .. Enum.GetValues<Onontvankelijkheidsgrond>().Select(g => new DossierWerdOnontvankelijkVerklaard(Id, Besluit, g, Tekst, Dag, ["beroep"])),
        new AdviesWerdGevraagd(Id, Advies, "brandweer", true, Dag, Tekst),
        new AdviesWerdGevraagd(Id, AnderAdvies, "politie", false, Dag, null),
        .. Enum.GetValues<Adviesstrekking>().Select(s => new AdviesWerdOntvangen(Id, Advies, "brandweer", s, Tekst)),
        new AdviesBleefUit(Id, AnderAdvies, "politie", Dag, false),
        new TermijnWerdGeschorst(Id, "onderzoek", Dag, Tekst),
        new TermijnWerdHervat(Id, Dag.AddDays(2)),
        new TermijnWerdVerlengd(Id, "onderzoek", Dag, Tekst),
        new TermijnWerdGeescaleerd(Id, "Leidinggevende", Dag, true),
        .. Enum.GetValues<Stilzwijgend>().Select(g => new TermijnVerstreek(Id, Dag, g, false)),
        .. Enum.GetValues<Uitkomst>().Select(u => new BeslissingWerdOpgesteld(Id, Besluit, 1, u, Bert, Tekst, ["beroep"])),
        .. Enum.GetValues<Uitkomst>().Select(u => new BeslissingWerdGenomen(Id, Besluit, 1, u, "het college", Lies, Dag, Dag.AddYears(2))),
        .. Enum.GetValues<Mededelingswijze>().Select(w => new BeslissingWerdMeegedeeld(Id, Besluit, Dag, w, null, Dag.AddDays(30), Uitleg)),
        .. Enum.GetValues<Betaalreden>().Select(r => new BetalingWerdGevraagd(Id, 25, r)),
        new BetalingWerdOntvangen(Id, 25),
        new AfhalingWerdKlaargezet(Id, "snelloket", new DateTimeOffset(2026, 11, 6, 10, 0, 0, TimeSpan.Zero)),
        new AfhalingWerdKlaargezet(Id, "een loket van vroeger", new DateTimeOffset(2026, 11, 6, 10, 0, 0, TimeSpan.Zero)),
        .. Enum.GetValues<Ontvanger>().Select(o => new DocumentWerdAfgegeven(Id, o, Identiteitscontrole.Eid)),
        new VergunningVerloopt(Id, Dag.AddYears(2), false),
        .. Enum.GetValues<Aanbrenger>().Select(a => new AanvraagWerdIngetrokken(Id, a, Tekst)),
        .. Enum.GetValues<Stopreden>().Select(r => new DossierWerdStopgezet(Id, r, Tekst)),
        .. Enum.GetValues<Sluitreden>().Select(r => new DossierWerdGesloten(Id, r)),
        .. Enum.GetValues<Heropenreden>().Select(r => new DossierWerdHeropend(Id, r, Tekst)),
        .. Enum.GetValues<Dossierstand>().Select(s => new StandWerdGecorrigeerd(Id, Dossierstand.Afgegeven, s, Correctiereden.TeVroeg, Tekst)),
        new NotitieWerdGemaakt(Id, Tekst),
        .. Enum.GetValues<Aanbrenger>().Select(a => new VraagWerdGesteld(Id, Besluit, Tekst, a)),
        new VraagWerdBeantwoord(Id, Besluit, Tekst),
        .. Enum.GetValues<Activiteitbetekenis>().Select(b => new ActiviteitWerdOvergenomen(Id, "T02", null, b, Dag, [])),
    ];

    /// <summary>Any events in any order: most are impossible, and none may break anything.</summary>
    public static Gen<IDossierEvent[]> Willekeurig { get; } = Gen.ArrayOf(Gen.Elements(Begin.Concat(Vervolg)));

    /// <summary>A file that was opened, and then anything.</summary>
    public static Gen<IDossierEvent[]> Geopend { get; } =
        from begin in Gen.Elements<IDossierEvent>(Begin)
        from rest in Gen.ArrayOf(Gen.Elements<IDossierEvent>(Vervolg))
        select (IDossierEvent[])[begin, .. rest];
}
