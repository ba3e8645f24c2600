using System.Security.Claims;
using System.Text.RegularExpressions;
using CaseTracking.Web.Identity;

namespace CaseTracking.Hosting.Identity.CodeFlow;

/// <summary>From the provider's claims to ours. Only what the configuration names gets through.</summary>
internal sealed class ClaimMapping(ClaimSettings settings)
{
    // No backtracking: a hostile role value cannot keep a processor busy.
    private readonly Regex _role = new($"^(?:{settings.RolePattern})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    public ClaimsPrincipal Map(ClaimsIdentity token, string authenticationType)
    {
        var subject = Value(token, settings.Subject);
        if (subject is null) throw new SignInRefusedException("the token names nobody");

        var name = string.Join(' ', new[] { Value(token, settings.GivenName), Value(token, settings.FamilyName) }.OfType<string>());
        var identity = new ClaimsIdentity(authenticationType, ActorClaims.Name, ActorClaims.Role);
        identity.AddClaim(new(ActorClaims.Subject, subject));
        if (name is not "") identity.AddClaim(new(ActorClaims.Name, name));
        if (Value(token, settings.Organisation) is { } organisation) identity.AddClaim(new(ActorClaims.Organisation, organisation));
        identity.AddClaims(Roles(token).Distinct().Select(role => new Claim(ActorClaims.Role, role.ToString())));

        return new ClaimsPrincipal(identity);
    }

    private IEnumerable<RoleAssignment> Roles(ClaimsIdentity token) =>
        from claim in settings.Roles is "" ? [] : token.FindAll(settings.Roles)
        let match = _role.Match(claim.Value)
        where match.Success
        from role in match.Groups["role"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        where !role.Contains(':', StringComparison.Ordinal)
        select new RoleAssignment(role, Unit(match.Groups["unit"].Value));

    private string Unit(string code) => settings.Units.GetValueOrDefault(code, code);

    private static string? Value(ClaimsIdentity token, string claim) =>
        claim is not "" && token.FindFirst(claim)?.Value is { Length: > 0 } value ? value : null;
}
