using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CaseTracking.Dossiers.Zoeken;

/// <summary>
/// What an employee searches, sealed for the address of the list: readable by this product alone, for that employee and for half a day. So
/// a page can be reloaded, gone back to and paged, while no history, log or proxy learns whom somebody looked for.
/// </summary>
internal sealed class Zoekopdrachten(IDataProtectionProvider bescherming)
{
    private static readonly TimeSpan Geldig = TimeSpan.FromHours(12);

    public string Verzegel(string medewerker, string woorden) => Van(medewerker).Protect(woorden, Geldig);

    /// <summary>Nothing when it is too old, somebody else's, or made up.</summary>
    public string? Open(string medewerker, string zegel)
    {
        try
        {
            return Van(medewerker).Unprotect(zegel);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Van(string medewerker) => bescherming.CreateProtector("CaseTracking.Zoekopdracht", medewerker).ToTimeLimitedDataProtector();
}
