using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Zoeken;

namespace CaseTracking.Dossiers.Overzicht;

/// <summary>Reads the work list: rows from the list of files, names from the vault, the look recorded in between.</summary>
internal sealed class Werklijst(DossierLijst lijst, Dossierkluis kluis, Dossierzoeker zoeker, Regelboek boek, TimeProvider clock)
{
    /// <param name="vraag">Which files, in which order.</param>
    /// <param name="zoek">What was searched; nothing for the whole list.</param>
    /// <param name="hoogstens">Lines.</param>
    /// <param name="medewerker">Who looks.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Werklijstblad> Lees(Werklijstvraag vraag, Zoekvraag? zoek, int hoogstens, string medewerker, CancellationToken ct)
    {
        var (rijen, bijna) = await Rijen(vraag, zoek, hoogstens, ct);
        var blad = rijen.Take(hoogstens).ToList();
        var wie = await kluis.LeesLijst(blad, medewerker, zoek is null ? "werklijst" : "zoeken", ct);
        var vandaag = Termijnen.Brussel.Dag(clock.GetUtcNow()).ToDateOnly();
        return new(
            [.. blad.Select(r => Werklijstregel.Van(r, wie.GetValueOrDefault(r.Burger), boek, vandaag))],
            rijen.Count > hoogstens ? vraag.Vanaf(blad[^1]).ToString() : null, bijna);
    }

    // Misspelt words only count where nothing fits what was typed.
    private async Task<(IReadOnlyList<Dossieroverzicht> Rijen, bool Bijna)> Rijen(Werklijstvraag vraag, Zoekvraag? zoek, int hoogstens, CancellationToken ct)
    {
        if (zoek is null) return (await lijst.Lees(vraag, hoogstens, ct), false);
        if (zoek.IsLeeg) return ([], false);
        if (zoek.Rangnummer is { } rang && await lijst.Lees(vraag with { Zoek = [new() { Rang = rang }] }, hoogstens, ct) is { Count: > 0 } opNummer) return (opNummer, false);

        var precies = await lijst.Lees(vraag with { Zoek = await zoeker.Zoek(zoek, bijna: false, ct) }, hoogstens, ct);
        if (precies.Count > 0 || zoek.Woorden.Count == 0) return (precies, false);

        var bijna = await lijst.Lees(vraag with { Zoek = await zoeker.Zoek(zoek, bijna: true, ct) }, hoogstens, ct);
        return (bijna, bijna.Count > 0);
    }
}

/// <summary>One page of the work list.</summary>
/// <param name="Regels">Its lines.</param>
/// <param name="Volgende">Cursor of the next page; nothing on the last one.</param>
/// <param name="Bijna">True where nothing fits what was typed and these come near.</param>
internal sealed record Werklijstblad(IReadOnlyList<Werklijstregel> Regels, string? Volgende, bool Bijna);
