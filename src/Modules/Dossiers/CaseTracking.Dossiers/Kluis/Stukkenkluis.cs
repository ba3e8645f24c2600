using CaseTracking.EventSourcing.Streams;
using CaseTracking.EventSourcing.Vault;
using CaseTracking.Web.Identity;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseTracking.Dossiers.Kluis;

/// <summary>Delivered documents in the vault, and the record of who looked at which.</summary>
internal sealed class Stukkenkluis([FromKeyedServices(DossiersModule.Schema)] PersonalDataVault kluis, NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Content on its way to the vault: unreadable until a commit keeps it.</summary>
    public Task<PendingContent> Schrijf(StukRef stuk, Stream inhoud, CancellationToken ct) => kluis.Contents.Write(stuk.Value, inhoud, ct);

    /// <summary>Takes away what no event will refer to.</summary>
    public Task Verwerp(PendingContent inhoud, CancellationToken ct) => kluis.Contents.Discard(inhoud, ct);

    /// <summary>For the commit of the event: the content becomes this person's, and its name goes along.</summary>
    public static IEnumerable<SqlStatement> Houd(SubjectKey sleutel, PendingContent inhoud, string naam) =>
        [sleutel.Keep(inhoud), sleutel.Add(inhoud.Id, new Stuknaam(naam))];

    /// <summary>The name of each document for an employee; nothing where its person was erased. The look is recorded first.</summary>
    public async Task<IReadOnlyDictionary<StukRef, string?>> Namen(DossierId dossier, IEnumerable<StukRef> stukken, Actor wie, CancellationToken ct)
    {
        await Noteer(dossier, null, wie, "stukken-bekijken", ct);
        var namen = new Dictionary<StukRef, string?>();
        foreach (var stuk in stukken) namen[stuk] = (await kluis.Open<Stuknaam>(stuk.Value, ct))?.Naam;
        return namen;
    }

    /// <summary>A document for an employee; nothing when its person was erased. The look is recorded first, and without a record there is no document.</summary>
    public async Task<(string Naam, VaultContent Inhoud)?> Open(DossierId dossier, StukRef stuk, Actor wie, CancellationToken ct)
    {
        await Noteer(dossier, stuk, wie, "stuk-ophalen", ct);
        if (await kluis.Open<Stuknaam>(stuk.Value, ct) is not { } naam) return null;
        return await kluis.Contents.Open(stuk.Value, ct) is { } inhoud ? (naam.Naam, inhoud) : null;
    }

    /// <summary>The name of a document for the citizen whose file it is in; nothing when their data were erased.</summary>
    public async Task<string?> EigenNaam(StukRef stuk, CancellationToken ct) => (await kluis.Open<Stuknaam>(stuk.Value, ct))?.Naam;

    /// <summary>A document for the citizen whose file it is in; nothing when their data were erased.</summary>
    public async Task<(string Naam, VaultContent Inhoud)?> OpenEigen(StukRef stuk, CancellationToken ct) =>
        await EigenNaam(stuk, ct) is { } naam && await kluis.Contents.Open(stuk.Value, ct) is { } inhoud ? (naam, inhoud) : null;

    private async Task Noteer(DossierId dossier, StukRef? stuk, Actor wie, string doel, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"insert into {DossiersModule.Schema}.inzage (id, dossier_id, medewerker, diensten, doel, op, stuk_id) values ($1, $2, $3, $4, $5, $6, $7)");
        foreach (object value in new object[]
        {
            Guid.CreateVersion7(), dossier.Value, wie.Id, Dossierkluis.Diensten(wie), doel, clock.GetUtcNow().UtcDateTime, (object?)stuk?.Value ?? DBNull.Value,
        })
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(ct);
    }
}
