using CaseTracking.Host.Tests.Api;

namespace CaseTracking.Host.Tests.Volgen;

/// <summary>A request of which somebody has the page open.</summary>
internal sealed record OpenPage(ApiProduct Product, Filing File)
{
    public string News => $"/volgen/{File.Trackingcode}/nieuws";

    public static async Task<OpenPage> Of(ApiProduct product)
    {
        var page = new OpenPage(product, await Filing.Make(product));
        await product.Settled();
        return page;
    }

    /// <summary>How often what the citizen sees changed.</summary>
    public Task<long> Version() => Product.Count($"select coalesce(max(versie), 0) from tijdlijn.aanvraag where id = '{File.DossierId}'");

    /// <summary>Something happens of which this host is not told, as when another one wrote it.</summary>
    /// <returns>The version after it.</returns>
    public async Task<long> Change()
    {
        await Product.Change($"update tijdlijn.aanvraag set versie = versie + 1 where id = '{File.DossierId}'");
        return await Version();
    }

    /// <summary>An employee does something that the citizen sees.</summary>
    public async Task Act()
    {
        using var employee = await Product.Employee();
        using var done = await employee.Post($"{File.Url}/volledigverklaring", null, ("If-Match", await employee.Version(File.Url)));
        Assert.Equal(System.Net.HttpStatusCode.NoContent, done.StatusCode);
    }
}
