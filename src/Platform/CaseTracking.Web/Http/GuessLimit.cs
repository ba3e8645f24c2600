using CaseTracking.Web.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseTracking.Web.Http;

/// <summary>Stands before every endpoint under <see cref="RateLimits.Guessable"/>: an answer of 404 is a guess that failed.</summary>
internal sealed class GuessLimit(RequestDelegate next, GuessGate gate)
{
    private static readonly StatusText Refusal = new(
        StatusCodes.Status429TooManyRequests, "te-veel-pogingen", "Wacht even met proberen", "We kregen te veel codes die niet kloppen. Daarom wachten we even.",
        "Kijk de code na en probeer het over tien minuten opnieuw. Code kwijt of hebt u haast? Bel ons, of kom langs aan het loket met uw identiteitskaart.");

    public async Task Invoke(HttpContext http)
    {
        if (gate.IsOpen || http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName != RateLimits.Guessable)
        {
            await next(http);
            return;
        }

        var (attempt, wait) = await gate.Enter(Neighbourhood.Of(http.Connection.RemoteIpAddress), http.RequestAborted);
        if (attempt is null)
        {
            await Refusals.Write(http, Refusal, wait);
            return;
        }

        http.Features.Set(attempt);
        try
        {
            await next(http);
            if (http.Response.StatusCode == StatusCodes.Status404NotFound) await attempt.End(failed: true);
        }
        finally
        {
            await attempt.End(failed: false);
        }
    }
}
