namespace CaseTracking.Hosting.Identity.OneTime;

/// <summary>How hard a code is to guess: with these, ten codes a day give fifty tries at a million.</summary>
internal static class OneTimeLimits
{
    public const int MaxTries = 5;

    /// <summary>Codes for one resource within <see cref="Memory"/>.</summary>
    public const int MaxCodes = 10;

    public static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    public static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(10);

    public static readonly TimeSpan SessionLifetime = TimeSpan.FromMinutes(30);
}
