using CaseTracking.Tijdlijn.Volgen;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracking.Tijdlijn.Mijn;

/// <summary>Everything the citizen asked: where it is, the date that matters, what to do.</summary>
[Authorize(Policies.Citizen)]
internal sealed class MijnAanvragenModel(Eigentijdlijnen tijdlijnen, Volgmerk merk) : PageModel
{
    public IReadOnlyList<Burgerbeeld> Aanvragen { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Aanvragen = [.. (await tijdlijnen.Van(Actor.From(User), ct)).Select(t => new Burgerbeeld(t, merk.Vandaag))];
}
