using CaseTracking.EventSourcing.Events;

namespace CaseTracking.Dossiers;

/// <summary>What is true of a file in every phase.</summary>
internal sealed record Dossierkern(DossierId Id, Typeref Type, BurgerRef Burger, Termijnklok Klok)
{
    /// <summary>The days the request is about, where the type asks for them.</summary>
    public Periode? Periode { get; init; }

    public Voortgang Voortgang { get; init; } = Voortgang.Begin;

    public MedewerkerRef? Behandelaar { get; init; }

    public Stukvraag? OpenVraag { get; init; }

    public ValueList<Dossierstuk> Stukken { get; init; } = [];

    public ValueList<Adviesvraag> OpenAdviezen { get; init; } = [];

    /// <summary>Questions of the citizen that wait for an answer.</summary>
    public ValueList<Guid> Burgervragen { get; init; } = [];

    public bool Ontvankelijk { get; init; }

    /// <summary>How many drafts of a decision were made, so that no number comes back.</summary>
    public int Ontwerpen { get; init; }

    public decimal TeBetalen { get; init; }

    public DateOnly? GeldigTot { get; init; }

    /// <summary>The end of validity the citizen was reminded of.</summary>
    public DateOnly? VerloopGemeld { get; init; }

    public Afhaling? Afhaling { get; init; }

    public Afgifte? Afgifte { get; init; }

    public static Dossierkern Van(AanvraagWerdIngediend e) => new(e.DossierId, new Typeref(e.Product, e.Typeversie), e.Burger, new Termijnklok(e.OntvangenOp)) { Periode = e.Periode };

    public static Dossierkern Van(ZaakWerdOvergenomen e) =>
        new(e.DossierId, new Typeref(e.Product, e.Typeversie), e.Burger, new Termijnklok(e.OntvangenOp)
        {
            UiterlijkeDatum = e.UiterlijkeDatum,
            Dienstnorm = e.Dienstnorm,
            IsOvergenomen = true,
        });

    public Dossierkern Na(IDossierEvent @event) => Gegevens(@event) with { Klok = Aangevuld(Klok.Na(@event), @event), Voortgang = Voortgang.Na(@event) };

    private Dossierkern Gegevens(IDossierEvent @event) => @event switch
    {
        BehandelaarWerdToegewezen e => this with { Behandelaar = e.Behandelaar },
        DossierWerdOvergenomen e => this with { Behandelaar = e.Behandelaar },
        StukkenWerdenGevraagd e => this with { OpenVraag = new Stukvraag(e.VraagId, e.Stukken, e.TegenDatum) },
        StukWerdGeleverd e => this with { Stukken = [.. Stukken, new Dossierstuk(e.Stuk, e.ZichtbaarVoorBurger)], OpenVraag = OpenVraag?.Na(e) },
        StukzichtbaarheidWerdGewijzigd e => this with { Stukken = [.. Stukken.Select(s => s.Stuk == e.Stuk ? s with { ZichtbaarVoorBurger = e.ZichtbaarVoorBurger } : s)] },
        AdviesWerdGevraagd e => this with { OpenAdviezen = [.. OpenAdviezen, new Adviesvraag(e.AdviesId, e.Instantie, e.TegenDatum)] },
        AdviesWerdOntvangen e => this with { OpenAdviezen = [.. OpenAdviezen.Where(a => a.Id != e.AdviesId)] },
        AdviesBleefUit e => this with { OpenAdviezen = [.. OpenAdviezen.Where(a => a.Id != e.AdviesId)] },
        BetalingWerdGevraagd e => this with { TeBetalen = TeBetalen + e.Bedrag },
        BetalingWerdOntvangen e => this with { TeBetalen = TeBetalen - e.Bedrag },
        DossierWerdVolledigVerklaard => this with { OpenVraag = null },
        DossierWerdOntvankelijkVerklaard => this with { Ontvankelijk = true },
        BeslissingWerdOpgesteld e => this with { Ontwerpen = e.Ontwerp },
        BeslissingWerdGenomen e => this with { GeldigTot = e.GeldigTot },
        VergunningVerloopt e => this with { VerloopGemeld = e.GeldigTot },
        AfhalingWerdKlaargezet e => this with { Afhaling = new Afhaling(e.Plaats, e.Vanaf) },
        VraagWerdGesteld e => this with { Burgervragen = [.. Burgervragen, e.VraagId] },
        VraagWerdBeantwoord e => this with { Burgervragen = [.. Burgervragen.Where(v => v != e.VraagId)] },
        DocumentWerdAfgegeven e => this with { Afgifte = new Afgifte(e.Ontvanger, e.Controle) },
        StandWerdGecorrigeerd { Naar: Dossierstand.KlaarVoorAfhaling } => this with { Afgifte = null },
        StandWerdGecorrigeerd => this with { Afhaling = null },
        _ => this,
    };

    // The clock does not know what is still asked.
    private Termijnklok Aangevuld(Termijnklok klok, IDossierEvent @event) =>
        @event is StukWerdGeleverd e && OpenVraag is { } vraag && vraag.Na(e) is null ? klok.Aangevuld(e.Op) : klok;
}

/// <summary>The version of a case type under which a file was opened; it stays so.</summary>
internal readonly record struct Typeref(string Code, int Versie);

/// <summary>A document of the file, and whether the citizen may know of it.</summary>
internal readonly record struct Dossierstuk(StukRef Stuk, bool ZichtbaarVoorBurger);

/// <summary>Pieces the citizen was asked for and did not deliver yet.</summary>
internal sealed record Stukvraag(Guid Id, ValueList<string> Ontbreekt, DateOnly TegenDatum)
{
    /// <summary>What is still asked after a delivery; nothing when that was the last piece.</summary>
    public Stukvraag? Na(StukWerdGeleverd e)
    {
        ValueList<string> rest = [.. Ontbreekt.Where(s => s != e.Soort)];
        return rest.Count == 0 ? null : this with { Ontbreekt = rest };
    }
}

/// <summary>Advice that was asked and is not in yet.</summary>
internal sealed record Adviesvraag(Guid Id, string Instantie, DateOnly TegenDatum);

/// <summary>A decision on paper, before anyone took it.</summary>
internal sealed record Ontwerpbeslissing(Guid Id, int Ontwerp, Uitkomst Uitkomst, MedewerkerRef Opsteller, TekstRef Motivering, ValueList<string> Vermeldingen)
{
    public static Ontwerpbeslissing Van(BeslissingWerdOpgesteld e) => new(e.BeslissingId, e.Ontwerp, e.Uitkomst, e.Opsteller, e.Motivering, e.Vermeldingen);
}

/// <summary>A decision that was taken.</summary>
internal sealed record Beslissing(Guid Id, Uitkomst Uitkomst, DateOnly Op, TekstRef Motivering, ValueList<string> Vermeldingen)
{
    /// <summary>The draft it was taken on, and who took it; nothing for a file that may not be treated.</summary>
    public (int Ontwerp, MedewerkerRef Beslisser)? Genomen { get; init; }

    /// <summary>Why the file may not be treated; nothing for a decision on the request itself.</summary>
    public Onontvankelijkheidsgrond? Grond { get; init; }

    public Mededeling? Mededeling { get; init; }

    public static Beslissing Van(DossierWerdOnontvankelijkVerklaard e) =>
        new(e.BeslissingId, Uitkomst.NietOntvankelijk, e.Op, e.Motivering, e.Vermeldingen) { Grond = e.Grond };

    public static Beslissing Van(BeslissingWerdGenomen e, Ontwerpbeslissing ontwerp) =>
        new(e.BeslissingId, e.Uitkomst, e.Op, ontwerp.Motivering, ontwerp.Vermeldingen) { Genomen = (e.Ontwerp, e.Beslisser) };
}

/// <summary>How a decision reached the citizen, and until when an appeal is possible.</summary>
internal sealed record Mededeling(DateOnly Op, Mededelingswijze Wijze, string? Bewijs, DateOnly? BeroepTot);

/// <summary>Where and from when something can be collected.</summary>
internal sealed record Afhaling(string Plaats, DateTimeOffset Vanaf);

/// <summary>To whom something was handed out, and how that was checked.</summary>
internal sealed record Afgifte(Ontvanger Ontvanger, Identiteitscontrole Controle);
