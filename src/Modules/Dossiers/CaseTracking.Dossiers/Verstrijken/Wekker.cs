using CaseTracking.Dossiers.Contracts.V1;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Messaging;
using CaseTracking.Termijnen;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Dossiers.Verstrijken;

/// <summary>
/// Acts when a reminder of this module comes back. Delivery is at least once and late after a standstill: every rule looks at the file as
/// it is now and does nothing when there is nothing left to do, so that each act happens once.
/// </summary>
internal static class Wekker
{
    public const string Name = "dossiers.wekker";

    /// <summary>Who acts when nobody does.</summary>
    public const string Systeem = "systeem";

    public static void Subscribe(ISubscriptions subscriptions)
    {
        Zet<TermijnLooptAf>(subscriptions, ActingRole.Registering, (m, laat) => (d, boek) =>
            VerstrijkTermijn.Decide(d, new VerstrijkTermijn(m.UiterlijkeDatum, laat), boek));
        Zet<TermijnNadert>(subscriptions, ActingRole.Informing, (m, laat) => (d, boek) =>
            EscaleerTermijn.Decide(d, new EscaleerTermijn(m.UiterlijkeDatum, laat), boek));
        Zet<AdviesLooptAf>(subscriptions, ActingRole.Registering, (m, laat) => (d, _) =>
            LaatAdviesUitblijven.Decide(d, new LaatAdviesUitblijven(m.AdviesId, m.TegenDatum, laat)));
        Zet<GeldigheidLooptAf>(subscriptions, ActingRole.Informing, (m, laat) => (d, _) =>
            MeldVerloop.Decide(d, new MeldVerloop(m.GeldigTot, laat)));
    }

    private static void Zet<TMessage>(
        ISubscriptions subscriptions, ActingRole rol, Func<TMessage, bool, Func<Dossier, Regelboek, Decision<IDossierEvent>>> regel)
        where TMessage : class =>
        subscriptions.On<TMessage>(Name, (services, m, ct) =>
        {
            var (store, boek) = (services.GetRequiredService<DossierStore>(), services.GetRequiredService<Regelboek>());
            var op = Moment(m.Headers, rol);
            var decide = regel(m.Body, IsLaat(m.Headers, m.DeliveredAt));
            return store.Execute(m.StreamId, d => decide(d, boek), new CommandContext(Metadata(m.MessageId, m.Headers, rol, op)), ct);
        });

    private static EventMetadata Metadata(Guid messageId, MessageHeaders headers, ActingRole rol, DateTimeOffset op) =>
        new(Systeem, rol, TraceParent: headers.TraceParent, EffectiveAt: op)
        {
            CorrelationId = headers.CorrelationId,
            CausationId = messageId.ToString(),
        };

    // What the law attaches to a day is so from that instant on, whenever we notice. A warning is not: it never was before its reason.
    private static DateTimeOffset Moment(MessageHeaders headers, ActingRole rol) =>
        headers.DueAt is { } due && (rol == ActingRole.Registering || due > headers.OccurredAt) ? due : headers.OccurredAt;

    private static bool IsLaat(MessageHeaders headers, DateTimeOffset nu) => Brussel.Dag(nu) > Brussel.Dag(headers.DueAt ?? nu);
}
