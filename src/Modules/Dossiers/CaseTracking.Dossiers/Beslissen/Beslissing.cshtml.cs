using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Types;
using CaseTracking.EventSourcing.Events;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracking.Dossiers.Beslissen;

internal sealed class BeslissingModel(Werkbank werkbank, DossierStore store) : Beslissingspagina(werkbank, store)
{
    /// <summary>Number of the draft this page showed: that one is decided on, and no other.</summary>
    [BindProperty]
    public int Ontwerp { get; set; }

    /// <summary>The draft this page shows.</summary>
    public Ontwerpbeslissing? Gelezen => (Stand as Dossier.InBehandeling)?.Ontwerp;

    public Motivering? Motivering { get; private set; }

    /// <summary>Who wrote the draft, by name or by code.</summary>
    public string? Opsteller { get; private set; }

    public IReadOnlyList<Vermeldingsplicht> Ontbrekend => Gelezen is { } ontwerp ? Vermeldingseis.Ontbrekend(Type, ontwerp.Vermeldingen) : [];

    /// <summary>The latest date, where it has passed.</summary>
    public DateOnly? TeLaat => Stand.Kern.Klok.UiterlijkeDatum is { } uiterlijk && uiterlijk < Vandaag ? uiterlijk : null;

    public override async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var pagina = await base.OnGetAsync(id, ct);
        if (pagina is PageResult) Ontwerp = Gelezen?.Ontwerp ?? 0;
        return pagina;
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var keuze = NeemBeslissingEndpoint.Keuze(new DossierId(id), Ontwerp, Context);
        var antwoord = await Voer(id, ActingRole.Deciding, nameof(Ontwerp), "De beslissing is genomen. Deel ze nu mee.", keuze, ct);
        if (antwoord is PageResult)
        {
            // The page now shows the newest draft: a next try is about that one. The error stays beside it.
            ModelState.SetModelValue(nameof(Ontwerp), Gelezen?.Ontwerp ?? 0, null);
            Ontwerp = Gelezen?.Ontwerp ?? 0;
        }

        return antwoord;
    }

    protected override async Task<bool> Laad(Guid id, CancellationToken ct)
    {
        if (!await base.Laad(id, ct)) return false;

        if (Gelezen is not { } ontwerp) return true;

        Motivering = await Werkbank.Kluis.LeesMotivering(Stand.Kern.Id, ontwerp.Motivering, Actor, Doel, ct);
        Opsteller = (await Werkbank.Medewerkers.Names([ontwerp.Opsteller.Value], ct))[ontwerp.Opsteller.Value];
        return true;
    }
}
