using System.Collections;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CaseTracking.Web.Uploads;

/// <summary>
/// The files of one field that were taken: <c>[BindProperty] public UploadedFiles Photos { get; set; } = UploadedFiles.None;</c>. A file
/// that was refused makes the page's model state invalid, with the sentence at the field.
/// </summary>
[ModelBinder(BinderType = typeof(UploadedFilesBinder))]
[ValidateNever]
public sealed class UploadedFiles : IReadOnlyList<UploadedFile>
{
    private readonly IReadOnlyList<UploadedFile> _files;

    internal UploadedFiles(IReadOnlyList<UploadedFile> files) => _files = files;

    /// <summary>Nothing was sent.</summary>
    public static UploadedFiles None { get; } = new([]);

    /// <inheritdoc />
    public int Count => _files.Count;

    /// <inheritdoc />
    public UploadedFile this[int index] => _files[index];

    /// <inheritdoc />
    public IEnumerator<UploadedFile> GetEnumerator() => _files.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
