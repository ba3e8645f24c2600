using System.Net;
using System.Text.RegularExpressions;
using CaseTracking.RunningProduct;
using CaseTracking.Testing;
using Npgsql;

namespace CaseTracking.Faults.Tests;

/// <summary>
/// How many mails leave when the host dies: one, unless it dies between the mail server's word and its own commit; then a second copy of
/// the same.
/// </summary>
[Trait("Proof", "B4")]
public sealed partial class MailCrashTests
{
    [Theory]
    [InlineData("messaging.inbox", 0, 1)]
    [InlineData("dossiers.mail", 1, 2)]
    public async Task Killed_before_the_mail_left_it_leaves_once_and_killed_after_it_the_same_mail_leaves_again(string stands, int before, int after)
    {
        await using var sink = new SmtpSink();
        await using var database = await TestDatabase.Create(Product.Scripts());
        await using var host = await new HostProcess(
            database.ConnectionString, ("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{sink.Port}"), ("Mail:StartTls", "false")).Start();
        using var citizen = host.Visitor();
        await using (var held = await database.Superuser.OpenConnectionAsync(TestContext.Current.CancellationToken))
        {
            await using (var lockTable = new NpgsqlCommand($"begin; lock table {stands} in exclusive mode", held)) await lockTable.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            using var filed = await citizen.Post("/api/v1/dossiers", Requests.Filing(), ("Idempotency-Key", "mail"));
            Assert.Equal(HttpStatusCode.Created, filed.StatusCode);
            await Eventually.Holds(async () => await Waiting(database) > 0, $"the work stands still at {stands}");
            await host.Kill();
        }

        Assert.Equal(before, sink.Taken.Count);
        await host.Start();
        await Eventually.Holds(async () => await Invariants.Count(database, "select count(*) from dossiers.mail") == 1, "the mail is on record");
        Assert.Equal(after, sink.Taken.Count);
        Assert.Single(sink.Taken.Select(m => MessageId().Match(m.Text).Value).Distinct());
    }

    private static Task<long> Waiting(TestDatabase database) => Invariants.Count(
        database, "select count(*) from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()");

    [GeneratedRegex("Message-ID: <[0-9a-f]{32}@[^>]+>", RegexOptions.IgnoreCase)]
    private static partial Regex MessageId();
}
