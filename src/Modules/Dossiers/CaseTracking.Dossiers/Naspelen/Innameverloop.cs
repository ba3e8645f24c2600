using CaseTracking.Dossiers.Hervatten;
using CaseTracking.Dossiers.Schorsen;
using CaseTracking.EventSourcing.Events;
using static CaseTracking.Dossiers.Naspelen.Voorbeeldlot;

namespace CaseTracking.Dossiers.Naspelen;

/// <summary>A place in the street: looked at, sometimes with the police, and decided by who leads.</summary>
internal static class Innameverloop
{
    public static void Speel(Voorbeeldzaak z, Voorbeeldlot lot)
    {
        z.Kantoor(0, 1);
        z.NeemInHand();
        if (lot == Dubbel)
        {
            z.Sluit(Sluitreden.Dubbel);
            return;
        }

        if (lot == Onvolledig) VulAan(z);
        z.Kantoor(0, 1);
        if (lot == Onontvankelijk)
        {
            z.VerklaarOnontvankelijk();
            z.Kantoor(1, 2);
            z.DeelMee();
            z.Kantoor(20, 25);
            z.Sluit(Sluitreden.Afgehandeld);
            return;
        }

        z.VerklaarVolledig();
        z.Wacht(2);
        z.VerklaarOntvankelijk();
        Onderzoek(z, lot);
        Beslis(z, lot switch { Deels => Uitkomst.DeelsToegekend, Geweigerd => Uitkomst.Geweigerd, _ => Uitkomst.Toegekend });
    }

    private static void VulAan(Voorbeeldzaak z)
    {
        z.Wacht(10);
        z.VraagStukken(["schets"], z.Woorden.Stukvragen[0]);
        z.Thuis(1, 8);
        z.Lever(["schets"], wie: null);
    }

    private static void Onderzoek(Voorbeeldzaak z, Voorbeeldlot lot)
    {
        if (lot is Advies or AdviesBlijftUit or Geweigerd) VraagAdvies(z, lot);
        if (lot == Geschorst) Schors(z);
        if (z.Toeval.Kans(20))
        {
            z.Kantoor(0, 1);
            z.Noteer();
        }
    }

    private static void VraagAdvies(Voorbeeldzaak z, Voorbeeldlot lot)
    {
        z.Wacht(6);
        var advies = z.VraagAdvies(z.Type.Adviesinstanties[z.Toeval.Next(z.Type.Adviesinstanties.Count)].Code);
        if (lot == AdviesBlijftUit)
        {
            z.Kantoor(7, 8);
            return;
        }

        z.Kantoor(1, 3);
        z.OntvangAdvies(advies, lot == Geweigerd ? Adviesstrekking.Ongunstig : z.Toeval.Weeg((Adviesstrekking.Gunstig, 60), (Adviesstrekking.VoorwaardelijkGunstig, 40)));
    }

    private static void Schors(Voorbeeldzaak z)
    {
        z.Kantoor(0, 1);
        z.Doe(z.Behandelaar, ActingRole.Deciding, z.Toeval.Kies(z.Teksten.Schorsredenen), (id, c, tekst, d, boek) =>
            SchorsTermijn.Decide(d, new(id, "wacht-op-advies", c.Vandaag, c.Vandaag, tekst), boek));
        z.Kantoor(7, 11);
        z.Doe(z.Behandelaar, ActingRole.Deciding, (id, c, d, boek) => HervatTermijn.Decide(d, new(id, c.Vandaag, c.Vandaag), boek));
    }

    private static void Beslis(Voorbeeldzaak z, Uitkomst uitkomst)
    {
        z.Kantoor(1, 3);
        z.StelOp(uitkomst);
        z.Kantoor(1, 2);
        z.Beslis();
        z.Kantoor(0, 1);
        z.DeelMee();
        if (uitkomst != Uitkomst.Geweigerd) Betaal(z);
        z.Kantoor(3, 8);
        z.Sluit(Sluitreden.Afgehandeld);
    }

    private static void Betaal(Voorbeeldzaak z)
    {
        decimal bedrag = z.Toeval.Kies<int>([10, 10, 20, 35]);
        z.Wacht(3);
        z.VraagBetaling(bedrag);
        z.Kantoor(1, 9);
        z.OntvangBetaling(bedrag);
    }
}
