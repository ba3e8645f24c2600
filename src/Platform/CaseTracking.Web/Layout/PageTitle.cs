using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Web.Layout;

/// <summary>The document title: what the page is, then whose it is; a page that was refused says so first.</summary>
internal static class PageTitle
{
    public static string Of(ViewContext view, string city)
    {
        var title = view.ViewData["Title"] as string
            ?? throw new InvalidOperationException($"Page {view.ExecutingFilePath} sets no ViewData[\"Title\"].");

        return $"{(view.ViewData.ModelState.IsValid ? "" : "Fout: ")}{title} – {city}";
    }
}
