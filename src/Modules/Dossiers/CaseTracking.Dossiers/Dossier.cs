using CaseTracking.Dossiers.Xes;

namespace CaseTracking.Dossiers;

/// <summary>What the rules need to know. Anything only a screen needs belongs in a projection.</summary>
internal abstract record Dossier
{
    public static readonly Dossier Initial = new Onbestaand();

    public sealed record Onbestaand : Dossier;

    public abstract record Bestaand(Dossierkern Kern) : Dossier
    {
        public Dossierstand Stand => Kern.Voortgang.Stand();
    }

    /// <summary>Work goes on.</summary>
    public abstract record Lopend(Dossierkern Kern) : Bestaand(Kern);

    /// <summary>Is everything there, and may it be treated?</summary>
    public sealed record InOnderzoek(Dossierkern Kern) : Lopend(Kern);

    public sealed record InBehandeling(Dossierkern Kern, Ontwerpbeslissing? Ontwerp = null) : Lopend(Kern);

    public sealed record Beslist(Dossierkern Kern, Beslissing Beslissing) : Lopend(Kern)
    {
        public bool Meegedeeld => Beslissing.Mededeling is not null;
    }

    /// <summary>Ended; what it was before is kept for whoever reopens it.</summary>
    public sealed record Gesloten(Dossierkern Kern, Sluitreden Reden, Lopend Voordien) : Bestaand(Kern);

    public static Dossier Evolve(Dossier state, IDossierEvent @event) => (state, @event) switch
    {
        (Onbestaand, AanvraagWerdIngediend e) => new InOnderzoek(Dossierkern.Van(e)),
        (Onbestaand, ZaakWerdOvergenomen e) => new InOnderzoek(Dossierkern.Van(e)),
        (Bestaand d, _) => Volgende(d with { Kern = d.Kern.Na(@event) }, @event),
        _ => state,
    };

    // The core has seen the event already; here it only changes the phase.
    private static Dossier Volgende(Bestaand dossier, IDossierEvent @event) => (dossier, @event) switch
    {
        (Lopend d, DossierWerdVolledigVerklaard) => new InBehandeling(d.Kern),
        (Lopend d, DossierWerdOnontvankelijkVerklaard e) => new Beslist(d.Kern, Beslissing.Van(e)),
        (InBehandeling d, BeslissingWerdOpgesteld e) => d with { Ontwerp = Ontwerpbeslissing.Van(e) },
        (InBehandeling { Ontwerp: { } o } d, BeslissingWerdGenomen e) => new Beslist(d.Kern, Beslissing.Van(e, o)),
        (Beslist d, BeslissingWerdMeegedeeld e) => d with { Beslissing = d.Beslissing with { Mededeling = new(e.Op, e.Wijze, e.Bewijs, e.BeroepTot) } },
        (Lopend d, AanvraagWerdIngetrokken) => new Gesloten(d.Kern, Sluitreden.Ingetrokken, d),
        (Lopend d, DossierWerdStopgezet) => new Gesloten(d.Kern, Sluitreden.Stopgezet, d),
        (Lopend d, DossierWerdGesloten e) => new Gesloten(d.Kern, e.Reden, d),
        (Gesloten d, DossierWerdHeropend) => d.Voordien with { Kern = d.Kern },
        (Lopend d, StandWerdGecorrigeerd e) => Correctie.Terug(d, e.Naar),
        (Lopend d, ActiviteitWerdOvergenomen e) => Overgenomen(d, e.Betekenis),
        _ => dossier,
    };

    private static Dossier Overgenomen(Lopend d, Activiteitbetekenis betekenis) => betekenis switch
    {
        Activiteitbetekenis.Volledig or Activiteitbetekenis.Ontvankelijk => new InBehandeling(d.Kern),
        Activiteitbetekenis.Ingetrokken => new Gesloten(d.Kern, Sluitreden.Ingetrokken, d),
        Activiteitbetekenis.Stopgezet => new Gesloten(d.Kern, Sluitreden.Stopgezet, d),
        Activiteitbetekenis.Afgehandeld => new Gesloten(d.Kern, Sluitreden.Afgehandeld, d),
        _ => d,
    };
}
