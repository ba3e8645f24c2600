using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CaseTracking.Hosting.Identity.CodeFlow;

/// <summary>
/// OpenID Connect on top of the framework's OAuth code flow, which brings state, the cookie that ties an attempt to one browser,
/// and PKCE. Added here: discovery, nonce, the <c>iss</c> of the answer, and the id token.
/// </summary>
internal sealed class CodeFlowHandler(IOptionsMonitor<CodeFlowOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : OAuthHandler<CodeFlowOptions>(options, logger, encoder)
{
    private const string IdToken = "id_token";
    private const string NonceKey = ".nonce";
    private string? _authorizationEndpoint;

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (await FindEndpoint() is not { } endpoint)
        {
            Response.Redirect(IdentitySchemes.FailedPath);
            return;
        }

        _authorizationEndpoint = endpoint;
        properties.Items[NonceKey] = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        await base.HandleChallengeAsync(properties);
    }

    private async Task<string?> FindEndpoint()
    {
        try
        {
            return (await Options.Provider.Get(Context.RequestAborted)).AuthorizationEndpoint;
        }
        catch (SignInRefusedException e)
        {
            Log.SignInRefused(Logger, e.Message);
            return null;
        }
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var request = new Uri(base.BuildChallengeUrl(properties, redirectUri)).Query;
        var query = QueryHelpers.ParseQuery(request);
        query["nonce"] = properties.Items[NonceKey];
        if (Options.Settings.AcrValues is { Length: > 0 } acr) query["acr_values"] = acr;

        return QueryHelpers.AddQueryString(_authorizationEndpoint!, query);
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        var provider = await Options.Provider.Get(Context.RequestAborted);
        string? issuer = Request.Query["iss"];
        var isMissing = issuer is null && provider.AuthorizationResponseIssParameterSupported;
        if (isMissing || (issuer is not null && issuer != provider.Issuer))
            return HandleRequestResult.Fail(new SignInRefusedException("the answer names another provider"));

        return await base.HandleRemoteAuthenticateAsync();
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        var provider = await Options.Provider.Get(Context.RequestAborted);
        context.Properties.Items.Remove(OAuthConstants.CodeVerifierKey, out var verifier);
        using var request = TokenRequest.Build(
            Options.Settings, provider.TokenEndpoint, context.Code, context.RedirectUri, verifier, TimeProvider.GetUtcNow());
        using var response = await Backchannel.SendAsync(request, Context.RequestAborted);

        return response.IsSuccessStatusCode
            ? OAuthTokenResponse.Success(await TokenRequest.ReadJson(response, Context.RequestAborted))
            : OAuthTokenResponse.Failed(new SignInRefusedException($"the token endpoint answered {(int)response.StatusCode}"));
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        if (!properties.Items.Remove(NonceKey, out var nonce) || nonce is null)
            throw new SignInRefusedException("the attempt carries no nonce");
        var idToken = tokens.Response?.RootElement.GetString(IdToken)
            ?? throw new SignInRefusedException("the provider gave no id token");

        var validation = new IdTokenValidation(Options.Settings, Options.Provider, TimeProvider);
        var claims = await validation.Validate(idToken, nonce, Context.RequestAborted);
        // Kept on the server, to name the session when it is ended at the provider. The access token is not kept at all.
        properties.StoreTokens([new() { Name = IdToken, Value = idToken }]);

        return new(new ClaimMapping(Options.Settings.Claims).Map(claims, Scheme.Name), properties, Scheme.Name);
    }
}
