namespace CaseTracking.Browser.Tests.Gallery;

/// <summary>A page as the product sent it.</summary>
/// <param name="Name">Where it was seen.</param>
/// <param name="Html">Its markup, before any script.</param>
/// <param name="Title">Its title.</param>
/// <param name="Page">Its address without what names one request.</param>
internal sealed record SeenDocument(string Name, string Html, string Title, string Page)
{
    /// <summary>Different pages that somebody with many tabs could not tell apart.</summary>
    public static IEnumerable<string> SharedTitles(IEnumerable<SeenDocument> documents) =>
        documents.GroupBy(d => d.Title).Where(g => g.Select(d => d.Page).Distinct().Count() > 1)
            .Select(g => $"'{g.Key}' is the title of {string.Join(" and ", g.Select(d => d.Page).Distinct())}");
}
