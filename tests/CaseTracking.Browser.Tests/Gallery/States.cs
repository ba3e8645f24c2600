using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Browser.Tests.Gallery;

/// <summary>A state a citizen can see, and how a request gets there.</summary>
/// <param name="Name">Names the state.</param>
/// <param name="Product">What is asked for.</param>
/// <param name="Says">Heading of the card by which the state is known.</param>
/// <param name="Acts">What employees do, in order.</param>
public sealed record State(string Name, string Product, string Says, params Act[] Acts)
{
    /// <summary>How many days ago it was filed.</summary>
    public int DaysAgo { get; init; }
}

/// <summary>Every state, by the real commands.</summary>
internal static class States
{
    private static readonly string[] PermitMentions = ["motivering", "beroepsinstantie", "beroepstermijn", "adres", "behandelaar", "dossiernummer"];
    private static readonly string[] StreetMentions = ["motivering", "behandelaar", "dossiernummer", "adres"];
    private static readonly TestPerson Staff = TestPeople.Omgeving;
    private static readonly TestPerson Manager = TestPeople.Leidinggevende;
    private static readonly Act Take = Plain("toewijzing", new { behandelaar = "mw-omgeving" });
    private static readonly Act AskPieces = Plain("stukvraag", new { stukken = new[] { "fotos", "bouwplannen" }, toelichting = "Teken ook de haag van de buren." });
    private static readonly Act Complete = Plain("volledigverklaring", null);
    private static readonly Act AskAdvice = Plain("adviesvraag", new { instantie = "brandweer", vraag = "Kan de ladderwagen er door?" });
    private static readonly Act GetAdvice = new("advies", Staff, a => new { adviesId = a.GetProperty("adviesId").GetGuid(), strekking = "VoorwaardelijkGunstig", advies = "Laat drie meter vrij." });
    private static readonly Act Suspend = Plain("schorsing", new { grond = "wacht-op-stukken", toelichting = "We wachten op de foto." });
    private static readonly Act Resume = Plain("hervatting", new { });
    private static readonly Act Extend = Plain("verlenging", new { grond = "administratieve-lus", toelichting = "Een buur kreeg geen brief." });
    private static readonly Act Admit = Plain("ontvankelijkheid", new { });
    private static readonly Act Decide = new("beslissing", Manager, _ => new { ontwerp = 1 });
    private static readonly Act Tell = Plain("mededeling", new { wijze = "Brief" });
    private static readonly Act Ready = Plain("afhaling", new { plaats = "snelloket", vanaf = "2099-11-27T11:00" });
    private static readonly Act HandOut = Plain("afgifte", new { ontvanger = "Aanvrager", controle = "Eid", volmacht = false });
    private static readonly Act Ask = Plain("vraag", new { vraag = "Mag mijn zus het afhalen?" });
    private static readonly Act Answer = new("antwoord", Staff, q => new { vraagId = q.GetProperty("vraagId").GetGuid(), antwoord = "Dat mag, met een volmacht." });

    public static IReadOnlyList<State> All { get; } =
    [
        new("ingediend", Products.Proof, "We hebben uw aanvraag"),
        new("genomen", Products.Permit, "We hebben uw aanvraag", Take),
        new("stukken-gevraagd", Products.Permit, "We missen nog iets", Take, AskPieces),
        new("volledig", Products.Permit, "Uw aanvraag is volledig", Take, Complete),
        new("ontvankelijk", Products.Permit, "Uw aanvraag is volledig", Take, Complete, Admit),
        new("advies-gevraagd", Products.Permit, "We vragen advies", Take, Complete, AskAdvice),
        new("advies-gekregen", Products.Permit, "We kregen advies", Take, Complete, AskAdvice, GetAdvice),
        new("geschorst", Products.Street, "", Take, Suspend),
        new("hervat", Products.Street, "", Take, Suspend, Resume),
        new("verlengd", Products.BigPermit, "", Take, Complete, Extend) { DaysAgo = 20 },
        new("laat", Products.Street, "") { DaysAgo = 60 },
        new("stilte", Products.Permit, "") { DaysAgo = 200 },
        new("opgesteld", Products.Permit, "", Take, Complete, Draft("Toegekend", PermitMentions)),
        new("beslist", Products.Permit, "We hebben beslist", Take, Complete, Draft("Toegekend", PermitMentions), Decide),
        new("toegekend", Products.Street, "U mag de plaats gebruiken", Take, Complete, Draft("Toegekend", StreetMentions), Decide, Tell),
        new("deels", Products.Permit, "Uw vergunning is deels goedgekeurd", Take, Complete, Draft("DeelsToegekend", PermitMentions), Decide, Tell),
        new("geweigerd", Products.Permit, "Uw vergunning is geweigerd", Take, Complete, Draft("Geweigerd", PermitMentions), Decide, Tell),
        new("niet-ontvankelijk", Products.Permit, "", Take, Refuse(), Tell),
        new("klaar", Products.Proof, "Uw attest ligt klaar", Complete, Ready),
        new("te-betalen", Products.Proof, "", Plain("betaalvraag", new { bedrag = 12.5m, reden = "Dossierkost" })),
        new("afgegeven", Products.Proof, "U hebt uw attest", Complete, Ready, HandOut),
        new("ingetrokken", Products.Permit, "", Plain("intrekking", new { toelichting = "De burger belde." })),
        new("stopgezet", Products.Permit, "", Take, Plain("stopzetting", new { reden = "ZonderVoorwerp", toelichting = "De burger verhuisde." })),
        new("gesloten", Products.Proof, "U hebt uw attest", Complete, Ready, HandOut, Close("Afgehandeld")),
        new("zonder-gevolg", Products.Proof, "", Close("ZonderGevolg")),
        new("dubbel", Products.Proof, "", Close("Dubbel")),
        new("heropend", Products.Proof, "We openden uw aanvraag opnieuw", Complete, Ready, HandOut, Close("Afgehandeld"), Plain("heropening", new { reden = "NieuweFeiten", toelichting = "Het huisnummer klopt niet." })),
        new("gecorrigeerd", Products.Proof, "We zetten een fout recht", Complete, Ready, Plain("correctie", new { naar = "Volledig", reden = "TeVroeg", toelichting = "De printer was stuk." })),
        new("vraag-gesteld", Products.Permit, "", Take, Ask),
        new("vraag-beantwoord", Products.Permit, "", Take, Ask, Answer),
    ];

    public static State Named(string name) => All.Single(s => s.Name == name);

    private static Act Plain(string path, object? body) => new(path, Staff, _ => body);

    private static Act Close(string reason) => Plain("sluiting", new { reden = reason });

    private static Act Draft(string outcome, string[] mentions) => Plain("ontwerpbeslissing", new
    {
        uitkomst = outcome,
        juridisch = "Artikel 4.3.1 van de codex.",
        feitelijk = "Het tuinhuis staat te dicht bij de haag.\nDe buren hebben er hinder van.",
        alternatief = outcome == "Toegekend" ? null : "Zet het tuinhuis een meter verder.",
        vermeldingen = mentions,
    });

    private static Act Refuse() => new("onontvankelijkheid", Manager, _ => new
    {
        grond = "VoorwaardenNietVervuld",
        juridisch = "Artikel 17 van het decreet.",
        feitelijk = "Er zit geen plan bij.",
        alternatief = "Doe een nieuwe aanvraag met een plan.",
        vermeldingen = PermitMentions,
    });
}
