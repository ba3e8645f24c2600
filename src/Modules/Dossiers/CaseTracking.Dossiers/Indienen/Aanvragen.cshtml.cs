using CaseTracking.Dossiers.Types;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracking.Dossiers.Indienen;

/// <summary>What one can ask for, online and at the desk.</summary>
[AllowAnonymous]
internal sealed class AanvragenModel(Indiening indiening, Regelboek boek) : PageModel
{
    public ILookup<bool, Dossiertype> Aanbod { get; private set; } = null!;

    public void OnGet() => Aanbod = boek.Types.Aanbod(indiening.Vandaag).ToLookup(t => t.Online);
}
