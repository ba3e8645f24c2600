using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace CaseTracking.Hosting.Mail;

/// <summary>A mail as the framework sends it: plain text first, then HTML.</summary>
internal static class MessageWriting
{
    /// <exception cref="MailRefusedException">The address is none.</exception>
    public static MailMessage Write(OutgoingMail mail, string from, string fromName)
    {
        if (!MailAddresses.IsValid(mail.To)) throw new MailRefusedException(0);

        var message = new MailMessage(new MailAddress(from, Quotable(fromName), Encoding.UTF8), new MailAddress(mail.To))
        {
            Subject = OneLine(mail.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{mail.Id:N}@{message.From!.Host}>");
        // No holiday reply to a machine.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        foreach (var (name, value) in mail.Headers) message.Headers.Add(Name(name), OneLine(value));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Text, Encoding.UTF8, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        return message;
    }

    /// <summary>Text that cannot end a header line: U+2028 and U+2029 are line ends to some, and an encoded word can hold one.</summary>
    public static string OneLine(string text) =>
        string.Create(text.Length, text, static (line, t) =>
        {
            for (var i = 0; i < t.Length; i++) line[i] = char.IsControl(t[i]) || t[i] is '\u2028' or '\u2029' ? ' ' : t[i];
        }).Replace("=?", "= ?", StringComparison.Ordinal).Trim();

    // A name stands between quotes: it may not end them.
    private static string Quotable(string name) => OneLine(name).Replace('"', '\'').Replace('\\', '/');

    private static string Name(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        ? name
        : throw new ArgumentException("A header name holds letters, digits and dashes.", nameof(name));
}
