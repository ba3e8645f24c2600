namespace CaseTracking.Hosting.Identity.Sessions;

/// <summary>Which session a request came with, as the table knows it: a feature of the request.</summary>
/// <param name="Hash">SHA-256 of the id in the cookie, in hexadecimal.</param>
internal sealed record SessionKey(string Hash);
