using CaseTracking.Tijdlijn.Melden;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracking.Tijdlijn.Mijn;

/// <summary>What mails the citizen wants about one's own request.</summary>
[Authorize(Policies.Citizen)]
internal sealed class MijnMeldingenModel(Eigentijdlijnen tijdlijnen, Meldvoorkeuren voorkeuren) : Meldvoorkeurpagina(voorkeuren)
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await Laad(id, ct) ? await Toon(ct) : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) => await Laad(id, ct) ? await Bewaar(ct) : NotFound();

    private async Task<bool> Laad(Guid id, CancellationToken ct)
    {
        if (await tijdlijnen.Van(Actor.From(User), id, ct) is not { } tijdlijn) return false;

        Aanvraag = tijdlijn.Aanvraag;
        return true;
    }
}
