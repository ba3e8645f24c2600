using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Streams;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Dossiers.Overzicht;

/// <summary>Reads a file with everything that happened to it.</summary>
internal sealed class Dossierlezer([FromKeyedServices(DossiersModule.Schema)] IEventStore events)
{
    public async Task<Dossierverhaal?> Lees(DossierId id, CancellationToken ct)
    {
        var stream = await events.Load(new StreamQuery(id.Value), ct);
        var dossier = stream.Events.Aggregate(Dossier.Initial, (d, r) => Dossier.Evolve(d, (IDossierEvent)r.Data));
        return dossier is Dossier.Bestaand bestaand ? new Dossierverhaal(bestaand, stream.Events) : null;
    }
}

/// <summary>Where a file stands, and how it got there.</summary>
internal sealed record Dossierverhaal(Dossier.Bestaand Dossier, IReadOnlyList<Recorded> Gebeurtenissen)
{
    /// <summary>The dates computed last; nothing for a file of another system.</summary>
    public TermijnWerdBepaald? Termijn => Gebeurtenissen.Select(r => r.Data).OfType<TermijnWerdBepaald>().LastOrDefault();

    /// <summary>The other system a file came from.</summary>
    public string? Bron => Gebeurtenissen.Select(r => r.Data).OfType<ZaakWerdOvergenomen>().FirstOrDefault()?.Bron;
}
