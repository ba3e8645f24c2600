using System.Runtime.CompilerServices;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Zoeken;
using CaseTracking.Web.Api;
using CaseTracking.Web.Identity;

namespace CaseTracking.Dossiers.Overzicht;

/// <summary>Reads the work list: rows from the list of files, names from the vault, the look recorded in between.</summary>
internal sealed class Werklijst(DossierLijst lijst, Dossierkluis kluis, Dossierzoeker zoeker, IStaffDirectory medewerkers, Regelboek boek, TimeProvider clock)
{
    /// <summary>Lines read at once where all of them are wanted.</summary>
    private const int PerKeer = 500;

    /// <param name="vraag">Which files, in which order.</param>
    /// <param name="zoek">What was searched; nothing for the whole list.</param>
    /// <param name="hoogstens">Lines.</param>
    /// <param name="medewerker">Who looks.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Werklijstblad> Lees(Werklijstvraag vraag, Zoekvraag? zoek, int hoogstens, Actor medewerker, CancellationToken ct)
    {
        var (rijen, bijna) = await Rijen(vraag, zoek, hoogstens, ct);
        var blad = rijen.Take(hoogstens).ToList();
        var wie = await kluis.LeesLijst(blad, medewerker, zoek is null ? "werklijst" : "zoeken", ct);
        var namen = await medewerkers.Names(blad.Select(r => r.Behandelaar), ct);
        var vandaag = Termijnen.Brussel.Dag(clock.GetUtcNow()).ToDateOnly();
        return new(
            [.. blad.Select(r => Werklijstregel.Van(r, wie.GetValueOrDefault(r.Burger), boek, vandaag) with { Behandelaar = r.Behandelaar is { } code ? namen.Find(code) : null })],
            rijen.Count > hoogstens ? vraag.Vanaf(blad[^1]).ToString() : null, bijna);
    }

    /// <summary>Every line, however many, read page by page; each page is a look, recorded before its names are opened.</summary>
    public async IAsyncEnumerable<Werklijstregel> LeesAlles(Werklijstvraag vraag, Zoekvraag? zoek, Actor medewerker, [EnumeratorCancellation] CancellationToken ct)
    {
        while (true)
        {
            var blad = await Lees(vraag, zoek, PerKeer, medewerker, ct);
            foreach (var regel in blad.Regels) yield return regel;
            if (blad.Volgende is not { } volgende) yield break;

            vraag = vraag with { Na = Cursor.Parse(volgende) };
        }
    }

    // Misspelt words only count where nothing fits what was typed.
    private async Task<(IReadOnlyList<Dossieroverzicht> Rijen, bool Bijna)> Rijen(Werklijstvraag vraag, Zoekvraag? zoek, int hoogstens, CancellationToken ct)
    {
        if (zoek is null) return (await lijst.Lees(vraag, hoogstens, ct), false);
        if (zoek.IsLeeg) return ([], false);
        if (zoek.Rangnummer is { } rang && await lijst.Lees(vraag with { Zoek = [new() { Rangen = [new(rang, [])] }] }, hoogstens, ct) is { Count: > 0 } opNummer) return (opNummer, false);

        foreach (var ruimte in Enum.GetValues<Zoekruimte>())
        {
            var rijen = await lijst.Lees(vraag with { Zoek = await zoeker.Zoek(zoek, ruimte, ct) }, hoogstens, ct);
            if (rijen.Count > 0) return (rijen, ruimte != Zoekruimte.Precies);
            if (zoek.Woorden.Count == 0) break;
        }

        return ([], false);
    }
}

/// <summary>One page of the work list.</summary>
/// <param name="Regels">Its lines.</param>
/// <param name="Volgende">Cursor of the next page; nothing on the last one.</param>
/// <param name="Bijna">True where nothing fits what was typed and these come near.</param>
internal sealed record Werklijstblad(IReadOnlyList<Werklijstregel> Regels, string? Volgende, bool Bijna);
