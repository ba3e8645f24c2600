using System.ComponentModel.DataAnnotations;
using CaseTracking.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Web.Tests.Sample.Form;

internal sealed class FormModel : PageModel
{
    [BindProperty, Required(ErrorMessage = "Vul uw naam in."), StringLength(80)]
    public string? Name { get; set; }

    [BindProperty]
    public string? Product { get; set; }

    [BindProperty, Required]
    public string? Channel { get; set; }

    [BindProperty]
    public DateParts Since { get; set; } = new();

    [BindProperty, StringLength(200)]
    public string? Question { get; set; }

    public IEnumerable<SelectListItem> Products { get; } = [new("Attest van woonst", "woonst"), new("Rijbewijs", "rijbewijs")];

    public IEnumerable<SelectListItem> Channels { get; } = [new("Met een brief", "brief"), new("Met een e-mail", "mail")];

    public IActionResult OnPost() => ModelState.IsValid ? RedirectToPage() : Page();
}
