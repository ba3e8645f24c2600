using Npgsql;

namespace CaseTracking.Dossiers;

/// <summary>Gives out numbers such as <c>2026-000042</c>. Numbers of requests that were not stored after all are not used again.</summary>
internal sealed class Dossiernummers(NpgsqlDataSource database, TimeProvider clock)
{
    public async Task<string> Volgend(CancellationToken ct) => (await Volgende(1, ct))[0];

    /// <summary>Several at once, in order.</summary>
    public async Task<IReadOnlyList<string>> Volgende(int aantal, CancellationToken ct)
    {
        if (aantal == 0) return [];

        await using var command = database.CreateCommand($"select nextval('{DossiersModule.Schema}.dossiernummer') from generate_series(1, $1)");
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = aantal });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var nummers = new List<string>(aantal);
        while (await reader.ReadAsync(ct)) nummers.Add($"{clock.GetUtcNow().Year}-{reader.GetInt64(0):D6}");
        return nummers;
    }
}
