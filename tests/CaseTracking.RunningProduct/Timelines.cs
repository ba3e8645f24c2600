using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseTracking.Identificatie;
using CaseTracking.Testing;

namespace CaseTracking.RunningProduct;

/// <summary>Many requests that can be followed, written straight into the read model; their codes can be made again from their number.</summary>
public static class Timelines
{
    private const int Lines = 4;

    /// <summary>The code of a request.</summary>
    public static string Code(int number) => Tracking(number).Value;

    /// <summary>The file of a request.</summary>
    public static Guid Id(int number) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"id {number}")).AsSpan(0, 16));

    /// <summary>Writes them with triggers off, as a restore would, and lets the server take stock.</summary>
    public static async Task Write(TestDatabase database, int count)
    {
        ArgumentNullException.ThrowIfNull(database);
        await using var connection = await database.Superuser.OpenConnectionAsync();
        await using (var requests = await connection.BeginBinaryImportAsync(
            "copy tijdlijn.aanvraag (id, trackingcode_hash, nummer, product, stappen, dienst, telefoon, kanaal, ontvangen_op, dienstnorm, uitleg, versie) from stdin (format binary)"))
        {
            for (var number = 0; number < count; number++)
            {
                await requests.WriteRowAsync(
                    default, Id(number), Tracking(number).Hash(), string.Create(CultureInfo.InvariantCulture, $"2026-{number:000000}"), "Vergunning voor een terras",
                    new[] { "Ontvangen", "Volledig", "Beslist", "Klaar" }, "Dienst Vergunningen", "012 34 56 78", "Web", new DateOnly(2026, 11, 3),
                    new DateOnly(2027, 1, 12), new[] { "U diende in op 3 november 2026.", "We streven naar 70 dagen." }, 1L);
            }

            await requests.CompleteAsync();
        }

        await using var command = database.Superuser.CreateCommand(
            $"""
            set session_replication_role = replica;
            insert into tijdlijn.regel (id, aanvraag_id, versie, soort, tijdstip, titel, zin, stap)
            select gen_random_uuid(), a.id, n, case n when 1 then 'Ingediend' when 2 then 'Volledig' when 3 then 'AdviesGevraagd' else 'AdviesOntvangen' end,
                   now() - (10 - n) * interval '1 day', 'We bekijken uw aanvraag', 'Dienst Vergunningen werkt aan uw aanvraag.', least(n - 1, 3)
            from tijdlijn.aanvraag a, generate_series(1, {Lines}) n;
            set session_replication_role = origin;
            """);
        command.CommandTimeout = 300;
        await command.ExecuteNonQueryAsync();
        foreach (var table in new[] { "aanvraag", "regel" })
        {
            await using var vacuum = database.Superuser.CreateCommand($"vacuum analyze tijdlijn.{table}");
            vacuum.CommandTimeout = 300;
            await vacuum.ExecuteNonQueryAsync();
        }
    }

    private static Trackingcode Tracking(int number) => Trackingcode.From(SHA256.HashData(Encoding.UTF8.GetBytes($"request {number}")));
}
