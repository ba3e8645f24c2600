using System.Text.RegularExpressions;

namespace CaseTracking.Hosting.Mail;

/// <summary>
/// Which addresses are written to: one plain mailbox at a domain with a dot. Quoted names, comments, lists and anything that could end a
/// header line are none, though the standard knows some of them: nobody who types an address in a form means those.
/// </summary>
public static partial class MailAddresses
{
    private const int Longest = 254;

    /// <summary>Whether mail can be sent to this text as it is; spaces around it count.</summary>
    public static bool IsValid(string? address) => address is { Length: > 0 and <= Longest } && Plain().IsMatch(address);

    // \z and not $, which would let a line break through at the end.
    [GeneratedRegex(
        @"\A(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();
}
