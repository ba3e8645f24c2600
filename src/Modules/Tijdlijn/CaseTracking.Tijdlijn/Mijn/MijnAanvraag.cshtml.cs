using CaseTracking.Tijdlijn.Volgen;
using CaseTracking.Web.Identity;
using CaseTracking.Web.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracking.Tijdlijn.Mijn;

/// <summary>One's own request: the timeline, and around it what other modules know of it.</summary>
[Authorize(Policies.Citizen)]
internal sealed class MijnAanvraagModel(Eigentijdlijnen tijdlijnen, Volgmerk merk, IEnumerable<PagePart> delen) : PageModel
{
    private const string Pagina = "mijn-aanvraag";

    public Burgerbeeld Beeld { get; private set; } = null!;

    /// <summary>What is shown around the timeline, in order.</summary>
    public IReadOnlyList<(int Orde, string Partial, object Model)> Delen { get; private set; } = [];

    public string Documentenadres => $"{Adres(Beeld.Aanvraag.Id)}/documenten";

    public static string Adres(Guid aanvraag) => $"/mijn/aanvragen/{aanvraag}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await tijdlijnen.Van(Actor.From(User), id, ct) is not { } tijdlijn) return NotFound();

        Beeld = new Burgerbeeld(tijdlijn, merk.Vandaag);
        var gelezen = new List<(int, string, object)>();
        foreach (var deel in delen.Where(d => d.Page == Pagina).OrderBy(d => d.Order))
            if (await deel.Load(HttpContext, id, ct) is { } model) gelezen.Add((deel.Order, deel.Partial, model));
        Delen = gelezen;
        return Page();
    }
}
