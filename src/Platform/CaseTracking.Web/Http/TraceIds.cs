using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CaseTracking.Web.Http;

/// <summary>The reference by which a reader's report, the logs and the traces find each other.</summary>
public static class TraceIds
{
    /// <summary>W3C trace id of the request (32 hex digits), or the server's own request id where nothing is traced.</summary>
    public static string Of(HttpContext context)
    {
        var activity = context.Features.Get<IHttpActivityFeature>()?.Activity ?? Activity.Current;

        return activity is { IdFormat: ActivityIdFormat.W3C } ? activity.TraceId.ToHexString() : context.TraceIdentifier;
    }
}
