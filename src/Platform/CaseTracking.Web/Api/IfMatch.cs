using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace CaseTracking.Web.Api;

/// <summary>Version the client last saw, from an If-Match header which holds one strong tag: <c>"17"</c>.</summary>
/// <param name="Version">Stream version; null where the header is absent.</param>
public readonly record struct IfMatch(long? Version)
{
    /// <summary>Called by the framework; throws a 400 for anything but one quoted version.</summary>
    public static ValueTask<IfMatch> BindAsync(HttpContext context, ParameterInfo _)
    {
        var header = context.Request.Headers.IfMatch;

        return header.Count == 0
            ? ValueTask.FromResult(new IfMatch(null))
            : ValueTask.FromResult(new IfMatch(Parse(header.Count == 1 ? header[0] : null)));
    }

    private static long Parse(string? tag) =>
        tag is ['"', .. var digits, '"'] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new InvalidInputException("If-Match", "Geef een versie tussen aanhalingstekens, zoals \"17\".");
}
