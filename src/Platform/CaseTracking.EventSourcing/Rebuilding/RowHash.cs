using System.Security.Cryptography;
using CaseTracking.EventSourcing.Projections;
using Npgsql;

namespace CaseTracking.EventSourcing.Rebuilding;

/// <summary>Compares rows by the bytes the server copies out.</summary>
internal static class RowHash
{
    /// <summary>SHA-256 over the rows, sorted by id, in hexadecimal.</summary>
    public static async Task<string> Of(NpgsqlConnection connection, ProjectionTable table, CancellationToken ct)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var copy = await connection.BeginRawBinaryCopyAsync(
            $"copy (select {string.Join(", ", table.Columns)} from {table.FullName} order by id) to stdout (format binary)", ct);
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await copy.ReadAsync(buffer, ct)) > 0) sha.AppendData(buffer, 0, read);
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
