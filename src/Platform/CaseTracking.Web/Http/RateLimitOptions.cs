namespace CaseTracking.Web.Http;

/// <summary>How often one client may ask.</summary>
internal sealed class RateLimitOptions
{
    /// <summary>Requests per window.</summary>
    public int Permits { get; set; }

    /// <summary>Length of the sliding window in seconds.</summary>
    public int WindowSeconds { get; set; }
}
