using CaseTracking.Dossiers.Afhalen;
using CaseTracking.Dossiers.Corrigeren;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Heropenen;
using CaseTracking.Dossiers.Intrekken;
using CaseTracking.Dossiers.Noteren;
using CaseTracking.Dossiers.Overzicht;
using CaseTracking.Dossiers.Schorsen;
using CaseTracking.Dossiers.Sluiten;
using CaseTracking.Dossiers.Stopzetten;
using CaseTracking.Dossiers.Toewijzen;
using CaseTracking.Dossiers.VolledigVerklaren;
using CaseTracking.Dossiers.Vragen;
using CaseTracking.EventSourcing.Rules;
using FsCheck;
using FsCheck.Fluent;
using static CaseTracking.Dossiers.Tests.DossierScenarios;
using Vergunning = CaseTracking.Dossiers.Tests.Proefvergunning;

namespace CaseTracking.Dossiers.Tests.Overzicht;

/// <summary>An act is offered exactly where its rule would do something, in every state a file can get into.</summary>
public sealed class HandelaanbodTests
{
    private static readonly Regelboek Boek = Vergunning.Boek;

    private static readonly Dictionary<string, Func<Dossier, IEnumerable<Decision<IDossierEvent>>>> Regels = new()
    {
        ["toewijzing"] = d => [WijsBehandelaarToe.Decide(d, new(Id, Lies), Boek)],
        ["overname"] = d => [NeemDossierOver.Decide(d, new(Id, Lies, Overnamereden.Ziekte), Boek)],
        ["volledigverklaring"] = d => [VerklaarVolledig.Decide(d, new(Id, Dag), Boek)],
        ["notitie"] = d => [MaakNotitie.Decide(d, new(Id, TekstRef.New()), Boek)],
        ["vraag"] = d => [StelVraag.Decide(d, new(Id, Guid.CreateVersion7(), Vrijetekst.Van("Wanneer?"), Aanbrenger.Medewerker))],
        ["schorsing"] = d => Vergunning.Boek.Profielen.Alle.SelectMany(p => p.Schorsingsgronden).SelectMany(
            g => new[] { 0, 1, 2, 3, 5, 8, 13, 21 }.Select(n => Dag.AddDays(n)).Select(dag => SchorsTermijn.Decide(d, new(Id, g.Code, dag, dag, null), Boek))),
        ["afhaling"] = d => [ZetKlaarVoorAfhaling.Decide(d, new(Id, "snelloket", new DateTimeOffset(2027, 1, 4, 8, 0, 0, TimeSpan.Zero), Dag), Boek)],
        ["afgifte"] = d => [GeefProductAf.Decide(d, new(Id, Ontvanger.Gemachtigde, Identiteitscontrole.Eid, Volmacht: true), Boek)],
        ["sluiting"] = d => Enum.GetValues<Sluitreden>().Select(r => SluitDossier.Decide(d, new(Id, r), Boek)),
        ["intrekking"] = d => [TrekAanvraagIn.Decide(d, new(Id, Aanbrenger.Medewerker, null), Boek)],
        ["stopzetting"] = d => Enum.GetValues<Stopreden>().Select(r => ZetDossierStop.Decide(d, new(Id, r, Dag, null), Boek)),
        ["correctie"] = d => Enum.GetValues<Dossierstand>().Select(s => CorrigeerStand.Decide(d, new(Id, s, Correctiereden.TeVroeg, null), Boek)),
        ["heropening"] = d => [HeropenDossier.Decide(d, new(Id, Heropenreden.Vergissing, null), Boek)],
    };

    /// <summary>Acts whose rules are not compared here.</summary>
    private static readonly string[] Elders =
    [
        "stukvraag", "stukken", "adviesvraag", "hervatting", "verlenging", "ontvankelijkheid", "onontvankelijkheid", "ontwerpbeslissing", "beslissing", "mededeling",
        "betaalvraag", "betaling",
    ];

    [Fact]
    public void What_is_offered_is_what_the_rules_allow() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Verhalen.Dossiers().ToArbitrary(), d => Assert.Empty(Verschillen(d, Handelaanbod.Van(d, Boek, Lies)))));

    [Fact]
    public void An_offer_too_many_or_too_few_is_found()
    {
        var dossier = Vergunning.Na();
        var groepen = Handelaanbod.Van(dossier, Boek, Lies);

        Assert.Equal(["heropening"], Verschillen(dossier, [.. groepen, new Handelingengroep("Meer", [new Aanbod("heropening", "Heropenen")])]));
        Assert.Contains("notitie", Verschillen(dossier, []));
    }

    [Fact]
    public void Every_act_is_compared_or_named_as_one_that_is_not() => Assert.Equal(Handelaanbod.Paden.Order(), Regels.Keys.Concat(Elders).Order());

    [Fact]
    public void Advice_that_is_open_is_noted_by_question()
    {
        var advies = new AdviesWerdGevraagd(Id, Guid.CreateVersion7(), "brandweer", Verlengt: false, Dag.AddDays(30), null);
        var aanbod = Handelaanbod.Van(Vergunning.Na(Volledig, advies), Boek, Lies).SelectMany(g => g.Handelingen);

        Assert.Contains(new Aanbod($"advies/{advies.AdviesId}", "Advies van de brandweer noteren"), aanbod);
    }

    [Fact]
    public void A_question_that_is_open_is_answered_also_on_a_closed_file()
    {
        var vraag = new VraagWerdGesteld(Id, Guid.CreateVersion7(), TekstRef.New(), Aanbrenger.Burger);
        var open = new[] { Vergunning.Na(Volledig, vraag), Vergunning.Na(vraag, new DossierWerdGesloten(Id, Sluitreden.Dubbel)) };
        Assert.All(open, d => Assert.Contains(new Aanbod($"vragen/{vraag.VraagId}", "Vraag van de burger beantwoorden"), Handelaanbod.Van(d, Boek, Lies).SelectMany(g => g.Handelingen)));
        Assert.DoesNotContain(
            Handelaanbod.Van(Vergunning.Na(vraag, new VraagWerdBeantwoord(Id, vraag.VraagId, TekstRef.New())), Boek, Lies).SelectMany(g => g.Handelingen),
            h => h.Pad.StartsWith("vragen/", StringComparison.Ordinal));
    }

    private static List<string> Verschillen(Dossier dossier, IEnumerable<Handelingengroep> groepen)
    {
        var aangeboden = groepen.SelectMany(g => g.Handelingen).Select(h => h.Pad).ToHashSet();
        return [.. Regels.Where(r => aangeboden.Contains(r.Key) != r.Value(dossier).Any(DoetIets)).Select(r => r.Key)];
    }

    private static bool DoetIets(Decision<IDossierEvent> decision) => decision is Decision<IDossierEvent>.Accepted { Events.Count: > 0 };
}
