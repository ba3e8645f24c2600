using CaseTracking.Dossiers.Corrigeren;
using CaseTracking.Dossiers.Heropenen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.Termijnen;
using static CaseTracking.Dossiers.Naspelen.Voorbeeldlot;

namespace CaseTracking.Dossiers.Naspelen;

/// <summary>An attest, an extract, a passport: nobody decides, it is made and collected. Who stands at the desk often takes it along at once.</summary>
internal static class Loketverloop
{
    private const decimal PrijsVanReispas = 75;

    public static void Speel(Voorbeeldzaak z, Voorbeeldaanvraag a)
    {
        var isReispas = z.Type.Code == Voorbeeldplan.Reispas;
        var meteen = a is { Kanaal: Kanaal.Loket, Lot: Vlot } && !isReispas;
        if (meteen || isReispas) z.Wacht(4);
        else if (a.Lot == Traag) z.Kantoor(4, 8);
        else z.Kantoor(0, 1);
        z.NeemInHand();
        if (isReispas) Betaal(z);
        if (a.Lot == Onvolledig) VulAan(z);
        if (a.Lot == Dubbel)
        {
            z.Sluit(Sluitreden.Dubbel);
            return;
        }

        z.VerklaarVolledig();
        if (z.Toeval.Kans(5)) Noteer(z);
        if (meteen) GeefMeteenMee(z);
        else LaatAfhalen(z, a.Lot, isReispas);
    }

    private static void Betaal(Voorbeeldzaak z)
    {
        z.Wacht(2);
        z.VraagBetaling(PrijsVanReispas);
        z.Wacht(3);
        z.OntvangBetaling(PrijsVanReispas);
        z.Wacht(2);
    }

    private static void Noteer(Voorbeeldzaak z)
    {
        z.Kantoor(0, 1);
        z.Noteer();
    }

    private static void VulAan(Voorbeeldzaak z)
    {
        z.VraagStukken(["pasfoto"], z.Woorden.Stukvragen[0]);
        z.Loket(5, 9);
        z.Lever(["pasfoto"], Voorbeeldploeg.Onthaal);
        z.Wacht(3);
    }

    private static void GeefMeteenMee(Voorbeeldzaak z)
    {
        z.Wacht(3);
        z.ZetKlaar(z.Nu);
        z.Wacht(4);
        z.GeefAf();
        z.Wacht(1);
        z.Sluit(Sluitreden.Afgehandeld);
    }

    private static void LaatAfhalen(Voorbeeldzaak z, Voorbeeldlot lot, bool isReispas)
    {
        if (isReispas) z.Kantoor(4, lot == Traag ? 9 : 6);
        else z.Wacht(25);
        z.ZetKlaar(Negenuur(z));
        if (lot == NietAfgehaald)
        {
            z.Kantoor(62, 70);
            z.Sluit(Sluitreden.ZonderGevolg);
            return;
        }

        z.Loket(1, z.Toeval.Kans(70) ? 4 : 12);
        z.GeefAf();
        if (lot == Rechtgezet) ZetRecht(z);
        z.Wacht(2);
        z.Sluit(Sluitreden.Afgehandeld);
        if (lot == Heropend) Heropen(z);
    }

    // The desk opens at nine; what is made today can be collected from the next working day on.
    private static DateTimeOffset Negenuur(Voorbeeldzaak z) => Afhalen.Klokuur.Moment(Brussel.Dag(z.VolgendLoketuur()).ToDateOnly(), new TimeOnly(9, 0));

    private static void ZetRecht(Voorbeeldzaak z)
    {
        z.Wacht(18);
        LigtNogKlaar(z, Correctiereden.VerkeerdDossier, "Afgegeven aan de verkeerde aanvrager in de lijst. Het attest ligt nog klaar.");
        z.Loket(2, 6);
        z.GeefAf();
    }

    private static void Heropen(Voorbeeldzaak z)
    {
        z.Loket(1, 3);
        z.Doe(z.Behandelaar, ActingRole.Deciding, "Op het attest staat een verkeerd huisnummer. We maken een nieuw.", (id, _, tekst, d, boek) =>
            HeropenDossier.Decide(d, new(id, Heropenreden.Vergissing, tekst), boek));
        z.Wacht(15);
        LigtNogKlaar(z, Correctiereden.TeVroeg, "Het nieuwe attest ligt klaar.");
        z.Loket(3, 6);
        z.GeefAf();
        z.Wacht(2);
        z.Sluit(Sluitreden.Afgehandeld);
    }

    private static void LigtNogKlaar(Voorbeeldzaak z, Correctiereden reden, string waarom) =>
        z.Doe(z.Behandelaar, ActingRole.Deciding, waarom, (id, _, tekst, d, boek) =>
            CorrigeerStand.Decide(d, new(id, Dossierstand.KlaarVoorAfhaling, reden, tekst), boek));
}
