using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseTracking.Web.Forms;

internal static class AddressFirstExtensions
{
    /// <summary>
    /// What an address names comes from the address. By default a form goes before it, so that a field with the name of a route's part
    /// makes a page act on something else than its address and its checks were about.
    /// </summary>
    public static void AddressFirst(this IList<IValueProviderFactory> factories)
    {
        var address = factories.OfType<RouteValueProviderFactory>().Single();
        factories.Remove(address);
        factories.Insert(0, address);
    }
}
