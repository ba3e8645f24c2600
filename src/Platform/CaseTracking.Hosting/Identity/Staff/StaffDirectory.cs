using System.Collections.Concurrent;
using CaseTracking.Web.Identity;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CaseTracking.Hosting.Identity.Staff;

/// <summary>Keeps the directory in the database. What was read is remembered for a minute: a colleague's new name may wait that long on another host.</summary>
internal sealed class StaffDirectory(NpgsqlDataSource database, IOptions<IdentitySettings> settings, TimeProvider clock) : IStaffDirectory
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan SeenGranularity = TimeSpan.FromDays(1);

    // Far more than a city employs. Codes that other systems brought are asked too, and they could be many.
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<string, Answer> _answers = new(StringComparer.Ordinal);

    public async Task<StaffNames> Names(IEnumerable<string?> ids, CancellationToken ct)
    {
        var wanted = ids.OfType<string>().Distinct(StringComparer.Ordinal).ToDictionary(id => id, Remember, StringComparer.Ordinal);
        string[] unknown = [.. wanted.Where(w => w.Value is null).Select(w => w.Key)];
        if (unknown.Length > 0)
        {
            var read = await Read(StaffSql.Names, unknown, ct);
            foreach (var id in unknown) wanted[id] = new(read.GetValueOrDefault(id), clock.GetUtcNow());
            Keep(unknown, wanted);
        }

        return new(wanted.Where(w => w.Value?.Name is not null).ToDictionary(w => w.Key, w => w.Value!.Name!, StringComparer.Ordinal));
    }

    public async Task<StaffNames> InUnit(string unit, CancellationToken ct) => new(await Read(StaffSql.InUnit, unit, ct));

    public async Task NoteSignIn(Actor person, CancellationToken ct)
    {
        if (person.IsStaff) await Write(person, ct);
        else await Execute(StaffSql.Withdraw, ct, person.Id);
        _answers.TryRemove(person.Id, out _);
    }

    /// <summary>Removes who did not sign in for long: they work here no more.</summary>
    /// <returns>How many people were removed.</returns>
    public Task<int> RemoveUnseen(CancellationToken ct) => Execute(StaffSql.RemoveUnseen, ct, clock.GetUtcNow().AddDays(-settings.Value.Staff.KeepDays));

    private async Task Write(Actor person, CancellationToken ct)
    {
        var name = DisplayName.Clean(person.DisplayName) is { Length: > 0 } clean ? clean : person.Id;
        string[] roles = [.. person.Roles.Select(r => r.ToString()).Order(StringComparer.Ordinal)];
        var now = clock.GetUtcNow();
        await Execute(StaffSql.Note, ct, person.Id, name, roles, now, now - SeenGranularity);
    }

    private Answer? Remember(string id) => _answers.TryGetValue(id, out var answer) && clock.GetUtcNow() - answer.At < Remembered ? answer : null;

    private void Keep(string[] ids, Dictionary<string, Answer?> answers)
    {
        if (_answers.Count + ids.Length > Most) _answers.Clear();
        foreach (var id in ids) _answers[id] = answers[id]!;
    }

    private async Task<Dictionary<string, string>> Read(string sql, object about, CancellationToken ct)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = about });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct)) names.Add(reader.GetString(0), reader.GetString(1));
        return names;
    }

    private async Task<int> Execute(string sql, CancellationToken ct, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>What the database said of somebody, and when; no name where it knew none.</summary>
    private sealed record Answer(string? Name, DateTimeOffset At);
}
