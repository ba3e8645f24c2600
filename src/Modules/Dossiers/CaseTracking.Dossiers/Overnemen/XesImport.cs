using CaseTracking.Dossiers.Xes;
using CaseTracking.EventSourcing.Vault;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseTracking.Dossiers.Overnemen;

/// <summary>
/// Takes over the cases of a log, streaming: one batch is stored while the next is read. A file is stored whole or not at all (a case of
/// more events than a commit can hold goes on where it stopped), and doing it again adds nothing.
/// </summary>
internal sealed class XesImport(
    DossierStore store, Dossiernummers nummers, [FromKeyedServices(DossiersModule.Schema)] PersonalDataVault kluis, VaultKey sleutel, Regelboek boek,
    NpgsqlDataSource database)
{
    /// <param name="lezer">The log; read once.</param>
    /// <param name="koppeling">How it is understood.</param>
    /// <param name="bron">Name of the other system.</param>
    /// <param name="verslag">Hears what happens.</param>
    /// <param name="ct">Stops between two batches; what was stored stays.</param>
    public async Task<Overnameverslag> Voer(XesReader lezer, Xeskoppeling koppeling, string bron, IOvernameverslag verslag, CancellationToken ct)
    {
        await using var slot = await Slot(bron, ct);
        var zaaksleutel = new Zaaksleutel(sleutel, bron);
        var type = boek.Types.Alle.Where(t => t.Code == koppeling.Dossiertype).Max(t => t.Versie);
        var vertaling = new Zaakvertaling(koppeling, zaaksleutel, type);
        var overname = new Overname(new Overnamebatch(store, nummers, kluis, database), zaaksleutel, verslag);
        foreach (var item in lezer.Items())
        {
            ct.ThrowIfCancellationRequested();
            if (item is XesCase zaak) await overname.Neem(zaak, koppeling, vertaling, ct);
            else overname.Sla(item);
            verslag.Gevorderd(overname.Stand, lezer.BytesRead, lezer.BytesTotal);
        }

        await overname.Rond(ct);
        return overname.Stand;
    }

    // Two runs over one source would each find a case missing and store it; the second waits for nobody and says so.
    private async Task<NpgsqlConnection> Slot(string bron, CancellationToken ct)
    {
        var connection = await database.OpenConnectionAsync(ct);
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended($1, 0))", connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = $"overname/{bron}" });
        if ((bool)(await command.ExecuteScalarAsync(ct))!) return connection;

        await connection.DisposeAsync();
        throw new OvernameBezetException(bron);
    }
}
