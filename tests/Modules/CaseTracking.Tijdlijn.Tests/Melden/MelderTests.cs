using CaseTracking.Dossiers.Contracts.V1;
using CaseTracking.Tijdlijn.Melden;

namespace CaseTracking.Tijdlijn.Tests.Melden;

public sealed class MelderTests(MeldDatabase database) : IClassFixture<MeldDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_states_product_number_state_action_moment_and_whom_to_call()
    {
        await using var proef = new Meldproef(database);
        var id = await proef.Ingediend();
        await proef.Vraag(id, 2);

        var mail = proef.Mails(id)[1].Body;
        Assert.Equal($"Titel 2 ({Meldproef.Nummer(id)})", mail.Onderwerp);
        Assert.Equal(
            [$"Het gaat over uw aanvraag Attest van woonst, nummer {Meldproef.Nummer(id)}.", "Zin 2.", "Wat nu? Actie 2.", "Dit is de stand op 2 maart 2026, 13.00 uur."],
            mail.Alineas);
        Assert.StartsWith("Vragen? Bel Dienst Burgerzaken, 012 34 56 70.", mail.Slot[0], StringComparison.Ordinal);
        Assert.Equal("/volgen/{code}", mail.Volgpad);
        Assert.StartsWith("/meldingen/stoppen/", mail.Voorkeurpad, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_to_be_told_is_not_told()
    {
        await using var proef = new Meldproef(database);
        var id = await proef.Ingediend();
        await proef.Neem(id, 2, new StukGeleverd(id, Guid.NewGuid(), null, true, "t", "z", "a", 0, Melden: false));
        await proef.Verstrijk(TimeSpan.FromHours(1));
        Assert.Single(proef.Mails(id));
    }

    [Fact]
    public async Task What_was_true_long_ago_is_told_to_nobody_and_what_was_true_last_week_is()
    {
        await using var proef = new Meldproef(database);
        var old = Guid.CreateVersion7();
        await proef.Neem(old, 1, Meldproef.Begin(old), geleden: TimeSpan.FromDays(31));
        await proef.Neem(old, 2, new StapOvergenomen(old, "StukkenGevraagd", "t", "z", "a", 0, Melden: true), geleden: TimeSpan.FromDays(31));
        Assert.Empty(proef.Mails(old));

        var recent = Guid.CreateVersion7();
        await proef.Neem(recent, 1, Meldproef.Begin(recent), geleden: TimeSpan.FromDays(7));
        Assert.Single(proef.Mails(recent));
    }

    [Fact]
    public async Task A_message_that_lay_about_too_long_is_told_to_nobody()
    {
        await using var proef = new Meldproef(database);
        var id = await proef.Ingediend();
        await proef.Schrijf([Meldproef.Uit(id, 2, new StukkenGevraagd(id, [], default, "t", "z", "a", 0, true), proef.Clock.GetUtcNow())]);
        await proef.Verstrijk(TimeSpan.FromDays(31));
        Assert.Single(proef.Mails(id));
    }

    [Fact]
    public async Task A_permit_that_ends_is_told_though_the_timeline_shows_no_line()
    {
        await using var proef = new Meldproef(database);
        var id = await proef.Ingediend();
        await proef.Neem(id, 2, new VergunningVerloopt(id, new DateOnly(2027, 3, 1)));
        Assert.Contains("Ze geldt nog tot en met 1 maart 2027.", proef.Mails(id)[1].Body.Alineas);
    }

    [Fact]
    public async Task A_payment_is_asked_by_mail_at_once_and_without_the_amount_even_amid_many_changes()
    {
        await using var proef = new Meldproef(database);
        var id = await proef.Ingediend();
        for (var v = 2; v < 7; v++) await proef.Stap(id, v);
        await proef.Neem(id, 7, new BetalingGevraagd(id, 12.5m, "Retributie"));

        var mail = Assert.Single(proef.Mails(id).Skip(1)).Body;
        Assert.Equal("We vragen u een betaling", mail.Titel);
        Assert.Contains(mail.Alineas, a => a.StartsWith("Wat nu? Open uw aanvraag", StringComparison.Ordinal));
        Assert.DoesNotContain("12", string.Join(' ', mail.Alineas.Take(3)).Replace(Meldproef.Nummer(id), "", StringComparison.Ordinal), StringComparison.Ordinal);
        await proef.Verstrijk(TimeSpan.FromHours(1));
        Assert.Equal(3, proef.Mails(id).Count);
    }

    [Fact]
    public async Task Who_wants_no_mail_gets_none_not_even_of_what_waits()
    {
        await using var proef = new Meldproef(database);
        var id = await proef.Ingediend();
        await proef.Stap(id, 2);
        await proef.Voorkeuren.Bewaar(id, new Meldvoorkeur(Mail: false), Ct);
        await proef.Vraag(id, 3);
        await proef.Verstrijk(TimeSpan.FromHours(1));
        Assert.Single(proef.Mails(id));

        await proef.Voorkeuren.Bewaar(id, Meldvoorkeur.Standaard, Ct);
        await proef.Vraag(id, 4);
        Assert.Equal("Titel 4", proef.Mails(id)[1].Body.Titel);
    }

    [Fact]
    public async Task Who_wants_only_what_asks_an_action_gets_that_alone()
    {
        await using var proef = new Meldproef(database);
        var id = await proef.Ingediend();
        await proef.Voorkeuren.Bewaar(id, new Meldvoorkeur(EnkelActie: true), Ct);
        Assert.Equal(new Meldvoorkeur(true, true), await proef.Voorkeuren.Lees(id, Ct));
        await proef.Stap(id, 2);
        await proef.Vraag(id, 3);
        await proef.Verstrijk(TimeSpan.FromHours(1));
        Assert.Equal("Titel 3", Assert.Single(proef.Mails(id).Skip(1)).Body.Titel);
    }

    [Fact]
    public void Every_message_with_a_line_says_whether_it_is_to_be_told() => Assert.All(
        Zichtbaarheid.Besluiten.Where(b => b.GetType().GetProperty("Inhoud") is not null),
        b => Assert.Equal(typeof(bool), b.Bericht.GetProperty("Melden")?.PropertyType));
}
