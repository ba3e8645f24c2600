using System.Globalization;
using CaseTracking.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracking.Web.Errors;

// A refused form post is re-executed here as a post: without a handler and without a token.
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel : PageModel
{
    public StatusText Text { get; private set; } = StatusText.Of(404);

    public string Reference => TraceIds.Of(HttpContext);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var reexecuted = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        // Someone who types this address gets an honest 404.
        Response.StatusCode = reexecuted ? Convert.ToInt32(RouteData.Values["status"], CultureInfo.InvariantCulture) : 404;
        Text = HttpContext.Features.Get<StatusText>() is { } told && told.Status == Response.StatusCode ? told : StatusText.Of(Response.StatusCode);
    }
}
