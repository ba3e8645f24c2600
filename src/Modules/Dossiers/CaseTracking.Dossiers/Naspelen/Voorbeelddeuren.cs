using CaseTracking.Dossiers.Overnemen;
using CaseTracking.EventSourcing.Vault;
using CaseTracking.Identificatie;
using CaseTracking.Web.Demo;
using Npgsql;

namespace CaseTracking.Dossiers.Naspelen;

/// <summary>
/// Finds files of the made-up city by where they stand now. Their codes are kept nowhere: whoever has the key of the vault can make them again.
/// </summary>
internal sealed class Voorbeelddeuren(DossierStore store, VaultKey sleutel, Regelboek boek, NpgsqlDataSource database) : IDoors
{
    private const string Geweigerd = "Geweigerd";

    private static readonly string[] Eerst =
    [
        Codewoorden.Van(Dossierstand.Verstreken), Codewoorden.Van(Dossierstand.KlaarVoorAfhaling), Codewoorden.Van(Dossierstand.StukkenGevraagd), Geweigerd,
        Codewoorden.Van(Dossierstand.Gesloten),
    ];

    public async Task<IReadOnlyList<Door>> Find(int perState, CancellationToken ct)
    {
        var zaaksleutel = new Zaaksleutel(sleutel, Voorbeeldstad.Bron);
        var deuren = new List<Door>();
        foreach (var rij in await Rijen(ct))
        {
            var code = zaaksleutel.CodeVan(new DossierId(rij.Id));
            if (Convert.ToHexStringLower(code.Hash()) != rij.TrackingcodeHash) continue;

            var stand = await Stand(rij, ct);
            if (deuren.Count(d => d.State == stand) < perState) deuren.Add(Deur(stand, rij, code));
        }

        return [.. deuren.OrderBy(d => Array.IndexOf(Eerst, d.State) is >= 0 and var plaats ? plaats : Eerst.Length)];
    }

    private Door Deur(string stand, Rij rij, Trackingcode code)
    {
        var naam = boek.Types.Van(new Typeref(rij.Product, rij.Typeversie)).Naam;
        return new(stand, $"{naam} {rij.Nummer}", code.Formatted, $"/volgen/{code.Formatted}", $"/werk/dossiers/{rij.Id}");
    }

    private async Task<string> Stand(Rij rij, CancellationToken ct) =>
        rij.Status == Dossierstand.Meegedeeld && (await store.Load(rij.Id, ct)).State is Dossier.Beslist { Beslissing.Uitkomst: Uitkomst.Geweigerd }
            ? Geweigerd
            : Codewoorden.Van(rij.Status);

    private async Task<List<Rij>> Rijen(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            select id, nummer, product, typeversie, status, trackingcode_hash from {DossiersModule.Schema}.dossieroverzicht
            where bron is null order by ingediend_op desc limit 1000
            """);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rijen = new List<Rij>();
        while (await reader.ReadAsync(ct))
            rijen.Add(new(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3), Enum.Parse<Dossierstand>(reader.GetString(4)), reader.GetString(5)));
        return rijen;
    }

    private sealed record Rij(Guid Id, string Nummer, string Product, int Typeversie, Dossierstand Status, string TrackingcodeHash);
}
