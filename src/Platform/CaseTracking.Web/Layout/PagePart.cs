using Microsoft.AspNetCore.Http;

namespace CaseTracking.Web.Layout;

/// <summary>
/// A part of a page about one resource, registered as a service by the module whose data it shows, so that a page can hold what several
/// modules know. The page has checked that the reader may see the resource.
/// </summary>
/// <param name="Page">Name of the page it is for.</param>
/// <param name="Order">Lower comes first; from <see cref="After"/> on it stands behind the page's own content.</param>
/// <param name="Partial">Path of the partial view.</param>
/// <param name="Load">Reads the model of the partial for the resource; nothing is shown when it gives null.</param>
public sealed record PagePart(string Page, int Order, string Partial, Func<HttpContext, Guid, CancellationToken, Task<object?>> Load)
{
    /// <summary>First order behind the page's own content.</summary>
    public const int After = 100;
}
