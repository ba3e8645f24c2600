using System.Globalization;
using System.Threading.RateLimiting;
using CaseTracking.Web.Api;
using CaseTracking.Web.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Web.Http;

internal static class RateLimitSetup
{
    private static readonly PathString[] Exempt = ["/stijl", "/health", ErrorPages.Path];

    public static void AddLimits(this IServiceCollection services, IConfiguration configuration) => services.AddRateLimiter(limiter =>
    {
        var standard = RateLimitPartitions.Read(configuration, RateLimits.Standard);
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => IsExempt(context)
            ? RateLimitPartition.GetNoLimiter("exempt")
            : RateLimitPartitions.Of(context, RateLimits.Standard, standard));

        foreach (var name in RateLimitPartitions.Names.Where(n => n != RateLimits.Standard))
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
        var http = context.HttpContext;
        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        if (!Answers.WantsProblem(http.Request)) return;

        var problems = http.RequestServices.GetRequiredService<IProblemDetailsService>();
        await problems.TryWriteAsync(new()
        {
            HttpContext = http,
            ProblemDetails = Problems.Document(StatusText.Of(StatusCodes.Status429TooManyRequests)),
        });
    }
}
