using System.Globalization;
using CaseTracking.Hosting.Database;
using CaseTracking.Hosting.Identity;
using CaseTracking.Hosting.Identity.OneTime;
using CaseTracking.Testing;
using CaseTracking.Web.Identity;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Npgsql;

namespace CaseTracking.Hosting.Tests.Identity.OneTime;

[Trait("Proof", "G13")]
public sealed class OneTimeAccessTests(WebDatabase database) : IClassFixture<WebDatabase>, IAsyncDisposable
{
    private readonly FakeClock _clock = new();
    private readonly Guid _resource = Guid.NewGuid();
    private readonly Tab _tab = new();

    // A thousand at once take turns on its connections, however long that takes.
    private readonly NpgsqlDataSource _patient = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(new ConnectionStrings(database.Database.Configuration).Application) { Timeout = 300 });

    private OneTimeAccess Access => new(_patient, Options.Create(new IdentitySettings()), _clock);

    [Fact]
    public async Task The_right_code_opens_one_resource_in_one_browser()
    {
        var code = await Begin(_tab);
        Assert.Matches("^[0-9]{6}$", code);
        Assert.False(await Holds(_tab));

        Assert.Equal(new CodeAnswer(true, 0), await Confirm(_tab, code));
        Assert.True(await Holds(_tab));
        Assert.False(await Holds(_tab, Guid.NewGuid()));
        Assert.False(await Holds(new Tab()));
    }

    [Fact]
    public async Task People_may_type_it_with_spaces()
    {
        var code = await Begin(_tab);
        Assert.True((await Confirm(_tab, $" {code[..3]} {code[3..]}")).IsRight);
    }

    [Fact]
    public async Task After_five_wrong_tries_the_right_code_opens_nothing()
    {
        var code = await Begin(_tab);
        foreach (var left in new[] { 4, 3, 2, 1, 0 }) Assert.Equal(new CodeAnswer(false, left), await Confirm(_tab, Wrong(code)));

        Assert.Equal(default, await Confirm(_tab, code));
        Assert.False(await Holds(_tab));
        Assert.True((await Confirm(_tab, await Begin(_tab))).IsRight);
    }

    [Fact]
    public async Task A_code_lives_ten_minutes()
    {
        var code = await Begin(_tab);
        _clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromMilliseconds(1));
        var late = _tab.Copy();
        Assert.Equal(4, (await Confirm(late, Wrong(code))).TriesLeft);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(default, await Confirm(_tab, code));
    }

    [Fact]
    public async Task A_code_is_used_once()
    {
        var code = await Begin(_tab);
        var copy = _tab.Copy();
        Assert.True((await Confirm(_tab, code)).IsRight);
        Assert.Equal(default, await Confirm(copy, code));
        Assert.False(await Holds(copy));
    }

    [Fact]
    public async Task In_another_browser_or_for_another_resource_it_opens_nothing_and_counts_for_nothing()
    {
        var (code, other) = (await Begin(_tab), new Tab());
        await Begin(other);
        Assert.False((await Confirm(other, code)).IsRight);
        Assert.Equal(default, await Confirm(new Tab(), code));
        Assert.Equal(default, await Confirm(_tab, code, Guid.NewGuid()));
        Assert.Equal(4, (await Confirm(_tab, Wrong(code))).TriesLeft);
    }

    [Fact]
    public async Task A_look_lasts_half_an_hour_or_until_it_is_ended()
    {
        await Confirm(_tab, await Begin(_tab));
        _clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromMilliseconds(1));
        Assert.True(await Holds(_tab));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.False(await Holds(_tab));

        await Confirm(_tab, await Begin(_tab));
        var copy = _tab.Copy();
        await _tab.Send(async http => { await Access.End(http, default); return true; });
        Assert.False(await Holds(_tab));
        Assert.False(await Holds(copy));
    }

    [Fact]
    public async Task The_cookies_are_for_our_site_alone_and_no_script_reads_them()
    {
        await Confirm(_tab, await Begin(_tab));
        Assert.Equal(["__Host-casetracking-code", "__Host-casetracking-look"], _tab.Told.Where(c => c.Value.Length > 0).Select(c => c.Name.ToString()));
        Assert.All(_tab.Told, c => Assert.True(c is { Secure: true, HttpOnly: true, SameSite: SameSiteMode.Lax } && c.Path == "/" && !c.Domain.HasValue));
    }

    [Fact]
    public async Task Ten_codes_a_day_are_made_for_one_resource_also_when_they_are_asked_at_once()
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Access.Begin(new Tab().Request(), _resource, default)));
        Assert.Equal(10, asked.Count(code => code is not null));
        Assert.NotNull(await Access.Begin(new Tab().Request(), Guid.NewGuid(), default));

        _clock.Advance(TimeSpan.FromDays(1));
        Assert.NotNull(await Access.Begin(new Tab().Request(), _resource, default));
    }

    [Fact]
    public async Task Of_a_thousand_tries_at_once_five_count()
    {
        await Begin(_tab);
        var answers = await Task.WhenAll(Thousand(i => Confirm(_tab.Copy(), i)));

        // A try that counts tells how many are left; the fifth says none, as do those that no longer count.
        Assert.Equal([4, 3, 2, 1], answers.Select(a => a.TriesLeft).Where(left => left > 0).OrderDescending());
        Assert.Equal(5, await Tries());
    }

    [Fact]
    public async Task Of_a_thousand_right_ones_at_once_one_opens()
    {
        var code = await Begin(_tab);
        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Confirm(_tab.Copy(), code)));
        Assert.Single(answers, a => a.IsRight);
        Assert.Equal(1, await Tries());
    }

    [Fact]
    public async Task Counting_in_two_steps_would_let_more_than_five_through()
    {
        await Begin(_tab);
        var allHaveRead = new Meeting(10);
        var compared = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => ReadThenWrite(allHaveRead)));
        Assert.Equal(10, compared.Count(c => c));
    }

    [Fact]
    public async Task Who_reads_the_tables_finds_no_code_and_no_cookie()
    {
        var code = await Begin(_tab);
        var secret = _tab.Told.Single().Value.ToString();
        await using var command = database.DataSource.CreateCommand("select t::text from web.one_time_code t where resource = $1");
        command.Parameters.Add(new() { Value = _resource });
        var row = (string)(await command.ExecuteScalarAsync())!;
        Assert.DoesNotMatch($@"\b{code}\b", row);
        Assert.DoesNotContain(secret, row, StringComparison.Ordinal);
        // With the row alone, a million hashes would find the code.
        Assert.DoesNotContain(Convert.ToHexStringLower(BrowserSecret.Hash("", code)), row, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _patient.DisposeAsync();

    private Task<string> Begin(Tab tab) => tab.Send(async http => (await Access.Begin(http, _resource, default))!);

    private Task<CodeAnswer> Confirm(Tab tab, string code, Guid? resource = null) => tab.Send(http => Access.Confirm(http, resource ?? _resource, code, default));

    private Task<bool> Holds(Tab tab, Guid? resource = null) => Access.Holds(tab.Request(), resource ?? _resource, default);

    private static string Wrong(string code) => code == "000000" ? "000001" : "000000";

    // Never the code: letters hold no digits.
    private static IEnumerable<Task<T>> Thousand<T>(Func<string, Task<T>> attempt) => Enumerable.Range(0, 1000).Select(_ => Task.Run(() => attempt("no code")));

    private async Task<int> Tries()
    {
        await using var command = database.DataSource.CreateCommand("select tries from web.one_time_code where resource = $1");
        command.Parameters.Add(new() { Value = _resource });
        return Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private async Task<bool> ReadThenWrite(Meeting allHaveRead)
    {
        if (await Tries() >= OneTimeLimits.MaxTries) return false;

        await allHaveRead.Come();
        await using var command = database.DataSource.CreateCommand("update web.one_time_code set tries = tries + 1 where resource = $1");
        command.Parameters.Add(new() { Value = _resource });
        await command.ExecuteNonQueryAsync();
        return true;
    }

    /// <summary>Nobody goes on before all have come.</summary>
    private sealed class Meeting(int people)
    {
        private readonly TaskCompletionSource _complete = new();
        private int _missing = people;

        public Task Come()
        {
            if (Interlocked.Decrement(ref _missing) == 0) _complete.SetResult();
            return _complete.Task;
        }
    }
}
