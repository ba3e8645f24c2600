using System.Text.Json;
using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;
using CaseTracking.Termijnen;

namespace CaseTracking.Dossiers.Tests.Draaien;

/// <summary>Stopping the clock and letting it run again.</summary>
public sealed class SchorsenTests(ProefProduct product) : IClassFixture<ProefProduct>
{
    private static readonly object Grond = new { grond = "wacht-op-stukken", toelichting = "We wachten op het plan." };

    [Fact]
    public async Task The_clock_stops_and_runs_again_and_the_file_shows_it()
    {
        var file = await product.File();
        using var employee = await product.Employee();
        var voor = await Toestand(employee, file);

        // One day for both, also when midnight comes in between.
        var vanaf = $"{Brussel.Dag(TimeProvider.System.GetUtcNow()).ToDateOnly():yyyy-MM-dd}";
        var geschorst = await employee.Gelukt(file, "schorsing", new { grond = "wacht-op-stukken", vanaf });
        Assert.Equal((204, "\"5\""), (geschorst.Status, geschorst.ETag));
        var stil = await Toestand(employee, file);
        Assert.Equal(("Geschorst", null), (stil.Stand, stil.Uiterlijk));

        await employee.Gelukt(file, "hervatting", new { vanaf }, versie: 5);
        Assert.Equal(voor, await Toestand(employee, file));
    }

    [Fact]
    public async Task The_same_act_under_the_same_key_is_done_once()
    {
        var (file, key) = (await product.File(), Guid.NewGuid().ToString());
        using var employee = await product.Employee();

        var first = await employee.Doe(file, "schorsing", Grond, key: key);
        Assert.Equal(first, await employee.Doe(file, "schorsing", Grond, key: key));
        Assert.Equal(204, first.Status);
        var resumed = await employee.Doe(file, "hervatting", new { }, versie: 5, key);
        Assert.Equal(resumed, await employee.Doe(file, "hervatting", new { }, versie: 5, key));
    }

    [Fact]
    public async Task Why_not_is_said_with_a_code_of_its_own()
    {
        var file = await product.File();
        using var employee = await product.Employee();
        async Task Refused(int status, string code, string wat, object body, long versie = 3)
        {
            var answer = await employee.Doe(file, wat, body, versie);
            Assert.Equal((status, code), (answer.Status, answer.Code));
        }

        await Refused(409, "schorsingsgrond-onbekend", "schorsing", new { grond = "zin" });
        await Refused(422, "dag-voor-ontvangst", "schorsing", new { grond = "wacht-op-stukken", vanaf = "2020-01-01" });
        await Refused(422, "dag-in-toekomst", "schorsing", new { grond = "wacht-op-stukken", vanaf = $"{DateTime.UtcNow.AddDays(3):yyyy-MM-dd}" });
        await Refused(409, "termijn-niet-geschorst", "hervatting", new { });
        await employee.Gelukt(file, "schorsing", Grond);
        await Refused(409, "termijn-al-geschorst", "schorsing", Grond, versie: 5);
        await Refused(422, "dag-in-toekomst", "hervatting", new { vanaf = "2999-01-01" }, versie: 5);
    }

    [Fact]
    public async Task What_was_written_is_in_the_vault_and_nowhere_else()
    {
        var file = await product.File();
        using var employee = await product.Employee();
        await employee.Gelukt(file, "schorsing", Grond);

        await using var leak = product.Database.Superuser.CreateCommand(
            $"select count(*) from dossiers.mt_events e where stream_id = '{file.DossierId}' and e::text like '%plan%'");
        Assert.Equal(0L, await leak.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        await using var kept = product.Database.Superuser.CreateCommand(
            $"select count(*) from dossiers.mt_events e join dossiers.kluis k on k.id = (e.data->>'toelichting')::uuid where stream_id = '{file.DossierId}'");
        Assert.Equal(1L, await kept.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task By_pages_alone_the_clock_stops_and_runs_again()
    {
        var file = await product.File();
        using var employee = await product.Employee();
        var work = $"/werk/dossiers/{file.DossierId}";

        var missing = await employee.Submit(await employee.Open($"{work}/schorsing"), "schorsing", ("Toelichting", "We wachten op het plan."));
        Assert.Contains("Kies waarom de termijn stilstaat.", missing.Html, StringComparison.Ordinal);
        Assert.Contains("We wachten op het plan.", missing.Html, StringComparison.Ordinal);

        var stopped = await employee.Submit(missing, "schorsing", ("Grond", "wacht-op-stukken"));
        Assert.Equal(work, stopped.Url.AbsolutePath);
        var wrong = await employee.Submit(
            await employee.Open($"{work}/hervatting"), "hervatting", ("Vanaf.Day", "1"), ("Vanaf.Month", "1"), ("Vanaf.Year", "2999"));
        Assert.Contains("Die dag ligt in de toekomst.", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("2999", wrong.Html, StringComparison.Ordinal);

        var resumed = await employee.Submit(await employee.Open($"{work}/hervatting"), "hervatting");
        Assert.Equal(work, resumed.Url.AbsolutePath);
        Assert.Equal("Ingediend", (await Toestand(employee, file)).Stand);
    }

    private static async Task<(string? Stand, string? Uiterlijk)> Toestand(Visitor employee, Filing file)
    {
        var json = JsonElement.Parse((await Answer.Of(employee.Http.GetAsync(new Uri(file.Url, UriKind.Relative)))).Body);
        return (json.GetProperty("status").GetString(), json.TryGetProperty("uiterlijkeDatum", out var dag) ? dag.GetString() : null);
    }
}
