using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers;

/// <summary>What an employee chooses from and reads back in the history, as the tail of a sentence. The citizen's words are in the case types.</summary>
internal static class Keuzewoorden
{
    /// <summary>Choices for a form, each with a capital.</summary>
    public static IEnumerable<SelectListItem> Keuzes<T>(IEnumerable<T> waarden, Func<T, string> woorden)
        where T : struct, Enum => waarden.Select(w => new SelectListItem(Hoofdletter(woorden(w)), w.ToString()));

    public static string Hoofdletter(string woorden) => char.ToUpperInvariant(woorden[0]) + woorden[1..];

    public static string Van(Kanaal kanaal) => kanaal switch
    {
        Kanaal.Web => "online",
        Kanaal.Loket => "aan het loket",
        Kanaal.Telefoon => "per telefoon",
        Kanaal.Mail => "per e-mail",
        Kanaal.Post => "per post",
        Kanaal.Intern => "intern",
        _ => throw Onbekend(kanaal),
    };

    public static string Van(Overnamereden reden) => reden switch
    {
        Overnamereden.Ziekte => "de collega is ziek",
        Overnamereden.Verlof => "de collega is met verlof",
        Overnamereden.Werkverdeling => "het werk wordt anders verdeeld",
        Overnamereden.Belangenconflict => "de collega kent de burger of heeft een belang",
        _ => throw Onbekend(reden),
    };

    public static string Van(Onontvankelijkheidsgrond grond) => grond switch
    {
        Onontvankelijkheidsgrond.NietBevoegd => "de stad is niet bevoegd",
        Onontvankelijkheidsgrond.GeenBelang => "de aanvrager heeft geen belang",
        Onontvankelijkheidsgrond.VoorwaardenNietVervuld => "de aanvraag voldoet niet aan de voorwaarden",
        Onontvankelijkheidsgrond.Laattijdig => "de aanvraag kwam te laat",
        Onontvankelijkheidsgrond.NietAangevuld => "de aanvraag werd niet aangevuld",
        _ => throw Onbekend(grond),
    };

    public static string Van(Adviesstrekking strekking) => strekking switch
    {
        Adviesstrekking.Gunstig => "gunstig",
        Adviesstrekking.VoorwaardelijkGunstig => "gunstig met voorwaarden",
        Adviesstrekking.Ongunstig => "ongunstig",
        Adviesstrekking.GeenAdvies => "geen advies",
        _ => throw Onbekend(strekking),
    };

    public static string Van(Uitkomst uitkomst) => uitkomst switch
    {
        Uitkomst.Toegekend => "goedgekeurd",
        Uitkomst.DeelsToegekend => "deels goedgekeurd",
        Uitkomst.Geweigerd => "geweigerd",
        Uitkomst.NietOntvankelijk => "niet ontvankelijk",
        _ => throw Onbekend(uitkomst),
    };

    public static string Van(Mededelingswijze wijze) => wijze switch
    {
        Mededelingswijze.Aangetekend => "met een aangetekende brief",
        Mededelingswijze.Brief => "met een gewone brief",
        Mededelingswijze.Mail => "per e-mail",
        Mededelingswijze.Loket => "aan het loket",
        Mededelingswijze.Platform => "via het digitale platform",
        _ => throw Onbekend(wijze),
    };

    public static string Van(Betaalreden reden) => reden switch
    {
        Betaalreden.Retributie => "retributie",
        Betaalreden.Dossierkost => "dossierkost",
        Betaalreden.Waarborg => "waarborg",
        _ => throw Onbekend(reden),
    };

    public static string Van(Ontvanger ontvanger) => ontvanger switch
    {
        Ontvanger.Aanvrager => "de aanvrager zelf",
        Ontvanger.Gemachtigde => "iemand met een volmacht",
        Ontvanger.WettelijkVertegenwoordiger => "de wettelijke vertegenwoordiger, zoals een ouder of voogd",
        _ => throw Onbekend(ontvanger),
    };

    public static string Van(Identiteitscontrole controle) => controle switch
    {
        Identiteitscontrole.Eid => "identiteitskaart",
        Identiteitscontrole.Reispas => "reispas",
        Identiteitscontrole.Rijbewijs => "rijbewijs",
        Identiteitscontrole.Verblijfstitel => "verblijfskaart",
        _ => throw Onbekend(controle),
    };

    public static string Van(Stopreden reden) => reden switch
    {
        Stopreden.NietAangevuld => "de burger bezorgde niet alle documenten",
        Stopreden.ZonderVoorwerp => "de aanvraag is niet meer nodig",
        Stopreden.Dubbel => "de burger deed dezelfde aanvraag al eerder",
        Stopreden.Overleden => "de aanvrager is overleden",
        _ => throw Onbekend(reden),
    };

    public static string Van(Sluitreden reden) => reden switch
    {
        Sluitreden.Afgehandeld => "afgehandeld",
        Sluitreden.ZonderGevolg => "zonder gevolg",
        Sluitreden.Dubbel => "dubbele aanvraag",
        Sluitreden.Ingetrokken => "ingetrokken",
        Sluitreden.Stopgezet => "stopgezet",
        _ => throw Onbekend(reden),
    };

    public static string Van(Heropenreden reden) => reden switch
    {
        Heropenreden.NieuweFeiten => "er zijn nieuwe feiten",
        Heropenreden.Vergissing => "het dossier werd bij vergissing gesloten",
        Heropenreden.BeslissingVernietigd => "de beslissing is vernietigd",
        _ => throw Onbekend(reden),
    };

    public static string Van(Correctiereden reden) => reden switch
    {
        Correctiereden.VerkeerdDossier => "het was voor een ander dossier",
        Correctiereden.TeVroeg => "het was nog te vroeg",
        Correctiereden.VerkeerdeKeuze => "het was een verkeerde keuze",
        _ => throw Onbekend(reden),
    };

    public static string Van(Termijnaanleiding aanleiding) => aanleiding switch
    {
        Termijnaanleiding.Ingediend => "de aanvraag kwam binnen",
        Termijnaanleiding.StukkenGevraagd => "we wachten op documenten",
        Termijnaanleiding.StukkenGeleverd => "de documenten kwamen aan",
        Termijnaanleiding.Volledig => "het dossier is volledig",
        Termijnaanleiding.AdviesGevraagd => "er is advies gevraagd",
        Termijnaanleiding.Geschorst => "de termijn staat stil",
        Termijnaanleiding.Hervat => "de termijn loopt weer",
        Termijnaanleiding.Verlengd => "de termijn is verlengd",
        Termijnaanleiding.Gecorrigeerd => "de stand is rechtgezet",
        Termijnaanleiding.Heropend => "het dossier is heropend",
        _ => throw Onbekend(aanleiding),
    };

    private static InvalidOperationException Onbekend<T>(T code) => new($"No words for {code}.");
}
