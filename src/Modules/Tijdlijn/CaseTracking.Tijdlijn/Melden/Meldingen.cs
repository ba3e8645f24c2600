using CaseTracking.Messaging;
using CaseTracking.Tijdlijn.Melden.V1;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Tijdlijn.Melden;

/// <summary>What the messages of the timeline have to do with telling.</summary>
internal static class Meldingen
{
    /// <summary>A message with a line for the citizen; whether it is told is said by the message.</summary>
    public static Task MeldRegel<TBericht>(this IServiceProvider services, Incoming<TBericht> bericht, Regelinhoud inhoud, CancellationToken ct)
        where TBericht : class =>
        Meldvlag<TBericht>.Staat(bericht.Body)
            ? services.Meld(bericht, inhoud.Titel, inhoud.Zin, inhoud.Actie, inhoud.Soort, ct)
            : Task.CompletedTask;

    /// <summary>A message without a line, of which the citizen gets a mail alone.</summary>
    public static Task MeldHerinnering<TBericht>(this IServiceProvider services, Incoming<TBericht> bericht, Herinnering herinnering, CancellationToken ct)
        where TBericht : class =>
        services.Meld(bericht, herinnering.Titel, herinnering.Zin, herinnering.Actie, soort: null, ct);

    public static void Subscribe(ISubscriptions subscriptions, string naam) => subscriptions.On<MeldvensterVerstreek>(
        naam, (services, bericht, ct) => services.GetRequiredService<Melder>().Sluit(bericht, ct), Effect.InTransaction);

    private static Task Meld<TBericht>(
        this IServiceProvider services, Incoming<TBericht> bericht, string titel, string zin, string? actie, Regelsoort? soort, CancellationToken ct)
        where TBericht : class =>
        services.GetRequiredService<Melder>().Meld(
            bericht, new Melding(bericht.MessageId, bericht.Headers.Version, bericht.Headers.OccurredAt, titel, zin, actie), soort, ct);
}

/// <summary>What a mail without a line in the timeline says.</summary>
internal sealed record Herinnering(string Titel, string Zin, string? Actie);
