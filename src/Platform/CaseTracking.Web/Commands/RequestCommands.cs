using System.Diagnostics;
using System.Globalization;
using System.Security.Claims;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Messaging;
using CaseTracking.Web.Api;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Web.Commands;

/// <summary>From a request to a command and back.</summary>
public static class RequestCommands
{
    /// <summary>Response header with the position of what was stored; a query can wait for it.</summary>
    public const string PositionHeader = "CaseTracking-Position";

    /// <summary>Which employee acts here (nobody is named when it is a citizen), in which role, by which channel, traced.</summary>
    /// <param name="http">The request.</param>
    /// <param name="role">The role of the moment.</param>
    /// <param name="ifMatch">The version the client last saw.</param>
    /// <param name="reply">What will be answered when it is done; stored when the request has an idempotency key.</param>
    public static CommandContext Command(this HttpContext http, ActingRole role, IfMatch ifMatch = default, CommandReply? reply = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        var metadata = new EventMetadata(Employee(http.User), role, "web", TraceParent: Activity.Current?.Id)
        {
            CorrelationId = http.TraceIdentifier,
        };
        var key = http.Features.Get<IdempotencyKey>();
        return new CommandContext(metadata)
        {
            ExpectedVersion = ifMatch.Version,
            Idempotency = key is null || reply is null ? null : (key, version => Protection(http).Hide(reply.At(version, http))),
        };
    }

    /// <summary>The outcome as an answer of the API.</summary>
    public static IResult Answer(this Outcome outcome, string module, CommandReply? reply = null)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.Match<IResult>(done => new DoneResult(done, reply ?? new CommandReply()), reason => Problem(module, reason));
    }

    /// <summary>A rejection as a problem document.</summary>
    public static IResult Problem(string module, Rejection reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var (status, title) = reason.Kind switch
        {
            RejectionKind.NotFound => (StatusCodes.Status404NotFound, "We vinden dit niet"),
            RejectionKind.Conflict => (StatusCodes.Status409Conflict, "Dit kan nu niet"),
            RejectionKind.Invalid => (StatusCodes.Status422UnprocessableEntity, "Er klopt iets niet"),
            RejectionKind.Forbidden => (StatusCodes.Status403Forbidden, "U mag dit niet doen"),
            _ => throw new InvalidOperationException($"No status for {reason.Kind}."),
        };
        return Problems.Result(module, status, reason.Code, title, reason.Detail);
    }

    internal static void SetPosition(HttpContext http, long position)
    {
        if (position > 0) http.Response.Headers[PositionHeader] = position.ToString(CultureInfo.InvariantCulture);
    }

    // An event stays for ever: the account of a citizen is never in it.
    private static string? Employee(ClaimsPrincipal user) =>
        user.HasClaim(claim => claim.Type == ActorClaims.Role) ? user.FindFirstValue(ActorClaims.Subject) : null;

    private static ReplyProtection Protection(HttpContext http) => http.RequestServices.GetRequiredService<ReplyProtection>();

    private sealed class DoneResult(Outcome.Done done, CommandReply reply) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            SetPosition(httpContext, done.Position);
            return CommandReply.Write(reply.At(done.Version, httpContext), httpContext);
        }
    }
}
