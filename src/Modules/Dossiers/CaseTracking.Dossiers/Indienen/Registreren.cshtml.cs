using CaseTracking.Web.Forms;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers.Indienen;

/// <summary>An employee files a request for somebody: first the product, then its form.</summary>
[Authorize(Policies.Staff)]
internal sealed class RegistrerenModel(Indiening indiening, Regelboek boek) : Aanvraagpagina(indiening, boek)
{
    [BindProperty(SupportsGet = true)]
    public string? Product { get; set; }

    [BindProperty]
    public Kanaal? Kanaal { get; set; }

    /// <summary>The day it came in, which counts for the term; when it is written down is another thing.</summary>
    [BindProperty]
    public DateParts OntvangenOp { get; set; } = new();

    public override bool VoorEenAnder => true;

    public bool IsGekozen { get; private set; }

    public IEnumerable<SelectListItem> Producten => Aanbod.Select(t => new SelectListItem(t.Naam, t.Code));

    public IEnumerable<SelectListItem> Kanalen { get; } =
    [
        new("Aan het loket", nameof(Dossiers.Kanaal.Loket)),
        new("Per telefoon", nameof(Dossiers.Kanaal.Telefoon)),
        new("Met de post", nameof(Dossiers.Kanaal.Post)),
        new("Per mail", nameof(Dossiers.Kanaal.Mail)),
    ];

    public IActionResult OnGet()
    {
        IsGekozen = Kies(Product);
        if (!IsGekozen && Request.Query.ContainsKey("product")) ModelState.AddModelError(nameof(Product), "Kies wat de burger wil aanvragen.");
        OntvangenOp = DateParts.Of(Vandaag);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        IsGekozen = Kies(Product);
        if (!IsGekozen)
        {
            ModelState.Clear();
            ModelState.AddModelError(nameof(Product), "Kies wat de burger wil aanvragen.");
            return Page();
        }

        if (Kanalen.All(k => k.Value != Kanaal?.ToString())) ModelState.AddModelError(nameof(Kanaal), "Kies hoe de vraag bij u kwam.");
        if (OntvangenOp.IsEmpty) ModelState.AddModelError(nameof(OntvangenOp), "Vul de dag in waarop de aanvraag binnenkwam.");
        return await Dien(Kanaal ?? default, OntvangenOp.Value, "/werk/aanvragen/ontvangen", ct);
    }

    protected override string Veld(string code) => code == DossierRejections.OntvangstInToekomst.Code ? nameof(OntvangenOp) : base.Veld(code);
}
