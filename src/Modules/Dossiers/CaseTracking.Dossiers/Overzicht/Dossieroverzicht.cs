using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Projections;

namespace CaseTracking.Dossiers.Overzicht;

/// <summary>Row of the list of files. Rebuilt from events alone: no clock, no look-ups, no randomness.</summary>
internal sealed record Dossieroverzicht(
    Guid Id, string Nummer, string Product, Guid Burger, Dossierstatus Status, DateTimeOffset IngediendOp, DateTimeOffset? GeslotenOp, long Versie);

internal enum Dossierstatus
{
    Ingediend,
    Volledig,
    Gesloten,
}

internal sealed class DossieroverzichtProjection() : Projection<Dossieroverzicht>(DossiersModule.Schema, "dossieroverzicht", RowStorage.Table)
{
    public static DossieroverzichtProjection Instance { get; } = new();

    protected override Dossieroverzicht? Apply(Guid key, Dossieroverzicht? row, Recorded recorded) => Project(row, recorded);

    public static Dossieroverzicht? Project(Dossieroverzicht? row, Recorded recorded) => (row, recorded.Data) switch
    {
        (null, AanvraagWerdIngediend e) =>
            new(e.DossierId.Value, e.Nummer, e.Product, e.Burger.Value, Dossierstatus.Ingediend, recorded.EffectiveAt, null, recorded.Version),
        ({ } r, DossierWerdVolledigVerklaard) => r with { Status = Dossierstatus.Volledig, Versie = recorded.Version },
        ({ } r, DossierWerdGesloten) => r with { Status = Dossierstatus.Gesloten, GeslotenOp = recorded.EffectiveAt, Versie = recorded.Version },
        _ => row,
    };
}
