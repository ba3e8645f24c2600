using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Kluis;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracking.Dossiers.Beslissen;

/// <summary>A page on which somebody writes why it is decided so. What was written stays, whatever goes wrong.</summary>
internal abstract class Motiveringspagina(Werkbank werkbank, DossierStore store) : Beslissingspagina(werkbank, store)
{
    [BindProperty, Required(ErrorMessage = "Schrijf op welke feiten meespelen."), StringLength(Motiveringsplicht.LangsteTekst, ErrorMessage = Motiveringsplicht.TeLang)]
    public string? Feitelijk { get; set; }

    [BindProperty, Required(ErrorMessage = "Schrijf op welke regels u steunt."), StringLength(Motiveringsplicht.LangsteTekst, ErrorMessage = Motiveringsplicht.TeLang)]
    public string? Juridisch { get; set; }

    [BindProperty, StringLength(Motiveringsplicht.LangsteTekst, ErrorMessage = Motiveringsplicht.TeLang)]
    public string? Alternatief { get; set; }

    /// <summary>Codes of the mentions that stand in the decision.</summary>
    [BindProperty]
    public List<string> Vermeldingen { get; set; } = [];

    protected Motivering Motivering => Motivering.Van(Juridisch, Feitelijk, Alternatief);

    /// <summary>Says beside its own field that the citizen must read what is still possible.</summary>
    protected void VraagAlternatief(Uitkomst? uitkomst)
    {
        if (uitkomst is not (null or Uitkomst.Toegekend) && string.IsNullOrWhiteSpace(Alternatief))
            ModelState.AddModelError(nameof(Alternatief), Motiveringsplicht.NoemAlternatief.Detail);
    }
}
