using CaseTracking.Dossiers.Eigen;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Http;

namespace CaseTracking.Dossiers.Inzien;

/// <summary>Who may see the private part of a request: questions, documents and decision.</summary>
internal sealed class Inzagerecht(IOneTimeAccess toegang, Eigenaars eigenaars)
{
    /// <summary>True for who signed in and owns it, and for who showed the code that went to the applicant's own mail address, for half an hour.</summary>
    public async Task<bool> MagInzien(HttpContext http, DossierId dossier, CancellationToken ct) =>
        (Eigenaars.Van(http.User) is { } ik && await eigenaars.Owns(ik, dossier.Value, ct)) || await toegang.Holds(http, dossier.Value, ct);
}
