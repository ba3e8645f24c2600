using System.Text.Json;
using System.Text.Json.Nodes;
using CaseTracking.Host.Tests.Api;
using CaseTracking.Host.Tests.Dossiers;
using CaseTracking.RunningProduct;
using CaseTracking.Testing;
using Microsoft.AspNetCore.Builder;

namespace CaseTracking.Host.Tests.Lezen;

/// <summary>The product with a case type whose texts hold Markdown, as a city writes them.</summary>
public sealed class MarkdownProduct : ApiProduct
{
    public const string Sentence = "We kijken na of we **alles** hebben.\n\n- uw kaart\n- [de regels](https://voorbeeld.be/regels)";

    private readonly DirectoryInfo _types = Directory.CreateTempSubdirectory("casetracking-types-");

    public ReceivedMails Mails => new(MailFolder);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _types.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void Configure(WebApplicationBuilder builder)
    {
        base.Configure(builder);
        var type = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Folder("tests/Modules/CaseTracking.Dossiers.Tests/Beslissen"), "proefvergunning.json")))!.AsObject();
        type["online"] = true;
        type["uitleg"] = "Lees eerst [de regels](https://voorbeeld.be/regels).";
        type["teksten"] ??= new JsonObject();
        type["teksten"]!["Ingediend"] = new JsonObject { ["titel"] = "We hebben uw aanvraag", ["zin"] = Sentence, ["actie"] = "Bel [ons](tel:012345670)." };
        File.WriteAllText(Path.Combine(_types.FullName, "permit.json"), type.ToJsonString());
        builder.Configuration["Dossiers:Types:Folder"] = _types.FullName;
    }
}

/// <summary>A little Markdown on the page, in the API and in the mail.</summary>
[Trait("Proof", "H2")]
public sealed class MarkdownTests(MarkdownProduct product) : IClassFixture<MarkdownProduct>
{
    private const string Link = "<a class=\"govuk-link\" href=\"https://voorbeeld.be/regels\" rel=\"noopener noreferrer\">de regels</a>";

    [Fact]
    public async Task The_page_shows_elements_the_api_says_what_it_holds_and_the_mail_has_the_address_in_brackets()
    {
        var email = $"b{Guid.NewGuid():N}@voorbeeld.be";
        var file = await Filing.Make(product, new { product = PermitProduct.Permit, naam = "Fien Voorbeeld", email });
        using var citizen = product.Visitor();
        await Eventually.Holds(async () => (await citizen.Open($"/volgen/{file.Trackingcode}")).Status == System.Net.HttpStatusCode.OK, "the timeline is there");

        var page = (await citizen.Open($"/volgen/{file.Trackingcode}")).Html;
        foreach (var shown in new[] { "<strong>alles</strong>", $"<li>{Link}</li>", "href=\"tel:012345670\"" }) Assert.Contains(shown, page, StringComparison.Ordinal);
        var api = JsonElement.Parse(await citizen.Http.GetStringAsync(new Uri($"/api/v1/volg/{file.Trackingcode}", UriKind.Relative)));
        Assert.Equal(MarkdownProduct.Sentence, api.GetProperty("zin").GetString());
        Assert.Contains(Link, (await citizen.Open($"/aanvragen/{PermitProduct.Permit}")).Html, StringComparison.Ordinal);

        await Eventually.Holds(() => product.Mails.To(email).Count > 0, "the mail came");
        var mail = product.Mails.To(email)[0].Replace("\r", "", StringComparison.Ordinal);
        Assert.Contains("- uw kaart\n- de regels (https://voorbeeld.be/regels)", mail, StringComparison.Ordinal);
        Assert.Contains("Wat nu? Bel ons (012345670).", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("**", mail, StringComparison.Ordinal);
    }
}
