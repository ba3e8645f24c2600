using CaseTracking.Dossiers.Contracts.V1;
using CaseTracking.Messaging;
using CaseTracking.Tijdlijn.Melden;
using CaseTracking.Tijdlijn.Ontvangen;

namespace CaseTracking.Tijdlijn;

/// <summary>What becomes of one type of public message: the decision is also the subscription, so that there is none without the other.</summary>
/// <param name="Bericht">The type.</param>
internal abstract record Zichtbesluit(Type Bericht)
{
    public abstract void Neem(ISubscriptions abonnementen, string naam);

    /// <summary>The request is there from now on, with its first line.</summary>
    public sealed record Begin(Func<AanvraagIngediend, Regelinhoud> Inhoud) : Zichtbesluit(typeof(AanvraagIngediend))
    {
        public override void Neem(ISubscriptions abonnementen, string naam) => abonnementen.On<AanvraagIngediend>(
            naam, async (services, bericht, ct) =>
            {
                await Tijdlijnschrijver.Begin(bericht, Inhoud(bericht.Body), ct);
                await services.MeldRegel(bericht, Inhoud(bericht.Body), ct);
            }, Effect.InTransaction);
    }

    /// <summary>The citizen reads a line.</summary>
    public sealed record Burgerregel<TBericht>(Func<TBericht, Regelinhoud> Inhoud) : Zichtbesluit(typeof(TBericht))
        where TBericht : class
    {
        public override void Neem(ISubscriptions abonnementen, string naam) => abonnementen.On<TBericht>(
            naam, async (services, bericht, ct) =>
            {
                await Tijdlijnschrijver.Voeg(bericht, Inhoud(bericht.Body), ct);
                await services.MeldRegel(bericht, Inhoud(bericht.Body), ct);
            }, Effect.InTransaction);
    }

    /// <summary>The citizen sees other dates, and no line.</summary>
    public sealed record AlleenDatums<TBericht>(Func<TBericht, Datums> Datums) : Zichtbesluit(typeof(TBericht))
        where TBericht : class
    {
        public override void Neem(ISubscriptions abonnementen, string naam) => abonnementen.On<TBericht>(
            naam, (_, bericht, ct) => Tijdlijnschrijver.Beloof(bericht, Datums(bericht.Body), ct), Effect.InTransaction);
    }

    /// <summary>The citizen sees that there is something to pay, and no line; the amount is for who signed in.</summary>
    public sealed record AlleenBetaling<TBericht>(Func<TBericht, string> Zin, Func<TBericht, decimal> Bedrag) : Zichtbesluit(typeof(TBericht))
        where TBericht : class
    {
        /// <inheritdoc cref="AlleenPersoneel{TBericht}.Herinnering"/>
        public Func<TBericht, Herinnering>? Herinnering { get; init; }

        public override void Neem(ISubscriptions abonnementen, string naam) => abonnementen.On<TBericht>(
            naam, async (services, bericht, ct) =>
            {
                await Tijdlijnschrijver.Reken(bericht, Zin(bericht.Body), Bedrag(bericht.Body), ct);
                if (Herinnering is not null) await services.MeldHerinnering(bericht, Herinnering(bericht.Body), ct);
            }, Effect.InTransaction);
    }

    /// <summary>Employees read a line; the citizen sees nothing of it, for this reason.</summary>
    public sealed record AlleenPersoneel<TBericht>(Func<TBericht, string> Zin, string Waarom) : Zichtbesluit(typeof(TBericht))
        where TBericht : class
    {
        /// <summary>What the citizen is mailed of it all the same; nothing when absent.</summary>
        public Func<TBericht, Herinnering>? Herinnering { get; init; }

        public override void Neem(ISubscriptions abonnementen, string naam) => abonnementen.On<TBericht>(
            naam, async (services, bericht, ct) =>
            {
                await Tijdlijnschrijver.Noteer(bericht, Zin(bericht.Body), ct);
                if (Herinnering is not null) await services.MeldHerinnering(bericht, Herinnering(bericht.Body), ct);
            }, Effect.InTransaction);
    }

    /// <summary>Nobody sees anything of it, for this reason.</summary>
    public sealed record Verborgen<TBericht>(string Waarom) : Zichtbesluit(typeof(TBericht))
        where TBericht : class
    {
        public override void Neem(ISubscriptions abonnementen, string naam)
        {
        }
    }
}
