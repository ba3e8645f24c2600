using System.Net;
using CaseTracking.Dossiers.Contracts.V1;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Hosting.Mail;

namespace CaseTracking.Dossiers.Mailen;

/// <summary>A mail to an applicant, as text and as HTML. It greets nobody by name: a mail is read by whoever holds the phone.</summary>
/// <param name="Bericht">What it says.</param>
/// <param name="Volglink">Where the request is.</param>
/// <param name="Voorkeurlink">Where mails are switched off; absent for a file of before codes were kept.</param>
/// <param name="Stad">Who sends it.</param>
internal sealed record Mailvorm(StuurMailAanAanvrager Bericht, Uri Volglink, Uri? Voorkeurlink, string Stad)
{
    private const string Plaats = "{code}";
    private const string Aanhef = "Goedendag";
    private const string Groet = "Met vriendelijke groeten";

    /// <summary>Without a code the link leads to the page that asks for it.</summary>
    public static Mailvorm Van(StuurMailAanAanvrager bericht, Volgcode? code, Func<string, Uri> adres, string stad) => code is null
        ? new(bericht, adres(bericht.Volgpad[..bericht.Volgpad.IndexOf($"/{Plaats}", StringComparison.Ordinal)]), null, stad)
        : new(bericht, adres(Vul(bericht.Volgpad, code)), adres(Vul(bericht.Voorkeurpad, code)), stad);

    public OutgoingMail Mail(Guid id, string aan) => new(id, aan, Bericht.Onderwerp, Tekst(), Html())
    {
        Headers = Voorkeurlink is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["List-Unsubscribe"] = $"<{Voorkeurlink}>", ["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click" },
    };

    public string Tekst() => string.Join("\n\n",
    [
        Aanhef, Bericht.Titel, .. Bericht.Alineas, $"Bekijk uw aanvraag: {Volglink}", .. Bericht.Slot, $"{Groet}\n{Stad}",
        .. Voorkeurlink is null ? Array.Empty<string>() : [$"Wilt u geen mails meer? {Voorkeurlink}"],
    ]) + "\n";

    public string Html() =>
        $"""
        <!DOCTYPE html>
        <html lang="nl-BE">
        <head><meta charset="utf-8"/><title>{Veilig(Bericht.Onderwerp)}</title></head>
        <body style="font: 16px/1.5 sans-serif; max-width: 36em">
        <p>{Aanhef}</p>
        <h1 style="font-size: 24px">{Veilig(Bericht.Titel)}</h1>
        {Alineas(Bericht.Alineas)}
        <p><a href="{Veilig(Volglink.AbsoluteUri)}">Bekijk uw aanvraag</a></p>
        {Alineas(Bericht.Slot)}
        <p>{Groet}<br/>{Veilig(Stad)}</p>
        {(Voorkeurlink is null ? "" : $"""<p><a href="{Veilig(Voorkeurlink.AbsoluteUri)}">Wilt u geen mails meer?</a></p>""")}
        </body>
        </html>
        """;

    private static string Alineas(IEnumerable<string> alineas) => string.Join('\n', alineas.Select(a => $"<p>{Veilig(a).Replace("\n", "<br/>", StringComparison.Ordinal)}</p>"));

    private static string Veilig(string tekst) => WebUtility.HtmlEncode(tekst);

    private static string Vul(string pad, Volgcode code) => pad.Replace(Plaats, code.Code, StringComparison.Ordinal);
}
