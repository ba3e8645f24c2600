using CaseTracking.Dossiers.Contracts.V1;
using CaseTracking.Web.Timeline;
using static CaseTracking.Tijdlijn.Zichtbesluit;

namespace CaseTracking.Tijdlijn;

/// <summary>Which public messages a citizen sees, and as what. Deny by default: a message type without a decision here reaches nobody, and a test fails.</summary>
internal static class Zichtbaarheid
{
    public static IReadOnlyList<Zichtbesluit> Besluiten { get; } =
    [
        new Begin(m => new(Regelsoort.Ingediend, m.Titel, m.Zin, m.Actie, m.Stap)),
        new Burgerregel<StukkenGevraagd>(m => new(Regelsoort.StukkenGevraagd, m.Titel, m.Zin, m.Actie, m.Stap) { Dag = m.TegenDatum }),
        new Burgerregel<StukGeleverd>(m => new(Regelsoort.StukGeleverd, m.Titel, m.Zin, m.Actie, m.Stap)),
        new Burgerregel<DossierVolledigVerklaard>(m => new(Regelsoort.Volledig, m.Titel, m.Zin, m.Actie, m.Stap)),
        new Burgerregel<AdviesGevraagd>(m => new(Regelsoort.AdviesGevraagd, m.Titel, m.Zin, m.Actie, m.Stap)),
        new Burgerregel<AdviesOntvangen>(m => new(Regelsoort.AdviesOntvangen, m.Titel, m.Zin, m.Actie, m.Stap) { Plaats = m.Instantie }),
        new Burgerregel<TermijnGeschorst>(m => new(Regelsoort.Geschorst, m.Titel, m.Zin, m.Actie, m.Stap)),
        new Burgerregel<TermijnHervat>(m => new(Regelsoort.Hervat, m.Titel, m.Zin, m.Actie, m.Stap)),
        new Burgerregel<TermijnVerlengd>(m => new(Regelsoort.Verlengd, m.Titel, m.Zin, m.Actie, m.Stap)),
        new Burgerregel<TermijnVerstreken>(m => new(Regelsoort.Verstreken, m.Titel, m.Zin, m.Actie, m.Stap)),
        new Burgerregel<BeslissingGenomen>(m => new(Regelsoort.Beslist, m.Titel, m.Zin, m.Actie, m.Stap)),
        new Burgerregel<BeslissingMeegedeeld>(m => Antwoord(m)),
        new Burgerregel<AfhalingKlaargezet>(m => new(Regelsoort.KlaarVoorAfhaling, m.Titel, m.Zin, m.Actie, m.Stap) { Plaats = m.Plaats, Adres = m.Adres, Uren = m.Uren, Vanaf = m.Vanaf }),
        new Burgerregel<DocumentAfgegeven>(m => new(Regelsoort.Afgegeven, m.Titel, m.Zin, m.Actie, m.Stap)),
        new Burgerregel<AanvraagIngetrokken>(m => new(Regelsoort.Ingetrokken, m.Titel, m.Zin, m.Actie, m.Stap)),
        new Burgerregel<DossierStopgezet>(m => new(Regelsoort.Stopgezet, m.Titel, m.Zin, m.Actie, m.Stap)),
        new Burgerregel<DossierGesloten>(m => new(Sluiting(m.Reden), m.Titel, m.Zin, m.Actie, m.Stap)),
        new Burgerregel<DossierHeropend>(m => new(Regelsoort.Heropend, m.Titel, m.Zin, m.Actie, m.Stap)),
        new Burgerregel<StandGecorrigeerd>(m => new(Regelsoort.Gecorrigeerd, m.Titel, m.Zin, m.Actie, m.Stap, Fout(m))),
        new Burgerregel<VraagGesteld>(m => new(Regelsoort.VraagGesteld, m.Titel, m.Zin, m.Actie, m.Stap)),
        new Burgerregel<VraagBeantwoord>(m => new(Regelsoort.VraagBeantwoord, m.Titel, m.Zin, m.Actie, m.Stap)),
        new Burgerregel<StapOvergenomen>(m => new(m.Afloop is null ? Elders(m.Stand) : Sluiting(m.Afloop), m.Titel, m.Zin, m.Actie, m.Stap)),
        new AlleenDatums<TermijnBepaald>(m => new(m.UiterlijkeDatum, m.Dienstnorm, m.Aanleiding, m.Uitleg) { UitlegDienstnorm = m.UitlegDienstnorm ?? [] }),
        new AlleenPersoneel<BehandelaarToegewezen>(_ => "Een medewerker behandelt dit dossier.", "Who has it in hand is a person; the citizen calls the service."),
        new AlleenPersoneel<TermijnGeescaleerd>(m => $"We waarschuwden intern: de uiterste datum is {DutchDates.Words(m.UiterlijkeDatum)}.", "A warning inside the city."),
        new AlleenBetaling<BetalingGevraagd>(_ => "We vroegen een betaling.", m => m.Bedrag)
        {
            Herinnering = _ => new(
                "We vragen u een betaling", "U moet nog iets betalen voor deze aanvraag.", "Open uw aanvraag en klik op 'Bekijk hoeveel'. Toon daar dat u het bent."),
        },
        new AlleenBetaling<BetalingOntvangen>(_ => "We kregen een betaling.", m => -m.Bedrag),
        new AlleenPersoneel<VergunningVerloopt>(m => $"Wat toegekend is, geldt tot en met {DutchDates.Words(m.GeldigTot)}.", "It changes nothing about the request; the citizen gets a mail.")
        {
            Herinnering = m => new(
                "Uw vergunning loopt af", $"Ze geldt nog tot en met {DutchDates.Words(m.GeldigTot)}.", "Hebt u ze daarna nog nodig? Doe op tijd een nieuwe aanvraag."),
        },
        new Verborgen<StuurMailAanAanvrager>("A request of this module to send a mail."),
        new Verborgen<TermijnLooptAf>("A reminder of the module to itself."),
        new Verborgen<TermijnNadert>("A reminder of the module to itself."),
        new Verborgen<AdviesLooptAf>("A reminder of the module to itself."),
        new Verborgen<GeldigheidLooptAf>("A reminder of the module to itself."),
    ];

    // Only an answer that came in full, and only the part a code says: the reasons themselves are in the letter.
    private static Regelinhoud Antwoord(BeslissingMeegedeeld m) => new(Uitkomst(m.Uitkomst), m.Titel, m.Zin, m.Actie, m.Stap)
    {
        Dag = m.BeroepTot,
        Grond = m.Grond,
        Uitleg = m.BeroepTot is null || m.Uitleg.Count == 0 ? null : m.Uitleg,
        Alternatieven = m.Alternatieven.Count == 0 ? null : m.Alternatieven,
    };

    private static Regelsoort Uitkomst(string uitkomst) => uitkomst switch
    {
        "Toegekend" => Regelsoort.Toegekend,
        "DeelsToegekend" => Regelsoort.DeelsToegekend,
        "Geweigerd" => Regelsoort.Geweigerd,
        "NietOntvankelijk" => Regelsoort.NietOntvankelijk,
        _ => Regelsoort.Meegedeeld,
    };

    private static Regelsoort Sluiting(string reden) => reden switch
    {
        "Afgehandeld" => Regelsoort.Afgehandeld,
        "ZonderGevolg" => Regelsoort.GeslotenZonderGevolg,
        "Dubbel" => Regelsoort.GeslotenAlsDubbel,
        "Ingetrokken" => Regelsoort.Ingetrokken,
        "Stopgezet" => Regelsoort.Stopgezet,
        _ => Regelsoort.Gesloten,
    };

    // Back to the very beginning takes "complete" away, whatever the file stood at since.
    private static Regelsoort? Fout(StandGecorrigeerd m) => (m.Van, m.Naar) switch
    {
        (_, "Ingediend") => Regelsoort.Volledig,
        ("KlaarVoorAfhaling", _) => Regelsoort.KlaarVoorAfhaling,
        ("Afgegeven", _) => Regelsoort.Afgegeven,
        ("Beslist", _) => Regelsoort.Beslist,
        _ => null,
    };

    private static Regelsoort Elders(string stand) => stand switch
    {
        "StukkenGevraagd" => Regelsoort.StukkenGevraagd,
        "AdviesGevraagd" => Regelsoort.AdviesGevraagd,
        "Geschorst" => Regelsoort.Geschorst,
        "Beslist" => Regelsoort.Beslist,
        "Meegedeeld" => Regelsoort.Meegedeeld,
        "Gesloten" => Regelsoort.Gesloten,
        _ => Regelsoort.Overgenomen,
    };
}
