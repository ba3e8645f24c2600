using System.Threading.RateLimiting;
using CaseTracking.Web.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CaseTracking.Web.Http;

internal static class RateLimitSetup
{
    private static readonly PathString[] Exempt = ["/stijl", "/health", ErrorPages.Path];

    public static void AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var guessable = RateLimitPartitions.Read(configuration, RateLimits.Guessable);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new GuessGate(guessable, provider.GetRequiredService<TimeProvider>(), provider.GetService<IFailedGuesses>()));
        services.AddLimiter(configuration);
    }

    private static void AddLimiter(this IServiceCollection services, IConfiguration configuration) => services.AddRateLimiter(limiter =>
    {
        var standard = RateLimitPartitions.Read(configuration, RateLimits.Standard);
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => IsExempt(context)
            ? RateLimitPartition.GetNoLimiter("exempt")
            : RateLimitPartitions.Of(context, RateLimits.Standard, standard));

        // Only failures count there, and whether it failed is known afterwards: GuessLimit.
        limiter.AddPolicy(RateLimits.Guessable, _ => RateLimitPartition.GetNoLimiter(RateLimits.Guessable));
        foreach (var name in RateLimitPartitions.Names.Except([RateLimits.Standard, RateLimits.Guessable]))
        {
            var options = RateLimitPartitions.Read(configuration, name);
            limiter.AddPolicy(name, context => RateLimitPartitions.Of(context, name, options));
        }

        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = Explain;
    });

    // The page for people comes from the status pages; a second look at the limiter there would refuse the explanation too.
    private static bool IsExempt(HttpContext context) => Exempt.Any(path => context.Request.Path.StartsWithSegments(path));

    private static async ValueTask Explain(OnRejectedContext context, CancellationToken cancellationToken)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
        await Refusals.Write(context.HttpContext, StatusText.Of(StatusCodes.Status429TooManyRequests), wait);
    }
}
