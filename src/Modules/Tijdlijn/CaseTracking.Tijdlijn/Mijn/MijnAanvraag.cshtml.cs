using CaseTracking.Tijdlijn.Volgen;
using CaseTracking.Web.Identity;
using CaseTracking.Web.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CaseTracking.Tijdlijn.Mijn;

/// <summary>One's own request: the page that its code shows, with what other modules know of it.</summary>
[Authorize(Policies.Citizen)]
internal sealed class MijnAanvraagModel(Eigentijdlijnen tijdlijnen, Volgmerk merk, IOptions<CityOptions> city, IEnumerable<PagePart> delen) : PageModel
{
    private const string Pagina = "mijn-aanvraag";

    public Burgerblad Blad { get; private set; } = null!;

    public static string Adres(Guid aanvraag) => $"/mijn/aanvragen/{aanvraag}";

    public async Task<IActionResult> OnGetAsync(Guid id, int? pagina, string? naar, CancellationToken ct)
    {
        if (!ModelState.IsValid || await tijdlijnen.Van(Actor.From(User), id, ct) is not { } tijdlijn) return NotFound();
        if (naar == Burgerblad.NaarStukken) return Redirect($"{Adres(id)}/documenten");
        if (naar == Burgerblad.NaarBetaling) return Redirect($"{Adres(id)}#{Burgerblad.NaarBetaling}");

        var geschiedenis = new Geschiedenis(tijdlijn, pagina ?? 1);
        if (!geschiedenis.Bestaat) return NotFound();

        Blad = new(new(tijdlijn, merk.Vandaag), geschiedenis, city.Value) { Delen = await Lees(id, ct) };
        return Page();
    }

    private async Task<IReadOnlyList<Burgerdeel>> Lees(Guid id, CancellationToken ct)
    {
        var gelezen = new List<Burgerdeel>();
        foreach (var deel in delen.Where(d => d.Page == Pagina).OrderBy(d => d.Order))
            if (await deel.Load(HttpContext, id, ct) is { } inhoud) gelezen.Add(new(deel.Order, deel.Partial, inhoud));
        return gelezen;
    }
}
