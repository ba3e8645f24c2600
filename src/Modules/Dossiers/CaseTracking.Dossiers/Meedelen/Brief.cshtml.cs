using CaseTracking.Dossiers.Beslissen;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Types;
using CaseTracking.Web.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CaseTracking.Dossiers.Meedelen;

/// <summary>The letter, to read and to print. Without a required mention there is no letter.</summary>
internal sealed class BriefModel(Werkbank werkbank, DossierStore store, IOptions<CityOptions> stad) : Beslissingspagina(werkbank, store)
{
    public CityOptions Stad => stad.Value;

    /// <summary>Nothing before a decision, with a mention missing, and after the citizen's data were erased.</summary>
    public Beslissingsbrief? Brief { get; private set; }

    public Dossier.Beslist? Beslist => Beslissingsbrief.Bij(Stand);

    public IReadOnlyList<Vermeldingsplicht> Ontbrekend => Beslist is { } d ? Vermeldingseis.Ontbrekend(Type, d.Beslissing.Vermeldingen) : [];

    // Nothing is sent from here.
    public IActionResult OnPost() => StatusCode(StatusCodes.Status405MethodNotAllowed);

    protected override async Task<bool> Laad(Guid id, CancellationToken ct)
    {
        if (!await base.Laad(id, ct)) return false;

        if (Beslist is { } d && Ontbrekend.Count == 0) Brief = await Schrijf(d, ct);
        return true;
    }

    private async Task<Beslissingsbrief?> Schrijf(Dossier.Beslist d, CancellationToken ct)
    {
        const string doel = "beslissing-meedelen";
        var aanvrager = await Werkbank.Kluis.Lees(d.Kern.Id, d.Kern.Burger, Actor, doel, ct);
        var motivering = await Werkbank.Kluis.LeesMotivering(d.Kern.Id, d.Beslissing.Motivering, Actor, doel, ct);
        return aanvrager is null || motivering is null ? null : Beslissingsbrief.Van(d, Type, aanvrager, motivering, Vandaag);
    }
}
