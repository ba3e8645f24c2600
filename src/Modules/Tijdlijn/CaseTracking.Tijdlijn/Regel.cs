namespace CaseTracking.Tijdlijn;

/// <summary>One line of the timeline, in the words the citizen was told then.</summary>
/// <param name="Id">Identity of the message it came from.</param>
/// <param name="Versie">Place in the file's story.</param>
/// <param name="Tijdstip">When it was true.</param>
/// <param name="Inhoud">What it says.</param>
internal sealed record Regel(Guid Id, long Versie, DateTimeOffset Tijdstip, Regelinhoud Inhoud);

/// <summary>What a line says.</summary>
/// <param name="Soort">What happened.</param>
/// <param name="Titel">The state in a few words.</param>
/// <param name="Zin">What it means.</param>
/// <param name="Actie">What the citizen must do; nothing when absent.</param>
/// <param name="Stap">Rank of the step the request was in from then on, from 0.</param>
/// <param name="Corrigeert">Kind of the line that was wrong; only on a correction.</param>
internal sealed record Regelinhoud(Regelsoort Soort, string Titel, string Zin, string? Actie, int Stap, Regelsoort? Corrigeert = null)
{
    /// <summary>Something between the citizen and the service, which leaves the request where it stood.</summary>
    public bool IsTerzijde => Soort is Regelsoort.VraagGesteld or Regelsoort.VraagBeantwoord;

    /// <summary>Ended without reaching the last step.</summary>
    public bool IsGestopt => Soort is Regelsoort.Ingetrokken or Regelsoort.Stopgezet or Regelsoort.GeslotenZonderGevolg or Regelsoort.GeslotenAlsDubbel;

    /// <summary>Whether the citizen waits for an answer from then on; the line changes nothing about that when absent.</summary>
    public bool? Wacht => Soort switch
    {
        _ when IsTerzijde => null,
        Regelsoort.StukGeleverd or Regelsoort.AdviesOntvangen or Regelsoort.Gecorrigeerd or Regelsoort.Overgenomen => null,
        Regelsoort.Ingediend or Regelsoort.StukkenGevraagd or Regelsoort.Volledig or Regelsoort.AdviesGevraagd => true,
        Regelsoort.Geschorst or Regelsoort.Hervat or Regelsoort.Verlengd or Regelsoort.Heropend => true,
        _ => false,
    };
}
