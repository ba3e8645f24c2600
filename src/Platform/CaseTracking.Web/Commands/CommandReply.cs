using System.Text.Json;
using CaseTracking.Messaging;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CaseTracking.Web.Commands;

/// <summary>What a command answers when it is done; known before it commits, so that it can be stored in the same transaction.</summary>
/// <param name="Status">HTTP status, 200 to 299.</param>
/// <param name="Location">Address of what was made.</param>
/// <param name="Body">Written as JSON; nothing for <see langword="null"/>.</param>
public sealed record CommandReply(int Status = StatusCodes.Status204NoContent, string? Location = null, object? Body = null)
{
    internal StoredReply At(long version, HttpContext http)
    {
        var json = http.RequestServices.GetRequiredService<IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>>().Value.SerializerOptions;
        return new StoredReply(Status, Location, $"\"{version}\"", Body is null ? null : JsonSerializer.Serialize(Body, json));
    }

    internal static async Task Write(StoredReply reply, HttpContext http)
    {
        http.Response.StatusCode = reply.Status;
        if (reply.Location is not null) http.Response.Headers.Location = reply.Location;
        if (reply.ETag is not null) http.Response.Headers.ETag = reply.ETag;
        if (reply.Body is null) return;
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.WriteAsync(reply.Body, http.RequestAborted);
    }
}
