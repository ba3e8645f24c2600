using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace CaseTracking.Web.Layout;

/// <summary>Compiled views are found by path alone: of two with one path the framework silently takes the first.</summary>
internal static class CompiledPages
{
    public static void AssertUnique(ApplicationPartManager parts)
    {
        var items = parts.ApplicationParts.OfType<IRazorCompiledItemProvider>()
            .SelectMany(part => part.CompiledItems.Select(item => (item.Identifier, item.Type.Assembly)))
            .Distinct();

        var hidden = Duplicates(items.Select(i => (i.Identifier, i.Assembly.GetName().Name!)));
        if (hidden.Count > 0)
            throw new InvalidOperationException($"These views hide each other, import ModulePages.targets: {string.Join(", ", hidden)}.");
    }

    internal static List<string> Duplicates(IEnumerable<(string Path, string Assembly)> views) =>
        [.. views.GroupBy(v => v.Path, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)
            .Select(g => $"{g.Key} ({string.Join(" and ", g.Select(v => v.Assembly))})")];
}
