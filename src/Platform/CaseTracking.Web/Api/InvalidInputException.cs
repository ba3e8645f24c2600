using Microsoft.AspNetCore.Http;

namespace CaseTracking.Web.Api;

/// <summary>A query value or header that cannot be read: answered as 400 with one Dutch sentence.</summary>
/// <param name="field">Name of the query value or header.</param>
/// <param name="sentence">Dutch, plain: what is wrong and what is allowed.</param>
public sealed class InvalidInputException(string field, string sentence) : BadHttpRequestException(sentence, StatusCodes.Status400BadRequest)
{
    /// <summary>Name of the query value or header.</summary>
    public string Field { get; } = field;

    /// <summary>What the client reads.</summary>
    public string Sentence { get; } = sentence;
}
