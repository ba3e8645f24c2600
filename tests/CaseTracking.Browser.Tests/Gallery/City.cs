using CaseTracking.EventSourcing.Vault;
using CaseTracking.Testing.Uploads;
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

    /// <summary>Where the mails of one request are stopped.</summary>
    public string Stop { get; private set; } = "";

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        People = new(this);
        foreach (var state in States.All) _requests[state.Name] = await Request.Reach(People, state);
        await Deliver(this["stukken-gevraagd"]);
        Imported = await Gallery.Imported.Make(this);
        Erased = await Request.Reach(People, States.Named("stukken-gevraagd"));
        await Settled();
        Stop = await Mails.StopPath(this["ingediend"].Email);
        await Erase(Erased);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        People?.Dispose();
        await base.DisposeAsync();
    }

    // One of the two documents that were asked: the other is still waited for.
    private async Task Deliver(Request request)
    {
        using var citizen = Visitor();
        var form = await citizen.Open($"/aanvragen/stukken/{request.Code}");
        var page = await citizen.Upload(form, [], ("Velden[0].Bestanden", "foto-van-de-tuin-aan-de-achterkant-met-de-haag-van-de-buren.pdf", SampleFiles.Pdf()));
        Assert.Contains("Bedankt.", page.Html, StringComparison.Ordinal);
    }

    private async Task Erase(Request request)
    {
        await using var command = Database.Superuser.CreateCommand($"select burger from dossiers.dossieroverzicht where id = '{request.Id}'");
        var citizen = (Guid)(await command.ExecuteScalarAsync())!;
        await Services.GetRequiredKeyedService<PersonalDataVault>("dossiers").Erase(citizen, CancellationToken.None);
    }
}
