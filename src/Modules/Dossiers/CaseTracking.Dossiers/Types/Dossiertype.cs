namespace CaseTracking.Dossiers.Types;

/// <summary>
/// A kind of case, as data: what is asked, which steps follow, who decides, what the citizen reads. A version never changes once files
/// were opened under it; a change is a next version with its own first day.
/// </summary>
internal sealed record Dossiertype(
    string Code, int Versie, DateOnly GeldigVan, string Naam, string Uitleg, bool Online, Behandeldienst Dienst, string Termijnprofiel,
    Beslisregels Beslissing, IReadOnlyList<Typestap> Stappen, int Basisteksten)
{
    /// <summary>What the citizen reads; the basic texts of that version, with what this type says differently.</summary>
    public IReadOnlyDictionary<Tekstmoment, Burgerzin> Teksten { get; init; } = new Dictionary<Tekstmoment, Burgerzin>();

    public IReadOnlyList<Stuksoort> Stukken { get; init; } = [];

    /// <summary>What more the request asks, in the words of the form.</summary>
    public IReadOnlyList<Typeveld> Velden { get; init; } = [];

    /// <summary>True where the request is for a period, such as a skip on the pavement.</summary>
    public bool MetPeriode { get; init; }

    public IReadOnlyList<Adviesinstantie> Adviesinstanties { get; init; } = [];

    public IReadOnlyList<Afhaalplaats> Afhaalplaatsen { get; init; } = [];

    public Escalatieregel Escalatie { get; init; } = new(5, "Leidinggevende");

    /// <summary>Indication of what it costs, in euro.</summary>
    public decimal? Bedrag { get; init; }

    /// <summary>What the amount depends on, in a sentence.</summary>
    public string? Bedraguitleg { get; init; }

    /// <summary>True for files of another system alone: nobody can ask for it here.</summary>
    public bool AlleenOvername { get; init; }

    public Geldigheid? Geldigheid { get; init; }

    public string Stuknaam(string code) => Stukken.FirstOrDefault(s => s.Code == code)?.Naam ?? (code == Stuksoort.Andere ? "een ander document" : code);

    /// <summary>Whether a piece can be of this kind.</summary>
    public bool KentStuk(string code) => code == Stuksoort.Andere || Stukken.Any(s => s.Code == code);

    public string Instantienaam(string code) => Adviesinstanties.FirstOrDefault(i => i.Code == code)?.Naam ?? code;

    public Afhaalplaats? Afhaalplaats(string code) => Afhaalplaatsen.FirstOrDefault(p => p.Code == code);

    /// <summary>Rank of the step in which a file stands, from 0.</summary>
    public int StapVan(Dossierstand stand) => Stappen.Index().First(s => s.Item.Standen.Contains(stand)).Index;
}

/// <summary>Who works on it and how to reach them: never one person.</summary>
internal sealed record Behandeldienst(string Code, string Naam, string Adres, string Telefoon, string Uren);

/// <summary>One of the four to six steps the citizen sees; it covers one or more places where a file can stand.</summary>
internal sealed record Typestap(string Naam, IReadOnlyList<Dossierstand> Standen);

/// <summary>What the citizen reads from a moment on. Between braces: a date, a place or a name of the file itself.</summary>
/// <param name="Titel">The state in a few words.</param>
/// <param name="Zin">What it means.</param>
/// <param name="Actie">What the citizen must do; nothing to do when absent.</param>
/// <param name="Melden">Whether the citizen is told at once.</param>
internal sealed record Burgerzin(string Titel, string Zin, string? Actie = null, bool Melden = true);

/// <summary>A document the request needs.</summary>
internal sealed record Stuksoort(string Code, string Naam, bool Verplicht)
{
    /// <summary>Any document that no case type foresaw.</summary>
    public const string Andere = "andere";
}

/// <summary>A question of the request form.</summary>
/// <param name="Code">Stable; the answer is kept under it.</param>
/// <param name="Vraag">As it stands above the field.</param>
/// <param name="Verplicht">Whether the request is refused without an answer.</param>
/// <param name="Hint">Stands under the question.</param>
/// <param name="Lang">True where the answer takes a few sentences.</param>
internal sealed record Typeveld(string Code, string Vraag, bool Verplicht, string? Hint = null, bool Lang = false)
{
    /// <summary>What can be answered; anything where there are none.</summary>
    public IReadOnlyList<Veldkeuze> Keuzes { get; init; } = [];
}

/// <summary>One of the answers to choose from.</summary>
internal sealed record Veldkeuze(string Code, string Naam);

/// <summary>Who can be asked for advice.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Naam">With its article, fit for a sentence: "de brandweer".</param>
/// <param name="Dagen">Calendar days they have.</param>
/// <param name="Verlengt">True where asking it makes the term of the file longer.</param>
internal sealed record Adviesinstantie(string Code, string Naam, int Dagen, bool Verlengt = false);

/// <summary>Where something can be collected.</summary>
internal sealed record Afhaalplaats(string Code, string Naam, string Adres, string Uren);

/// <summary>Who is warned, and how many working days before the latest date.</summary>
internal sealed record Escalatieregel(int WerkdagenVooraf, string Rol);

/// <summary>How long what was granted is valid, and when the citizen hears that it ends.</summary>
internal sealed record Geldigheid(int Maanden, int HerinneringDagen);

/// <summary>How a decision on this kind of case comes about.</summary>
/// <param name="Nodig">False where the product itself is the answer, as with an attest.</param>
/// <param name="Orgaan">In whose name is decided.</param>
/// <param name="Rol">Which role may take the decision, in the service of the case.</param>
/// <param name="VierOgen">Whether who decides must be another than who drafted.</param>
/// <param name="Uitkomsten">What can be decided.</param>
internal sealed record Beslisregels(bool Nodig, string Orgaan, string Rol, bool VierOgen, IReadOnlyList<Uitkomst> Uitkomsten)
{
    /// <summary>What the law wants to see in the letter. A letter without one of them is not sent.</summary>
    public IReadOnlyList<Vermeldingsplicht> Vermeldingen { get; init; } = [];

    public Beroepsmogelijkheid? Beroep { get; init; }

    /// <summary>What a citizen who is refused can still do besides an appeal.</summary>
    public IReadOnlyList<string> Alternatieven { get; init; } = [];
}

/// <summary>A mention that must stand in the letter.</summary>
internal sealed record Vermeldingsplicht(string Code, string Naam)
{
    public const string Beroepsinstantie = "beroepsinstantie";
    public const string Beroepstermijn = "beroepstermijn";

    /// <summary>Every mention a letter can be checked for.</summary>
    public static IReadOnlySet<string> Codes { get; } = new HashSet<string> { Beroepsinstantie, Beroepstermijn, "adres", "behandelaar", "dossiernummer", "motivering" };
}

/// <summary>Where an appeal is lodged; how long is a matter of <see cref="Termijn"/>, a code of the terms.</summary>
internal sealed record Beroepsmogelijkheid(string Instantie, string Adres, string Termijn);
