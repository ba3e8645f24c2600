using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Eigen;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Types;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Web.Commands;
using CaseTracking.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracking.Dossiers.Indienen;

/// <summary>The form of a product, as a citizen and an employee fill it in alike. Whatever is wrong, what was typed stays.</summary>
internal abstract class Aanvraagpagina(Indiening indiening, Regelboek boek) : PageModel
{
    /// <summary>By code of the question.</summary>
    [BindProperty]
    public Dictionary<string, string?> Antwoorden { get; set; } = [];

    [BindProperty]
    public DateParts Van { get; set; } = new();

    [BindProperty]
    public DateParts Tot { get; set; } = new();

    [BindProperty, Required(ErrorMessage = "Vul een naam in."), StringLength(120, ErrorMessage = "Hou de naam onder 120 tekens.")]
    public string? Naam { get; set; }

    [BindProperty, Emailadres]
    public string? Email { get; set; }

    [BindProperty, Telefoonnummer]
    public string? Telefoon { get; set; }

    [BindProperty, StringLength(300, ErrorMessage = "Hou het adres onder 300 tekens.")]
    public string? Adres { get; set; }

    [BindProperty, StringLength(2000, ErrorMessage = "Hou de toelichting onder 2000 tekens.")]
    public string? Toelichting { get; set; }

    public Dossiertype Type { get; private set; } = null!;

    /// <summary>The questions of the product by name of their field, as the form asks them.</summary>
    public IEnumerable<string> Vragen => (Type?.Velden ?? []).Select(v => $"{nameof(Antwoorden)}[{v.Code}]");

    /// <summary>Whether an employee fills it in for somebody.</summary>
    public abstract bool VoorEenAnder { get; }

    protected DateOnly Vandaag => indiening.Vandaag;

    protected IEnumerable<Dossiertype> Aanbod => boek.Types.Aanbod(Vandaag);

    /// <summary>Shows the form of this product; false when it is not on offer.</summary>
    protected bool Kies(string? product)
    {
        if (Aanbod.FirstOrDefault(t => t.Code == product && (VoorEenAnder || t.Online)) is not { } type) return false;

        Type = type;
        foreach (var veld in type.Velden) Antwoorden.TryAdd(veld.Code, null);
        return true;
    }

    protected async Task<IActionResult> Dien(Kanaal kanaal, DateOnly? ontvangenOp, string daarna, CancellationToken ct)
    {
        ControleerAntwoorden();
        ControleerPeriode();
        if (!ModelState.IsValid) return Page();

        var aanvraag = new Aanvraag(Type.Code, Aanvrager(), Periode(), kanaal, ontvangenOp, !VoorEenAnder) { Eigenaar = VoorEenAnder ? null : Eigenaars.Van(User) };
        var ontvangst = await indiening.Bereid(ct);
        var outcome = await indiening.Dien(ontvangst, aanvraag, HttpContext.Command(ActingRole.Registering), ct);
        if (outcome is Outcome.Rejected { Reason: var reason })
        {
            ModelState.AddModelError(Veld(reason.Code), reason.Detail);
            return Page();
        }

        indiening.Blad(ontvangst, aanvraag)!.Bewijs.Bewaar(TempData);
        return Redirect(daarna);
    }

    /// <summary>The field beside which a refusal of the rules stands.</summary>
    protected virtual string Veld(string code) => code.StartsWith("periode-", StringComparison.Ordinal) ? nameof(Van) : "";

    private IEnumerable<Antwoord> Gegeven =>
        Type.Velden.Where(v => !string.IsNullOrWhiteSpace(Antwoorden[v.Code])).Select(v => new Antwoord(v.Code, Antwoorden[v.Code]!.Trim()));

    private void ControleerAntwoorden()
    {
        foreach (var (veld, reden) in Antwoordcontrole.Fouten(Type, [.. Gegeven])) ModelState.AddModelError($"{nameof(Antwoorden)}[{veld}]", reden.Detail);
    }

    private void ControleerPeriode()
    {
        if (!Type.MetPeriode) return;
        if (Van.IsEmpty) ModelState.AddModelError(nameof(Van), "Vul de eerste dag in.");
        if (Tot.IsEmpty) ModelState.AddModelError(nameof(Tot), "Vul de laatste dag in.");
    }

    private Periode? Periode() => Type.MetPeriode && Van.Value is { } van && Tot.Value is { } tot ? new(van, tot) : null;

    private Aanvrager Aanvrager() => new(Naam!.Trim(), Email?.Trim(), Toelichting, Telefoon?.Trim(), Adres?.Trim(), [.. Gegeven]);
}
