using CaseTracking.EventSourcing.Streams;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Dossiers.Inzien;

/// <summary>Reads the documents of one file from its own story: there are at most fifty, and the list is never behind.</summary>
internal sealed class Stukkenlijst([FromKeyedServices(DossiersModule.Schema)] IEventStore events)
{
    public async Task<IReadOnlyList<Stukregel>> Lees(DossierId dossier, CancellationToken ct) =>
        Stukregel.Van((await events.Load(new StreamQuery(dossier.Value), ct)).Events);
}
