using CaseTracking.Dossiers.Berichten;
using CaseTracking.Dossiers.Overzicht;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Streams;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Dossiers;

internal sealed class DossierStore([FromKeyedServices(DossiersModule.Schema)] IEventStore events, Regelboek boek, TimeProvider clock)
    : AggregateStore<Dossier, IDossierEvent>(events, clock)
{
    private readonly DossierPublications _publications = new(boek);

    protected override string StreamType => "dossier";

    protected override Dossier Initial => Dossier.Initial;

    protected override IReadOnlyList<IProjection> Inline { get; } = [DossieroverzichtProjection.Instance];

    protected override Dossier Evolve(Dossier state, IDossierEvent @event) => Dossier.Evolve(state, @event);

    protected override IEnumerable<Publication> Translate(Dossier after, IDossierEvent @event) => _publications.Translate(after, @event);
}
