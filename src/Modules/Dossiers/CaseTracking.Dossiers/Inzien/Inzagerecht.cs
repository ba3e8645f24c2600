using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Http;

namespace CaseTracking.Dossiers.Inzien;

/// <summary>Who may see the private part of a request: questions, documents and decision.</summary>
internal sealed class Inzagerecht(IOneTimeAccess toegang)
{
    /// <summary>True for who showed the code that went to the applicant's own mail address, for half an hour.</summary>
    public Task<bool> MagInzien(HttpContext http, DossierId dossier, CancellationToken ct) => toegang.Holds(http, dossier.Value, ct);
}
