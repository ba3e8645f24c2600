using System.Reflection;
using System.Text.Json;
using CaseTracking.Dossiers.Contracts.V1;
using CaseTracking.Testing;

namespace CaseTracking.Tijdlijn.Tests.Melden;

/// <summary>
/// For every public message and every case type: a mail at once, one at the end of the window, or none on purpose. The table is committed
/// in <c>mails.txt</c>; <c>CASETRACKING_APPROVE=1</c> writes it anew.
/// </summary>
public sealed class MailtabelTests(MeldDatabase database) : IClassFixture<MeldDatabase>
{
    private const string AtOnce = "at once";
    private const string Later = "in window";
    private const string None = "none";

    private static readonly string Folder = Repository.Folder("src/Modules/Dossiers/CaseTracking.Dossiers/Types");
    private static readonly string Table = Path.Combine(Repository.Folder("tests/Modules/CaseTracking.Tijdlijn.Tests/Melden"), "mails.txt");

    /// <summary>With which words a message is made; one that has none is told by words of the timeline, or not at all.</summary>
    private static readonly Dictionary<Type, string[]> Moments = new()
    {
        [typeof(AanvraagIngediend)] = ["Ingediend"],
        [typeof(StukkenGevraagd)] = ["StukkenGevraagd"],
        [typeof(StukGeleverd)] = ["StukGeleverd"],
        [typeof(DossierVolledigVerklaard)] = ["Volledig"],
        [typeof(AdviesGevraagd)] = ["AdviesGevraagd"],
        [typeof(AdviesOntvangen)] = ["AdviesOntvangen"],
        [typeof(TermijnGeschorst)] = ["Geschorst"],
        [typeof(TermijnHervat)] = ["Hervat"],
        [typeof(TermijnVerlengd)] = ["Verlengd"],
        [typeof(TermijnVerstreken)] = ["Verstreken"],
        [typeof(BeslissingGenomen)] = ["Beslist"],
        [typeof(BeslissingMeegedeeld)] = ["Toegekend", "DeelsToegekend", "Geweigerd", "NietOntvankelijk"],
        [typeof(AfhalingKlaargezet)] = ["KlaarVoorAfhaling"],
        [typeof(DocumentAfgegeven)] = ["Afgegeven"],
        [typeof(AanvraagIngetrokken)] = ["Ingetrokken"],
        [typeof(DossierStopgezet)] = ["Stopgezet"],
        [typeof(DossierGesloten)] = ["Gesloten", "ZonderGevolg", "Dubbel"],
        [typeof(DossierHeropend)] = ["Heropend"],
        [typeof(StandGecorrigeerd)] = ["Gecorrigeerd"],
        [typeof(VraagGesteld)] = ["VraagGesteld"],
        [typeof(VraagBeantwoord)] = ["VraagBeantwoord"],
        [typeof(StapOvergenomen)] = ["OvergenomenStukkenGevraagd", "OvergenomenAdvies", "OvergenomenStilstand", "OvergenomenVerlenging", "OvergenomenMededeling"],
    };

    /// <summary>Of what nobody is mailed, and why.</summary>
    private static readonly Dictionary<Type, string> OnPurpose = new()
    {
        [typeof(StukGeleverd)] = "who sent it saw that it came",
        [typeof(AdviesOntvangen)] = "it asks nothing and decides nothing",
        [typeof(BeslissingGenomen)] = "the decision itself follows, and is told",
        [typeof(VraagGesteld)] = "the citizen asked it",
        [typeof(StapOvergenomen)] = "what another system did is old news",
        [typeof(TermijnBepaald)] = "the step that moved the date is told",
        [typeof(BehandelaarToegewezen)] = "who has it in hand is a person",
        [typeof(TermijnGeescaleerd)] = "a warning inside the city",
        [typeof(BetalingOntvangen)] = "who paid knows",
        [typeof(StuurMailAanAanvrager)] = "it is the mail",
        [typeof(TermijnLooptAf)] = "a reminder to the module itself",
        [typeof(TermijnNadert)] = "a reminder to the module itself",
        [typeof(AdviesLooptAf)] = "a reminder to the module itself",
        [typeof(GeldigheidLooptAf)] = "a reminder to the module itself",
    };

    public static IReadOnlyList<Type> Messages => [.. typeof(AanvraagIngediend).Assembly.GetExportedTypes().OrderBy(t => t.Name, StringComparer.Ordinal)];

    private static bool IsTaken(Type message) => Zichtbaarheid.Besluiten.Single(b => b.Bericht == message).GetType().Name != typeof(Zichtbesluit.Verborgen<>).Name;

    [Fact]
    public async Task Every_message_of_every_case_type_is_mailed_or_not_as_the_table_says()
    {
        await using var proef = new Meldproef(database);
        var types = Types().ToList();
        List<string> seen = [Row("message", "words", types.Select(t => t.Code))];
        foreach (var message in Messages)
            foreach (var moment in Moments.GetValueOrDefault(message) ?? [""])
            {
                var cells = new List<string>();
                foreach (var type in types) cells.Add(await Decide(proef, message, moment.Length == 0 ? null : type.Texts[moment]));
                seen.Add(Row(message.Name, moment, cells));
            }

        if (Environment.GetEnvironmentVariable("CASETRACKING_APPROVE") == "1") File.WriteAllLines(Table, seen);
        Assert.Equal(File.ReadAllLines(Table), seen);
    }

    [Fact]
    public void Of_what_is_mailed_to_nobody_the_reason_is_known_and_there_is_no_other()
    {
        var rows = File.ReadAllLines(Table).Skip(1).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        var silent = rows.GroupBy(r => r[0].Split(' ')[0]).Where(g => g.Any(r => r.Skip(1).Contains(None))).Select(g => g.Key);

        Assert.Equal(OnPurpose.Keys.Select(t => t.Name).Order(StringComparer.Ordinal), silent.Order(StringComparer.Ordinal));
        Assert.Equal(Messages.Select(m => m.Name).ToHashSet(), rows.Select(r => r[0].Split(' ')[0]).ToHashSet());
    }

    [Fact]
    public void What_asks_something_of_the_citizen_never_waits()
    {
        Assert.All(
            from type in Types()
            from words in type.Texts
            where words.Value.Action is not null && words.Value.Told
            from message in Moments.Where(m => m.Value.Contains(words.Key)).Select(m => m.Key)
            select (type.Code, message, words.Key),
            row => Assert.Equal(row.message == typeof(StapOvergenomen) ? None : AtOnce, Cell(row.message, row.Key, row.Code)));
        Assert.Equal(AtOnce, Cell(typeof(BetalingGevraagd), "", Types().First().Code));
    }

    private static string Cell(Type message, string moment, string type)
    {
        var lines = File.ReadAllLines(Table).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        return lines.Single(l => l[0] == $"{message.Name} {moment}".Trim())[Array.IndexOf(lines[0], type)];
    }

    private static async Task<string> Decide(Meldproef proef, Type message, Words? words)
    {
        if (!IsTaken(message)) return None;

        var id = message == typeof(AanvraagIngediend) ? Guid.CreateVersion7() : await proef.Ingediend();
        var before = proef.Mails(id).Count;
        await proef.Neem(id, 2, message == typeof(AanvraagIngediend) ? Filed(id, words!) : Make(message, id, words));
        var now = proef.Mails(id).Count - before;
        await proef.Verstrijk(TimeSpan.FromMinutes(16));
        return (now, proef.Mails(id).Count - before) switch
        {
            (1, 1) => AtOnce,
            (0, 1) => Later,
            (0, 0) => None,
            var (first, all) => $"{first} and {all}",
        };
    }

    private static AanvraagIngediend Filed(Guid id, Words words) => Meldproef.Begin(id) with { Titel = words.Title, Zin = words.Sentence, Actie = words.Action, Melden = words.Told };

    private static object Make(Type message, Guid id, Words? words)
    {
        var constructor = message.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Single();
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p, message, id, words))]);
    }

    // Dossiers marks what it takes over as not to be told, whatever its words say.
    private static object? Value(ParameterInfo p, Type message, Guid id, Words? words) => p.Name switch
    {
        "DossierId" => id,
        "Titel" => words?.Title,
        "Zin" => words?.Sentence,
        "Actie" => words?.Action,
        "Melden" => words is { Told: true } && message != typeof(StapOvergenomen),
        _ when p.ParameterType == typeof(string) => "x",
        _ when p.ParameterType == typeof(decimal) => 12.5m,
        _ when p.ParameterType == typeof(IReadOnlyList<string>) => Array.Empty<string>(),
        _ => p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null,
    };

    private static string Row(string message, string moment, IEnumerable<string> cells) =>
        $"{$"{message} {moment}".Trim(),-44} | {string.Join(" | ", cells.Select(c => c.PadRight(36)))}".TrimEnd();

    // As a city would read them: the basic texts, with what the type says differently.
    private static IEnumerable<(string Code, IReadOnlyDictionary<string, Words> Texts)> Types()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Folder, "Data"), "*.json").Order(StringComparer.Ordinal))
        {
            var type = JsonElement.Parse(File.ReadAllText(file));
            var texts = Read(JsonElement.Parse(File.ReadAllText(Path.Combine(Folder, "Teksten", $"v{type.GetProperty("basisteksten").GetInt32()}.json"))));
            if (type.TryGetProperty("teksten", out var own)) foreach (var (moment, words) in Read(own)) texts[moment] = words;
            yield return (Path.GetFileNameWithoutExtension(file), texts);
        }
    }

    private static Dictionary<string, Words> Read(JsonElement texts) => texts.EnumerateObject().ToDictionary(t => t.Name, t => new Words(
        t.Value.GetProperty("titel").GetString()!, t.Value.GetProperty("zin").GetString()!, t.Value.TryGetProperty("actie", out var a) ? a.GetString() : null,
        !t.Value.TryGetProperty("melden", out var m) || m.GetBoolean()));

    private sealed record Words(string Title, string Sentence, string? Action, bool Told);
}
