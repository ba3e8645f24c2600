using System.Globalization;
using System.Security.Cryptography;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CaseTracking.Hosting.Identity.OneTime;

/// <summary>Keeps codes and the sessions they open in the database, so that every host knows them.</summary>
internal sealed class OneTimeAccess(NpgsqlDataSource database, IOptions<IdentitySettings> settings, TimeProvider clock) : IOneTimeAccess
{
    private readonly BrowserSecret _asking = new(settings.Value, "casetracking-code");
    private readonly BrowserSecret _looking = new(settings.Value, "casetracking-look");

    public async Task<string?> Begin(HttpContext http, Guid resource, CancellationToken ct)
    {
        var (secret, now) = (BrowserSecret.New(), clock.GetUtcNow());
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(Command(OneTimeSql.Lock, resource));
        batch.BatchCommands.Add(Command(OneTimeSql.Clean, now - OneTimeLimits.Memory, now));
        var ask = Command(
            OneTimeSql.Ask, BrowserSecret.Hash(secret), resource, BrowserSecret.Hash(secret, code), now, now + OneTimeLimits.CodeLifetime,
            now - OneTimeLimits.Memory, (long)OneTimeLimits.MaxCodes);
        batch.BatchCommands.Add(ask);
        await batch.ExecuteNonQueryAsync(ct);
        if (ask.RecordsAffected != 1) return null;

        _asking.Give(http, secret);
        return code;
    }

    public async Task<CodeAnswer> Confirm(HttpContext http, Guid resource, string code, CancellationToken ct)
    {
        if (_asking.Read(http) is not { } secret) return default;

        var (session, now) = (BrowserSecret.New(), clock.GetUtcNow());
        await using var command = database.CreateCommand(OneTimeSql.Try);
        Fill(
            command.Parameters, BrowserSecret.Hash(secret), resource, BrowserSecret.Hash(secret, Digits(code)), now, OneTimeLimits.MaxTries,
            BrowserSecret.Hash(session), now + OneTimeLimits.SessionLifetime);
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct)) return default;
        if (!reader.GetBoolean(0)) return new CodeAnswer(false, OneTimeLimits.MaxTries - reader.GetInt32(1));

        // A secret that was planted in the browser before the code came is of no use after it.
        _looking.Give(http, session);
        _asking.Forget(http);
        return new CodeAnswer(true, 0);
    }

    public async Task<bool> Holds(HttpContext http, Guid resource, CancellationToken ct)
    {
        if (_looking.Read(http) is not { } session) return false;

        await using var command = database.CreateCommand(OneTimeSql.Holds);
        Fill(command.Parameters, BrowserSecret.Hash(session), resource, clock.GetUtcNow());
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    public async Task End(HttpContext http, CancellationToken ct)
    {
        if (_looking.Read(http) is not { } session) return;

        await using var command = database.CreateCommand(OneTimeSql.End);
        Fill(command.Parameters, BrowserSecret.Hash(session));
        await command.ExecuteNonQueryAsync(ct);
        _looking.Forget(http);
    }

    // People copy a code with the spaces that a mail program shows.
    private static string Digits(string code) => new([.. code.Where(char.IsAsciiDigit)]);

    private static NpgsqlBatchCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        Fill(command.Parameters, values);
        return command;
    }

    private static void Fill(NpgsqlParameterCollection parameters, params object[] values)
    {
        foreach (var value in values) parameters.Add(new() { Value = value });
    }
}
