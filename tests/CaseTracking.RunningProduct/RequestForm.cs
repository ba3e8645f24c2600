using System.Text.RegularExpressions;
using Xunit;

namespace CaseTracking.RunningProduct;

/// <summary>The pages on the way from a question to its file: the one place that knows how they are reached and filled in.</summary>
public static partial class RequestForm
{
    /// <summary>What is asked for.</summary>
    public const string Product = "attest-van-woonst";

    /// <summary>Where its form is.</summary>
    public const string Path = $"/aanvragen/{Product}";

    /// <summary>Fills in the form and sends it.</summary>
    /// <returns>The page that follows: what was received, or the form with what is wrong.</returns>
    public static async Task<SeenPage> SendRequest(
        this Visitor citizen, string naam = "Fien Voorbeeld", string email = "fien@voorbeeld.be", string toelichting = "")
    {
        ArgumentNullException.ThrowIfNull(citizen);
        return await citizen.Submit(await citizen.Open(Path), "/aanvragen", ("Naam", naam), ("Email", email), ("Toelichting", toelichting));
    }

    /// <summary>Files a request and reads what the citizen takes home.</summary>
    public static async Task<ReceivedRequest> FileRequest(this Visitor citizen, string naam = "Fien Voorbeeld", string email = "fien@voorbeeld.be", string toelichting = "")
    {
        var page = await citizen.SendRequest(naam, email, toelichting);
        Assert.Equal("/aanvragen/ontvangen", page.Url.AbsolutePath);
        return new ReceivedRequest(page, Number().Match(page.Html).Value, Code().Match(page.Html).Groups[1].Value);
    }

    /// <summary>Opens the page of a file by its number, through the list of files.</summary>
    public static async Task<SeenPage> OpenFile(this Visitor employee, string number)
    {
        ArgumentNullException.ThrowIfNull(employee);
        var list = await employee.Open("/werk/dossiers?volgorde=Nieuwste&stand=alle");
        return await employee.Open(Regex.Match(list.Html, $"href=\"(/werk/dossiers/[^\"]+)\">{number}").Groups[1].Value);
    }

    [GeneratedRegex("[0-9]{4}-[0-9]{6}")]
    private static partial Regex Number();

    [GeneratedRegex("id=\"code\">([^<]+)<")]
    private static partial Regex Code();
}

/// <summary>What a citizen takes home: the page, the number of the file and the code to follow it with.</summary>
public sealed record ReceivedRequest(SeenPage Page, string Number, string Code);
