using CaseTracking.EventSourcing.Vault;
using CaseTracking.Hosting.CommandLine;
using CaseTracking.Testing;
using CaseTracking.Testing.Uploads;
using CaseTracking.TestIdentityProvider;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Browser.Tests.Gallery;

/// <summary>A city in which a request stands in every state there is.</summary>
public sealed class City : Chromium
{
    private readonly Dictionary<string, Request> _requests = [];

    /// <summary>Who acts in it.</summary>
    public People People { get; private set; } = null!;

    /// <summary>A request by the name of its state; those filed today are Anna's.</summary>
    public Request this[string state] => _requests[state];

    /// <summary>A request that came from another system, with more steps than one page holds.</summary>
    public Request Imported { get; private set; } = null!;

    /// <summary>One of which the personal data are gone.</summary>
    public Request Erased { get; private set; } = null!;

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        People = new(this);
        foreach (var state in States.All) _requests[state.Name] = await Bring(state);
        await Deliver(this["stukken-gevraagd"]);
        Imported = await Import();
        Erased = await Bring(States.All[2]);
        await Settled();
        await Erase(Erased);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        People?.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>Brings a request of its own to a state.</summary>
    public async Task<Request> Bring(State state)
    {
        ArgumentNullException.ThrowIfNull(state);
        DateOnly? received = state.DaysAgo == 0 ? null : DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-state.DaysAgo);
        var request = await Request.Send(People, state.Product, TestPeople.Anna, received);
        System.Text.Json.JsonElement before = default;
        foreach (var act in state.Acts) before = await request.Do(People, act, before);
        return request;
    }

    /// <summary>Waits until everybody who must know has heard everything.</summary>
    public Task Settled() => Eventually.Holds(
        async () => await Count("select count(*) from messaging.outbox where parked_at is null") == 0
            && await Count("select count(*) from messaging.scheduled where due_at <= now()") == 0,
        "everything is told", TimeSpan.FromSeconds(30));

    // One of the two documents that were asked: the other is still waited for.
    private async Task Deliver(Request request)
    {
        using var citizen = Visitor();
        var form = await citizen.Open($"/aanvragen/stukken/{request.Code}");
        var page = await citizen.Upload(form, [], ("Velden[0].Bestanden", "foto-van-de-tuin-aan-de-achterkant-met-de-haag-van-de-buren.pdf", SampleFiles.Pdf()));
        Assert.Contains("Bedankt.", page.Html, StringComparison.Ordinal);
    }

    private async Task<Request> Import()
    {
        var folder = Directory.CreateTempSubdirectory("ct-gallery-");
        var (log, codes) = (Path.Combine(folder.FullName, "log.xes"), Path.Combine(folder.FullName, "codes.csv"));
        await File.WriteAllTextAsync(log, ImportedLog.Text);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "koppeling.json"), ImportedLog.Mapping);
        using var error = new StringWriter();
        var ended = await CommandLineRoot.Run(
            Services, ["import", "xes", log, "--mapping", Path.Combine(folder.FullName, "koppeling.json"), "--source", "oud-systeem", "--codes", codes], TextWriter.Null, error);
        Assert.True(ended == 0, error.ToString());
        var code = (await File.ReadAllLinesAsync(codes))[1].Split(',')[1];
        folder.Delete(recursive: true);
        await using var command = Database.Superuser.CreateCommand("select id, nummer from dossiers.dossieroverzicht where product = 'vergunning-overgenomen'");
        await using var row = await command.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        return new(row.GetGuid(0), code, row.GetString(1), "");
    }

    private async Task Erase(Request request)
    {
        await using var command = Database.Superuser.CreateCommand($"select burger from dossiers.dossieroverzicht where id = '{request.Id}'");
        var citizen = (Guid)(await command.ExecuteScalarAsync())!;
        await Services.GetRequiredKeyedService<PersonalDataVault>("dossiers").Erase(citizen, CancellationToken.None);
    }

    private async Task<long> Count(string sql)
    {
        await using var command = Database.Superuser.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
