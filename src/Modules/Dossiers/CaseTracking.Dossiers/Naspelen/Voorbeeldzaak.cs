using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Indienen;
using CaseTracking.Dossiers.Types;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Hosting.Demo;
using CaseTracking.Termijnen;
using CaseTracking.Web.Identity;

namespace CaseTracking.Dossiers.Naspelen;

/// <summary>One file of the demo while its story is written: what happens goes on paper at the moment where the story has come.</summary>
internal sealed class Voorbeeldzaak(
    Naspeler naspeler, Voorbeeldteksten teksten, Voorbeeldagenda agenda, Random toeval, Dossiertype type, Ontvangst ontvangst, DateTimeOffset begin, bool gelijkmatig)
{
    private readonly List<StoryStep> _stappen = [];

    public IReadOnlyList<StoryStep> Stappen => _stappen;

    /// <summary>Where the story has come.</summary>
    public DateTimeOffset Nu { get; private set; } = begin;

    public DateOnly Vandaag => Brussel.Dag(Nu).ToDateOnly();

    public Dossiertype Type => type;

    public Voorbeeldteksten Teksten => teksten;

    public Voorbeeldwoorden Woorden { get; } = teksten.Bij(type);

    public Random Toeval => toeval;

    /// <summary>Who works on it.</summary>
    public Actor Behandelaar { get; set; } = Voorbeeldploeg.Behandelaar(type, toeval);

    public void Wacht(int minuten) => Nu = Nu.AddMinutes(minuten).AddSeconds(toeval.Next(60));

    public void Kantoor(int van, int tot) => Nu = agenda.Kantoor(Nu, Dagen(van, tot));

    public void Loket(int van, int tot) => Nu = agenda.Loket(Nu, Dagen(van, tot));

    public void Thuis(int van, int tot) => Nu = agenda.Thuis(Nu, Dagen(van, tot));

    /// <summary>When the desk is open again after today.</summary>
    public DateTimeOffset VolgendLoketuur() => agenda.Loket(Nu, 1);

    /// <inheritdoc cref="Voorbeeldagenda.Voordien"/>
    public DateOnly VorigeWerkdag() => agenda.Voordien(Nu);

    public void Dien(Aanvraag aanvraag, Actor? wie) => Schrijf((n, ct) => n.Dien(ontvangst, aanvraag, wie, ct));

    public void Lever(IReadOnlyList<string> soorten, Actor? wie) => Schrijf((n, ct) => n.Lever(ontvangst.DossierId, soorten, wie, ct));

    public void Doe(Actor wie, ActingRole rol, Func<DossierId, HandelingContext, Handelkeuze> kies) =>
        Schrijf((n, ct) => n.Doe(ontvangst.DossierId, wie, rol, context => kies(ontvangst.DossierId, context), ct));

    /// <summary>An act of which the rule is all there is to say.</summary>
    public void Doe(Actor wie, ActingRole rol, Func<DossierId, HandelingContext, Dossier, Regelboek, Decision<IDossierEvent>> decide) =>
        Doe(wie, rol, (id, context) => new Handelkeuze((d, boek) => decide(id, context, d, boek)));

    /// <summary>An act with something in own words.</summary>
    public void Doe(Actor wie, ActingRole rol, string? woorden, Func<DossierId, HandelingContext, TekstRef?, Dossier, Regelboek, Decision<IDossierEvent>> decide) =>
        Doe(wie, rol, (id, context) =>
        {
            var tekst = Vrijetekst.Van(woorden);
            return new Handelkeuze((d, boek) => decide(id, context, tekst.Ref, d, boek), tekst);
        });

    // Of a file that must stand somewhere on the last day, the days between are no chance.
    private int Dagen(int van, int tot) => gelijkmatig ? (van + tot) / 2 : toeval.Next(van, tot + 1);

    private void Schrijf(Func<Naspeler, CancellationToken, Task> act) => _stappen.Add(new StoryStep(Nu, ontvangst.DossierId.Value, ct => act(naspeler, ct)));
}
