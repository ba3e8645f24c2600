using System.Globalization;
using CaseTracking.Dossiers.Kluis;

namespace CaseTracking.Dossiers.Naspelen;

/// <summary>People who plainly do not exist, in a city that does not either.</summary>
internal sealed class Voorbeeldmensen(Voorbeeldteksten teksten)
{
    public const string Stad = "9999 Voorbeeldstad";

    public Aanvrager Aanvrager(Kanaal kanaal, Voorbeeldwoorden woorden, IReadOnlyList<Antwoord> antwoorden, Random toeval)
    {
        var (voornaam, familienaam) = (toeval.Kies(teksten.Voornamen), toeval.Kies(teksten.Familienamen));
        var metMail = kanaal is Kanaal.Web or Kanaal.Mail || toeval.Kans(60);
        return new Aanvrager(
            $"{voornaam} {familienaam}",
            metMail ? Adres(voornaam, familienaam) : null,
            toeval.Kans(15) ? toeval.Kies(woorden.Toelichtingen) : null,
            !metMail || toeval.Kans(50) ? Telefoon(toeval) : null,
            toeval.Kans(70) || kanaal == Kanaal.Post ? $"{Straat(toeval)}, {Stad}" : null,
            [.. antwoorden]);
    }

    public string Straat(Random toeval) => string.Create(CultureInfo.InvariantCulture, $"{toeval.Kies(teksten.Straten)} {toeval.Next(1, 140)}");

    private static string Adres(string voornaam, string familienaam) =>
        $"{voornaam}.{familienaam.Replace(" ", "", StringComparison.Ordinal)}@voorbeeld.example".ToLowerInvariant();

    // No subscriber of a Belgian operator can have a number of this shape.
    private static string Telefoon(Random toeval) => string.Create(CultureInfo.InvariantCulture, $"0400 00 {toeval.Next(100):00} {toeval.Next(100):00}");
}
