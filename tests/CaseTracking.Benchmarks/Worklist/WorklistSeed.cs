using System.Security.Cryptography;
using CaseTracking.Dossiers;
using CaseTracking.Dossiers.Indienen;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Identificatie;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Benchmarks.Worklist;

/// <summary>
/// Files as the rules make them, stored in batches: every event, inline row, vault item and index row is what filing one by one would
/// have left. Two thirds are closed again, half of the others have a handler.
/// </summary>
internal sealed class WorklistSeed(IServiceProvider services)
{
    private const int AtOnce = 150;

    private static readonly string[] Products = ["attest-van-woonst", "attest-gezinssamenstelling", "reispas", "uittreksel-strafregister", "inname-openbaar-domein"];

    private readonly DossierStore _store = services.GetRequiredService<DossierStore>();
    private readonly Dossiernummers _numbers = services.GetRequiredService<Dossiernummers>();
    private readonly Regelboek _rules = services.GetRequiredService<Regelboek>();
    private readonly Dossierkluis _vault = services.GetRequiredService<Dossierkluis>();
    private readonly People _people = new();
    private readonly DateOnly _today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public async Task Store(int files)
    {
        for (var done = 0; done < files; done += AtOnce)
        {
            var given = await _numbers.Volgende(Math.Min(AtOnce, files - done), CancellationToken.None);
            await _store.Record([.. given.Select(Story)], CancellationToken.None);
        }
    }

    private StreamHistory<IDossierEvent> Story(string number)
    {
        var (id, citizen, product) = (DossierId.New(), BurgerRef.New(), Products[_people.Number(Products.Length)]);
        var closed = _people.Number(3) > 0;
        var received = _today.AddDays(-_people.Number(closed ? 700 : 40));
        var period = product == "inname-openbaar-domein" ? new Periode(received.AddDays(30), received.AddDays(35)) : null;
        var command = new DienAanvraagIn(
            id, number, product, citizen, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)), received, _today, Kanaal.Loket, period);
        if (DienAanvraagIn.Decide(Dossier.Initial, command, _rules) is not Decision<IDossierEvent>.Accepted filed) throw new InvalidOperationException("The request is refused.");

        List<IDossierEvent> events = [.. filed.Events];
        if (closed) events.Add(new DossierWerdGesloten(id, Sluitreden.Afgehandeld));
        else if (_people.Number(2) == 0) events.Add(new BehandelaarWerdToegewezen(id, new MedewerkerRef($"mw-{_people.Number(40)}")));
        var at = new DateTimeOffset(received.ToDateTime(new TimeOnly(9, 0)).AddSeconds(_people.Number(28_000)), TimeSpan.Zero);
        return new(id.Value, 0, [.. events.Select(e => new DatedEvent<IDossierEvent>(e, new EventMetadata("mw-1", EffectiveAt: at)))])
        {
            Statements = _vault.Bewaar(citizen, Somebody(period is not null), new(id, number, Trackingcode.New())),
        };
    }

    private Aanvrager Somebody(bool place)
    {
        var person = new Aanvrager(_people.Name(), "iemand@voorbeeld.be", "Voor een nieuwe woning.", Adres: $"{_people.Street()}, 9999 Voorbeeldstad");
        return place ? person with { Antwoorden = [new("straat", _people.Street()), new("reden", "Een verhuis met een lift.")] } : person;
    }
}
