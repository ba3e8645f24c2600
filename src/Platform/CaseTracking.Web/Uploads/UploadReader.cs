using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CaseTracking.Web.Uploads;

/// <summary>Reads <c>multipart/form-data</c> part by part; limits hold while it streams, whatever lengths the sender claims.</summary>
internal sealed class UploadReader(HttpContext http, UploadOptions options)
{
    private const int MostParts = 500;
    private const int MostFieldBytes = 256 * 1024;
    private const int MostBoundaryCharacters = 128;

    // The reader's own fault has the plain code; one of the disk has that of the system, and stays a fault.
    private const int UnexpectedEnd = unchecked((int)0x80131620);
    private readonly List<UploadedFile> _files = [];
    private KeyValueAccumulator _fields;

    public async Task<UploadForm> Read()
    {
        try
        {
            await ReadParts();
            return new UploadForm(new FormCollection(_fields.GetResults()), _files);
        }
        catch (Exception e)
        {
            foreach (var file in _files) file.Dispose();
            if (e is InvalidDataException || (e.GetType() == typeof(IOException) && e.HResult == UnexpectedEnd))
                throw new BadHttpRequestException("The form cannot be read.", StatusCodes.Status400BadRequest, e);
            throw;
        }
    }

    private async Task ReadParts()
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = options.MostRequestBytes;
        var reader = new MultipartReader(Boundary(), http.Request.Body) { HeadersCountLimit = 16, HeadersLengthLimit = 8 * 1024, BodyLengthLimit = options.MostRequestBytes };
        for (var parts = 0; await reader.ReadNextSectionAsync(http.RequestAborted) is { } part; parts++)
        {
            if (parts == MostParts) throw TooLarge();
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition) || disposition.Name.Length == 0)
                throw new InvalidDataException("A part has no name.");

            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            if (disposition.FileName.HasValue || disposition.FileNameStar.HasValue) await ReadFile(name, disposition, part.Body);
            else await ReadField(name, part.Body);
        }
    }

    private async Task ReadField(string name, Stream body)
    {
        var bytes = new byte[MostFieldBytes + 1];
        var count = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, http.RequestAborted);
        if (count > MostFieldBytes) throw TooLarge();
        _fields.Append(name, Encoding.UTF8.GetString(bytes, 0, count));
    }

    private async Task ReadFile(string field, ContentDispositionHeaderValue disposition, Stream body)
    {
        var name = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();
        if (_files.Count >= options.MostFiles)
        {
            await body.CopyToAsync(Stream.Null, http.RequestAborted);
            if (_files.Count == options.MostFiles) _files.Add(new UploadedFile(field, name, Refusals.TooMany(options.MostFiles)));
            return;
        }

        var content = await Spool.Take(body, options, http.RequestAborted);
        // What a browser sends for a field in which nothing was chosen.
        if (content is { Length: 0 } && name.Length == 0) await content.DisposeAsync();
        else _files.Add(Inspected(field, name, content));
    }

    private UploadedFile Inspected(string field, string name, FileStream? content)
    {
        if (content is null) return new UploadedFile(field, name, Refusals.TooLarge(options.MostFileBytes));
        var inspection = ContentSniffer.Inspect(content);
        if (inspection is Inspection.Accepted) return new UploadedFile(field, name, inspection, content);

        content.Dispose();
        return new UploadedFile(field, name, inspection);
    }

    private string Boundary()
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            throw new BadHttpRequestException("Not a form with files.", StatusCodes.Status415UnsupportedMediaType);
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        return boundary.Length is > 0 and <= MostBoundaryCharacters ? boundary : throw new BadHttpRequestException("No boundary.", StatusCodes.Status400BadRequest);
    }

    private static BadHttpRequestException TooLarge() => new("The form is too large.", StatusCodes.Status413PayloadTooLarge);
}
