using CaseTracking.Dossiers.Contracts.V1;
using CaseTracking.Web.Text;
using CaseTracking.Web.Timeline;

namespace CaseTracking.Tijdlijn.Melden;

/// <summary>What a mail says: the product, the state in the words of its moment, what to do, and whom to call. No names, no free text.</summary>
/// <param name="DossierId">The request.</param>
/// <param name="Nummer">Number for letters and the phone.</param>
/// <param name="Product">In the citizen's words.</param>
/// <param name="Dienst">Name of the service that works on it; absent when not known.</param>
/// <param name="Telefoon">Number of that service.</param>
internal sealed record Mailtekst(Guid DossierId, string Nummer, string Product, string? Dienst, string? Telefoon)
{
    /// <summary>Path of the page of a request.</summary>
    public const string Volgpad = "/volgen/{code}";

    /// <summary>Path of the page where mails about this request are stopped, by who has the mail.</summary>
    public required string Stoppad { get; init; }

    /// <summary>One change.</summary>
    public StuurMailAanAanvrager Van(Melding melding) => Mail(
        $"{melding.Titel} ({Nummer})", melding.Titel,
        [
            Betreft, LightMarkdown.Plain(melding.Zin), melding.Actie is { } actie ? $"Wat nu? {LightMarkdown.Plain(actie)}" : "U hoeft hiervoor niets te doen.",
            $"Dit is de stand op {DutchDates.Words(melding.Tijdstip)}.",
        ]);

    /// <summary>Several changes that ask nothing of the citizen, oldest first.</summary>
    public StuurMailAanAanvrager Samen(IReadOnlyList<Melding> meldingen) => Mail(
        $"Er is nieuws over uw aanvraag ({Nummer})", $"Er zijn {meldingen.Count} nieuwe stappen in uw aanvraag",
        [
            Betreft, .. meldingen.Select(m => $"{DutchDates.Words(m.Tijdstip)}: {m.Titel}. {LightMarkdown.Plain(m.Zin)}"),
            "U hoeft hiervoor niets te doen.",
        ]);

    private string Betreft => $"Het gaat over uw aanvraag {Product}, nummer {Nummer}.";

    private string Bel => Dienst is not null && Telefoon is not null ? $"Vragen? Bel {Dienst}, {Telefoon}." : "Vragen? Bel ons.";

    private StuurMailAanAanvrager Mail(string onderwerp, string titel, IReadOnlyList<string> alineas) => new(
        DossierId, onderwerp, titel, alineas,
        [$"{Bel} Geef het nummer {Nummer} door. U kunt niet antwoorden op deze mail.", "Wie deze mail heeft, ziet waar uw aanvraag staat. Stuur hem niet door."],
        Volgpad, Stoppad);
}
