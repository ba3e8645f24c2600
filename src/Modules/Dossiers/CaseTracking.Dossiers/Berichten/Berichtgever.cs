using CaseTracking.Dossiers.Beslissen;
using CaseTracking.Dossiers.Contracts.V1;
using CaseTracking.Dossiers.Types;

namespace CaseTracking.Dossiers.Berichten;

/// <summary>The public message of an event, with the words the citizen reads. An event without one stays inside this module.</summary>
internal sealed class Berichtgever(Dossier.Bestaand dossier, Dossiertype type, Regelboek boek)
{
    private delegate object Opsteller<in TEvent>(TEvent e, string titel, string zin, string? actie, int stap, bool melden);

    private Guid Id => dossier.Kern.Id.Value;

    public object? Bericht(IDossierEvent @event) => @event switch
    {
        AanvraagWerdIngediend e => Ingediend(e, e.Nummer, e.TrackingcodeHash, e.Kanaal, e.OntvangenOp),
        ZaakWerdOvergenomen e => Ingediend(e, e.Nummer, e.TrackingcodeHash, e.Kanaal, e.OntvangenOp) with { UiterlijkeDatum = e.UiterlijkeDatum, Dienstnorm = e.Dienstnorm, Melden = false },
        ActiviteitWerdOvergenomen e => Overgenomen(e),
        BehandelaarWerdToegewezen e => new BehandelaarToegewezen(Id, e.Behandelaar.Value, null),
        DossierWerdOvergenomen e => new BehandelaarToegewezen(Id, e.Behandelaar.Value, e.Reden.ToString()),
        TermijnWerdBepaald e => new TermijnBepaald(Id, e.UiterlijkeDatum, e.Dienstnorm, e.Aanleiding.ToString(), Termijnbepaling.Zinnen(e.Uitleg), Normuitleg(e)),
        TermijnWerdGeescaleerd e => new TermijnGeescaleerd(Id, e.Rol, type.Dienst.Code, e.UiterlijkeDatum, e.Laat),
        BetalingWerdGevraagd e => new BetalingGevraagd(Id, e.Bedrag, e.Reden.ToString()),
        BetalingWerdOntvangen e => new BetalingOntvangen(Id, e.Bedrag),
        Dossiers.VergunningVerloopt e => new Contracts.V1.VergunningVerloopt(Id, e.GeldigTot),
        _ => BijHetWerk(@event) ?? BijDeBeslissing(@event) ?? BijHetEinde(@event),
    };

    private object? BijHetWerk(IDossierEvent @event) => @event switch
    {
        StukkenWerdenGevraagd v => Zeg(v, Tekstmoment.StukkenGevraagd, (e, t, z, a, s, m) => new StukkenGevraagd(Id, [.. e.Stukken.Select(type.Stuknaam)], e.TegenDatum, t, z, a, s, m)),
        StukWerdGeleverd v => Zeg(v, Geleverd, (e, t, z, a, s, m) => new StukGeleverd(Id, e.Stuk.Value, e.Soort is null ? null : type.Stuknaam(e.Soort), e.ZichtbaarVoorBurger, t, z, a, s, m && Geleverd == Tekstmoment.StukGeleverd)),
        DossierWerdVolledigVerklaard v => Zeg(v, Tekstmoment.Volledig, (_, t, z, a, s, m) => new DossierVolledigVerklaard(Id, t, z, a, s, m)),
        AdviesWerdGevraagd v => Zeg(v, Tekstmoment.AdviesGevraagd, (e, t, z, a, s, m) => new AdviesGevraagd(Id, type.Instantienaam(e.Instantie), e.TegenDatum, t, z, a, s, m)),
        AdviesWerdOntvangen v => Zeg(v, Tekstmoment.AdviesOntvangen, (e, t, z, a, s, m) => new AdviesOntvangen(Id, type.Instantienaam(e.Instantie), e.Strekking.ToString(), t, z, a, s, m)),
        AdviesBleefUit v => Zeg(v, Tekstmoment.AdviesOntvangen, (e, t, z, a, s, m) => new AdviesOntvangen(Id, type.Instantienaam(e.Instantie), "Uitgebleven", t, z, a, s, Melden: false)),
        TermijnWerdGeschorst v => Zeg(v, Tekstmoment.Geschorst, (e, t, z, a, s, m) => new TermijnGeschorst(Id, Grond(e.Grond), e.Vanaf, t, z, a, s, m)),
        TermijnWerdHervat v => Zeg(v, Tekstmoment.Hervat, (e, t, z, a, s, m) => new TermijnHervat(Id, e.Vanaf, t, z, a, s, m)),
        TermijnWerdVerlengd v => Zeg(v, Tekstmoment.Verlengd, (e, t, z, a, s, m) => new TermijnVerlengd(Id, Grond(e.Grond), e.Op, t, z, a, s, m)),
        VraagWerdGesteld v => Zeg(v, Tekstmoment.VraagGesteld, (e, t, z, a, s, m) => new VraagGesteld(Id, e.VraagId, t, z, a, s, m)),
        VraagWerdBeantwoord v => Zeg(v, Tekstmoment.VraagBeantwoord, (e, t, z, a, s, m) => new VraagBeantwoord(Id, e.VraagId, t, z, a, s, m)),
        TermijnVerstreek v => Zeg(v, Tekstmoment.Verstreken, (e, t, z, a, s, m) => new TermijnVerstreken(Id, e.UiterlijkeDatum, e.Gevolg.ToString(), e.Laat, t, z, a, s, m)),
        _ => null,
    };

    private object? BijDeBeslissing(IDossierEvent @event) => @event switch
    {
        DossierWerdOnontvankelijkVerklaard v => Zeg(v, Tekstmoment.Beslist, (_, t, z, a, s, m) => new BeslissingGenomen(Id, nameof(Uitkomst.NietOntvankelijk), t, z, a, s, m)),
        BeslissingWerdGenomen v => Zeg(v, Tekstmoment.Beslist, (e, t, z, a, s, m) => new BeslissingGenomen(Id, e.Uitkomst.ToString(), t, z, a, s, m)),
        BeslissingWerdMeegedeeld v when dossier is Dossier.Beslist { Beslissing.Uitkomst: var uitkomst } => Zeg(v, Enum.Parse<Tekstmoment>(uitkomst.ToString()), (e, t, z, a, s, m) =>
            new BeslissingMeegedeeld(
                Id, uitkomst.ToString(), e.Op, e.Wijze.ToString(), e.BeroepTot, Termijnbepaling.Zinnen(e.Uitleg),
                uitkomst == Uitkomst.Toegekend ? [] : type.Beslissing.Alternatieven, t, z, a, s, m,
                dossier is Dossier.Beslist { Beslissing.Grond: { } grond } ? Beslissingswoorden.Van(grond) : null)),
        _ => null,
    };

    private object? BijHetEinde(IDossierEvent @event) => @event switch
    {
        AfhalingWerdKlaargezet v when type.Afhaalplaats(v.Plaats) is { } p =>
            Zeg(v, Tekstmoment.KlaarVoorAfhaling, (e, t, z, a, s, m) => new AfhalingKlaargezet(Id, p.Naam, p.Adres, p.Uren, e.Vanaf, t, z, a, s, m)),
        DocumentWerdAfgegeven v => Zeg(v, Tekstmoment.Afgegeven, (e, t, z, a, s, m) => new DocumentAfgegeven(Id, e.Ontvanger.ToString(), t, z, a, s, m)),
        AanvraagWerdIngetrokken v => Zeg(v, Tekstmoment.Ingetrokken, (e, t, z, a, s, m) => new AanvraagIngetrokken(Id, e.Door.ToString(), t, z, a, s, m)),
        DossierWerdStopgezet v => Zeg(v, Tekstmoment.Stopgezet, (e, t, z, a, s, m) => new DossierStopgezet(Id, e.Reden.ToString(), t, z, a, s, m && e.Reden != Stopreden.Overleden)),
        DossierWerdGesloten v => Zeg(v, Sluitmoment(v.Reden), (e, t, z, a, s, m) => new DossierGesloten(Id, e.Reden.ToString(), t, z, a, s, m)),
        DossierWerdHeropend v => Zeg(v, Tekstmoment.Heropend, (e, t, z, a, s, m) => new DossierHeropend(Id, e.Reden.ToString(), t, z, a, s, m)),
        StandWerdGecorrigeerd v => Zeg(v, Tekstmoment.Gecorrigeerd, (e, t, z, a, s, m) => new StandGecorrigeerd(Id, e.Van.ToString(), e.Naar.ToString(), e.Reden.ToString(), t, z, a, s, m)),
        _ => null,
    };

    // While more is asked the page says so again, and no second mail does.
    private Tekstmoment Geleverd => dossier.Kern.OpenVraag is null ? Tekstmoment.StukGeleverd : Tekstmoment.StukkenGevraagd;

    private static Tekstmoment Sluitmoment(Sluitreden reden) => reden switch
    {
        Sluitreden.ZonderGevolg => Tekstmoment.ZonderGevolg,
        Sluitreden.Dubbel => Tekstmoment.Dubbel,
        Sluitreden.Ingetrokken => Tekstmoment.Ingetrokken,
        Sluitreden.Stopgezet => Tekstmoment.Stopgezet,
        _ => Tekstmoment.Gesloten,
    };

    private static IReadOnlyList<string>? Normuitleg(TermijnWerdBepaald e) => e.UitlegDienstnorm is { } uitleg ? Termijnbepaling.Zinnen(uitleg) : null;

    private string Grond(string code) => Termijnbepaling.Grond(code, dossier.Kern, boek);

    private AanvraagIngediend Ingediend(IDossierEvent @event, string nummer, string hash, Kanaal kanaal, DateOnly ontvangenOp)
    {
        var t = Tekst(Tekstmoment.Ingediend, @event);
        return new AanvraagIngediend(
            Id, nummer, type.Code, type.Naam, hash, kanaal.ToString(), ontvangenOp, type.Dienst.Naam, type.Dienst.Telefoon,
            [.. type.Stappen.Select(s => s.Naam)], t.Titel, t.Zin, t.Actie, type.StapVan(Dossierstand.Ingediend), t.Melden,
            Uren: type.Dienst.Uren);
    }

    // What another system did is old news: it is told to nobody.
    private StapOvergenomen? Overgenomen(ActiviteitWerdOvergenomen e)
    {
        if (Overname.Van(e.Betekenis) is not var (stand, moment)) return null;

        var t = Tekst(moment, e);
        return new StapOvergenomen(Id, stand.ToString(), t.Titel, t.Zin, t.Actie, type.StapVan(stand), Melden: false, Overname.Afloop(e.Betekenis));
    }

    private object Zeg<TEvent>(TEvent e, Tekstmoment moment, Opsteller<TEvent> opsteller)
        where TEvent : IDossierEvent
    {
        var t = Tekst(moment, e);
        return opsteller(e, t.Titel, t.Zin, t.Actie, type.StapVan(dossier.Stand), t.Melden);
    }

    private Burgerzin Tekst(Tekstmoment moment, IDossierEvent @event) => Zinsvulling.Vul(type.Teksten[moment], new Zinswaarden(dossier, type, boek), @event);
}
