using System.Reflection;
using CaseTracking.Dossiers.Contracts.V1;
using CaseTracking.Messaging;

namespace CaseTracking.Tijdlijn.Tests;

public sealed class ZichtbaarheidTests
{
    public static TheoryData<Type> Messages => [.. typeof(AanvraagIngediend).Assembly.GetExportedTypes()];

    [Theory]
    [MemberData(nameof(Messages))]
    public void Every_public_message_has_one_decision(Type message) => Assert.True(Decisions(message).Count == 1, $"Decide what a citizen sees of {message.Name}.");

    [Fact]
    public void A_message_without_a_decision_is_noticed() => Assert.Empty(Decisions(typeof(NotDecided)));

    [Fact]
    public void Every_decision_is_about_a_message_that_exists() =>
        Assert.Equal(Messages.Select(m => m.Data).ToHashSet(), Zichtbaarheid.Besluiten.Select(b => b.Bericht).ToHashSet());

    // A name listens to a type once: asking again shows whether it listens already.
    [Fact]
    public void What_is_shown_is_taken_and_what_is_hidden_is_not()
    {
        foreach (var besluit in Zichtbaarheid.Besluiten)
        {
            var subscriptions = new Subscriptions(new MessageTypes([]));
            besluit.Neem(subscriptions, "a");
            Assert.Equal(!IsHidden(besluit), Record.Exception(() => besluit.Neem(subscriptions, "a")) is InvalidOperationException);
        }
    }

    [Fact]
    public void What_is_hidden_says_why() =>
        Assert.All(Zichtbaarheid.Besluiten.Where(IsHidden), b => Assert.EndsWith(".", (string)Property(b, "Waarom"), StringComparison.Ordinal));

    [Theory]
    [InlineData("Gesloten", "Ingetrokken", "Ingetrokken")]
    [InlineData("Gesloten", "Afgehandeld", "Afgehandeld")]
    [InlineData("Gesloten", null, "Gesloten")]
    [InlineData("Volledig", null, "Overgenomen")]
    public void A_file_of_another_system_says_how_it_ended(string stand, string? afloop, string soort) =>
        Assert.Equal(soort, Kind(new StapOvergenomen(Guid.Empty, stand, "t", "z", null, 0, true, afloop)).Soort.ToString());

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_line_holds_the_words_for_the_citizen_and_no_other(Type message)
    {
        var besluit = Decisions(message).Single();
        if (besluit.GetType().GetProperty("Inhoud") is null) return;

        var inhoud = (Regelinhoud)((Delegate)Property(besluit, "Inhoud")).DynamicInvoke(Canary(message))!;
        Assert.Equal(("canary Titel", "canary Zin", "canary Actie", 7), (inhoud.Titel, inhoud.Zin, inhoud.Actie, inhoud.Stap));
        Assert.True(Enum.IsDefined(inhoud.Soort));
    }

    [Theory]
    [InlineData("Afgehandeld", "Afgehandeld")]
    [InlineData("ZonderGevolg", "GeslotenZonderGevolg")]
    [InlineData("Dubbel", "GeslotenAlsDubbel")]
    [InlineData("Ingetrokken", "Ingetrokken")]
    [InlineData("Stopgezet", "Stopgezet")]
    [InlineData("of later", "Gesloten")]
    public void Each_reason_for_closing_is_another_kind_of_line(string reden, string soort) =>
        Assert.Equal(soort, Kind(new DossierGesloten(Guid.Empty, reden, "t", "z", null, 0, true)).Soort.ToString());

    [Theory]
    [InlineData("Toegekend")]
    [InlineData("DeelsToegekend")]
    [InlineData("Geweigerd")]
    [InlineData("NietOntvankelijk")]
    public void Each_outcome_is_another_kind_of_line(string uitkomst) => Assert.Equal(
        uitkomst, Kind(new BeslissingMeegedeeld(Guid.Empty, uitkomst, default, "Mail", null, [], [], "t", "z", null, 0, true)).Soort.ToString());

    [Theory]
    [InlineData("Afgegeven", "KlaarVoorAfhaling", "Afgegeven")]
    [InlineData("KlaarVoorAfhaling", "Meegedeeld", "KlaarVoorAfhaling")]
    [InlineData("Beslist", "Volledig", "Beslist")]
    [InlineData("Volledig", "Ingediend", "Volledig")]
    [InlineData("Verstreken", "Ingediend", "Volledig")]
    [InlineData("of later", "en nog later", null)]
    public void A_correction_says_which_line_was_wrong(string van, string naar, string? fout) =>
        Assert.Equal(fout, Kind(new StandGecorrigeerd(Guid.Empty, van, naar, "TeVroeg", "t", "z", null, 0, true)).Corrigeert?.ToString());

    private static List<Zichtbesluit> Decisions(Type message) => [.. Zichtbaarheid.Besluiten.Where(b => b.Bericht == message)];

    private static bool IsHidden(Zichtbesluit besluit) =>
        besluit.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Zichtbesluit.Verborgen<>);

    private static Regelinhoud Kind<T>(T message)
        where T : class =>
        ((Zichtbesluit.Burgerregel<T>)Decisions(typeof(T)).Single()).Inhoud(message);

    private static object Property(Zichtbesluit besluit, string name) => besluit.GetType().GetProperty(name)!.GetValue(besluit)!;

    private static object Canary(Type message)
    {
        var constructor = message.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Single();
        return constructor.Invoke([.. constructor.GetParameters().Select(Value)]);
    }

    private static object? Value(ParameterInfo p) => p.ParameterType switch
    {
        var t when t == typeof(string) => $"canary {p.Name}",
        var t when t == typeof(int) => 7,
        var t when t == typeof(IReadOnlyList<string>) => new[] { $"canary {p.Name}" },
        { IsValueType: true } t => Activator.CreateInstance(t),
        _ => null,
    };

    private sealed record NotDecided;
}
