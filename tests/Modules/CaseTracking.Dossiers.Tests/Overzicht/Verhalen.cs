using FsCheck;
using FsCheck.Fluent;
using static CaseTracking.Dossiers.Tests.DossierScenarios;
using Vergunning = CaseTracking.Dossiers.Tests.Proefvergunning;

namespace CaseTracking.Dossiers.Tests.Overzicht;

/// <summary>Files in every state that a story can bring them in; what could not happen at a point of the story is left out there.</summary>
internal static class Verhalen
{
    private static readonly IDossierEvent[] Gebeurtenissen =
    [
        new BehandelaarWerdToegewezen(Id, Bert), new BehandelaarWerdToegewezen(Id, Lies), Volledig, Vergunning.StukkenGevraagd, Vergunning.Opgesteld, Vergunning.Toegekend,
        Vergunning.Geweigerd, Vergunning.Meegedeeld, Vergunning.Onontvankelijk, new AfhalingWerdKlaargezet(Id, "snelloket", default),
        new DocumentWerdAfgegeven(Id, Ontvanger.Aanvrager, Identiteitscontrole.Eid), new AanvraagWerdIngetrokken(Id, Aanbrenger.Burger, null),
        new DossierWerdStopgezet(Id, Stopreden.Dubbel, null), Afgehandeld, new DossierWerdHeropend(Id, Heropenreden.Vergissing, null),
        new TermijnWerdGeschorst(Id, "wacht-op-stukken", Dag, null), new TermijnWerdHervat(Id, Dag.AddDays(3)), new TermijnVerstreek(Id, Dag, Stilzwijgend.Weigering, false),
        new BetalingWerdGevraagd(Id, 10m, Betaalreden.Retributie), new StandWerdGecorrigeerd(Id, default, default, Correctiereden.TeVroeg, null),
    ];

    public static Gen<Dossier.Bestaand> Dossiers() =>
        from begin in Gen.Elements(Ingediend, Vergunning.Ingediend, Ingediend with { Product = "proefinname" })
        from lengte in Gen.Choose(0, 25)
        from verhaal in Gen.Elements(Gebeurtenissen).ArrayOf(lengte)
        select (Dossier.Bestaand)verhaal.Aggregate(Dossier.Evolve(Dossier.Initial, begin), Verder);

    private static Dossier Verder(Dossier dossier, IDossierEvent @event) => @event is StandWerdGecorrigeerd correctie
        ? Correctie.Mogelijk(dossier) is { } naar ? Dossier.Evolve(dossier, correctie with { Van = ((Dossier.Bestaand)dossier).Stand, Naar = naar }) : dossier
        : Kan((Dossier.Bestaand)dossier, @event) ? Dossier.Evolve(dossier, @event) : dossier;

    private static bool Kan(Dossier.Bestaand dossier, IDossierEvent @event) => (dossier, @event) switch
    {
        (Dossier.Gesloten, _) => @event is DossierWerdHeropend,
        (_, DossierWerdHeropend) => false,
        (_, DossierWerdVolledigVerklaard or StukkenWerdenGevraagd) => dossier is Dossier.InOnderzoek,
        (_, BeslissingWerdOpgesteld) => dossier is Dossier.InBehandeling && Type(dossier) != "attest-van-woonst",
        (_, BeslissingWerdGenomen) => dossier is Dossier.InBehandeling { Ontwerp: not null },
        (_, BeslissingWerdMeegedeeld) => dossier is Dossier.Beslist { Meegedeeld: false },
        (_, DossierWerdOnontvankelijkVerklaard or TermijnVerstreek) => dossier is not Dossier.Beslist && !dossier.Kern.Voortgang.Klaar,
        (_, TermijnWerdGeschorst) => Type(dossier) == "proefinname" && dossier is not Dossier.Beslist && !dossier.Kern.Klok.StaatStil,
        (_, TermijnWerdHervat) => dossier is not Dossier.Beslist && dossier.Kern.Klok.StaatStil,
        (_, AfhalingWerdKlaargezet) => Type(dossier) == "attest-van-woonst" ? dossier is Dossier.InBehandeling : dossier is Dossier.Beslist { Beslissing.Uitkomst: Uitkomst.Toegekend },
        (_, DocumentWerdAfgegeven) => dossier.Kern.Voortgang is { Klaar: true, Afgegeven: false },
        (_, AanvraagWerdIngetrokken or DossierWerdStopgezet) => dossier is not Dossier.Beslist,
        _ => true,
    };

    private static string Type(Dossier.Bestaand dossier) => dossier.Kern.Type.Code;
}
