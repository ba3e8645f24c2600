using Microsoft.AspNetCore.Http;

namespace CaseTracking.Web.Live;

/// <summary>Knows when somebody who is signed in no longer is. Asking does not count as using the session.</summary>
public interface ISessionWatch
{
    /// <summary>Begins looking at the session this request came with; its reader is gone within five seconds after the session.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    ILiveReader Watch(HttpContext context);

    /// <summary>Whether the session holds at this very moment.</summary>
    Task<bool> Holds(HttpContext context, CancellationToken ct);
}
