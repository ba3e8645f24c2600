using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseTracking.Web.Forms;

internal static class ValueProviderExtensions
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

    /// <summary>Names of fields are read as they stand. The syntax of jQuery, which no form here uses, fails on a name with a loose bracket.</summary>
    public static void PlainNames(this IList<IValueProviderFactory> factories)
    {
        foreach (var syntax in factories.Where(f => f is JQueryFormValueProviderFactory or JQueryQueryStringValueProviderFactory).ToList()) factories.Remove(syntax);
    }
}
