using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CaseTracking.Web.Uploads;

/// <summary>
/// A file that somebody sent us, as an answer: always to be saved, never shown; nothing may guess its type, run in it, or keep it. It is
/// served under <see cref="DownloadRoutes.Prefix"/> alone, where the security headers lock up even an error.
/// </summary>
/// <param name="name">To save it under; made safe once more.</param>
/// <param name="mediaType">As the sniffer found it.</param>
/// <param name="length">Bytes.</param>
/// <param name="write">Writes the content. When it fails half way the connection is cut, so that nobody takes a part for the whole.</param>
public sealed class SafeDownload(string name, string mediaType, long length, Func<Stream, CancellationToken, Task> write) : IResult
{
    /// <summary>The one policy of downloads.</summary>
    internal const string Policy = "sandbox; default-src 'none'; frame-ancestors 'none'";

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The address is not one for downloads.</exception>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (!DownloadRoutes.IsDownload(httpContext.Request)) throw new InvalidOperationException($"Serve files under {DownloadRoutes.Prefix}.");

        var headers = httpContext.Response.GetTypedHeaders();
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(SafeFileName.Of(name, ""));
        headers.ContentDisposition = disposition;
        headers.CacheControl = new CacheControlHeaderValue { NoStore = true };
        httpContext.Response.ContentType = mediaType;
        httpContext.Response.ContentLength = length;
        if (!HttpMethods.IsHead(httpContext.Request.Method)) await write(httpContext.Response.Body, httpContext.RequestAborted);
    }
}
