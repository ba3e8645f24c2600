using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Projections;

namespace CaseTracking.Dossiers.Overzicht;

/// <summary>Row of the list of files. Rebuilt from events alone: no clock, no look-ups, no randomness.</summary>
internal sealed record Dossieroverzicht(
    Guid Id, string Nummer, string Product, int Typeversie, Guid Burger, Dossierstand Status, Kanaal Kanaal, DateOnly OntvangenOp, DateTimeOffset IngediendOp,
    DateTimeOffset? GeslotenOp, DateOnly? UiterlijkeDatum, DateOnly? Dienstnorm, string? Behandelaar, DateOnly? PeriodeVan, DateOnly? PeriodeTot, string? Bron,
    string TrackingcodeHash, Voortgang Voortgang, long Versie)
{
    /// <summary>Sorts last what has no date that counts. Not the very last day there is: the driver takes that for infinity.</summary>
    public static readonly DateOnly GeenVervaldag = new(9999, 1, 1);

    /// <summary>The date that counts while an answer is owed: the latest date of the law, or else what we aim at.</summary>
    public DateOnly Vervaldag => Onbeslist ? UiterlijkeDatum ?? Dienstnorm ?? GeenVervaldag : GeenVervaldag;

    /// <summary>The latest date is over and there is no answer yet.</summary>
    public bool IsLaat(DateOnly vandaag) => Onbeslist && UiterlijkeDatum < vandaag;

    private bool Onbeslist => Status is Dossierstand.Ingediend or Dossierstand.StukkenGevraagd or Dossierstand.Volledig or Dossierstand.AdviesGevraagd
        or Dossierstand.Geschorst or Dossierstand.Opgesteld or Dossierstand.Verstreken;
}

internal sealed class DossieroverzichtProjection() : Projection<Dossieroverzicht>(DossiersModule.Schema, "dossieroverzicht", RowStorage.Table)
{
    public static DossieroverzichtProjection Instance { get; } = new();

    protected override Dossieroverzicht? Apply(Guid key, Dossieroverzicht? row, Recorded recorded) => Project(row, recorded);

    public static Dossieroverzicht? Project(Dossieroverzicht? row, Recorded recorded) => (row, recorded.Data) switch
    {
        (null, AanvraagWerdIngediend e) => new(
            e.DossierId.Value, e.Nummer, e.Product, e.Typeversie, e.Burger.Value, Dossierstand.Ingediend, e.Kanaal, e.OntvangenOp, recorded.EffectiveAt, null, null,
            null, null, e.Periode?.Van, e.Periode?.Tot, null, e.TrackingcodeHash, Voortgang.Begin, recorded.Version),
        (null, ZaakWerdOvergenomen e) => new(
            e.DossierId.Value, e.Nummer, e.Product, e.Typeversie, e.Burger.Value, Dossierstand.Ingediend, e.Kanaal, e.OntvangenOp, recorded.EffectiveAt, null,
            e.UiterlijkeDatum, e.Dienstnorm, null, null, null, e.Bron, e.TrackingcodeHash, Voortgang.Begin, recorded.Version),
        ({ } r, IDossierEvent e) => Na(Gegevens(r, e), e, recorded),
        _ => row,
    };

    private static Dossieroverzicht Gegevens(Dossieroverzicht r, IDossierEvent @event) => @event switch
    {
        TermijnWerdBepaald e => r with { UiterlijkeDatum = e.UiterlijkeDatum, Dienstnorm = e.Dienstnorm },
        BehandelaarWerdToegewezen e => r with { Behandelaar = e.Behandelaar.Value },
        DossierWerdOvergenomen e => r with { Behandelaar = e.Behandelaar.Value },
        _ => r,
    };

    private static Dossieroverzicht Na(Dossieroverzicht r, IDossierEvent @event, Recorded recorded)
    {
        var voortgang = r.Voortgang.Na(@event);
        var stand = voortgang.Stand();
        var geslotenOp = stand == Dossierstand.Gesloten ? r.GeslotenOp ?? recorded.EffectiveAt : (DateTimeOffset?)null;
        return r with { Voortgang = voortgang, Status = stand, GeslotenOp = geslotenOp, Versie = recorded.Version };
    }
}
