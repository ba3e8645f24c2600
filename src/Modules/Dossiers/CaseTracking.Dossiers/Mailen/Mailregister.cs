using Npgsql;
using NpgsqlTypes;

namespace CaseTracking.Dossiers.Mailen;

/// <summary>For whom a file is, and what became of the mails about it.</summary>
internal sealed class Mailregister(NpgsqlDataSource database)
{
    /// <summary>Who filed; nothing where there is no such file.</summary>
    public async Task<BurgerRef?> Burger(DossierId dossier, CancellationToken ct)
    {
        await using var command = database.CreateCommand($"select burger from {DossiersModule.Schema}.dossieroverzicht where id = $1");
        command.Parameters.Add(new() { Value = dossier.Value });
        return await command.ExecuteScalarAsync(ct) is Guid burger ? new BurgerRef(burger) : null;
    }

    /// <summary>Records that a mail left, or with which reply its address was refused.</summary>
    public static async Task Noteer(NpgsqlTransaction tx, Guid mail, DossierId dossier, DateTimeOffset op, int? weigering, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            $"insert into {DossiersModule.Schema}.mail (id, dossier_id, op, weigering) values ($1, $2, $3, $4)", tx.Connection, tx);
        foreach (object value in new object[] { mail, dossier.Value, op.UtcDateTime }) command.Parameters.Add(new() { Value = value });
        command.Parameters.Add(new() { Value = (object?)weigering ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>When the last mail about a file was refused; nothing when it left, or when there was none.</summary>
    public async Task<DateTimeOffset?> NietAangekomen(DossierId dossier, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"select case when weigering is not null then op end from {DossiersModule.Schema}.mail where dossier_id = $1 order by op desc limit 1");
        command.Parameters.Add(new() { Value = dossier.Value });
        return await command.ExecuteScalarAsync(ct) is DateTime op ? new DateTimeOffset(op) : null;
    }
}
