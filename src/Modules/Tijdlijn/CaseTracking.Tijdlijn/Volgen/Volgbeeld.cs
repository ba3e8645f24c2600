using CaseTracking.Web.Timeline;

namespace CaseTracking.Tijdlijn.Volgen;

/// <summary>What anyone with the code may know: state, dates, what to do. No names, no documents, no free text.</summary>
/// <param name="Nummer">Number for letters and the phone.</param>
/// <param name="Product">In the citizen's words.</param>
/// <param name="Kanaal">How it came in.</param>
/// <param name="OntvangenOp">The day it came in.</param>
/// <param name="Dienst">Who works on it; absent when not known.</param>
/// <param name="Telefoon">Number of that service.</param>
/// <param name="Stand">What happened last.</param>
/// <param name="Titel">The state in a few words.</param>
/// <param name="Zin">What it means.</param>
/// <param name="Actie">What the citizen must do; nothing when absent.</param>
/// <param name="Termijn">The dates that matter; absent once there is an answer.</param>
/// <param name="Stappen">The steps, in order.</param>
/// <param name="Regels">What happened, oldest first.</param>
internal sealed record Volgbeeld(
    string Nummer, string Product, string Kanaal, DateOnly OntvangenOp, string? Dienst, string? Telefoon, Regelsoort Stand, string Titel, string Zin,
    string? Actie, Volgtermijn? Termijn, IReadOnlyList<Volgstap> Stappen, IReadOnlyList<Volgregel> Regels)
{
    public static Volgbeeld Van(Burgerbeeld beeld)
    {
        var (aanvraag, stand) = (beeld.Aanvraag, beeld.Stand);
        return new(
            aanvraag.Nummer, aanvraag.Product, aanvraag.Kanaal, aanvraag.OntvangenOp, aanvraag.Dienst, aanvraag.Telefoon, stand.Soort, stand.Titel, stand.Zin,
            stand.Actie, Volgtermijn.Van(beeld), [.. beeld.Stappen().Select(s => new Volgstap(s.Name, Volgstap.Van(s.State)))],
            [.. beeld.Tijdlijn.Regels.Select(r => new Volgregel(
                r.Inhoud.Soort, r.Inhoud.Titel, r.Inhoud.Zin, r.Tijdstip, beeld.Tijdlijn.CorrectieVan(r)?.Tijdstip))]);
    }
}

/// <summary>The dates of a request.</summary>
/// <param name="UiterlijkeDatum">Last day on which the decision is in time; absent without one, or while the clock stands still.</param>
/// <param name="Streefdatum">Day the city wants to be ready.</param>
/// <param name="Eerder">The date promised before; absent when it never moved.</param>
/// <param name="Reden">Why it moved.</param>
/// <param name="Uitleg">How the date came about, one sentence per step.</param>
internal sealed record Volgtermijn(DateOnly? UiterlijkeDatum, DateOnly? Streefdatum, DateOnly? Eerder, string? Reden, IReadOnlyList<string> Uitleg)
{
    public static Volgtermijn? Van(Burgerbeeld beeld) => beeld is { Datum: not null, Belofte: var b }
        ? new(b.UiterlijkeDatum, b.Dienstnorm, b.Eerder, beeld.Reden, b.Uitleg)
        : null;
}

/// <summary>A step of the request.</summary>
/// <param name="Naam">One or two words.</param>
/// <param name="Toestand">Where the request is in it.</param>
internal sealed record Volgstap(string Naam, Staptoestand Toestand)
{
    public static Staptoestand Van(StepState stap) => stap switch
    {
        StepState.Done => Staptoestand.Klaar,
        StepState.Now => Staptoestand.Nu,
        StepState.ToCome => Staptoestand.KomtNog,
        StepState.Stopped => Staptoestand.Gestopt,
        _ => throw new InvalidOperationException($"No word for {stap}."),
    };
}

internal enum Staptoestand
{
    Klaar,
    Nu,
    KomtNog,
    Gestopt,
}

/// <summary>Something that happened.</summary>
/// <param name="Soort">What.</param>
/// <param name="Titel">The state in a few words.</param>
/// <param name="Zin">What it meant.</param>
/// <param name="Tijdstip">When it was so.</param>
/// <param name="RechtgezetOp">When it was set right; absent when it was not wrong.</param>
internal sealed record Volgregel(Regelsoort Soort, string Titel, string Zin, DateTimeOffset Tijdstip, DateTimeOffset? RechtgezetOp);
