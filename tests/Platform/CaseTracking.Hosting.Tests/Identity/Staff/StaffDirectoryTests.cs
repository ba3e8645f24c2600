using CaseTracking.Hosting.Identity;
using CaseTracking.Hosting.Identity.Staff;
using CaseTracking.TestIdentityProvider;
using CaseTracking.Testing;
using CaseTracking.Web.Identity;
using Microsoft.Extensions.Options;

namespace CaseTracking.Hosting.Tests.Identity.Staff;

/// <summary>Each test has people of its own: the directory is one for all of them.</summary>
public sealed class StaffDirectoryTests(WebDatabase database) : IClassFixture<WebDatabase>
{

    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    private readonly string _one = $"e-{Guid.NewGuid():N}";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_signs_in_is_written_once_and_known_by_name()
    {
        var directory = Directory();
        await directory.NoteSignIn(Person("An Voorbeeld", "b:north", "a:south"), Ct);
        var first = await Row();
        _clock.Advance(TimeSpan.FromHours(23));
        await directory.NoteSignIn(Person("An Voorbeeld", "a:south", "b:north"), Ct);

        Assert.Equal("An Voorbeeld", (await directory.Names([_one, null, "nobody"], Ct))[_one]);
        Assert.Equal(first, await Row());
    }

    [Theory]
    [InlineData("An Anders", "a:south", 0)]
    [InlineData("An Voorbeeld", "a:north", 0)]
    [InlineData("An Voorbeeld", "a:south", 24)]
    public async Task A_new_name_other_roles_or_another_day_is_written_and_seen_at_once(string name, string role, int hours)
    {
        var directory = Directory();
        await directory.NoteSignIn(Person("An Voorbeeld", "a:south"), Ct);
        var first = await Row();
        await directory.Names([_one], Ct);
        _clock.Advance(TimeSpan.FromHours(hours));
        await directory.NoteSignIn(Person(name, role), Ct);

        Assert.NotEqual(first, await Row());
        Assert.Equal(name, (await directory.Names([_one], Ct))[_one]);
    }

    [Fact]
    public async Task A_citizen_never_comes_into_it_and_who_lost_every_role_is_offered_no_more()
    {
        var directory = Directory();
        await directory.NoteSignIn(Person("An Voorbeeld"), Ct);
        Assert.Equal("", await Row());

        var unit = $"u-{Guid.NewGuid():N}";
        await directory.NoteSignIn(Person("An Voorbeeld", $"a:{unit}"), Ct);
        Assert.Single((await directory.InUnit(unit, Ct)).Choices());
        await directory.NoteSignIn(Person("An Voorbeeld"), Ct);
        Assert.Empty((await directory.InUnit(unit, Ct)).Choices());
        Assert.Equal("An Voorbeeld", (await directory.Names([_one], Ct))[_one]);
    }

    [Fact]
    public async Task A_unit_is_the_whole_of_what_stands_behind_the_first_colon()
    {
        var directory = Directory();
        await directory.NoteSignIn(Person("An Voorbeeld", $"a:{_one}:1", "b:other"), Ct);

        Assert.Equal([_one], (await directory.InUnit($"{_one}:1", Ct)).Choices().Select(c => c.Value));
        foreach (var unit in new[] { _one, "1", "a", "%", $"{_one}:%" }) Assert.DoesNotContain(_one, (await directory.InUnit(unit, Ct)).Choices().Select(c => c.Value));
    }

    [Fact]
    public async Task An_answer_is_remembered_for_a_minute_also_that_somebody_is_not_known()
    {
        var (asked, told) = (Directory(), Directory());
        Assert.Null((await asked.Names([_one], Ct)).Find(_one));
        await told.NoteSignIn(Person("An Voorbeeld", "a:south"), Ct);

        Assert.Null((await asked.Names([_one], Ct)).Find(_one));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("An Voorbeeld", (await asked.Names([_one], Ct)).Find(_one));
    }

    [Fact]
    public async Task A_provider_without_names_leaves_the_code()
    {
        var directory = Directory();
        await directory.NoteSignIn(new Actor(_one, "\u200B", IsStaff: true, [new("a", "south")]), Ct);

        Assert.Equal(_one, (await directory.Names([_one], Ct))[_one]);
    }

    [Fact]
    public async Task Who_did_not_sign_in_for_as_long_as_was_set_is_removed_and_no_sooner()
    {
        var directory = Directory(keepDays: 10);
        await directory.NoteSignIn(Person("An Voorbeeld", "a:south"), Ct);
        _clock.Advance(TimeSpan.FromDays(10) - TimeSpan.FromSeconds(1));
        await directory.RemoveUnseen(Ct);
        Assert.NotEqual("", await Row());

        _clock.Advance(TimeSpan.FromSeconds(1));
        await directory.RemoveUnseen(Ct);
        Assert.Equal("", await Row());
    }

    [Fact]
    public async Task Signing_in_fills_it_a_request_writes_nothing_and_the_sweep_of_sessions_empties_it()
    {
        await using var scene = await SignInScene.Start(database.DataSource, new() { ["Identity:Staff:KeepDays"] = "2" });
        using var employee = scene.NewBrowser();
        using var citizen = scene.NewBrowser();
        await employee.SignIn(TestPeople.Klachten);
        await citizen.SignIn(TestPeople.Anna);

        var row = await Row(TestPeople.Klachten.Subject);
        Assert.Contains("Karim Klachten", row, StringComparison.Ordinal);
        Assert.Contains("Medewerker:klachten", row, StringComparison.Ordinal);
        Assert.Equal("", await Row(TestPeople.Anna.Subject));
        Assert.True(await employee.IsSignedIn());
        Assert.Equal(row, await Row(TestPeople.Klachten.Subject));

        await Eventually.Holds(() => scene.Clock.WaitingTimers > 0, "the sweep waits for its next turn");
        scene.Clock.Advance(TimeSpan.FromDays(2));
        await Eventually.Holds(async () => await Row(TestPeople.Klachten.Subject) == "", "the employee is removed");
    }

    private StaffDirectory Directory(int keepDays = 400) =>
        new(database.DataSource, Options.Create(new IdentitySettings { Staff = { KeepDays = keepDays } }), _clock);

    private Actor Person(string name, params string[] roles) => new(_one, name, roles.Length > 0, [.. roles.Select(RoleAssignment.Parse)]);

    // With the place of the row in its table: a write would move it.
    private async Task<string> Row(string? id = null)
    {
        await using var select = database.Superuser.CreateCommand("select coalesce(max(s.ctid::text || s::text), '') from web.staff s where id = $1");
        select.Parameters.AddWithValue(id ?? _one);
        return (string)(await select.ExecuteScalarAsync(Ct))!;
    }
}
