using CaseTracking.Termijnen;

namespace CaseTracking.Dossiers;

/// <summary>How a question reached the city.</summary>
internal enum Kanaal
{
    Web,
    Loket,
    Telefoon,
    Mail,
    Post,
    Intern,

    /// <summary>Another system did not say.</summary>
    Onbekend,
}

/// <summary>What a citizen asked a place or permission for.</summary>
internal sealed record Periode(DateOnly Van, DateOnly Tot);

/// <summary>
/// One step of the explanation of a date: the rule, from when to when, how many days, why, by which article, and the length as the rule
/// states it ("1 maand").
/// </summary>
internal sealed record Datumuitleg(Uitlegregel Regel, DateOnly Van, DateOnly? Tot, int Dagen, string? Reden, string? Bron, string? Duur = null);

/// <summary>An attribute that came along from another system; coded, never free text.</summary>
internal sealed record Bronkenmerk(string Sleutel, string Soort, string Waarde);

/// <summary>Why the clock was computed anew.</summary>
internal enum Termijnaanleiding
{
    Ingediend,
    StukkenGevraagd,
    StukkenGeleverd,
    Volledig,
    AdviesGevraagd,
    Geschorst,
    Hervat,
    Verlengd,
    Gecorrigeerd,
    Heropend,
}

internal enum Overnamereden
{
    Ziekte,
    Verlof,
    Werkverdeling,
    Belangenconflict,
}

internal enum Aanbrenger
{
    Burger,
    Medewerker,
}

internal enum Onontvankelijkheidsgrond
{
    NietBevoegd,
    GeenBelang,
    VoorwaardenNietVervuld,
    Laattijdig,
    NietAangevuld,
}

internal enum Adviesstrekking
{
    Gunstig,
    VoorwaardelijkGunstig,
    Ongunstig,
    GeenAdvies,
}

/// <summary>What the law attaches to saying nothing in time.</summary>
internal enum Stilzwijgend
{
    Geen,
    Weigering,
    Toekenning,
    BeroepOpen,
}

internal enum Uitkomst
{
    Toegekend,
    DeelsToegekend,
    Geweigerd,
    NietOntvankelijk,
}

internal enum Mededelingswijze
{
    Aangetekend,
    Brief,
    Mail,
    Loket,
    Platform,
}

internal enum Betaalreden
{
    Retributie,
    Dossierkost,
    Waarborg,
}

internal enum Ontvanger
{
    Aanvrager,
    Gemachtigde,
    WettelijkVertegenwoordiger,
}

internal enum Identiteitscontrole
{
    Eid,
    Reispas,
    Rijbewijs,
    Verblijfstitel,
}

internal enum Stopreden
{
    NietAangevuld,
    ZonderVoorwerp,
    Dubbel,
    Overleden,
}

internal enum Sluitreden
{
    Afgehandeld,
    ZonderGevolg,
    Dubbel,
    Ingetrokken,
    Stopgezet,
}

internal enum Heropenreden
{
    NieuweFeiten,
    Vergissing,
    BeslissingVernietigd,
}

internal enum Correctiereden
{
    VerkeerdDossier,
    TeVroeg,
    VerkeerdeKeuze,
}

/// <summary>Where a file stands, in the words of the desk. The order is the order of the work.</summary>
internal enum Dossierstand
{
    Ingediend,
    StukkenGevraagd,
    Volledig,
    AdviesGevraagd,
    Geschorst,
    Opgesteld,
    Beslist,
    Meegedeeld,
    KlaarVoorAfhaling,
    Afgegeven,
    Verstreken,
    Gesloten,
}
