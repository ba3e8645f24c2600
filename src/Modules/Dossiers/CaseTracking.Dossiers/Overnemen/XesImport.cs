using CaseTracking.Dossiers.Xes;
using CaseTracking.EventSourcing.Vault;
using CaseTracking.Hosting;
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
    /// <param name="ct">Stops between two commits; what was stored stays, and counts.</param>
    /// <exception cref="OvernameBezetException">Somebody else is at it.</exception>
    public async Task<Overnameverslag> Voer(XesReader lezer, Xeskoppeling koppeling, string bron, IOvernameverslag verslag, CancellationToken ct)
    {
        var zaaksleutel = new Zaaksleutel(sleutel, bron);
        var vertaling = new Zaakvertaling(koppeling, zaaksleutel, Typeversie(koppeling));
        await using var slot = await Overnameslot.Neem(database, bron, ct);
        await using var overname = new Overname(new Overnamebatch(store, nummers, kluis, database), zaaksleutel, verslag);
        foreach (var item in lezer.Items())
        {
            if (ct.IsCancellationRequested) break;
            if (item is XesCase zaak) await overname.Neem(zaak, koppeling, vertaling, ct);
            else overname.Sla(item);
            verslag.Gevorderd(overname.Stand, lezer.BytesRead, lezer.BytesTotal);
        }

        return await overname.Rond(ct);
    }

    private int Typeversie(Xeskoppeling koppeling) =>
        boek.Types.Alle.Where(t => t.Code == koppeling.Dossiertype).Max(t => (int?)t.Versie)
        ?? throw new RefusalException($"De koppeling {koppeling.Code} noemt een dossiertype dat niet bestaat: {koppeling.Dossiertype}.");
}
