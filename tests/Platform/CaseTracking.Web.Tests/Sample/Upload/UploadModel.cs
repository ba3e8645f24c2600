using System.ComponentModel.DataAnnotations;
using CaseTracking.Web.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracking.Web.Tests.Sample.Upload;

[ReceivesUploads]
internal sealed class UploadModel : PageModel
{
    [BindProperty, Required(ErrorMessage = "Vul uw naam in.")]
    public string? Name { get; set; }

    [BindProperty]
    public UploadedFiles Photos { get; set; } = UploadedFiles.None;

    [BindProperty]
    public UploadedFiles Letter { get; set; } = UploadedFiles.None;

    public IActionResult OnPost() => ModelState.IsValid
        ? Content(string.Join('|', Photos.Concat(Letter).Select(f => $"{f.Field} {f.Name} {f.Length} {f.Content.Length}").Prepend(Name!)))
        : Page();
}
