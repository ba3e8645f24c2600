using System.Globalization;
using System.Text;
using CaseTracking.Host.Tests.Dossiers.Werklijst;

namespace CaseTracking.Host.Tests.Demo;

/// <summary>The whole demo.</summary>
public sealed class LargeCity : SeededCity
{
    protected override int Size => 500;
}

/// <summary>What people type is seldom what stands in the file. Every kind of it, over the whole demo: the file is among the first three.</summary>
public sealed class SearchQualityTests(LargeCity city, ITestOutputHelper output) : IClassFixture<LargeCity>
{
    private const int Targets = 10;

    // Each way of typing, and which share of the files it must find. Where a street has the name of a family, others come first by their date.
    private static readonly (string Kind, double Share, Func<Target, int, string?> Query)[] Kinds =
    [
        ("given name and family name", 1, (t, _) => $"{t.Given} {t.Family}"),
        ("family name and given name", 1, (t, _) => $"{t.Family.ToUpperInvariant()}, {t.Given}"),
        ("accents that are not there", 1, (t, _) => $"{t.Given.Replace('e', 'é')} {t.Family.Replace('o', 'ö')}"),
        ("beginning of a name", .8, (t, _) => t.Longest.Length < 6 ? null : $"{t.Given} {t.Longest[..5]}"),
        ("a letter less", .8, (t, i) => $"{t.Given} {Less(t.Longest, 2 + (i % (t.Longest.Length - 3)))}"),
        ("a letter more", .8, (t, i) => $"{t.Given} {t.Longest.Insert(1 + (i % (t.Longest.Length - 1)), "x")}"),
        ("another letter", .8, (t, i) => $"{t.Given} {Other(t.Longest, 1 + (i % (t.Longest.Length - 2)), 'u')}"),
        ("two letters swapped", .8, (t, i) => $"{t.Given} {Swapped(t.Longest, 1 + (i % (t.Longest.Length - 3)))}"),
        ("as it sounds", .8, (t, _) => $"{t.Given} {t.Longest.Replace("ee", "e").Replace('v', 'f').Replace("oo", "o").Replace("ld", "lt").Replace("ns", "nz")}"),
        ("two letters less", .66, (t, i) => t.Longest.Length < 8 ? null : $"{t.Given} {Less(Less(t.Longest, 2 + (i % 3)), t.Longest.Length - 4)}"),
        ("one less and one swapped", .66, (t, i) => t.Longest.Length < 8 ? null : $"{t.Given} {Swapped(Less(t.Longest, 1 + (i % 3)), t.Longest.Length - 4)}"),
        ("two other letters", .66, (t, i) => t.Longest.Length < 8 ? null : $"{t.Given} {Other(Other(t.Longest, 1 + (i % 4), 'm'), t.Longest.Length - 2, 'k')}"),
        ("street and house number", 1, (t, _) => t.Street),
        ("house number and street", 1, (t, _) => $"{t.House} {t.StreetName}"),
        ("a street misspelt, with its number", 1, (t, i) => $"{Less(t.StreetName.Split(' ')[0], 2 + (i % 4))} {t.House}"),
        ("product in plural and a name", 1, (t, _) => $"{t.Plural} {t.Given} {t.Family}"),
        ("product misspelt and a name", 1, (t, _) => $"{Less(t.Plural, 3)} {t.Given} {t.Family}"),
        ("number with a name", 1, (t, _) => $"{t.Number} {t.Family}"),
        ("number without its year", 1, (t, _) => t.Number[5..].TrimStart('0')),
    ];

    [Fact]
    public async Task A_file_is_among_the_first_three_however_it_is_typed()
    {
        using var employee = await city.Employee();
        var targets = await Choose(employee.Http);
        var (asked, found) = (0, 0);
        List<string> missed = [];
        foreach (var (kind, share, query) in Kinds)
        {
            var (of, hits) = (0, 0);
            foreach (var (i, target) in targets.Index())
            {
                if (query(target, i) is not { } words) continue;
                of++;
                var numbers = ListProduct.Numbers(await ListProduct.Search(employee, words));
                if (numbers.Take(3).Contains(target.Number)) hits++;
                else output.WriteLine($"missed, {kind}: '{words}' for '{target.Given} {target.Family}', {target.Street}: {numbers.Count} others");
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {hits} of {of}"));
            (asked, found) = (asked + of, found + hits);
            if (hits < share * of) missed.Add($"{kind}: {hits} of {of}");
        }

        output.WriteLine($"{found} of {asked} queries");
        Assert.True(asked >= 60);
        Assert.Empty(missed);
    }

    // People of whom there is one file, at a place of which there is one; read from the list itself.
    private static async Task<IReadOnlyList<Target>> Choose(HttpClient http)
    {
        var csv = Encoding.UTF8.GetString(await http.GetByteArrayAsync(new Uri($"{ListProduct.List}?handler=Csv&stand=alle&volgorde=Oudste", UriKind.Relative)));
        var rows = csv.Split("\r\n")[1..^1].Select(l => l.Trim('"').Split("\";\"")).ToList();
        var chosen = rows.Where(r => rows.Count(o => o[1] == r[1]) == 1 && r[6].Contains(", 9999", StringComparison.Ordinal) && rows.Count(o => Place(o) == Place(r)) == 1)
            .Select(r => new Target(r[0], r[1], r[2], Place(r))).Where(t => t.Longest.Length >= 6).ToList();
        Assert.True(chosen.Count >= Targets);
        return [.. chosen.Where((_, i) => i % (chosen.Count / Targets) == 0).Take(Targets)];
    }

    private static string Place(string[] row) => row[6].Split(',')[0];

    private static string Less(string word, int at) => word.Remove(at, 1);

    private static string Other(string word, int at, char letter) => $"{word[..at]}{letter}{word[(at + 1)..]}";

    private static string Swapped(string word, int at) => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}";

    private sealed record Target(string Number, string Name, string Product, string Street)
    {
        public string Given => Name.Split(' ')[0];

        public string Family => Name[(Given.Length + 1)..];

        public string Longest => Family.Split(' ', '-').MaxBy(w => w.Length)!.ToLowerInvariant();

        public string House => Street.Split(' ')[^1];

        public string StreetName => Street[..Street.LastIndexOf(' ')];

        public string Plural => Product.Split(' ', ',')[0].ToLowerInvariant() switch
        {
            "reispas" => "reispassen",
            "inname" => "innames",
            "omgevingsvergunning" => "vergunningen",
            "uittreksel" => "uittreksels",
            var other => $"{other}en",
        };
    }
}
