using System.Globalization;
using System.Text;
using System.Text.Json;
using CaseTracking.Hosting.CommandLine;
using CaseTracking.RunningProduct;

namespace CaseTracking.Host.Tests.Dossiers.Overnemen;

/// <summary>The running product with its command line at hand, and a folder for logs.</summary>
public sealed class ImportProduct : Product
{
    private int _files;

    public string Folder { get; } = Directory.CreateTempSubdirectory("ct-import-").FullName;

    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
        [new("RateLimits:Standard:Permits", "1000000"), new("RateLimits:Guessable:Permits", "1000000")];

    /// <summary>A name no other test uses.</summary>
    public static string NewSource() => $"bron-{Guid.NewGuid().ToString("N")[..12]}";

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    /// <summary>Runs a verb as the process would.</summary>
    public async Task<Ran> Run(params string[] arguments)
    {
        using var error = new StringWriter();
        return await Run(error, TestContext.Current.CancellationToken, arguments);
    }

    public async Task<Ran> Run(TextWriter error, CancellationToken ct, params string[] arguments)
    {
        await using var output = new StringWriter();
        var code = await CommandLineRoot.Run(Services, arguments, output, error, ct);
        return new Ran(code, output.ToString(), error.ToString()!);
    }

    /// <summary>Takes a log over under the mapping of these tests.</summary>
    public Task<Ran> Import(string log, string source, params string[] more) => Import(Encoding.UTF8.GetBytes(log), source, more);

    public async Task<Ran> Import(byte[] log, string source, params string[] more)
    {
        var file = Path($"log-{Interlocked.Increment(ref _files)}.xes");
        await File.WriteAllBytesAsync(file, log);
        return await Run(["import", "xes", file, "--mapping", await Mapping(), "--source", source, "--json", .. more]);
    }

    public async Task<string> Mapping()
    {
        var file = Path("proef.json");
        if (!File.Exists(file)) await File.WriteAllTextAsync(file, LogText.Mapping);
        return file;
    }

    /// <summary>The first column of each row.</summary>
    public async Task<List<string>> Rows(string sql)
    {
        await using var command = Database.Superuser.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        return rows;
    }

    public async Task<long> Count(string sql) => long.Parse((await Rows(sql)).Single(), CultureInfo.InvariantCulture);

    /// <summary>The activities of a source as they are stored: case, place, activity and instant.</summary>
    public Task<List<string>> Story(string source) => Rows(
        $"""
        select concat_ws(' ', b.data->>'zaak', e.version, e.type, e.data->>'activiteit', e.headers->>'effective_at')
        from dossiers.mt_events e
        join dossiers.mt_events b on b.stream_id = e.stream_id and b.version = 1 and b.data->>'bron' = '{source}'
        order by b.data->>'zaak', b.stream_id, e.version
        """);

    public async Task Execute(string sql)
    {
        await using var command = Database.Superuser.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>How a verb ended and what it wrote.</summary>
public sealed record Ran(int Code, string Output, string Error)
{
    /// <summary>The counts, without the seconds.</summary>
    public string Counts
    {
        get
        {
            var json = JsonElement.Parse(Output);
            return string.Join(' ', json.EnumerateObject().Where(p => p.Name != "seconds").Select(p => $"{p.Name}={p.Value}"));
        }
    }

    public static string Of(int cases, int events, int skippedCases = 0, int skippedEvents = 0, int alreadyThere = 0) =>
        $"cases={cases} events={events} skippedCases={skippedCases} skippedEvents={skippedEvents} alreadyThere={alreadyThere}";

    /// <summary>Refused: code 2, nothing on standard output, one line beside it.</summary>
    public void IsRefused(string sentence)
    {
        Assert.Equal((2, ""), (Code, Output));
        Assert.Contains(sentence, Assert.Single(Error.Trim().Split('\n')), StringComparison.Ordinal);
    }
}
