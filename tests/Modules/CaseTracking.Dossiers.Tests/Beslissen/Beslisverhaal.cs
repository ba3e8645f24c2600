using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Types;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Termijnen;
using CaseTracking.Testing;
using CaseTracking.Web.Identity;

namespace CaseTracking.Dossiers.Tests.Beslissen;

/// <summary>A permit on its way to a decision, of a case type made for these specs: four eyes, mentions and an appeal.</summary>
internal static class Beslisverhaal
{
    public static readonly DossierId Id = DossierScenarios.Id;
    public static readonly Guid BeslissingId = Guid.Parse("0199f1a0-0000-7000-8000-000000000003");
    public static readonly TekstRef Woorden = new(Guid.Parse("0199f1a0-0000-7000-8000-000000000004"));
    public static readonly DateOnly Ontvangen = new(2026, 11, 3);
    public static readonly DateOnly Vandaag = new(2026, 12, 1);

    public static readonly Actor Bert = Iemand("mw-burgerzaken", new RoleAssignment("Medewerker", "burgerzaken"));
    public static readonly Actor Lies = Iemand("lg-loketten", new RoleAssignment("Leidinggevende", "burgerzaken"));

    public static readonly Motivering Redenen = new("Artikel 4 van het reglement.", "De buren hebben geen hinder.", "Vraag een gesprek.");
    public static readonly ValueList<string> AlleVermeldingen = ["beroepsinstantie", "beroepstermijn", "dossiernummer"];

    public static readonly Regelboek Boek = new(new Dossiertypes([Proeftype]), Termijnprofielen.Standaard, Kalender.Wettelijk);

    public static readonly AanvraagWerdIngediend Ingediend =
        new(Id, "2026-000043", "proefvergunning", 1, DossierScenarios.Burger, new string('b', 64), Ontvangen, Kanaal.Web, Periode: null);

    public static readonly DossierWerdVolledigVerklaard Volledig = new(Id, Ontvangen);
    public static readonly TermijnWerdGeschorst Geschorst = new(Id, "informatie", Ontvangen, null);
    public static readonly AdviesWerdGevraagd Advies = new(Id, Guid.Parse("0199f1a0-0000-7000-8000-000000000005"), "brandweer", false, new DateOnly(2026, 12, 3), null);
    public static readonly DossierWerdGesloten Gesloten = new(Id, Sluitreden.ZonderGevolg);

    public static Dossiertype Proeftype => Typelezer.Lees(
        Typebron.Map(Repository.Folder("tests/Modules/CaseTracking.Dossiers.Tests/Beslissen")).Single(), Termijnprofielen.Standaard);

    public static Spec<Dossier, IDossierEvent>.When GivenVolledig => DossierScenarios.Spec.Given(Ingediend, Volledig);

    public static Spec<Dossier, IDossierEvent>.When GivenOntwerp => DossierScenarios.Spec.Given(Ingediend, Volledig, Ontwerp());

    public static Spec<Dossier, IDossierEvent>.When GivenBeslist => DossierScenarios.Spec.Given(Ingediend, Volledig, Ontwerp(), Genomen());

    public static BeslissingWerdOpgesteld Ontwerp(int nummer = 1, Uitkomst uitkomst = Uitkomst.Toegekend, ValueList<string>? vermeldingen = null) =>
        new(Id, BeslissingId, nummer, uitkomst, new MedewerkerRef(Bert.Id), Woorden, vermeldingen ?? AlleVermeldingen);

    public static BeslissingWerdGenomen Genomen(Uitkomst uitkomst = Uitkomst.Toegekend) => new(
        Id, BeslissingId, 1, uitkomst, "het college van burgemeester en schepenen", new MedewerkerRef(Lies.Id), Vandaag,
        uitkomst == Uitkomst.Geweigerd ? null : new DateOnly(2028, 12, 1));

    public static Actor Iemand(string id, params RoleAssignment[] rollen) => new(id, id, true, rollen);

    /// <summary>The sentence of a refusal.</summary>
    public static string Zin(Decision<IDossierEvent> beslissing) => Assert.IsType<Decision<IDossierEvent>.Rejected>(beslissing).Reason.Detail;

    public static Dossier Na(params IDossierEvent[] geschiedenis) => geschiedenis.Aggregate(Dossier.Initial, Dossier.Evolve);
}
