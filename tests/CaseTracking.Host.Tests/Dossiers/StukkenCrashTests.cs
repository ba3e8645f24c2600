using System.Net;
using CaseTracking.EventSourcing.Vault;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;
using CaseTracking.Testing;
using CaseTracking.Testing.Uploads;
using Npgsql;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>The host dies after a document was written and before an event refers to it.</summary>
public sealed class StukkenCrashTests
{
    [Fact]
    [Trait("Proof", "F3")]
    public async Task What_was_written_without_an_event_is_never_readable_and_is_cleaned_up()
    {
        await using var database = await TestDatabase.Create(Product.Scripts());
        await using var host = await new HostProcess(database.ConnectionString).Start();
        using var employee = host.Visitor();
        await employee.SignIn(TestPeople.Burgerzaken);
        using var filed = await employee.Post("/api/v1/dossiers", Stukzaak.Request());
        var address = filed.Headers.Location!.OriginalString;

        await using (var blocked = await database.Superuser.OpenConnectionAsync())
        {
            await using var transaction = await blocked.BeginTransactionAsync();
            await using (var take = new NpgsqlCommand("lock table dossiers.mt_events in exclusive mode", blocked, transaction)) await take.ExecuteNonQueryAsync();
            var upload = Deliver(employee, address);
            await Eventually.Holds(async () => await Count(database, "dossiers.kluis_inhoud where subject is null") == 1, "the content is pending");
            await host.Kill();
            await Assert.ThrowsAsync<HttpRequestException>(() => upload);
        }

        await host.Start();
        Assert.Equal(0, await Count(database, "dossiers.mt_events where type = 'stuk_werd_geleverd'"));
        Assert.Equal((1L, 0L), (await Count(database, "dossiers.kluis_inhoud where wrapped is null"), await Count(database, "dossiers.kluis_inhoud where wrapped is not null")));

        var vault = new PersonalDataVault("dossiers", new VaultKey(new byte[32]), database.DataSource);
        Assert.Equal(0, await vault.Contents.RemovePending(default));
        await using (var older = database.Superuser.CreateCommand("update dossiers.kluis_inhoud set begonnen_op = begonnen_op - interval '25 hours'")) await older.ExecuteNonQueryAsync();
        Assert.Equal(1, await vault.Contents.RemovePending(default));
        Assert.Equal(0, await Count(database, "dossiers.kluis_inhoud_deel"));

        // And the same document can be sent again.
        using var again = host.Visitor();
        await again.SignIn(TestPeople.Burgerzaken);
        using var answer = await Deliver(again, address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> Deliver(Visitor employee, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{address}/stukken") { Content = Visitor.Files([], ("bestand", "a.pdf", SampleFiles.Pdf())) };
        request.Headers.TryAddWithoutValidation("If-Match", "\"3\"");
        return await employee.Http.SendAsync(request);
    }

    private static async Task<long> Count(TestDatabase database, string what)
    {
        await using var command = database.Superuser.CreateCommand($"select count(*) from {what}");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
