using CaseTracking.Dossiers.Afhalen;
using CaseTracking.Dossiers.Beantwoorden;
using CaseTracking.Dossiers.Beslissen;
using CaseTracking.Dossiers.Betalen;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Intrekken;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Meedelen;
using CaseTracking.Dossiers.Noteren;
using CaseTracking.Dossiers.Ontvankelijk;
using CaseTracking.Dossiers.Sluiten;
using CaseTracking.Dossiers.Toewijzen;
using CaseTracking.Dossiers.Vragen;
using CaseTracking.EventSourcing.Events;

namespace CaseTracking.Dossiers.Naspelen;

/// <summary>The acts of every day, as the people of the demo do them.</summary>
internal static class Voorbeeldhandelingen
{
    public static void NeemInHand(this Voorbeeldzaak z)
    {
        var wie = new MedewerkerRef(z.Behandelaar.Id);
        z.Doe(z.Behandelaar, ActingRole.Registering, (id, _, d, boek) => WijsBehandelaarToe.Decide(d, new(id, wie), boek));
    }

    public static void VerklaarVolledig(this Voorbeeldzaak z) =>
        z.Doe(z.Behandelaar, ActingRole.Deciding, (id, c, d, boek) => Dossiers.VolledigVerklaren.VerklaarVolledig.Decide(d, new(id, c.Vandaag), boek));

    public static void VerklaarOntvankelijk(this Voorbeeldzaak z) => z.Doe(z.Behandelaar, ActingRole.Deciding, (id, _) => VerklaarOntvankelijkEndpoint.Keuze(id));

    public static void Noteer(this Voorbeeldzaak z) =>
        z.Doe(z.Behandelaar, ActingRole.Registering, z.Toeval.Kies(z.Woorden.Notities), (id, _, tekst, d, boek) => MaakNotitie.Decide(d, new(id, tekst), boek));

    /// <summary>The citizen asks something about the request.</summary>
    public static Guid Vraag(this Voorbeeldzaak z, Voorbeeldburger burger, string woorden)
    {
        var vraag = Guid.CreateVersion7();
        z.Doe(burger.Actor, ActingRole.Registering, (id, _) =>
        {
            var tekst = Vrijetekst.Van(woorden);
            return new((d, _) => StelVraag.Decide(d, new(id, vraag, tekst, Aanbrenger.Burger)), tekst);
        });
        return vraag;
    }

    public static void Antwoord(this Voorbeeldzaak z, Guid vraag, string woorden) => z.Doe(z.Behandelaar, ActingRole.Informing, (id, _) =>
    {
        var tekst = Vrijetekst.Van(woorden);
        return new((d, _) => BeantwoordVraag.Decide(d, new(id, vraag, tekst)), tekst);
    });

    public static void VraagStukken(this Voorbeeldzaak z, IReadOnlyList<string> stukken, string woorden) =>
        z.Doe(z.Behandelaar, ActingRole.Deciding, woorden, (id, c, tekst, d, boek) => Dossiers.StukkenVragen.VraagStukken.Decide(
            d, new(id, Guid.CreateVersion7(), [.. stukken], c.Vandaag, c.Vandaag.AddDays(Dossiers.StukkenVragen.VraagStukken.GewoonlijkDagen), tekst), boek));

    public static Guid VraagAdvies(this Voorbeeldzaak z, string instantie)
    {
        var advies = Guid.CreateVersion7();
        z.Doe(z.Behandelaar, ActingRole.Deciding, z.Toeval.Kies(z.Woorden.Adviesvragen), (id, c, tekst, d, boek) =>
            Adviseren.VraagAdvies.Decide(d, new(id, advies, instantie, c.Vandaag, tekst), boek));
        return advies;
    }

    public static void OntvangAdvies(this Voorbeeldzaak z, Guid advies, Adviesstrekking strekking)
    {
        var woorden = z.Toeval.Kies(strekking == Adviesstrekking.Ongunstig ? z.Woorden.SlechteAdviezen : z.Woorden.Adviezen);
        z.Doe(z.Behandelaar, ActingRole.Registering, woorden, (id, _, tekst, d, _) => Adviseren.OntvangAdvies.Decide(d, new(id, advies, strekking, tekst)));
    }

    public static void StelOp(this Voorbeeldzaak z, Uitkomst uitkomst)
    {
        var motivering = z.Motivering(uitkomst);
        z.Doe(z.Behandelaar, ActingRole.Advising, (id, c) => StelBeslissingOpEndpoint.Keuze(id, uitkomst, motivering, z.Vermeldingen(), c));
    }

    public static void Beslis(this Voorbeeldzaak z) =>
        z.Doe(Voorbeeldploeg.Leiding, ActingRole.Deciding, (id, c) => NeemBeslissingEndpoint.Keuze(id, ontwerp: 1, c));

    public static void VerklaarOnontvankelijk(this Voorbeeldzaak z)
    {
        var motivering = z.Motivering(Uitkomst.NietOntvankelijk);
        z.Doe(Voorbeeldploeg.Leiding, ActingRole.Deciding, (id, c) =>
            VerklaarOnontvankelijkEndpoint.Keuze(id, Onontvankelijkheidsgrond.VoorwaardenNietVervuld, motivering, z.Vermeldingen(), c));
    }

    public static void DeelMee(this Voorbeeldzaak z)
    {
        var aangetekend = z.Type.Beslissing.VierOgen && z.Toeval.Kans(60);
        var wijze = aangetekend ? Mededelingswijze.Aangetekend : z.Toeval.Kans(50) ? Mededelingswijze.Mail : Mededelingswijze.Brief;
        var bewijs = aangetekend ? $"RR-{z.Toeval.Next(100000, 999999)}" : null;
        z.Doe(z.Behandelaar, ActingRole.Registering, (id, c) => DeelBeslissingMeeEndpoint.Keuze(id, c.Vandaag, wijze, bewijs, c));
    }

    public static void VraagBetaling(this Voorbeeldzaak z, decimal bedrag) =>
        z.Doe(z.Behandelaar, ActingRole.Registering, (id, _) => VraagBetalingEndpoint.Keuze(id, bedrag, Betaalreden.Retributie));

    public static void OntvangBetaling(this Voorbeeldzaak z, decimal bedrag) => z.Doe(z.Behandelaar, ActingRole.Registering, (id, _) => OntvangBetalingEndpoint.Keuze(id, bedrag));

    public static void ZetKlaar(this Voorbeeldzaak z, DateTimeOffset vanaf)
    {
        var plaats = z.Type.Afhaalplaatsen[0].Code;
        z.Doe(z.Behandelaar, ActingRole.Registering, (id, c, d, boek) => ZetKlaarVoorAfhaling.Decide(d, new(id, plaats, vanaf, c.Vandaag), boek));
    }

    public static void GeefAf(this Voorbeeldzaak z)
    {
        var ontvanger = z.Toeval.Weeg((Ontvanger.Aanvrager, 88), (Ontvanger.Gemachtigde, 9), (Ontvanger.WettelijkVertegenwoordiger, 3));
        var controle = z.Toeval.Weeg((Identiteitscontrole.Eid, 90), (Identiteitscontrole.Verblijfstitel, 7), (Identiteitscontrole.Rijbewijs, 3));
        z.Doe(Voorbeeldploeg.Onthaal, ActingRole.Registering, (id, _, d, boek) =>
            GeefProductAf.Decide(d, new(id, ontvanger, controle, Volmacht: ontvanger == Ontvanger.Gemachtigde), boek));
    }

    public static void Sluit(this Voorbeeldzaak z, Sluitreden reden) =>
        z.Doe(z.Behandelaar, ActingRole.Deciding, (id, _, d, boek) => SluitDossier.Decide(d, new(id, reden), boek));

    public static void TrekIn(this Voorbeeldzaak z) =>
        z.Doe(z.Behandelaar, ActingRole.Registering, z.Toeval.Kies(z.Woorden.Intrekkingen), (id, _, tekst, d, boek) =>
            TrekAanvraagIn.Decide(d, new(id, Aanbrenger.Medewerker, tekst), boek));

    private static Motivering Motivering(this Voorbeeldzaak z, Uitkomst uitkomst)
    {
        var feiten = uitkomst switch { Uitkomst.Toegekend => z.Woorden.Ja, Uitkomst.DeelsToegekend => z.Woorden.Deels, _ => z.Woorden.Nee };
        return new(z.Toeval.Kies(z.Woorden.Regels), z.Toeval.Kies(feiten), uitkomst == Uitkomst.Toegekend ? null : z.Toeval.Kies(z.Teksten.Alternatieven));
    }

    private static IEnumerable<string> Vermeldingen(this Voorbeeldzaak z) => z.Type.Beslissing.Vermeldingen.Select(v => v.Code);
}
