namespace CaseTracking.Web.Http;

/// <summary>Names of the rate limits; permits and window of each are set in section <c>RateLimits:NAME</c>.</summary>
public static class RateLimits
{
    /// <summary>Applies to every request but style sheets and health checks.</summary>
    public const string Standard = "Standard";

    /// <summary>For what could be guessed, such as tracking codes: few failures, long window, per network. What is found never counts; an answer of
    /// 404 does, and what an endpoint calls wrong (<see cref="Guesses"/>).</summary>
    public const string Guessable = "Guessable";

    /// <summary>For costly answers such as exports.</summary>
    public const string Costly = "Costly";
}
