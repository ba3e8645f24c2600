using CaseTracking.Dossiers.Indienen;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Web.Identity;
using static CaseTracking.Dossiers.Naspelen.Voorbeeldlot;

namespace CaseTracking.Dossiers.Naspelen;

/// <summary>From the first question to the last act. What lies after the last day of the story is written too, and never played.</summary>
internal static class Voorbeeldverloop
{
    public static void Speel(Voorbeeldzaak z, Voorbeeldaanvraag a)
    {
        Dien(z, a);
        if (a.Vraag != Voorbeeldvraag.Geen) Vraag(z, a);
        if (a.Lot == Ingetrokken)
        {
            TrekIn(z);
            return;
        }

        switch (z.Type.Code)
        {
            case Voorbeeldplan.Inname: Innameverloop.Speel(z, a.Lot); break;
            case Voorbeeldplan.Klein or Voorbeeldplan.Groot: Vergunningverloop.Speel(z, a.Lot); break;
            default: Loketverloop.Speel(z, a); break;
        }
    }

    private static void Dien(Voorbeeldzaak z, Voorbeeldaanvraag a)
    {
        var mensen = new Voorbeeldmensen(z.Teksten);
        var doorBurger = a.Kanaal == Kanaal.Web;
        // A letter lies a day in the mail room before somebody writes it down.
        var ontvangen = a.Kanaal == Kanaal.Post ? z.VorigeWerkdag() : (DateOnly?)null;
        var aanvrager = mensen.Aanvrager(a.Kanaal, z.Woorden, Antwoorden(z, mensen), z.Toeval);
        z.Dien(
            new Aanvraag(a.Product, a.Burger?.Onder(aanvrager) ?? aanvrager, Periode(z), a.Kanaal, ontvangen, doorBurger) { Eigenaar = a.Burger?.Actor },
            a.Burger?.Actor ?? Wie(z, a.Kanaal));
    }

    private static void Vraag(Voorbeeldzaak z, Voorbeeldaanvraag a)
    {
        z.Wacht(90);
        var vraag = z.Vraag(a.Burger!, z.Woorden.Burgervragen[0].Vraag);
        if (a.Vraag != Voorbeeldvraag.Beantwoord) return;

        z.Kantoor(0, 1);
        z.Antwoord(vraag, z.Woorden.Burgervragen[0].Antwoord);
    }

    private static Actor? Wie(Voorbeeldzaak z, Kanaal kanaal) => kanaal switch
    {
        Kanaal.Web => null,
        Kanaal.Post or Kanaal.Mail => z.Behandelaar,
        _ => Voorbeeldploeg.Onthaal,
    };

    private static void TrekIn(Voorbeeldzaak z)
    {
        z.Kantoor(0, 1);
        z.NeemInHand();
        z.Kantoor(0, z.Type.Beslissing.Nodig ? 6 : 1);
        z.TrekIn();
    }

    private static Antwoord[] Antwoorden(Voorbeeldzaak z, Voorbeeldmensen mensen) => z.Type.Code switch
    {
        Voorbeeldplan.Gezin => z.Toeval.Kans(75) ? [new("doel", z.Toeval.Kies(z.Teksten.Gezinsdoelen))] : [],
        Voorbeeldplan.Strafregister => [new("doel", z.Toeval.Weeg(("kinderen", 40), ("beroep", 45), ("andere", 15)))],
        Voorbeeldplan.Inname => Inname(z, mensen),
        Voorbeeldplan.Klein => [new("straat", mensen.Straat(z.Toeval)), new("werken", z.Toeval.Kies(z.Teksten.Werken))],
        Voorbeeldplan.Groot => [new("straat", mensen.Straat(z.Toeval)), new("werken", z.Toeval.Kies(z.Teksten.GroteWerken))],
        _ => [],
    };

    private static Antwoord[] Inname(Voorbeeldzaak z, Voorbeeldmensen mensen)
    {
        var inname = z.Toeval.Kies(z.Teksten.Innames);
        return [new("voorwerp", inname.Voorwerp), new("straat", mensen.Straat(z.Toeval)), new("reden", inname.Reden), new("oppervlakte", inname.Oppervlakte)];
    }

    private static Periode? Periode(Voorbeeldzaak z)
    {
        if (!z.Type.MetPeriode) return null;

        var van = z.Vandaag.AddDays(z.Toeval.Next(21, 50));
        return new Periode(van, van.AddDays(z.Toeval.Next(0, 12)));
    }
}
