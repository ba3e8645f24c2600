using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Types;
using CaseTracking.EventSourcing.Events;
using CaseTracking.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracking.Dossiers.StukkenVragen;

internal sealed class StukkenVragenModel(Werkbank werkbank) : Handelingpagina(werkbank)
{
    [BindProperty]
    public IList<string> Stukken { get; set; } = [];

    /// <summary>In two weeks when nothing was filled in.</summary>
    [BindProperty]
    public DateParts TegenDatum { get; set; } = new();

    [BindProperty, StringLength(2000, ErrorMessage = "Hou de toelichting onder 2000 tekens.")]
    public string? Toelichting { get; set; }

    public IEnumerable<(string Code, string Naam)> Soorten =>
        Type.Stukken.Where(s => s.Code != Stuksoort.Andere).Select(s => s.Code).Append(Stuksoort.Andere).Select(c => (c, Type.Stuknaam(c)));

    /// <summary>What the citizen has still to deliver; a new request takes its place.</summary>
    public string Openstaand => string.Join(", ", Dossier.Voortgang.Ontbreekt.Select(Type.Stuknaam));

    public string? Fout => ModelState.TryGetValue(nameof(Stukken), out var veld) && veld.Errors.Count > 0 ? veld.Errors[0].ErrorMessage : null;

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var toelichting = Vrijetekst.Van(Toelichting);
        var command = new VraagStukken(
            new DossierId(id), Guid.CreateVersion7(), [.. Stukken], Vandaag, TegenDatum.Value ?? Vandaag.AddDays(VraagStukken.GewoonlijkDagen), toelichting.Ref);
        return Voer(
            id, ActingRole.Deciding, nameof(Stukken), "De burger weet welke documenten u vraagt.",
            new((d, boek) => VraagStukken.Decide(d, command, boek), toelichting), ct);
    }
}
