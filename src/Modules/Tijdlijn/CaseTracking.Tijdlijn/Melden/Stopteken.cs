using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace CaseTracking.Tijdlijn.Melden;

/// <summary>
/// Signs the link with which a mail is stopped: who has the mail can stop the mails of that request, and do nothing else with it. It does
/// not end, because mails lie in a mailbox for years.
/// </summary>
internal sealed class Stopteken(IDataProtectionProvider bescherming)
{
    private readonly IDataProtector _zegel = bescherming.CreateProtector("CaseTracking.Tijdlijn.Stopteken");

    /// <summary>Path of the page that stops the mails.</summary>
    public string Pad(Guid dossier) => $"/meldingen/stoppen/{Maak(dossier)}";

    public string Maak(Guid dossier) => WebEncoders.Base64UrlEncode(_zegel.Protect(dossier.ToByteArray()));

    /// <summary>The request; nothing where the text is not ours.</summary>
    public Guid? Lees(string? teken)
    {
        // Nothing but blanks in an address comes in as nothing at all.
        if (teken is null) return null;

        try
        {
            return new Guid(_zegel.Unprotect(WebEncoders.Base64UrlDecode(teken)));
        }
        catch (Exception fout) when (fout is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
