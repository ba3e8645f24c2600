using System.Text.RegularExpressions;
using CaseTracking.Hosting.Identity.CodeFlow;
using CaseTracking.Hosting.Identity.Staff;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CaseTracking.Hosting.Identity;

/// <summary>The host does not start on settings that would make signing in unsafe or impossible.</summary>
internal sealed class IdentitySettingsValidation(IHostEnvironment environment) : IValidateOptions<IdentitySettings>
{
    public ValidateOptionsResult Validate(string? name, IdentitySettings options)
    {
        string[] faults = [.. Provider(options), .. People(options.Claims), .. Sessions(options), .. Directory(options.Staff)];
        return faults is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Provider(IdentitySettings options)
    {
        if (options.ClientId is "") yield return "Identity:ClientId is missing.";
        if (options.ClientAuthentication is ClientAuthentication.PrivateKey)
        {
            if (!File.Exists(options.ClientKeyFile)) yield return "Identity:ClientKeyFile does not exist.";
        }
        else if (options.ClientSecret is "")
        {
            yield return "Identity:ClientSecret is missing.";
        }

        if (!options.Scopes.Split(' ').Contains("openid")) yield return "Identity:Scopes must hold openid.";

        if (options.Authority is not { IsAbsoluteUri: true } authority)
            yield return "Identity:Authority is missing or no absolute address.";
        else if (authority.Scheme != Uri.UriSchemeHttps && !(environment.IsDevelopment() && authority.IsLoopback))
            yield return "Identity:Authority must be https; plain http is accepted on loopback in Development alone.";
    }

    private static IEnumerable<string> People(ClaimSettings claims)
    {
        if (claims.Subject is "") yield return "Identity:Claims:Subject is missing.";
        if (claims.Subject == "rrn") yield return "Identity:Claims:Subject may not be the national number.";
        if (!IsPattern(claims.RolePattern))
            yield return "Identity:Claims:RolePattern must be a regular expression with the groups role and unit.";
    }

    private IEnumerable<string> Sessions(IdentitySettings options)
    {
        if (options.PlainHttpCookies && !environment.IsDevelopment())
            yield return "Identity:PlainHttpCookies is accepted in Development alone.";
        if (options.Session.Idle <= TimeSpan.Zero || options.Session.Absolute <= TimeSpan.Zero || options.Session.Cleanup <= TimeSpan.Zero)
            yield return "Identity:Session holds a duration that is not positive.";
    }

    private static IEnumerable<string> Directory(StaffSettings staff)
    {
        if (staff.KeepDays is < StaffSettings.LeastDays or > StaffSettings.MostDays)
            yield return $"Identity:Staff:KeepDays must be from {StaffSettings.LeastDays} to {StaffSettings.MostDays}.";
    }

    private static bool IsPattern(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking).GetGroupNames() is { } groups
                && groups.Contains("role") && groups.Contains("unit");
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
