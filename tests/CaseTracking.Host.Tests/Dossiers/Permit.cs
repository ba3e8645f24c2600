using System.Text.Json;
using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>One request for a permit, and how far it can be brought over the API.</summary>
internal sealed record Permit(PermitProduct Product, Filing File)
{
    public static readonly string[] Mentions = ["beroepsinstantie", "beroepstermijn", "dossiernummer"];

    public string Page => $"/werk/dossiers/{File.DossierId}";

    public static object Draft(string outcome = "Toegekend", string[]? mentions = null, string facts = "De buren hebben geen hinder.") => new
    {
        uitkomst = outcome,
        juridisch = "Artikel 4 van het reglement.",
        feitelijk = facts,
        alternatief = "Pas uw plan aan.",
        vermeldingen = mentions ?? Mentions,
    };

    public static async Task<Permit> Filed(PermitProduct product, string type = PermitProduct.Permit, string name = "Fien Voorbeeld") =>
        new(product, await Filing.Make(product, new { product = type, naam = name, email = "fien@voorbeeld.be" }));

    public static async Task<Permit> Complete(PermitProduct product, string type = PermitProduct.Permit, string name = "Fien Voorbeeld")
    {
        var permit = await Filed(product, type, name);
        using var employee = await product.Employee();
        Assert.Equal(204, (await permit.Do(employee, "volledigverklaring", null)).Status);
        return permit;
    }

    public static async Task<Permit> Drafted(PermitProduct product, string type = PermitProduct.Permit, object? draft = null, string name = "Fien Voorbeeld")
    {
        var permit = await Complete(product, type, name);
        using var employee = await product.Employee();
        Assert.Equal(204, (await permit.Do(employee, "ontwerpbeslissing", draft ?? Draft())).Status);
        return permit;
    }

    public static async Task<Permit> Decided(PermitProduct product, object? draft = null, string name = "Fien Voorbeeld")
    {
        var permit = await Drafted(product, draft: draft, name: name);
        using var manager = await product.SignedIn(TestPeople.Leidinggevende);
        Assert.Equal(204, (await permit.Do(manager, "beslissing", new { ontwerp = 1 })).Status);
        return permit;
    }

    /// <summary>Acts on the version that is there now.</summary>
    public async Task<Answer> Do(Visitor visitor, string act, object? body) =>
        await Answer.Of(visitor.Post($"{File.Url}/{act}", body, ("If-Match", $"\"{await Version()}\"")));

    public Task<long> Version() => Product.Count($"select versie from dossiers.dossieroverzicht where id = '{File.DossierId}'");

    /// <summary>The stored event of a type that came last.</summary>
    public async Task<JsonElement> Stored(string type)
    {
        await using var command = Product.Database.Superuser.CreateCommand(
            $"select data::text from dossiers.mt_events where stream_id = '{File.DossierId}' and type = '{type}' order by version desc limit 1");
        return JsonElement.Parse((string)(await command.ExecuteScalarAsync())!);
    }

    public Task<long> Looks(string purpose) => Product.Count($"select count(*) from dossiers.inzage where dossier_id = '{File.DossierId}' and doel = '{purpose}'");
}
