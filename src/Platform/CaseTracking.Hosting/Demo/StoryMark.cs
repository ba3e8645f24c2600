using Npgsql;

namespace CaseTracking.Hosting.Demo;

/// <summary>Remembers in the database that a story was begun, and that it came to its end. A process that dies in between says nothing itself.</summary>
public sealed class StoryMark(NpgsqlDataSource database)
{
    /// <summary>A story is being told from here on.</summary>
    public Task Begin(CancellationToken ct) =>
        Execute("insert into web.story default values on conflict (is_only) do update set begun_at = now(), finished_at = null", ct);

    /// <summary>It came to its end.</summary>
    public Task Finish(CancellationToken ct) => Execute("update web.story set finished_at = now()", ct);

    /// <summary>When the story began that never came to its end; nothing when there is no such story.</summary>
    public async Task<DateTimeOffset?> BrokenOff(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select begun_at from web.story where finished_at is null");
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? row.GetFieldValue<DateTimeOffset>(0) : null;
    }

    /// <summary>What is wrong with such a database, and what to do about it.</summary>
    public static string Sentence(DateTimeOffset begun) =>
        $"A made-up city was begun in this database at {begun:u} and broken off. To throw away what is there and play it anew: casetracking seed --again";

    private async Task Execute(string sql, CancellationToken ct)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(ct);
    }
}
