using CaseTracking.Hosting.Identity.CodeFlow;
using CaseTracking.Hosting.Identity.Sessions;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CaseTracking.Hosting.Identity;

internal sealed class ConfigureCodeFlow(
    IOptions<IdentitySettings> settings,
    IOptionsMonitor<CookieAuthenticationOptions> cookies,
    IStaffDirectory staff,
    TimeProvider clock,
    ILogger<CodeFlowHandler> logger) : IConfigureNamedOptions<CodeFlowOptions>, IDisposable
{
    private readonly ProviderMetadata _provider = new(settings.Value, NewBackchannel(), clock, logger);

    public void Configure(CodeFlowOptions options) { }

    public void Dispose() => _provider.Dispose();

    public void Configure(string? name, CodeFlowOptions options)
    {
        if (name != IdentitySchemes.Provider) return;

        options.Settings = settings.Value;
        options.Provider = _provider;
        options.ClientId = settings.Value.ClientId;
        // The base class insists on a secret and addresses. The token request takes what the settings and the provider's document say.
        options.ClientSecret = settings.Value.ClientSecret is { Length: > 0 } secret ? secret : "none";
        options.AuthorizationEndpoint = options.TokenEndpoint = settings.Value.Authority!.AbsoluteUri;
        options.Scope.Clear();
        foreach (var scope in settings.Value.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)) options.Scope.Add(scope);
        options.UsePkce = settings.Value.UsePkce;
        options.SaveTokens = false;
        options.Backchannel = NewBackchannel();
        options.CallbackPath = IdentitySchemes.CallbackPath;
        options.SignInScheme = IdentitySchemes.Session;
        SetCookie(options.CorrelationCookie);
        options.Events.OnRemoteFailure = Refuse;
        options.Events.OnTicketReceived = Receive;
    }

    // The framework appends the attempt's own id to the name and narrows the path, which __Host- would not allow.
    private void SetCookie(CookieBuilder cookie)
    {
        cookie.Secure(settings.Value, "casetracking-signin.");
        if (!settings.Value.PlainHttpCookies) cookie.Name = "__Secure-casetracking-signin.";
        cookie.Path = IdentitySchemes.CallbackPath;
    }

    private async Task Receive(TicketReceivedContext context)
    {
        await SessionRenewal.EndCurrent(context, cookies.Get(IdentitySchemes.Session));
        await staff.NoteSignIn(Actor.From(context.Principal!), context.HttpContext.RequestAborted);
    }

    private Task Refuse(RemoteFailureContext context)
    {
        Log.SignInRefused(logger, context.Failure is SignInRefusedException refused
            ? refused.Message
            : context.Failure?.GetType().Name ?? "unknown");
        context.Response.Redirect(IdentitySchemes.FailedPath);
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static HttpClient NewBackchannel() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = TimeSpan.FromSeconds(15),
        MaxResponseContentBufferSize = 1024 * 1024,
    };
}
