using CaseTracking.Messaging;
using CaseTracking.Web.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Web.Commands;

/// <summary>Answers a repeated request from memory, and lets a new one through with its key.</summary>
internal sealed class IdempotencyMiddleware(RequestDelegate next, ReplyProtection protection)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var header = http.Request.Headers[Idempotency.Header];
        if (header.Count == 0 || http.GetEndpoint()?.Metadata.GetMetadata<AcceptsIdempotencyKey>() is null)
        {
            await next(http);
            return;
        }

        var key = await Idempotency.KeyOf(http, header.Count == 1 ? header[0]! : throw new InvalidInputException(Idempotency.Header, "Geef deze kop maar een keer."));
        var store = http.RequestServices.GetRequiredService<IdempotencyStore>();
        using var entered = store.TryEnter(key);
        if (entered is null) throw new EventSourcing.Streams.IdempotencyKeyInUseException();

        switch (await store.Find(key, http.RequestAborted))
        {
            case Lookup.Replay replay:
                RequestCommands.SetPosition(http, replay.Position ?? 0);
                await CommandReply.Write(protection.Reveal(replay.Reply), http);
                break;
            case Lookup.OtherBody:
                await Problems.Result(
                    Problems.Shared, StatusCodes.Status422UnprocessableEntity, "sleutel-al-gebruikt", "Deze sleutel is al gebruikt",
                    "U gebruikte deze Idempotency-Key al voor een andere vraag. Neem een nieuwe sleutel.").ExecuteAsync(http);
                break;
            default:
                http.Features.Set(key);
                await next(http);
                break;
        }
    }
}
