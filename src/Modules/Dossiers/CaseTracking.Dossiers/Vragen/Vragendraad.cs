using CaseTracking.Dossiers.Kluis;
using CaseTracking.EventSourcing.Streams;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Dossiers.Vragen;

/// <summary>Reads the questions of one request with their answers, for the citizen who wrote them.</summary>
internal sealed class Vragendraad([FromKeyedServices(DossiersModule.Schema)] IEventStore events, Dossierkluis kluis)
{
    public async Task<IReadOnlyList<Draadvraag>> Lees(DossierId dossier, CancellationToken ct)
    {
        var draad = new List<Draadvraag>();
        foreach (var vraag in Burgervraag.Van((await events.Load(new StreamQuery(dossier.Value), ct)).Events))
        {
            var antwoord = vraag.Antwoord is { } tekst ? Alineas.Van(await kluis.LeesTekst(tekst, ct)) : null;
            draad.Add(new Draadvraag(vraag.GesteldOp, Alineas.Van(await kluis.LeesTekst(vraag.Vraag, ct)), vraag.BeantwoordOp, antwoord));
        }

        return draad;
    }
}

/// <summary>A question with its answer, in paragraphs; no answer while it waits for one.</summary>
internal sealed record Draadvraag(DateTimeOffset GesteldOp, IReadOnlyList<string> Vraag, DateTimeOffset? BeantwoordOp, IReadOnlyList<string>? Antwoord)
{
    /// <summary>Keeps the words out of logs that print the record.</summary>
    public override string ToString() => nameof(Draadvraag);
}
