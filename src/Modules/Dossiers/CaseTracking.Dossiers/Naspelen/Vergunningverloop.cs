using CaseTracking.Dossiers.Stopzetten;
using CaseTracking.Dossiers.Toewijzen;
using CaseTracking.Dossiers.Verlengen;
using CaseTracking.EventSourcing.Events;
using static CaseTracking.Dossiers.Naspelen.Voorbeeldlot;

namespace CaseTracking.Dossiers.Naspelen;

/// <summary>A building permit: complete or not, advice, a draft by one, a decision by another, a letter, and the clock of the law beside it all.</summary>
internal static class Vergunningverloop
{
    public static void Speel(Voorbeeldzaak z, Voorbeeldlot lot)
    {
        var groot = z.Type.Code == Voorbeeldplan.Groot;
        z.Kantoor(1, 3);
        z.NeemInHand();
        z.Kantoor(2, 5);
        if (lot is Onvolledig or NietAangevuld && !VraagAan(z, lot)) return;
        if (lot == Onontvankelijk)
        {
            z.VerklaarOnontvankelijk();
            z.Kantoor(1, 3);
            z.DeelMee();
            z.Kantoor(20, 25);
            z.Sluit(Sluitreden.Afgehandeld);
            return;
        }

        z.VerklaarVolledig();
        z.Wacht(5);
        z.VerklaarOntvankelijk();
        Onderzoek(z, lot, groot);
        if (lot != Liggen) Beslis(z, lot switch { Deels => Uitkomst.DeelsToegekend, Geweigerd => Uitkomst.Geweigerd, _ => Uitkomst.Toegekend });
    }

    /// <returns>False when the citizen never answered and the city stopped.</returns>
    private static bool VraagAan(Voorbeeldzaak z, Voorbeeldlot lot)
    {
        var nodig = z.Type.Stukken.Where(s => s.Verplicht).Select(s => s.Code).ToList();
        List<string> stukken = z.Toeval.Kans(50) ? [nodig[0], nodig[2]] : [nodig[0]];
        z.VraagStukken(stukken, z.Toeval.Kies(z.Woorden.Stukvragen));
        if (lot == NietAangevuld)
        {
            z.Kantoor(14, 17);
            z.Doe(z.Behandelaar, ActingRole.Deciding, woorden: null, (id, c, tekst, d, boek) =>
                ZetDossierStop.Decide(d, new(id, Stopreden.NietAangevuld, c.Vandaag, tekst), boek));
            return false;
        }

        z.Thuis(6, 13);
        z.Lever(stukken, wie: null);
        z.Kantoor(1, 3);
        return true;
    }

    private static void Onderzoek(Voorbeeldzaak z, Voorbeeldlot lot, bool groot)
    {
        if (lot is Advies or Geweigerd or Verlengd || groot) VraagAdvies(z, lot);
        if (z.Toeval.Kans(12)) NeemOver(z);
        if (z.Toeval.Kans(45))
        {
            z.Kantoor(1, 4);
            z.Noteer();
        }

        z.Kantoor(groot ? 22 : 6, groot ? 34 : 10);
        if (lot == Verlengd) Verleng(z);
        if (lot == Verlopen) z.Kantoor(40, 48);
    }

    private static void VraagAdvies(Voorbeeldzaak z, Voorbeeldlot lot)
    {
        z.Kantoor(0, 2);
        var advies = z.VraagAdvies(z.Toeval.Kans(65) ? "brandweer" : "wegbeheerder");
        z.Kantoor(5, z.Type.Code == Voorbeeldplan.Groot ? 16 : 11);
        z.OntvangAdvies(advies, lot == Geweigerd ? Adviesstrekking.Ongunstig : z.Toeval.Weeg((Adviesstrekking.Gunstig, 55), (Adviesstrekking.VoorwaardelijkGunstig, 45)));
    }

    private static void NeemOver(Voorbeeldzaak z)
    {
        z.Kantoor(1, 3);
        var collega = new MedewerkerRef((z.Behandelaar = Voorbeeldploeg.Collega(z.Type, z.Behandelaar)).Id);
        var reden = z.Toeval.Weeg((Overnamereden.Verlof, 50), (Overnamereden.Ziekte, 30), (Overnamereden.Werkverdeling, 20));
        z.Doe(z.Behandelaar, ActingRole.Registering, (id, _, d, boek) => NeemDossierOver.Decide(d, new(id, collega, reden), boek));
    }

    private static void Verleng(Voorbeeldzaak z)
    {
        z.Doe(z.Behandelaar, ActingRole.Deciding, z.Toeval.Kies(z.Teksten.Verlengredenen), (id, c, tekst, d, boek) =>
            VerlengTermijn.Decide(d, new(id, "administratieve-lus", c.Vandaag, c.Vandaag, tekst), boek));
        z.Kantoor(32, 40);
    }

    private static void Beslis(Voorbeeldzaak z, Uitkomst uitkomst)
    {
        z.StelOp(uitkomst);
        z.Kantoor(2, 5);
        z.Beslis();
        z.Kantoor(1, 2);
        z.DeelMee();
        // The file stays open as long as somebody can appeal.
        z.Kantoor(24, 28);
        z.Sluit(Sluitreden.Afgehandeld);
    }
}
