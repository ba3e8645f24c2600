using System.Net;
using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;

namespace CaseTracking.Host.Tests.Vragen;

/// <summary>A citizen with a request of their own, at a browser.</summary>
internal sealed class Burger(MailingProduct product, Filing file, string email, Visitor browser) : IDisposable
{
    private int _mails;

    public Filing File => file;

    public string Email => email;

    public Visitor Browser => browser;

    public string Timeline => $"/volgen/{file.Trackingcode}";

    /// <summary>The page where the code of six digits is typed.</summary>
    public string CodePage => $"{Timeline}/toegangscode";

    public static async Task<Burger> Filed(MailingProduct product, string type = "attest-van-woonst")
    {
        var email = $"b{Guid.NewGuid():N}@voorbeeld.be";
        var file = await Filing.Make(product, new { product = type, naam = "Fien Voorbeeld", email });
        return new(product, file, email, product.Visitor());
    }

    /// <summary>Asks for a code and waits for the mail.</summary>
    public async Task<string> AskCode()
    {
        var page = await browser.Submit(await browser.Open($"{Timeline}/toegang"), "");
        Assert.Equal((HttpStatusCode.OK, CodePage), (page.Status, page.Url.AbsolutePath));
        return await product.Mails.Code(email, _mails++);
    }

    public async Task<SeenPage> Type(string digits) => await browser.Submit(await browser.Open(CodePage), "", ("Cijfers", digits));

    /// <summary>Shows the code that was mailed.</summary>
    public async Task<SeenPage> Identify()
    {
        var page = await Type(await AskCode());
        Assert.Equal((HttpStatusCode.OK, $"{Timeline}/inzage"), (page.Status, page.Url.AbsolutePath));
        return page;
    }

    public async Task<SeenPage> Ask(SeenPage page, string question) => await browser.Submit(page, "", ("Vraag", question));

    public void Dispose() => browser.Dispose();
}
