using System.Text.Json;

namespace CaseTracking.Host.Tests.Api;

/// <summary>What a client keeps of an answer, whole.</summary>
internal sealed record Answer(int Status, string? Location, string? ETag, string? Position, string? ContentType, string Body)
{
    /// <summary>The stable code of a problem; <see langword="null"/> when there is none.</summary>
    public string? Code => ContentType?.StartsWith("application/problem+json", StringComparison.Ordinal) == true
        ? JsonElement.Parse(Body).GetProperty("code").GetString()
        : null;

    public static async Task<Answer> Of(Task<HttpResponseMessage> request)
    {
        using var response = await request;
        return new(
            (int)response.StatusCode, response.Headers.Location?.OriginalString, response.Headers.ETag?.Tag,
            response.Headers.TryGetValues("CaseTracking-Position", out var position) ? position.Single() : null,
            response.Content.Headers.ContentType?.ToString(), await response.Content.ReadAsStringAsync());
    }
}
