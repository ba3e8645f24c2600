using System.Globalization;
using CaseTracking.EventSourcing.Daemon;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.Web.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Web.Commands;

/// <summary>
/// Lets a query see what a command just stored: the client sends the position of the command's answer along, and the query waits for it,
/// at most two seconds.
/// </summary>
public static class ReadYourWrites
{
    /// <summary>Response header, <c>true</c> when the wait was too long: what is answered is older than the position asked for.</summary>
    public const string BehindHeader = "CaseTracking-Behind";

    /// <summary>The endpoint reads the rows of this projection.</summary>
    public static TBuilder WaitsFor<TBuilder>(this TBuilder builder, IProjection projection)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(async (context, next) =>
        {
            var (http, header) = (context.HttpContext, context.HttpContext.Request.Headers[RequestCommands.PositionHeader]);
            if (header.Count > 0)
            {
                var progress = http.RequestServices.GetRequiredService<ProjectionProgress>();
                if (!await progress.WaitFor(projection, Position(header), ProjectionProgress.Patience, http.RequestAborted)) http.Response.Headers[BehindHeader] = "true";
            }

            return await next(context);
        });

    private static long Position(string? header) =>
        long.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? position
            : throw new InvalidInputException(RequestCommands.PositionHeader, "Geef de positie die u bij uw vorige vraag kreeg: een getal.");
}
