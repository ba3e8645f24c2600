using System.Text.RegularExpressions;
using CaseTracking.Host.Tests.Api;
using CaseTracking.Hosting.CommandLine;
using CaseTracking.RunningProduct;

namespace CaseTracking.Host.Tests.Dossiers.Werklijst;

/// <summary>The running product with what tests of the work list share.</summary>
public sealed partial class ListProduct : ApiProduct
{
    public const string List = "/werk/dossiers";

    /// <summary>Files a request for a place on the street.</summary>
    internal Task<Filing> Place(string name, string street = "Kerkstraat 12", string reason = "Een verhuis.") => Filing.Make(this, new
    {
        product = "inname-openbaar-domein",
        naam = name,
        email = "fien@voorbeeld.be",
        periode = new { van = "2027-03-01", tot = "2027-03-05" },
        antwoorden = new Dictionary<string, string> { ["voorwerp"] = "container", ["straat"] = street, ["reden"] = reason },
    });

    /// <summary>Searches as an employee does: by the form of the list.</summary>
    public static async Task<SeenPage> Search(Visitor employee, string words) =>
        await employee.Submit(await employee.Open(List), "handler=Zoek", ("Woorden", words));

    /// <summary>The numbers of a list, in order.</summary>
    public static IReadOnlyList<string> Numbers(SeenPage page) => [.. Row().Matches(page.Html).Select(m => m.Groups[1].Value)];

    /// <summary>The numbers of a list, page by page to its end.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> Pages(Visitor employee, string address)
    {
        List<IReadOnlyList<string>> pages = [];
        for (string? next = address; next is not null;)
        {
            var page = await employee.Open(next);
            pages.Add(Numbers(page));
            next = NextPage().Match(page.Html) is { Success: true } m ? m.Groups[1].Value : null;
        }

        return pages;
    }

    /// <summary>Runs a verb of the command line.</summary>
    public async Task<(int Code, string Output)> Run(params string[] arguments)
    {
        await using var output = new StringWriter();
        var code = await CommandLineRoot.Run(Services, arguments, output, output, TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }

    /// <summary>The reference of who asked.</summary>
    internal async Task<Guid> Citizen(Filing file)
    {
        await using var command = Database.Superuser.CreateCommand($"select burger from dossiers.dossieroverzicht where id = '{file.DossierId}'");
        return (Guid)(await command.ExecuteScalarAsync())!;
    }

    [GeneratedRegex("<tr[^>]*>\\s*<td><a href=\"/werk/dossiers/[^\"]+\">([^<]+)</a></td>")]
    private static partial Regex Row();

    [GeneratedRegex("href=\"([^\"]+)\" rel=\"next\"")]
    private static partial Regex NextPage();
}
