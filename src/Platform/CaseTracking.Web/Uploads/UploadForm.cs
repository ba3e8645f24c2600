using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CaseTracking.Web.Uploads;

/// <summary>
/// A form with files, read as it comes in. A page says <see cref="ReceivesUploadsAttribute"/> and has an <see cref="UploadedFiles"/>
/// property; an endpoint of the API takes a parameter of this type.
/// </summary>
public sealed class UploadForm : IFormFeature, IDisposable
{
    internal UploadForm(FormCollection fields, IReadOnlyList<UploadedFile> files) => (Form, Files) = (fields, files);

    /// <summary>All files, refused ones too, in the order of the form.</summary>
    public IReadOnlyList<UploadedFile> Files { get; }

    /// <summary>The first file that was refused.</summary>
    public UploadedFile? FirstRefused => Files.FirstOrDefault(f => f.Inspection is Inspection.Refused);

    /// <summary>The other fields.</summary>
    public IFormCollection? Form { get; set; }

    /// <inheritdoc />
    public bool HasFormContentType => true;

    /// <summary>Reads the form of a request, once; from then on everything that asks for the request's form gets these fields.</summary>
    /// <exception cref="BadHttpRequestException">It is no form with files (415), cannot be read (400), or is too large as a whole (413).</exception>
    public static async ValueTask<UploadForm> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Features.Get<UploadForm>() is { } known) return known;

        var options = context.RequestServices.GetRequiredService<IOptions<UploadOptions>>().Value;
        var form = await new UploadReader(context, options).Read();
        context.Response.RegisterForDispose(form);
        context.Features.Set(form);
        context.Features.Set<IFormFeature>(form);
        return form;
    }

    /// <inheritdoc />
    public IFormCollection ReadForm() => Form!;

    /// <inheritdoc />
    public Task<IFormCollection> ReadFormAsync(CancellationToken cancellationToken) => Task.FromResult(Form!);

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var file in Files) file.Dispose();
    }
}
