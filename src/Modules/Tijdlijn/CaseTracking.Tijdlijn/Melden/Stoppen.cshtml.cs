using CaseTracking.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseTracking.Tijdlijn.Melden;

/// <summary>
/// Stops the mails about one request with the link in the mail. Looking changes nothing: mail programs open links by themselves. The
/// signed text in the address stands for the antiforgery token, so that a mail program can stop them with one click (RFC 8058).
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken, EnableRateLimiting(RateLimits.Guessable)]
internal sealed class StoppenModel(Stopteken tekens, Meldvoorkeuren voorkeuren) : PageModel
{
    public bool Gestopt { get; private set; }

    public IActionResult OnGet(string? teken) => tekens.Lees(teken) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string? teken, CancellationToken ct)
    {
        if (tekens.Lees(teken) is not { } dossier) return NotFound();

        await voorkeuren.Bewaar(dossier, await voorkeuren.Lees(dossier, ct) with { Mail = false }, ct);
        Gestopt = true;
        return Page();
    }
}
