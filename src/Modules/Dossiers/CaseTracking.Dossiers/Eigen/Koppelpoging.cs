using Npgsql;

namespace CaseTracking.Dossiers.Eigen;

/// <summary>
/// Counts how often somebody tries to add one request to an account. Who has a code could otherwise guess the mail address from many
/// places at once; the count is taken and raised in one statement, so that many tries at the same moment are many tries.
/// </summary>
internal sealed class Koppelpoging(NpgsqlDataSource database, TimeProvider clock)
{
    public const int Meeste = 5;

    private static readonly TimeSpan Venster = TimeSpan.FromHours(1);

    /// <summary>Whether one more try may be looked at.</summary>
    public async Task<bool> Mag(DossierId dossier, BurgerRef burger, CancellationToken ct)
    {
        var nu = clock.GetUtcNow();
        await using var command = database.CreateCommand(
            $"""
            insert into {DossiersModule.Schema}.koppelpoging as p (dossier_id, burger, aantal, sinds)
            select $1, $2, 1, $3 where exists (select from {DossiersModule.Schema}.kluis_sleutel where subject = $2 for key share)
            on conflict (dossier_id) do update set
                aantal = case when p.sinds <= $4 then 1 else least(p.aantal, $5) + 1 end,
                sinds = case when p.sinds <= $4 then excluded.sinds else p.sinds end
            returning aantal
            """);
        foreach (object waarde in new object[] { dossier.Value, burger.Value, nu.UtcDateTime, (nu - Venster).UtcDateTime, Meeste })
            command.Parameters.Add(new() { Value = waarde });
        return await command.ExecuteScalarAsync(ct) is int aantal && aantal <= Meeste;
    }
}
