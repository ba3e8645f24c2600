using CaseTracking.TestIdentityProvider;
using static CaseTracking.Host.Tests.Dossiers.Overnemen.LogText;

namespace CaseTracking.Host.Tests.Dossiers.Overnemen;

/// <summary>Files of another system on the work list.</summary>
public sealed class ListTests(ImportProduct product) : IClassFixture<ImportProduct>
{
    [Fact]
    public async Task A_case_that_was_taken_over_stands_on_the_work_list_without_a_name_and_is_found_by_its_number()
    {
        var source = ImportProduct.NewSource();
        await product.Import(Log(CaseOf("A", Event("stap 1", new DateTimeOffset(2024, 3, 1, 9, 0, 0, TimeSpan.Zero)))), source);
        var number = (await product.Rows($"select nummer from dossiers.dossieroverzicht where bron = '{source}'")).Single();
        using var employee = await product.SignedIn(TestPeople.Burgerzaken);
        var list = await employee.Open("/werk/dossiers");
        Assert.Contains(number, list.Html, StringComparison.Ordinal);
        Assert.Contains("Niet bekend", list.Html, StringComparison.Ordinal);

        Assert.Contains(number, (await employee.Submit(list, "handler=Zoek", ("Woorden", number))).Html, StringComparison.Ordinal);
    }
}
