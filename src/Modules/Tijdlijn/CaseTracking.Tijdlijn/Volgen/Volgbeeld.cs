using System.ComponentModel;
using CaseTracking.Web.Timeline;

namespace CaseTracking.Tijdlijn.Volgen;

/// <summary>What anyone with the code may know: state, dates, what to do. No names, no documents, no free text.</summary>
internal sealed record Volgbeeld(
    [property: Description("Nummer voor brieven en voor de telefoon.")] string Nummer,
    [property: Description("Wat gevraagd werd, in woorden van de burger.")] string Product,
    [property: Description("Hoe de aanvraag binnenkwam.")] string Kanaal,
    [property: Description("De dag waarop ze binnenkwam.")] DateOnly OntvangenOp,
    [property: Description("Wie eraan werkt; leeg als dat niet bekend is.")] string? Dienst,
    [property: Description("Telefoon van die dienst.")] string? Telefoon,
    [property: Description("Wanneer die dienst opneemt.")] string? Uren,
    [property: Description("Wat er het laatst gebeurde.")] Regelsoort Stand,
    [property: Description("De stand in enkele woorden. Een gesloten dossier zegt hoe het afliep.")] string Titel,
    [property: Description("Wat dat betekent. Kan een beetje Markdown bevatten: nadruk, een lijst, een link.")] string Zin,
    [property: Description("Wat de burger moet doen; leeg als er niets te doen is. Kan een beetje Markdown bevatten.")] string? Actie,
    [property: Description("Of er nog iets te betalen is. Hoeveel, ziet alleen wie toont dat hij de aanvrager is.")] bool MoetBetalen,
    [property: Description("Wie nu iets moet doen.")] AanZet AanZet,
    [property: Description("Naam van de stap die volgt; leeg aan het einde.")] string? VolgendeStap,
    [property: Description("De datums van de aanvraag; leeg zodra er een antwoord is.")] Volgtermijn? Termijn,
    [property: Description("Waar en wanneer het klaarligt; leeg zolang er niets klaarligt.")] Volgafhaling? Afhaling,
    [property: Description("Wat nog kan na een weigering; leeg als er geen is.")] Volgberoep? Beroep,
    [property: Description("De stappen, in volgorde.")] IReadOnlyList<Volgstap> Stappen,
    [property: Description("Wat er gebeurde, oudste eerst.")] IReadOnlyList<Volgregel> Regels)
{
    public static Volgbeeld Van(Burgerbeeld beeld)
    {
        var (aanvraag, stand, tijdlijn) = (beeld.Aanvraag, beeld.Stand, beeld.Tijdlijn);
        var geschiedenis = new Geschiedenis(tijdlijn, 1);
        return new(
            aanvraag.Nummer, aanvraag.Product, aanvraag.Kanaal, aanvraag.OntvangenOp, aanvraag.Dienst, aanvraag.Telefoon, aanvraag.Uren,
            tijdlijn.Laatste.Inhoud.Soort, stand.Titel, stand.Zin, stand.Actie, tijdlijn.MoetBetalen, beeld.AanZet, beeld.VolgendeStap, Volgtermijn.Van(beeld), Volgafhaling.Van(stand),
            Volgberoep.Van(tijdlijn.Weigering?.Inhoud), [.. beeld.Stappen().Select(s => new Volgstap(s.Name, Volgstap.Van(s.State)))],
            [.. tijdlijn.Regels.Select(r => new Volgregel(
                r.Inhoud.Soort, r.Inhoud.Titel, r.Inhoud.Zin, geschiedenis.Plaats(r), r.Tijdstip, tijdlijn.CorrectieVan(r)?.Tijdstip))]);
    }
}

/// <summary>The dates of a request.</summary>
internal sealed record Volgtermijn(
    [property: Description("Laatste dag waarop de beslissing op tijd is; leeg zonder zo'n dag, of zolang de termijn stilstaat.")] DateOnly? UiterlijkeDatum,
    [property: Description("Dag waarop de stad klaar wil zijn.")] DateOnly? Streefdatum,
    [property: Description("De datum die eerst beloofd was; leeg als ze nooit verschoof.")] DateOnly? Eerder,
    [property: Description("Waarom ze verschoof, of dat ze niet gehaald is.")] string? Reden,
    [property: Description("Hoe de laatste dag tot stand kwam, of de streefdatum waar die alleen staat: een zin per stap.")] IReadOnlyList<string> Uitleg,
    [property: Description("Hoe de streefdatum tot stand kwam, waar er ook een laatste dag is.")] IReadOnlyList<string> UitlegStreefdatum,
    [property: Description("De streefdatum van vroeger, waar er ook een laatste dag is; leeg als ze nooit verschoof.")] DateOnly? EerdereStreefdatum,
    [property: Description("Waarom de streefdatum verschoof.")] string? RedenStreefdatum)
{
    public static Volgtermijn? Van(Burgerbeeld beeld) => beeld is { Beloofd: { } beloofd, Belofte: var b }
        ? new(
            b.UiterlijkeDatum, b.Dienstnorm, b.Verschuiving.Eerder, beloofd.Reden, b.Uitleg, b.UitlegDienstnorm, beeld.Streven.Eerder,
            beeld.Streven.Aanleiding is { } code ? Aanleidingzin.Van(code) : null)
        : null;
}

/// <summary>Where something lies ready.</summary>
internal sealed record Volgafhaling(
    [property: Description("Vanaf wanneer.")] DateTimeOffset Vanaf,
    [property: Description("Naam van de plaats.")] string? Plaats,
    [property: Description("Adres van de plaats.")] string? Adres,
    [property: Description("Wanneer de plaats open is.")] string? Uren)
{
    public static Volgafhaling? Van(Regelinhoud stand) =>
        stand is { Soort: Regelsoort.KlaarVoorAfhaling, Vanaf: { } vanaf } ? new(vanaf, stand.Plaats, stand.Adres, stand.Uren) : null;
}

/// <summary>What can still be done after an answer that says no, or not quite yes.</summary>
internal sealed record Volgberoep(
    [property: Description("Waarom, waar een code dat zegt; de hele uitleg staat in de brief.")] string? Reden,
    [property: Description("Laatste dag om beroep aan te tekenen; leeg waar dat niet kan.")] DateOnly? Tot,
    [property: Description("Hoe die dag tot stand kwam.")] IReadOnlyList<string> Uitleg,
    [property: Description("Wat er verder nog kan. Kan een beetje Markdown bevatten.")] IReadOnlyList<string> Alternatieven)
{
    public static Volgberoep? Van(Regelinhoud? regel) => regel is null ? null : new(regel.Grond, regel.Dag, regel.Uitleg ?? [], regel.Alternatieven ?? []);
}

/// <summary>A step of the request.</summary>
internal sealed record Volgstap(
    [property: Description("Een of twee woorden.")] string Naam,
    [property: Description("Waar de aanvraag in deze stap staat.")] Staptoestand Toestand)
{
    public static Staptoestand Van(StepState stap) => stap switch
    {
        StepState.Done => Staptoestand.Klaar,
        StepState.Now => Staptoestand.Nu,
        StepState.ToCome => Staptoestand.KomtNog,
        StepState.Stopped => Staptoestand.Gestopt,
        _ => throw new InvalidOperationException($"No word for {stap}."),
    };
}

internal enum Staptoestand
{
    Klaar,
    Nu,
    KomtNog,
    Gestopt,
}

/// <summary>Something that happened.</summary>
internal sealed record Volgregel(
    [property: Description("Wat er gebeurde, als code.")] Regelsoort Soort,
    [property: Description("De stand in enkele woorden.")] string Titel,
    [property: Description("Wat dat betekende. Kan een beetje Markdown bevatten.")] string Zin,
    [property: Description("Waar het gebeurde, of wie het deed.")] string? Plaats,
    [property: Description("Wanneer het waar was.")] DateTimeOffset Tijdstip,
    [property: Description("Wanneer het rechtgezet werd; leeg als het klopte.")] DateTimeOffset? RechtgezetOp);
