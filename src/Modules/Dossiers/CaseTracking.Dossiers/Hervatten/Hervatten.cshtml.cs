using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracking.Dossiers.Hervatten;

internal sealed class HervattenModel(Werkbank werkbank) : Handelingpagina(werkbank)
{
    /// <summary>Today when nothing was filled in.</summary>
    [BindProperty]
    public DateParts Vanaf { get; set; } = new();

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var command = new HervatTermijn(new DossierId(id), Vanaf.Value ?? Vandaag, Vandaag);
        return Voer(
            id, ActingRole.Deciding, nameof(Vanaf), "De termijn loopt weer.", new((d, boek) => HervatTermijn.Decide(d, command, boek)), ct);
    }
}
