using CaseTracking.Dossiers.Contracts.V1;
using CaseTracking.Tijdlijn.Melden;

namespace CaseTracking.Tijdlijn.Tests.Melden;

/// <summary>How many mails come of many changes.</summary>
[Trait("Proof", "D9")]
public sealed class MeldvensterTests(MeldDatabase database) : IClassFixture<MeldDatabase>
{
    private static readonly TimeSpan Kwartier = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Minuut = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(4)]
    [InlineData(9)]
    public async Task More_than_three_changes_in_a_quarter_of_an_hour_are_one_mail(int changes)
    {
        await using var proef = new Meldproef(database);
        var id = await proef.Ingediend();
        await Steps(proef, id, changes);
        Assert.Single(proef.Mails(id));

        await proef.Verstrijk(Kwartier);
        var mail = proef.Mails(id)[1].Body;
        Assert.Equal(2, proef.Mails(id).Count);
        Assert.Equal($"Er zijn {changes} nieuwe stappen in uw aanvraag", mail.Titel);
        Assert.Equal(Enumerable.Range(2, changes).Select(v => $"Titel {v}. Zin {v}."), mail.Alineas.Where(a => a.Contains("Titel", StringComparison.Ordinal)).Select(a => a[(a.IndexOf(": ", StringComparison.Ordinal) + 2)..]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Up_to_three_changes_get_a_mail_each_when_the_window_ends(int changes)
    {
        await using var proef = new Meldproef(database);
        var id = await proef.Ingediend();
        await Steps(proef, id, changes);

        await proef.Verstrijk(Kwartier);
        Assert.Equal(Enumerable.Range(2, changes).Select(v => $"Titel {v}"), proef.Mails(id).Skip(1).Select(m => m.Body.Titel));
        await proef.Verstrijk(Kwartier);
        Assert.Equal(1 + changes, proef.Mails(id).Count);
    }

    [Fact]
    public async Task Without_the_limit_each_change_is_a_mail()
    {
        await using var proef = new Meldproef(database, null, new KeyValuePair<string, string?>($"{Meldregels.Sectie}:HoogstensApart", "100"));
        var id = await proef.Ingediend();
        await Steps(proef, id, 5);
        await proef.Verstrijk(Kwartier);
        Assert.Equal(6, proef.Mails(id).Count);
    }

    [Fact]
    public async Task A_window_that_was_open_when_the_host_stopped_is_closed_by_the_next()
    {
        var id = Guid.Empty;
        await using var before = new Meldproef(database);
        await using (before)
        {
            id = await before.Ingediend();
            await Steps(before, id, 5);
        }

        await using var after = new Meldproef(database, before.Clock);
        await after.Verstrijk(TimeSpan.FromHours(5));
        Assert.StartsWith("Er zijn 5", Assert.Single(after.Mails(id)).Body.Titel, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changes_after_a_window_is_another_window()
    {
        await using var proef = new Meldproef(database);
        var id = await proef.Ingediend();
        await Steps(proef, id, 2);
        await proef.Verstrijk(Kwartier);
        await Steps(proef, id, 2, first: 4);
        await proef.Verstrijk(Kwartier);
        Assert.Equal(["Titel 2", "Titel 3", "Titel 4", "Titel 5"], proef.Mails(id).Skip(1).Select(m => m.Body.Titel));
    }

    [Fact]
    public async Task What_asks_an_action_is_told_at_once_and_on_its_own()
    {
        await using var proef = new Meldproef(database);
        var id = await proef.Ingediend();
        await Steps(proef, id, 3);
        await proef.Vraag(id, 5);
        Assert.Equal("Titel 5", proef.Mails(id)[1].Body.Titel);
        Assert.Contains("Wat nu? Actie 5.", proef.Mails(id)[1].Body.Alineas);
        await Steps(proef, id, 2, first: 6);
        await proef.Vraag(id, 8);
        Assert.Equal(3, proef.Mails(id).Count);

        await proef.Verstrijk(Kwartier);
        var combined = proef.Mails(id)[3].Body;
        Assert.StartsWith("Er zijn 5", combined.Titel, StringComparison.Ordinal);
        Assert.DoesNotContain(combined.Alineas, a => a.Contains("Zin 5", StringComparison.Ordinal) || a.Contains("Zin 8", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_step_and_a_correction_are_told_at_once()
    {
        await using var proef = new Meldproef(database);
        var id = await proef.Ingediend();
        Assert.Equal("We hebben uw aanvraag", Assert.Single(proef.Mails(id)).Body.Titel);
        await proef.Neem(id, 2, new StandGecorrigeerd(id, "KlaarVoorAfhaling", "Volledig", "TeVroeg", "We zetten een fout recht", "Dit klopt wel.", null, 1, true));
        Assert.Equal(2, proef.Mails(id).Count);
    }

    [Fact]
    public async Task Each_request_has_a_window_of_its_own()
    {
        await using var proef = new Meldproef(database);
        var (een, twee) = (await proef.Ingediend(), await proef.Ingediend());
        await Steps(proef, een, 4);
        await Steps(proef, twee, 1);
        await proef.Verstrijk(Kwartier);
        Assert.StartsWith("Er zijn 4", proef.Mails(een)[^1].Body.Titel, StringComparison.Ordinal);
        Assert.Equal("Titel 2", proef.Mails(twee)[^1].Body.Titel);
    }

    [Fact]
    public async Task A_window_that_lost_its_reminder_is_taken_along_by_the_next_change()
    {
        await using var proef = new Meldproef(database);
        var id = await proef.Ingediend();
        await Steps(proef, id, 1);
        await using (var command = database.Superuser.CreateCommand($"delete from messaging.scheduled where key = 'melden/{id}'")) await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await proef.Verstrijk(TimeSpan.FromHours(1));
        Assert.Single(proef.Mails(id));

        await Steps(proef, id, 1, first: 3);
        await proef.Verstrijk(Kwartier);
        Assert.Equal(["Titel 2", "Titel 3"], proef.Mails(id).Skip(1).Select(m => m.Body.Titel));
    }

    private static async Task Steps(Meldproef proef, Guid id, int count, int first = 2)
    {
        for (var v = first; v < first + count; v++)
        {
            await proef.Verstrijk(Minuut);
            await proef.Stap(id, v);
        }
    }
}
