using System.Text.RegularExpressions;

namespace CaseTracking.Host.Tests.Api;

/// <summary>An address with nothing but blanks where a code belongs: such text comes in as nothing at all.</summary>
public sealed partial class BlankAddressTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    [Theory]
    [InlineData("%20")]
    [InlineData("%0D%0A")]
    [InlineData("%09")]
    public async Task No_address_breaks_on_blanks(string blank)
    {
        using var employee = await product.Employee();
        using var anyone = product.Visitor();
        var routes = Route.Of(product).Where(r => r.Methods.Contains("GET") && Parameter().IsMatch(r.Pattern)).ToList();
        Assert.Contains(routes, r => r.IsPage && r.IsOpen);
        foreach (var address in routes.Select(r => Parameter().Replace(r.Pattern, blank)))
            foreach (var visitor in new[] { employee, anyone })
                Assert.InRange((int)(await visitor.Open(address)).Status, 200, 499);
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
