using System.Diagnostics;
using System.Globalization;
using CaseTracking.Benchmarks.Measuring;
using CaseTracking.Dossiers.Overzicht;
using CaseTracking.Dossiers.Zoeken;
using CaseTracking.TestIdentityProvider;
using CaseTracking.Web.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Benchmarks.Worklist;

/// <summary>How long the work list and its search take over many files: as the module answers, and as a page over HTTP.</summary>
internal static class WorklistBenchmark
{
    private const int Files = 100_000;
    private const int PerPage = 50;
    private static readonly Actor Employee = new("mw-burgerzaken", "mw-burgerzaken", IsStaff: true, [new("Medewerker", "burgerzaken")]);

    public static async Task<int> Run(Settings settings)
    {
        await using var product = new WorklistProduct(Files);
        await product.InitializeAsync();
        using var visitor = await product.SignedIn(TestPeople.Burgerzaken);
        var seals = product.Services.GetRequiredService<Zoekopdrachten>();
        await Report.PrintServer(product.Database.DataSource);
        Console.WriteLine("| what | where | times | p50 ms | p95 ms | p99 ms |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: |");
        List<Measured> results = [];
        foreach (var (name, words, choice) in Cases())
        {
            results.Add(await Measure(name, "module", settings, async i => await Read(product.Services.GetRequiredService<Werklijst>(), choice, words?.Invoke(i))));
            results.Add(await Measure(name, "page", settings, async i =>
            {
                var page = await visitor.Open((words is null ? choice : choice with { Zoek = seals.Verzegel(Employee.Id, words(i)) }).ToString());
                if ((int)page.Status != 200) throw new InvalidOperationException($"{name}: {page.Status}");
            }));
        }

        if (settings.JsonFile is not null) await Report.Write(settings.JsonFile, results);
        return 0;
    }

    private static IEnumerable<(string Name, Func<int, string>? Words, Werklijstkeuze Choice)> Cases()
    {
        var (people, all) = (new People(), new Werklijstkeuze { Stand = Werklijstkeuze.Alle });
        var families = Enumerable.Range(0, 500).Select(_ => people.Family()).ToArray();
        var streets = Enumerable.Range(0, 500).Select(_ => people.Street()).ToArray();
        yield return ("list, nearest date first", null, new Werklijstkeuze());
        yield return ("list of nobody, late or nearly", null, new Werklijstkeuze { Behandelaar = Werklijstfilter.Niemand, Termijn = Werklijstkeuze.BijnaTeLaat });
        yield return ("search a family name", i => families[i % families.Length], all);
        yield return ("search a misspelt name", i => Misspelt(families[i % families.Length], i), all);
        yield return ("search a given and a family name", i => $"fien {families[i % families.Length]}", all);
        yield return ("search a street and a number", i => streets[i % streets.Length], all);
        yield return ("search a number", i => $"{1 + ((i * 7919) % Files)}", all);
        yield return ("search a product", _ => "uittreksels", all);
        yield return ("search a product and a name", i => $"reispas {families[i % families.Length]}", all);
        yield return ("search the city everybody lives in", _ => "voorbeeldstad", all);
        yield return ("search what is not there", i => $"xqz{i}onbekend", all);
    }

    private static string Misspelt(string word, int i)
    {
        var at = 2 + (i % (word.Length - 3));
        return word[..at] + word[at + 1] + word[at] + word[(at + 2)..];
    }

    private static async Task Read(Werklijst list, Werklijstkeuze choice, string? words)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var question = new Werklijstvraag(choice.Filter(Dossiers.Regelboek.Standaard, today), choice.Volgorde, null);
        await list.Lees(question, words is null ? null : Zoekvraag.Van(words), PerPage, Employee, CancellationToken.None);
    }

    // One after another: what one employee waits for. The first fifty warm up.
    private static async Task<Measured> Measure(string name, string where, Settings settings, Func<int, Task> once)
    {
        for (var i = 0; i < 50; i++) await once(i);
        List<double> times = [];
        for (var (i, begin) = (0, Stopwatch.GetTimestamp()); Stopwatch.GetElapsedTime(begin) < settings.Round; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await once(i);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        var measured = new Measured(name, where, times.Count, At(times, 0.50), At(times, 0.95), At(times, 0.99));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {name} | {where} | {times.Count} | {measured.P50:F1} | {measured.P95:F1} | {measured.P99:F1} |"));
        return measured;
    }

    private static double At(List<double> sorted, double part) => sorted[(int)Math.Ceiling(sorted.Count * part) - 1];

    /// <summary>One line of the result; milliseconds.</summary>
    private sealed record Measured(string Name, string Where, int Times, double P50, double P95, double P99);
}
