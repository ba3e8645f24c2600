using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;

namespace CaseTracking.Host.Tests.Dossiers.Werklijst;

/// <summary>What the work list shows, to whom, and how it is filtered and paged.</summary>
public sealed class ListTests(ListProduct product) : IClassFixture<ListProduct>
{
    [Fact]
    public async Task A_line_tells_what_staff_know_and_the_look_is_recorded_once_for_the_page()
    {
        var file = await product.Place("Fien Voorbeeld", "Dorpsplein 3", "Een verbouwing.");
        var looks = await product.Count("select count(*) from dossiers.lijstinzage");
        using var employee = await product.Employee();

        var page = await ListProduct.Search(employee, file.Nummer);
        foreach (var text in new[] { file.Nummer, "Fien Voorbeeld", "1 mrt 2027", "5 mrt 2027", "Dorpsplein 3", "Een verbouwing.", "Ingediend", "Inname van het openbaar domein", "Overzicht", "Overname" })
            Assert.Contains(text, page.Html, StringComparison.Ordinal);
        Assert.Equal(1, await product.Count($"select count(*) from dossiers.lijstinzage where dossiers = array['{file.DossierId}'::uuid] and doel = 'zoeken' and medewerker = 'mw-burgerzaken'"));
        await employee.Open(ListProduct.List);
        Assert.True(await product.Count("select count(*) from dossiers.lijstinzage") >= looks + 3);
    }

    [Fact]
    public async Task Without_a_record_of_the_look_no_name_is_shown()
    {
        await product.Place("Nooit Getoond");
        using var employee = await product.Employee();
        await product.Change("alter table dossiers.lijstinzage rename to lijstinzage_weg");
        var page = await employee.Open(ListProduct.List);
        await product.Change("alter table dossiers.lijstinzage_weg rename to lijstinzage");

        Assert.Equal(500, (int)page.Status);
        Assert.DoesNotContain("Nooit Getoond", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_narrow_the_list_together_and_one_that_cannot_be_read_does_not_count()
    {
        using var mine = await Werk.Begin(product);
        using var other = await Werk.Begin(product);
        await mine.Done("toewijzing", new { });
        await mine.Done("volledigverklaring");
        await other.Done("sluiting", new { reden = "Dubbel" });

        await Shows("?stand=Volledig&behandelaar=mw-burgerzaken&product=attest-van-woonst&dienst=burgerzaken", mine: true, other: false);
        await Shows("?product=reispas", mine: false, other: false);
        await Shows("?dienst=openbaar-domein", mine: false, other: false);
        await Shows("?dienst=bestaat-niet", mine: false, other: false);
        await Shows("", mine: true, other: false);
        await Shows("?stand=alle", mine: true, other: true);
        await Shows("?stand=Gesloten", mine: false, other: true);
        await Shows("?stand=onzin&volgorde=onzin&van=gisteren&termijn=onzin", mine: true, other: false);
        await Shows("?van=2000-01-01&tot=2000-12-31&stand=alle", mine: false, other: false);
        await Shows("?van=2000-01-01&tot=2999-12-31&stand=alle&volgorde=Oudste", mine: true, other: true);

        async Task Shows(string query, bool mine, bool other)
        {
            var numbers = (await ListProduct.Pages(Employee(), ListProduct.List + query)).SelectMany(page => page).ToList();
            Assert.Equal((query, mine, other), (query, numbers.Contains(Mine().Nummer), numbers.Contains(Other().Nummer)));
        }

        Visitor Employee() => mine.Employee;
        Filing Mine() => mine.File;
        Filing Other() => other.File;
    }

    [Fact]
    public async Task What_is_late_or_nearly_late_comes_first_and_says_so_in_a_word()
    {
        var (late, soon, calm) = (await product.Place("Te Laat"), await product.Place("Bijna Laat"), await product.Place("Nog Niet"));
        foreach (var (file, days) in new[] { (late, -2), (soon, 3), (calm, 30) })
            await product.Change($"update dossiers.dossieroverzicht set uiterlijke_datum = current_date + {days}, vervaldag = current_date + {days} where id = '{file.DossierId}'");
        using var employee = await product.Employee();

        var near = await employee.Open($"{ListProduct.List}?termijn=bijna&product=inname-openbaar-domein");
        Assert.Equal([late.Nummer, soon.Nummer], ListProduct.Numbers(near).Where(n => n == late.Nummer || n == soon.Nummer || n == calm.Nummer));
        Assert.Matches("class=\"ct-late\">[23] dagen te laat", near.Html);
        Assert.Matches("class=\"ct-soon\">nog [234] dagen", near.Html);
        Assert.Equal([late.Nummer], ListProduct.Numbers(await employee.Open($"{ListProduct.List}?termijn=laat&product=inname-openbaar-domein")).Where(n => n == late.Nummer || n == soon.Nummer));
    }

    [Theory]
    [InlineData("UitersteDatum")]
    [InlineData("Nieuwste")]
    [InlineData("Oudste")]
    public async Task Every_file_stands_on_one_page_and_no_page_is_empty(string order)
    {
        while (await product.Count("select count(*) from dossiers.dossieroverzicht") < 104) await Filing.Make(product);
        using var employee = await product.Employee();
        var pages = await ListProduct.Pages(employee, $"{ListProduct.List}?stand=alle&volgorde={order}");
        Assert.All(pages, page => Assert.InRange(page.Count, 1, 50));
        var seen = pages.SelectMany(page => page).ToList();

        Assert.True(pages.Count >= 3);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(await product.Count("select count(*) from dossiers.dossieroverzicht"), seen.Count);
    }

    [Fact]
    public async Task The_list_can_be_saved_for_a_spreadsheet()
    {
        var file = await product.Place("=1+1;\"Fien\"", "-Kerkstraat 1");
        using var employee = await product.Employee();
        var found = await ListProduct.Search(employee, file.Nummer);
        var link = System.Text.RegularExpressions.Regex.Match(found.Html, "href=\"([^\"]+handler=Csv[^\"]*)\"").Groups[1].Value;
        using var answer = await employee.Http.GetAsync(new Uri(link, UriKind.Relative));

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.Equal(3, lines.Length);
        Assert.StartsWith($"\"{file.Nummer}\";\"'=1+1;\"\"Fien\"\"\";", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"'-Kerkstraat 1\"", lines[1], StringComparison.Ordinal);
    }
}
