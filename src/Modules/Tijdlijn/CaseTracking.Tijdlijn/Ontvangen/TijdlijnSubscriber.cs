using CaseTracking.Messaging;
using CaseTracking.Tijdlijn.Melden;

namespace CaseTracking.Tijdlijn.Ontvangen;

/// <summary>Takes every public message of which a citizen sees something.</summary>
internal static class TijdlijnSubscriber
{
    public const string Name = "tijdlijn";

    public static void Subscribe(ISubscriptions subscriptions)
    {
        foreach (var besluit in Zichtbaarheid.Besluiten) besluit.Neem(subscriptions, Name);
        Meldingen.Subscribe(subscriptions, Name);
    }
}
