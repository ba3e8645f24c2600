using System.Globalization;
using CaseTracking.Dossiers.Types;
using CaseTracking.Web.Identity;
using CaseTracking.Web.Timeline;
using static CaseTracking.Dossiers.Keuzewoorden;

namespace CaseTracking.Dossiers.Overzicht;

/// <summary>What each event says to an employee.</summary>
internal sealed class Historiekzinnen(Dossiertype type, Dossierkern kern, Regelboek boek, StaffNames namen)
{
    private static readonly CultureInfo Belgie = CultureInfo.GetCultureInfo("nl-BE");

    /// <param name="event">What happened.</param>
    /// <param name="vorigeDatum">The latest date that was promised before it.</param>
    /// <exception cref="InvalidOperationException">An event nobody gave a sentence.</exception>
    public string Van(IDossierEvent @event, DateOnly? vorigeDatum = null) =>
        Binnenkomst(@event) ?? Onderzoek(@event) ?? Termijn(@event, vorigeDatum) ?? Beslissing(@event) ?? Einde(@event) ?? Overname(@event)
        ?? throw new InvalidOperationException($"No sentence for {@event.GetType().Name}.");

    private string? Binnenkomst(IDossierEvent @event) => @event switch
    {
        AanvraagWerdIngediend { Periode: { } p } e => $"De aanvraag is ingediend, {Keuzewoorden.Van(e.Kanaal)}, voor {Dag(p.Van)} tot en met {Dag(p.Tot)}. We kregen ze op {Dag(e.OntvangenOp)}.",
        AanvraagWerdIngediend e => $"De aanvraag is ingediend, {Keuzewoorden.Van(e.Kanaal)}. We kregen ze op {Dag(e.OntvangenOp)}.",
        OntvangstbewijsWerdGegeven => "De aanvrager kreeg een ontvangstbewijs.",
        BehandelaarWerdToegewezen e => $"Het dossier is toegewezen aan {namen[e.Behandelaar.Value]}.",
        DossierWerdOvergenomen { Vorige: { } vorige } e => $"Het dossier ging van {namen[vorige.Value]} over naar {namen[e.Behandelaar.Value]}. De reden: {Keuzewoorden.Van(e.Reden)}.",
        DossierWerdOvergenomen e => $"Het dossier ging over naar {namen[e.Behandelaar.Value]}. De reden: {Keuzewoorden.Van(e.Reden)}.",
        NotitieWerdGemaakt => "Er is een notitie gemaakt.",
        VraagWerdGesteld => "De burger stelde een vraag.",
        VraagWerdBeantwoord => "De vraag van de burger is beantwoord.",
        _ => null,
    };

    private string? Onderzoek(IDossierEvent @event) => @event switch
    {
        StukkenWerdenGevraagd e => $"We vroegen documenten: {string.Join(", ", e.Stukken.Select(type.Stuknaam))}. De burger heeft tijd tot en met {Dag(e.TegenDatum)}.",
        StukWerdGeleverd e => $"{(e.Aanbrenger == Aanbrenger.Burger ? "De burger bezorgde" : "Een medewerker voegde toe:")} {(e.Soort is { } soort ? type.Stuknaam(soort) : "een document")} ({Grootte(e.Grootte)}).",
        StukzichtbaarheidWerdGewijzigd { ZichtbaarVoorBurger: true } => "De burger ziet een document nu ook.",
        StukzichtbaarheidWerdGewijzigd => "De burger ziet een document niet meer.",
        DossierWerdVolledigVerklaard { Op: { } op } => $"Het dossier is volledig verklaard, vanaf {Dag(op)}.",
        DossierWerdVolledigVerklaard => "Het dossier is volledig verklaard.",
        DossierWerdOntvankelijkVerklaard => "De aanvraag is ontvankelijk.",
        DossierWerdOnontvankelijkVerklaard e => $"De aanvraag is niet ontvankelijk. De grond: {Keuzewoorden.Van(e.Grond)}.",
        AdviesWerdGevraagd e => $"We vroegen advies aan {type.Instantienaam(e.Instantie)}, tegen {Dag(e.TegenDatum)}.",
        AdviesWerdOntvangen e => $"We kregen advies van {type.Instantienaam(e.Instantie)}: {Keuzewoorden.Van(e.Strekking)}.",
        AdviesBleefUit e => $"We kregen geen advies van {type.Instantienaam(e.Instantie)} tegen {Dag(e.TegenDatum)}. We werken zonder verder.",
        _ => null,
    };

    private string? Termijn(IDossierEvent @event, DateOnly? vorige) => @event switch
    {
        TermijnWerdBepaald { UiterlijkeDatum: { } nu } e => $"De uiterste datum is {Dag(nu)}, want {Keuzewoorden.Van(e.Aanleiding)}.{(vorige is { } oud && oud != nu ? $" Eerst was dat {Dag(oud)}." : "")}",
        TermijnWerdBepaald { Dienstnorm: { } norm } e => $"We willen klaar zijn op {Dag(norm)}, want {Keuzewoorden.Van(e.Aanleiding)}. Er is geen uiterste datum.",
        TermijnWerdBepaald e => $"Er is nu geen uiterste datum, want {Keuzewoorden.Van(e.Aanleiding)}.",
        TermijnWerdGeschorst e => $"De termijn staat stil vanaf {Dag(e.Vanaf)}. De grond: {Grond(e.Grond)}.",
        TermijnWerdHervat e => $"De termijn loopt weer vanaf {Dag(e.Vanaf)}.",
        TermijnWerdVerlengd e => $"De termijn is verlengd op {Dag(e.Op)}. De grond: {Grond(e.Grond)}.",
        TermijnWerdGeescaleerd e => $"{Hoofdletter(e.Rol.ToLowerInvariant())} is gewaarschuwd: de uiterste datum is {Dag(e.UiterlijkeDatum)}.",
        TermijnVerstreek e => $"De termijn verstreek op {Dag(e.UiterlijkeDatum)} zonder beslissing. {Gevolg(e.Gevolg)}",
        VergunningVerloopt e => $"Wat we toekenden, geldt nog tot en met {Dag(e.GeldigTot)}.",
        _ => null,
    };

    private static string? Beslissing(IDossierEvent @event) => @event switch
    {
        BeslissingWerdOpgesteld e => $"Ontwerp {e.Ontwerp} van de beslissing is opgesteld: {Keuzewoorden.Van(e.Uitkomst)}.",
        BeslissingWerdGenomen e => $"{Hoofdletter(e.Orgaan)} besliste op {Dag(e.Op)}: {Keuzewoorden.Van(e.Uitkomst)}.{(e.GeldigTot is { } tot ? $" Geldig tot en met {Dag(tot)}." : "")}",
        BeslissingWerdMeegedeeld e => $"De beslissing is meegedeeld op {Dag(e.Op)}, {Keuzewoorden.Van(e.Wijze)}.{(e.BeroepTot is { } tot ? $" Beroep kan tot en met {Dag(tot)}." : "")}",
        BetalingWerdGevraagd e => $"We vroegen {Bedrag(e.Bedrag)} ({Keuzewoorden.Van(e.Reden)}).",
        BetalingWerdOntvangen e => $"We kregen {Bedrag(e.Bedrag)}.",
        _ => null,
    };

    private string? Einde(IDossierEvent @event) => @event switch
    {
        AfhalingWerdKlaargezet e => $"Het ligt klaar vanaf {DutchDates.WordsWithDay(DutchDates.Day(e.Vanaf))}, {DutchDates.Time(e.Vanaf)}: {type.Afhaalplaats(e.Plaats)?.Naam ?? e.Plaats}.",
        DocumentWerdAfgegeven e => $"Het document is afgegeven aan {Keuzewoorden.Van(e.Ontvanger)}. De identiteit is nagekeken: {Keuzewoorden.Van(e.Controle)}.",
        AanvraagWerdIngetrokken { Door: Aanbrenger.Burger } => "De burger trok de aanvraag in.",
        AanvraagWerdIngetrokken => "De aanvraag is ingetrokken, op vraag van de burger.",
        DossierWerdStopgezet e => $"Het dossier is stopgezet. De reden: {Keuzewoorden.Van(e.Reden)}.",
        DossierWerdGesloten e => $"Het dossier is gesloten: {Keuzewoorden.Van(e.Reden)}.",
        DossierWerdHeropend e => $"Het dossier is heropend. De reden: {Keuzewoorden.Van(e.Reden)}.",
        StandWerdGecorrigeerd e => $"De stand is rechtgezet: niet '{Codewoorden.Van(e.Van)}' maar '{Codewoorden.Van(e.Naar)}'. De reden: {Keuzewoorden.Van(e.Reden)}.",
        _ => null,
    };

    private static string? Overname(IDossierEvent @event) => @event switch
    {
        ZaakWerdOvergenomen e => $"Het dossier komt uit een ander systeem. De aanvraag kwam binnen op {Dag(e.OntvangenOp)}, {Keuzewoorden.Van(e.Kanaal)}.",
        ActiviteitWerdOvergenomen e => e.Activiteit,
        _ => null,
    };

    private string Grond(string code) => Termijnbepaling.Grond(code, kern, boek);

    /// <summary>What silence means, to who works here.</summary>
    private static string Gevolg(Stilzwijgend gevolg) => gevolg switch
    {
        Stilzwijgend.Geen => "De wet zegt niet wat dat betekent. Werk verder.",
        Stilzwijgend.Weigering => "Volgens de wet geldt dat als een weigering.",
        Stilzwijgend.Toekenning => "Volgens de wet geldt dat als een goedkeuring.",
        Stilzwijgend.BeroepOpen => "De burger kan nu beroep aantekenen.",
        _ => throw new InvalidOperationException($"No words for {gevolg}."),
    };

    private static string Dag(DateOnly dag) => DutchDates.Words(dag);

    public static string Bedrag(decimal bedrag) => bedrag.ToString("C", Belgie);

    private static string Grootte(long bytes) => bytes < 1_000_000 ? $"{Math.Max(1, bytes / 1000)} kB" : $"{(bytes / 1_000_000m).ToString("0.#", Belgie)} MB";
}
