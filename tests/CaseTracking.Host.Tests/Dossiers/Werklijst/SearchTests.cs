using System.Net;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Host.Tests.Dossiers.Werklijst;

/// <summary>Finding files by number, person, place and product, also misspelt; and what a search leaves behind.</summary>
public sealed class SearchTests(ListProduct product) : IClassFixture<ListProduct>
{
    [Theory]
    [InlineData("Ångström Voorbeeld", "voorbeeld angstrom")]
    [InlineData("Jean-Pierre D'Hondt", "d'hondt jean")]
    [InlineData("Fien Voorbeeld", "Voorbleed")]
    [InlineData("Jef Janssens", "jansens")]
    [InlineData("Jef Janssens", "jefs Jenssens")]
    [InlineData("Rik Vandenbroucke", "vandenb")]
    public async Task A_person_is_found_by_any_spelling_near_the_name(string name, string words)
    {
        var file = await product.Place(name);
        using var employee = await product.Employee();

        Assert.Contains(file.Nummer, ListProduct.Numbers(await ListProduct.Search(employee, words)));
    }

    [Theory]
    [InlineData("Molenstraat")]
    [InlineData("molenstr")]
    [InlineData("Molenstrat")]
    [InlineData("Molenstraat 7")]
    [InlineData("molenstraat inname")]
    [InlineData("Molenstraat domeinen")]
    [InlineData("Molenstraat innaem")]
    public async Task A_file_is_found_by_place_and_product_together(string words)
    {
        var file = await product.Place("Ann Elders", "Molenstraat 7");
        using var employee = await product.Employee();

        Assert.Contains(file.Nummer, ListProduct.Numbers(await ListProduct.Search(employee, words)));
        Assert.DoesNotContain(file.Nummer, ListProduct.Numbers(await ListProduct.Search(employee, words + " reispas")));
    }

    [Fact]
    public async Task A_file_is_found_by_its_number_whole_or_without_its_year()
    {
        var file = await product.Place("Ann Elders");
        using var employee = await product.Employee();

        var rank = file.Nummer[5..].TrimStart('0');
        foreach (var words in new[] { file.Nummer, file.Nummer[5..], rank, $"{file.Nummer} elders", $"elders {rank}", $"ellders {rank}", $"{rank} ann 12", $"inname {rank}" })
            Assert.Contains(file.Nummer, ListProduct.Numbers(await ListProduct.Search(employee, words)));
        foreach (var words in new[] { $"{file.Nummer} iemand", $"iemand {rank}", $"reispas {rank}", $"{rank} ann 9998" })
            Assert.DoesNotContain(file.Nummer, ListProduct.Numbers(await ListProduct.Search(employee, words)));

        var neighbour = await product.Place("Ann Elders", $"Kerkstraat {rank}");
        Assert.Equal([file.Nummer], ListProduct.Numbers(await ListProduct.Search(employee, rank)));
        Assert.Contains(neighbour.Nummer, ListProduct.Numbers(await ListProduct.Search(employee, $"Kerkstraat {rank}")));
    }

    [Fact]
    public async Task What_fits_comes_without_what_merely_resembles_it()
    {
        var (exact, near) = (await product.Place("An Quintens"), await product.Place("An Quintyns"));
        using var employee = await product.Employee();

        var page = await ListProduct.Search(employee, "Quintens");
        Assert.Equal([exact.Nummer], ListProduct.Numbers(page));
        Assert.DoesNotContain("Dit lijkt erop", page.Html, StringComparison.Ordinal);
        var misspelt = await ListProduct.Search(employee, "Quintns");
        Assert.Equal(new[] { exact.Nummer, near.Nummer }.Order(), ListProduct.Numbers(misspelt).Order());
        Assert.Contains("Dit lijkt erop", misspelt.Html, StringComparison.Ordinal);
        Assert.Contains("Niets gevonden.", (await ListProduct.Search(employee, "Xyzzy")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_are_in_no_address_and_in_no_log_and_another_employee_cannot_open_the_seal()
    {
        var name = $"Kanarie{Guid.NewGuid():N}";
        var file = await product.Place(name);
        using var employee = await product.Employee();

        var page = await ListProduct.Search(employee, name);
        Assert.Equal([file.Nummer], ListProduct.Numbers(page));
        Assert.Contains("zoek=", page.Url.Query, StringComparison.Ordinal);
        Assert.DoesNotContain(name, page.Url.AbsoluteUri, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(product.Logged, l => l.Contains(name, StringComparison.OrdinalIgnoreCase));
        Assert.Equal([file.Nummer], ListProduct.Numbers(await employee.Open(page.Url.PathAndQuery)));

        using var other = await product.SignedIn(TestPeople.Klachten);
        var theirs = await other.Open(page.Url.PathAndQuery);
        Assert.Contains("We weten niet meer wat u zocht.", theirs.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await employee.Open($"{ListProduct.List}?zoek=verzonnen")).Status);
    }

    [Fact]
    public async Task Nobody_but_an_employee_searches()
    {
        using var employee = await product.Employee();
        var list = await employee.Open(ListProduct.List);
        using var citizen = await product.SignedIn(TestPeople.Anna);

        Assert.Equal(HttpStatusCode.Forbidden, (await citizen.Open(ListProduct.List)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await citizen.Submit(list, "handler=Zoek", ("Woorden", "Fien"))).Status);
    }

    [Fact]
    public async Task An_erased_person_is_found_by_no_search_and_named_in_no_list_and_a_new_index_does_not_bring_them_back()
    {
        var name = $"Gewist{Guid.NewGuid():N}";
        var (file, stays) = (await product.Place(name, $"{name}straat 4"), await product.Place($"Blijft {name}"));
        using var employee = await product.Employee();
        Assert.Equal(new[] { file.Nummer, stays.Nummer }.Order(), ListProduct.Numbers(await ListProduct.Search(employee, name)).Order());

        var (code, output) = await product.Run("subject", "erase", $"{await product.Citizen(file)}");
        Assert.Equal(0, code);
        Assert.Contains("dossiers.kluis_zoek: 1", output, StringComparison.Ordinal);

        await Gone();
        await product.Change("delete from dossiers.kluis_zoek");
        Assert.Empty(ListProduct.Numbers(await ListProduct.Search(employee, name)));
        await product.Restart();
        using var again = await product.Employee();
        await Testing.Eventually.Holds(async () => ListProduct.Numbers(await ListProduct.Search(again, name)) is [var one] && one == stays.Nummer, "the index is made again");
        await Gone();

        async Task Gone()
        {
            using var visitor = await product.Employee();
            foreach (var words in new[] { name, $"{name}straat", name[..7] }) Assert.DoesNotContain(file.Nummer, ListProduct.Numbers(await ListProduct.Search(visitor, words)));
            var found = await ListProduct.Search(visitor, file.Nummer);
            Assert.Equal([file.Nummer], ListProduct.Numbers(found));
            Assert.Contains("Gegevens gewist", found.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(name, found.Html, StringComparison.Ordinal);
        }
    }
}
