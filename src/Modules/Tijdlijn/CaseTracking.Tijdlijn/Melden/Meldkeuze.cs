namespace CaseTracking.Tijdlijn.Melden;

/// <summary>What becomes of something to tell.</summary>
internal enum Meldkeuze
{
    /// <summary>Nobody is told.</summary>
    Niet,

    /// <summary>A mail of its own, now.</summary>
    Meteen,

    /// <summary>With what else changes until the window ends.</summary>
    Straks,
}

/// <summary>Decides when something is told.</summary>
internal static class Meldregel
{
    /// <param name="melding">What is to be told.</param>
    /// <param name="soort">What happened; a reminder has no line and so no kind.</param>
    /// <param name="voorkeur">What the citizen wants.</param>
    /// <param name="nu">The instant of deciding.</param>
    /// <param name="regels">The city's limits.</param>
    public static Meldkeuze Kies(Melding melding, Regelsoort? soort, Meldvoorkeur voorkeur, DateTimeOffset nu, Meldregels regels)
    {
        // History of before this system, or a message that lay about: nobody is helped by a mail about it.
        if (nu - melding.Tijdstip > regels.Oudste) return Meldkeuze.Niet;

        var vraagtActie = melding.Actie is not null;
        if (!voorkeur.Mail || (voorkeur.EnkelActie && !vraagtActie)) return Meldkeuze.Niet;
        return vraagtActie || IsDringend(soort) ? Meldkeuze.Meteen : Meldkeuze.Straks;
    }

    // The receipt is no change and holds the link; who was told something wrong may be on the way already.
    private static bool IsDringend(Regelsoort? soort) => soort is null or Regelsoort.Ingediend or Regelsoort.Gecorrigeerd;
}
