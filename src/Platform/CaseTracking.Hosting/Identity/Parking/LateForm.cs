using CaseTracking.Hosting.Identity.Sessions;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace CaseTracking.Hosting.Identity.Parking;

/// <summary>
/// A form of somebody whose session ended while they typed, on a page that anyone may open: its token is no longer good. Instead of a
/// refusal they sign in and find the page as they left it.
/// </summary>
internal sealed class LateForm(ParkedForms parked, IOptionsMonitor<CookieAuthenticationOptions> cookies) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.Result is IAntiforgeryValidationFailedResult && http.User.Identity?.IsAuthenticated != true
            && SessionRenewal.CurrentKey(http, cookies.Get(IdentitySchemes.Session)) is { } session
            && await parked.Park(http, session) is { } address)
            context.Result = new RedirectResult(address);

        await next();
    }
}
