using System.Text;
using CaseTracking.Host.Tests.Api;

namespace CaseTracking.Host.Tests.Dossiers.Werklijst;

/// <summary>The list as a file holds everything that was chosen, however much that is.</summary>
public sealed class WholeListTests(ListProduct product) : IClassFixture<ListProduct>
{
    private const int Many = 10_750;

    [Fact]
    public async Task More_files_than_anyone_reads_are_all_in_it_once_and_every_look_is_recorded()
    {
        var file = await product.Place("Fien Overal");
        await product.Change(
            $"""
            insert into dossiers.dossieroverzicht
            select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'nummer', '2020-' || lpad(g::text, 6, '0')))).*
            from dossiers.dossieroverzicht o, generate_series(1, {Many}) g where o.id = '{file.DossierId}'
            """);
        using var employee = await product.Employee();
        var looks = await Looks();
        var numbers = await Numbers(employee.Http, "?handler=Csv&product=inname-openbaar-domein");

        Assert.Equal(Many + 1, numbers.Count);
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.Equal(Many + 1, await Looks() - looks);
        Assert.Empty(await Numbers(employee.Http, "?handler=Csv&product=reispas"));
    }

    [Fact]
    public async Task A_list_that_breaks_off_is_a_failed_download_and_no_short_file()
    {
        using var employee = await product.Employee();
        await Filing.Make(product);
        await product.Change("alter table dossiers.lijstinzage rename to lijstinzage_weg");
        using var answer = await employee.Http.GetAsync(new Uri($"{ListProduct.List}?handler=Csv", UriKind.Relative));
        await product.Change("alter table dossiers.lijstinzage_weg rename to lijstinzage");

        Assert.Equal(500, (int)answer.StatusCode);
        Assert.DoesNotContain("Fien", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private Task<long> Looks() => product.Count("select coalesce(sum(cardinality(dossiers)), 0) from dossiers.lijstinzage");

    private static async Task<List<string>> Numbers(HttpClient http, string query)
    {
        var lines = Encoding.UTF8.GetString(await http.GetByteArrayAsync(new Uri(ListProduct.List + query, UriKind.Relative))).Split("\r\n");
        Assert.StartsWith("\uFEFF\"Nummer\";", lines[0], StringComparison.Ordinal);
        Assert.Equal("", lines[^1]);
        return [.. lines[1..^1].Select(l => l.Split('"')[1])];
    }
}
