using CaseTracking.Dossiers.Berichten;
using CaseTracking.EventSourcing.Events;

namespace CaseTracking.Dossiers;

internal enum Dossierfase
{
    Onderzoek,
    Behandeling,
    Beslist,
    Meegedeeld,
    Gesloten,
}

/// <summary>How far a file is: what its stand is read from, in the rules and in the lists alike.</summary>
internal sealed record Voortgang(Dossierfase Fase)
{
    public static Voortgang Begin { get; } = new(Dossierfase.Onderzoek);

    /// <summary>Kinds of pieces the citizen was asked for and did not deliver yet.</summary>
    public ValueList<string> Ontbreekt { get; init; } = [];

    public int Adviezen { get; init; }

    /// <summary>Questions of the citizen that wait for an answer.</summary>
    public ValueList<Guid> Vragen { get; init; } = [];

    public bool StaatStil { get; init; }

    public bool Opgesteld { get; init; }

    /// <summary>The latest date that passed without a decision, until another takes its place.</summary>
    public DateOnly? VerstrekenOp { get; init; }

    public bool Klaar { get; init; }

    public bool Afgegeven { get; init; }

    /// <summary>What another system last said.</summary>
    public Dossierstand? Overgenomen { get; init; }

    /// <summary>The phase before closing, for whoever reopens it.</summary>
    public Dossierfase? Voordien { get; init; }

    public Dossierstand Stand() => this switch
    {
        { Fase: Dossierfase.Gesloten } => Dossierstand.Gesloten,
        { Afgegeven: true } => Dossierstand.Afgegeven,
        { Klaar: true } => Dossierstand.KlaarVoorAfhaling,
        { Fase: Dossierfase.Meegedeeld } => Dossierstand.Meegedeeld,
        { Fase: Dossierfase.Beslist } => Dossierstand.Beslist,
        { VerstrekenOp: not null } => Dossierstand.Verstreken,
        { Ontbreekt.Count: > 0 } => Dossierstand.StukkenGevraagd,
        { StaatStil: true } => Dossierstand.Geschorst,
        { Adviezen: > 0 } => Dossierstand.AdviesGevraagd,
        { Opgesteld: true } => Dossierstand.Opgesteld,
        { Overgenomen: { } stand } => stand,
        { Fase: Dossierfase.Behandeling } => Dossierstand.Volledig,
        _ => Dossierstand.Ingediend,
    };

    public Voortgang Na(IDossierEvent @event) => @event switch
    {
        StukkenWerdenGevraagd e => this with { Ontbreekt = e.Stukken },
        StukWerdGeleverd e => this with { Ontbreekt = [.. Ontbreekt.Where(s => s != e.Soort)] },
        DossierWerdVolledigVerklaard => this with { Fase = Dossierfase.Behandeling, Ontbreekt = [] },
        AdviesWerdGevraagd => this with { Adviezen = Adviezen + 1 },
        AdviesWerdOntvangen or AdviesBleefUit => this with { Adviezen = Adviezen - 1 },
        VraagWerdGesteld e => this with { Vragen = [.. Vragen, e.VraagId] },
        VraagWerdBeantwoord e => this with { Vragen = [.. Vragen.Where(v => v != e.VraagId)] },
        TermijnWerdGeschorst => this with { StaatStil = true },
        TermijnWerdHervat => this with { StaatStil = false },
        TermijnVerstreek e => this with { VerstrekenOp = e.UiterlijkeDatum },
        TermijnWerdBepaald e when e.UiterlijkeDatum != VerstrekenOp => this with { VerstrekenOp = null },
        BeslissingWerdOpgesteld => this with { Opgesteld = true },
        BeslissingWerdGenomen or DossierWerdOnontvankelijkVerklaard => this with { Fase = Dossierfase.Beslist },
        BeslissingWerdMeegedeeld => this with { Fase = Dossierfase.Meegedeeld },
        AfhalingWerdKlaargezet => this with { Klaar = true },
        DocumentWerdAfgegeven => this with { Afgegeven = true },
        AanvraagWerdIngetrokken or DossierWerdStopgezet or DossierWerdGesloten => Sluit(),
        DossierWerdHeropend => this with { Fase = Voordien ?? Dossierfase.Onderzoek, Voordien = null, Overgenomen = null },
        StandWerdGecorrigeerd e => Corrigeer(e.Naar),
        ActiviteitWerdOvergenomen e => NeemOver(e),
        _ => this,
    };

    private Voortgang Sluit() => Fase == Dossierfase.Gesloten ? this : this with { Fase = Dossierfase.Gesloten, Voordien = Fase };

    private Voortgang Corrigeer(Dossierstand naar) => naar switch
    {
        Dossierstand.KlaarVoorAfhaling => this with { Afgegeven = false },
        Dossierstand.Beslist or Dossierstand.Meegedeeld => this with { Klaar = false },
        Dossierstand.Volledig => this with { Klaar = false, Opgesteld = false, Fase = Dossierfase.Behandeling },
        Dossierstand.Ingediend => this with { Opgesteld = false, Fase = Dossierfase.Onderzoek },
        _ => this,
    };

    private Voortgang NeemOver(ActiviteitWerdOvergenomen e) => Overname.Van(e.Betekenis)?.Stand switch
    {
        null => this,
        _ when Fase == Dossierfase.Gesloten => this,
        Dossierstand.Gesloten => Sluit(),
        Dossierstand.Volledig => this with { Fase = Dossierfase.Behandeling, Overgenomen = Dossierstand.Volledig },
        { } stand => this with { Overgenomen = stand },
    };
}
