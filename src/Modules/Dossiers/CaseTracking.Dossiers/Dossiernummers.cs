using Npgsql;

namespace CaseTracking.Dossiers;

/// <summary>Gives out numbers such as <c>2026-000042</c>. Numbers of requests that were not stored after all are not used again.</summary>
internal sealed class Dossiernummers(NpgsqlDataSource database, TimeProvider clock)
{
    public async Task<string> Volgend(CancellationToken ct)
    {
        await using var command = database.CreateCommand($"select nextval('{DossiersModule.Schema}.dossiernummer')");
        var rank = (long)(await command.ExecuteScalarAsync(ct))!;
        return $"{clock.GetUtcNow().Year}-{rank:D6}";
    }
}
