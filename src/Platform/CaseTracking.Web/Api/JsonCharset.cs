using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CaseTracking.Web.Api;

/// <summary>JSON is UTF-8. In a character set nobody knows it is refused here: further on that would be a fault of ours.</summary>
internal sealed class JsonCharset(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (http.Request.HasJsonContentType()
            && MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)
            && HeaderUtilities.RemoveQuotes(type.Charset) is { Length: > 0 } charset
            && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            throw new BadHttpRequestException("JSON in another character set than UTF-8.", StatusCodes.Status415UnsupportedMediaType);
        }

        return next(http);
    }
}
