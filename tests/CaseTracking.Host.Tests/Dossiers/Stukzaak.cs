using System.Net;
using System.Text.Json;
using CaseTracking.EventSourcing.Vault;
using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;
using CaseTracking.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>A request for a permit with an employee at work on it: what most tests about documents begin with.</summary>
internal sealed class Stukzaak : IDisposable
{
    private readonly ApiProduct _product;

    private Stukzaak(ApiProduct product, Filing file, Visitor employee) => (_product, File, Employee) = (product, file, employee);

    public Filing File { get; }

    public Visitor Employee { get; }

    /// <summary>Where an employee finds the documents.</summary>
    public string Page => $"/werk/dossiers/{File.DossierId}/stukken";

    /// <summary>Where the citizen sends them.</summary>
    public string CitizenPage => $"/aanvragen/stukken/{File.Trackingcode}";

    /// <summary>What the permit asks besides.</summary>
    public static Dictionary<string, string> Answers => new() { ["straat"] = "Kerkstraat 12", ["werken"] = "Een tuinhuis." };

    public static object Request(string name = "Fien Voorbeeld") =>
        new { product = "omgevingsvergunning-vereenvoudigd", naam = name, email = "fien@voorbeeld.be", antwoorden = Answers };

    public static async Task<Stukzaak> Start(ApiProduct product, object? request = null) =>
        await Of(product, await Filing.Make(product, request ?? Request()));

    public static async Task<Stukzaak> Of(ApiProduct product, Filing file) => new(product, file, await product.Employee());

    public static async Task<Stukzaak> Asked(ApiProduct product, params string[] kinds)
    {
        var zaak = await Start(product);
        Assert.Equal(204, (await zaak.Act("stukvraag", new { stukken = kinds, toelichting = "Wat op het plan staat." })).Status);
        return zaak;
    }

    /// <summary>Waits until everybody who must know of it has heard everything; others may go on meanwhile.</summary>
    public Task Told() => Eventually.Holds(
        async () => await _product.Count($"select count(*) from messaging.outbox where stream_id = '{File.DossierId}' and parked_at is null") == 0, "everything is told");

    public async Task<string> Version()
    {
        using var seen = await Employee.Http.GetAsync(new Uri(File.Url, UriKind.Relative));
        return seen.Headers.ETag?.Tag ?? "\"1\"";
    }

    public async Task<Answer> Act(string path, object? body, string? version = null)
    {
        var seen = version ?? await Version();
        return await Answer.Of(Employee.Post($"{File.Url}/{path}", body, ("If-Match", seen)));
    }

    /// <summary>Sends files to the API.</summary>
    public async Task<Answer> Deliver((string Name, string Value)[] fields, params (string Name, byte[] Bytes)[] files) =>
        await Deliver(Employee, await Version(), fields, files);

    public async Task<Answer> Deliver(Visitor who, string? version, (string Name, string Value)[] fields, params (string Name, byte[] Bytes)[] files)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{File.Url}/stukken");
        request.Content = Visitor.Files(fields, [.. files.Select(f => ("bestand", f.Name, f.Bytes))]);
        if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", version);
        return await Answer.Of(who.Http.SendAsync(request));
    }

    /// <summary>Delivers one file and tells where it can be saved from.</summary>
    public async Task<string> Delivered(string name, byte[] bytes)
    {
        var answer = await Deliver([], (name, bytes));
        Assert.Equal(200, answer.Status);
        return $"/bestanden/dossiers/{File.DossierId}/{JsonElement.Parse(answer.Body).GetProperty("stukken")[0].GetGuid()}";
    }

    public async Task<JsonElement> List()
    {
        var answer = await Answer.Of(Employee.Http.GetAsync(new Uri($"{File.Url}/stukken", UriKind.Relative)));
        Assert.Equal(200, answer.Status);
        return JsonElement.Parse(answer.Body).GetProperty("stukken");
    }

    public async Task<(HttpStatusCode Status, byte[] Bytes)> Save(string address)
    {
        using var answer = await Employee.Http.GetAsync(new Uri(address, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync());
    }

    public PersonalDataVault Vault => _product.Services.GetRequiredKeyedService<PersonalDataVault>("dossiers");

    public async Task<Guid> Citizen()
    {
        await using var command = _product.Database.Superuser.CreateCommand($"select burger from dossiers.dossieroverzicht where id = '{File.DossierId}'");
        return (Guid)(await command.ExecuteScalarAsync())!;
    }

    public async Task Erase() => await Vault.Erase(await Citizen(), default);

    public Task<long> Events(string type = "%") =>
        _product.Count($"select count(*) from dossiers.mt_events where stream_id = '{File.DossierId}' and type like '{type}'");

    public void Dispose() => Employee.Dispose();
}
