using static CaseTracking.Host.Tests.Dossiers.Overnemen.LogText;

namespace CaseTracking.Host.Tests.Dossiers.Overnemen;

/// <summary>A log that comes again: the same, longer, under another name, or with a case twice.</summary>
public sealed class AgainTests(ImportProduct product) : IClassFixture<ImportProduct>
{
    private const int Commit = 1_000;

    private readonly string _source = ImportProduct.NewSource();

    [Fact]
    public async Task Of_a_log_that_grew_only_the_new_activities_are_added()
    {
        await product.Import(Log(Case("A", "stap 1", "stap 2"), Case("B", "stap 1")), _source);
        var before = await product.Story(_source);

        var ran = await product.Import(Log(Case("A", "stap 1", "stap 2", "stap 3", "besluit"), Case("B", "stap 1"), Case("C", "stap 1")), _source);

        Assert.Equal(Ran.Of(1, 3, alreadyThere: 2), ran.Counts);
        var after = await product.Story(_source);
        Assert.Equal(["A 4 activiteit_werd_overgenomen stap 3", "A 5 activiteit_werd_overgenomen besluit"], Added("A"));
        Assert.Empty(before.Except(after));
        Assert.Equal(["Beslist", "Ingediend", "Ingediend"], await product.Rows($"select status from dossiers.dossieroverzicht where bron = '{_source}' order by status"));
        Assert.Equal(Ran.Of(0, 0, alreadyThere: 2), (await product.Import(Log(Case("A", "stap 1"), Case("B", "stap 1")), _source)).Counts);
        Assert.Equal(after, await product.Story(_source));

        IEnumerable<string> Added(string zaak) => after.Except(before).Where(l => l.StartsWith(zaak, StringComparison.Ordinal)).Select(l => l[..l.LastIndexOf(' ')]);
    }

    [Fact]
    public async Task A_case_that_was_open_and_is_closed_in_a_later_log_gets_its_end()
    {
        await product.Import(Log(Case("A", [("status", "O")], "stap 1")), _source);
        await product.Import(Log(Case("A", [("status", "G")], "stap 1", "stap 2")), _source);

        Assert.Equal(["Gesloten"], await product.Rows($"select status from dossiers.dossieroverzicht where bron = '{_source}'"));
    }

    [Fact]
    public async Task A_file_that_staff_worked_on_since_is_left_alone_and_named()
    {
        await product.Import(Log(Case("A", "stap 1", "stap 2")), _source);
        var id = (await product.Rows($"select id from dossiers.dossieroverzicht where bron = '{_source}'")).Single();
        using (var employee = await product.SignedIn(TestIdentityProvider.TestPeople.Burgerzaken))
        using (var answer = await employee.Post($"/api/v1/dossiers/{id}/volledigverklaring", null, ("If-Match", "\"3\""))) Assert.True(answer.IsSuccessStatusCode, $"{answer}");
        var before = await product.Story(_source);

        var ran = await product.Import(Log(Case("A", [.. Steps(9)])), _source);

        Assert.Equal((0, Ran.Of(0, 0, alreadyThere: 1)), (ran.Code, ran.Counts));
        Assert.Contains("A: deze zaak is langer geworden, maar het dossier hier is intussen anders.", ran.Error, StringComparison.Ordinal);
        Assert.Equal(before, await product.Story(_source));
    }

    [Fact]
    public async Task A_case_that_comes_twice_in_one_log_becomes_one_file_with_all_it_holds()
    {
        var log = Log(Case("A", "stap 1", "stap 2"), Case("B", "stap 1"), Case("A", "stap 1", "stap 2", "stap 3"), Case("A", "stap 1"));

        Assert.Equal(Ran.Of(2, 4, alreadyThere: 2), (await product.Import(log, _source)).Counts);
        Assert.Equal(Ran.Of(0, 0, alreadyThere: 4), (await product.Import(log, _source)).Counts);
    }

    [Fact]
    public async Task Two_municipalities_that_number_alike_do_not_collide()
    {
        var other = ImportProduct.NewSource();
        var early = new DateTimeOffset(2011, 1, 1, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal(Ran.Of(1, 1), (await product.Import(Log(Case("1", "stap 1")), _source)).Counts);
        Assert.Equal(Ran.Of(1, 1), (await product.Import(Log(Case("1", "stap 1")), other)).Counts);
        Assert.Equal(Ran.Of(1, 1), (await product.Import(Log(CaseOf("1", Event("stap 1", early))), _source)).Counts);

        var rows = $"from dossiers.dossieroverzicht o where bron in ('{_source}', '{other}')";
        Assert.Equal(3, await product.Count($"select count(distinct (id, nummer, burger)) {rows}"));
        Assert.Equal(3, await product.Count($"select count(distinct e.data->>'trackingcodeHash') from dossiers.mt_events e where e.version = 1 and e.stream_id in (select id {rows})"));
    }

    [Fact]
    public async Task A_case_longer_than_a_commit_goes_on_where_it_was_cut()
    {
        var log = Log(Case("kort", "stap 1"), Case("lang", Steps(2_500)), Case("later", "stap 1"));
        await product.Execute("create function dossiers.cut() returns trigger language plpgsql as $$ begin raise exception 'cut'; end $$");
        await product.Execute("create trigger cut before insert on dossiers.mt_events for each row when (new.version = 1500) execute function dossiers.cut()");
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => product.Import(log, _source));
        Assert.Equal(Commit, await product.Count($"select max(versie) from dossiers.dossieroverzicht where bron = '{_source}'"));
        await product.Execute("drop trigger cut on dossiers.mt_events; drop function dossiers.cut()");

        var ran = await product.Import(log, _source);

        Assert.Equal(Ran.Of(1, 2_500 - (Commit - 1) + 1, alreadyThere: 2), ran.Counts);
        var control = ImportProduct.NewSource();
        await product.Import(log, control);
        Assert.Equal(await product.Story(control), await product.Story(_source));
        Assert.Equal(2_501, await product.Count($"select max(versie) from dossiers.dossieroverzicht where bron = '{_source}'"));
        Assert.Equal(Ran.Of(0, 0, alreadyThere: 3), (await product.Import(log, _source)).Counts);
    }
}
