namespace CaseTracking.Hosting.Tests.Mail;

public sealed class PickupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Uw aanvraag (2026-000042)", "Goedendag\n\nWe hebben alles.\n")]
    [InlineData("Één vraag over cafés, à 3 €, met veel meer woorden dan op een lijn van een mail passen", "Wat nu? Kom vóór 3 november – breng = mee.\n.\n..\nEen heel lange regel die zeker langer is dan zes en zeventig tekens en dus gebroken wordt.\n")]
    public async Task What_was_written_reads_back_as_it_was_meant(string subject, string text)
    {
        await Mailers.Pickup(_folder.Path).Send(Mailers.Mail(subject: subject, text: text, html: $"<p>{text}</p>"), TestContext.Current.CancellationToken);

        var read = Mailers.Only(_folder.Path);
        Assert.Equal((subject, text.Trim(), $"<p>{text}</p>"), (read.Subject, read.Text.Trim(), read.Html.Trim()));
        Assert.StartsWith("text/plain", Mailers.File(_folder.Path).Split("Content-Type: ")[2], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_same_mail_twice_is_one_file_and_no_draft_stays()
    {
        var mail = Mailers.Mail();
        for (var i = 0; i < 2; i++) await Mailers.Pickup(_folder.Path).Send(mail, TestContext.Current.CancellationToken);

        Assert.Equal([$"{mail.Id:N}.eml"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName));
        Assert.Equal($"<{mail.Id:N}@voorbeeldstad.example>", Mailers.Only(_folder.Path).Header("Message-ID"));
    }

    [Fact]
    public void A_mail_does_not_print_its_contents() => Assert.DoesNotContain("fien", Mailers.Mail().ToString(), StringComparison.Ordinal);
}
