using Microsoft.AspNetCore.Http;

namespace CaseTracking.Web.Identity;

/// <summary>
/// A short look at one resource for somebody without an account: by a code that went to an address only they read. Codes and sessions
/// are bound to one browser and to one resource.
/// </summary>
public interface IOneTimeAccess
{
    /// <summary>Makes a code of six digits for this browser; it replaces the one this browser had.</summary>
    /// <param name="http">The request; its answer gets the cookie.</param>
    /// <param name="resource">What the code will open.</param>
    /// <param name="ct">Cancels the wait.</param>
    /// <returns>The code, to send and then forget; <see langword="null"/> when too many were asked for this resource today.</returns>
    Task<string?> Begin(HttpContext http, Guid resource, CancellationToken ct);

    /// <summary>Tries a code. Every try counts, also one at the same time as another; a right one opens the resource and is used up.</summary>
    Task<CodeAnswer> Confirm(HttpContext http, Guid resource, string code, CancellationToken ct);

    /// <summary>Whether this browser may look at the resource now.</summary>
    Task<bool> Holds(HttpContext http, Guid resource, CancellationToken ct);

    /// <summary>Ends the look before its time, for who leaves a shared computer.</summary>
    Task End(HttpContext http, CancellationToken ct);
}

/// <summary>What became of a try.</summary>
/// <param name="IsRight">The resource is open.</param>
/// <param name="TriesLeft">How often another code may be tried; 0 asks for a new code.</param>
public readonly record struct CodeAnswer(bool IsRight, int TriesLeft);
