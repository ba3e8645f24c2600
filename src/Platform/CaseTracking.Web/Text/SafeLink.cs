using System.Diagnostics.CodeAnalysis;

namespace CaseTracking.Web.Text;

/// <summary>Where a link in a text of a city may lead: a page over https, a mail address, a telephone.</summary>
internal static class SafeLink
{
    /// <summary>False for every other address, and for one that hides where it leads.</summary>
    public static bool TryRead(string? address, [NotNullWhen(true)] out string? safe)
    {
        safe = null;
        if (address is null || address.Any(char.IsControl) || !Uri.TryCreate(address, UriKind.Absolute, out var uri)) return false;

        safe = uri.Scheme switch
        {
            "https" when uri.UserInfo.Length == 0 => uri.AbsoluteUri,
            "mailto" when uri.Query.Length == 0 => uri.AbsoluteUri,
            "tel" when address["tel:".Length..].All(c => char.IsAsciiDigit(c) || c is '+' or '-' or ' ') => $"tel:{address["tel:".Length..].Replace(" ", "", StringComparison.Ordinal)}",
            _ => null,
        };
        return safe is not null;
    }

    /// <summary>As people write it: without the scheme of a mail address or a telephone.</summary>
    public static string Words(string safe) => safe.Split(':', 2) is ["mailto" or "tel", var rest] ? rest : safe;
}
