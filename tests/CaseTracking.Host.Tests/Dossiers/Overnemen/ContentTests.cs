using System.Text;
using static CaseTracking.Host.Tests.Dossiers.Overnemen.LogText;

namespace CaseTracking.Host.Tests.Dossiers.Overnemen;

/// <summary>What a case becomes: whose names go in, which times count, what a citizen reads, when a file is closed.</summary>
public sealed class ContentTests(ImportProduct product) : IClassFixture<ImportProduct>
{
    private static readonly DateTimeOffset Night = new(2024, 3, 1, 23, 30, 0, TimeSpan.Zero);

    private readonly string _source = ImportProduct.NewSource();

    [Fact]
    public async Task Names_of_people_stand_in_no_table_and_their_pseudonyms_are_the_same_each_time()
    {
        var (jan, an) = ($"Jan{Guid.NewGuid():N}", $"An{Guid.NewGuid():N}");
        await product.Import(Log(CaseOf("A", Event("stap 1", Night, jan), Event("stap 2", Night, an), Event("stap 3", Night))), _source);
        await product.Import(Log(CaseOf("B", Event("stap 1", Night, jan))), _source);
        var other = ImportProduct.NewSource();
        await product.Import(Log(CaseOf("A", Event("stap 1", Night, jan))), other);

        foreach (var name in new[] { jan, an }) Assert.DoesNotContain(name, await Dump(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(_source, await Dump(), StringComparison.Ordinal);
        var (a, b, c) = (await Actors(_source, "A"), await Actors(_source, "B"), await Actors(other, "A"));
        Assert.Equal(["", a[1], a[2], ""], a);
        Assert.All(a.Skip(1).Take(2), actor => Assert.Matches($"^{_source}-[0-9a-f]{{10}}$", actor));
        Assert.Equal((a[1], false, false), (b[1], a[1] == a[2], c[1][^10..] == a[1][^10..]));
    }

    [Fact]
    public async Task Times_of_the_log_are_when_it_was_so_and_now_is_when_it_was_recorded()
    {
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);
        await product.Import(Log(CaseOf("A", Event("stap 1", Night), Event("stap 2", Night.AddMilliseconds(123)))), _source);

        Assert.Equal(
            ["2024-03-01T23:30:00+00:00", "2024-03-01T23:30:00+00:00", "2024-03-01T23:30:00.123+00:00"], (await product.Story(_source)).Select(l => l[(l.LastIndexOf(' ') + 1)..]));
        Assert.Equal(["2024-03-02", "2024-03-02"], await OfSource("e.data->>'op'", "e.version > 1"));
        Assert.Equal(0, await product.Count($"select count(*) from dossiers.mt_events where stream_id in (select id from dossiers.dossieroverzicht where bron = '{_source}') and timestamp < '{before:O}'"));
    }

    [Fact]
    public async Task The_list_shows_channel_receipt_and_terms_of_the_other_system()
    {
        (string, string)[] known = [("channel", "Desk"), ("start", "2024-02-27T10:00:00+01:00"), ("deadline", "2024-05-01"), ("planned", "2024-04-15T12:00:00+02:00")];
        await product.Import(Log(Case("A", known, "stap 1"), Case("B", [("channel", "duif"), ("start", "2025-01-01")], "stap 1")), _source);

        Assert.Equal(
            ["Loket 2024-02-27 2024-05-01 2024-04-15 Ingediend", "Onbekend 2024-03-01 Ingediend"],
            await product.Rows($"select concat_ws(' ', kanaal, ontvangen_op, uiterlijke_datum, dienstnorm, status) from dossiers.dossieroverzicht where bron = '{_source}' order by nummer"));
        Assert.Equal(0, await product.Count("select count(*) from messaging.scheduled"));
        Assert.Equal(0, await product.Count("select count(*) from messaging.inbox where subscriber = 'dossiers.mail'"));
    }

    [Fact]
    public async Task A_file_is_closed_when_the_other_system_says_so_and_not_when_its_log_ends()
    {
        await product.Import(
            Log(
                Case("1", "stap 1"), Case("2", [("status", "O"), ("end", "2024-06-01")], "stap 1"), Case("3", [("status", "G"), ("end", "2024-06-01")], "stap 1"),
                Case("4", [("end", "2024-06-01")], "stap 1"), Case("5", [("status", "S")], "stap 1"), Case("6", [("status", "G")], "stap 1", "afsluiten")),
            _source);

        Assert.Equal(
            ["Ingediend", "Ingediend", "Gesloten 2024-05-31", "Gesloten 2024-05-31", "Gesloten 2024-03-01", "Gesloten 2024-03-01"],
            await product.Rows($"select concat_ws(' ', status, (gesloten_op at time zone 'UTC')::date) from dossiers.dossieroverzicht where bron = '{_source}' order by nummer"));
        Assert.Equal(1, await product.Count($"select count(*) from dossiers.mt_events e where data->>'reden' = 'Stopgezet' and stream_id in (select id from dossiers.dossieroverzicht where bron = '{_source}')"));
    }

    [Fact]
    public async Task Activities_a_mapping_does_not_know_are_internal_steps()
    {
        await product.Import(Log(Case("A", "stap 1", "Stukken vragen", "nooit gezien", "besluit", "besluiteloos")), _source);

        Assert.Equal(["InterneStap", "StukkenGevraagd", "InterneStap", "Beslist", "InterneStap"], await OfSource("e.data->>'betekenis'", "e.version > 1"));
    }

    private Task<List<string>> OfSource(string column, string where) => product.Rows(
        $"select {column} from dossiers.mt_events e join dossiers.dossieroverzicht o on o.id = e.stream_id where o.bron = '{_source}' and {where} order by o.nummer, e.version");

    private async Task<List<string>> Actors(string source, string zaak) => await product.Rows(
        $"""
        select coalesce(e.headers->>'actor', '') from dossiers.mt_events e join dossiers.mt_events b on b.stream_id = e.stream_id and b.version = 1
        where b.data->>'bron' = '{source}' and b.data->>'zaak' = '{zaak}' order by e.version
        """);

    /// <summary>Every row of every table as the server copies it out.</summary>
    private async Task<string> Dump()
    {
        await using var connection = await product.Database.Superuser.OpenConnectionAsync();
        var text = new StringBuilder();
        foreach (var table in await product.Rows(
            "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1"))
        {
            using var copied = await connection.BeginTextExportAsync($"copy {table} to stdout");
            text.Append(await copied.ReadToEndAsync());
        }

        return text.ToString();
    }
}
