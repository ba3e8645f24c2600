using CaseTracking.Hosting.Mail;

namespace CaseTracking.Hosting.Tests.Mail;

/// <summary>Nothing that somebody typed becomes a receiver or a header.</summary>
[Trait("Proof", "H8")]
public sealed class HeaderInjectionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Hostile =>
    [
        "x\r\nBcc: evil@example.org", "x\nBcc: evil@example.org", "x\rBcc: evil@example.org", "x\r\n\r\nBcc: evil@example.org", "x\r\n Bcc: evil@example.org",
        "x\0\r\nBcc: evil@example.org", "x\u2028Bcc: evil@example.org", "x\u0085Bcc: evil@example.org", "é\r\nBcc: evil@example.org",
        "=?utf-8?B?DQpCY2M6IGV2aWxAZXhhbXBsZS5vcmc=?=", "x\" <evil@example.org>,\"y", "x\\", "x>\r\nTo: evil@example.org", new string('a', 900) + "\r\nBcc: evil@example.org",
    ];

    public static TheoryData<string> Addresses =>
    [
        "fien@voorbeeld.be\r\nBcc: evil@example.org", "fien@voorbeeld.be\n", "\nfien@voorbeeld.be", "fien@voorbeeld.be,evil@example.org",
        "fien@voorbeeld.be;evil@example.org", "fien@voorbeeld.be evil@example.org", "<fien@voorbeeld.be>", "Fien <fien@voorbeeld.be>", "\"fien\r\n\"@voorbeeld.be",
        "fien@voorbeeld.be>\r\nRCPT TO:<evil@example.org", "fien(comment)@voorbeeld.be", "fien@[127.0.0.1]", "fien@localhost", "fien", "@voorbeeld.be", "fien@", "fien@@voorbeeld.be",
        "fien@voor beeld.be", "fien\t@voorbeeld.be", "fien\0@voorbeeld.be", ".fien@voorbeeld.be", "fien..x@voorbeeld.be", "fien@-voorbeeld.be", "fien@voorbeeld..be", "fi\u2028en@voorbeeld.be",
        new string('a', 65) + "@voorbeeld.be", "a@" + new string('b', 64) + ".be", "",
    ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_text_in_subject_name_or_header_adds_nothing(string hostile)
    {
        var mail = Mailers.Mail(subject: hostile) with { Headers = new Dictionary<string, string> { ["List-Unsubscribe"] = hostile } };
        await Mailers.Pickup(_folder.Path, city: hostile).Send(mail, TestContext.Current.CancellationToken);

        var read = Mailers.Only(_folder.Path);
        Assert.Equal("fien@voorbeeld.be", read.To);
        Assert.EndsWith("<geen-antwoord@voorbeeldstad.example>", read.Header("From"), StringComparison.Ordinal);
        Assert.Equal(Usual, read.Headers.Select(h => h.Key).Where(n => !n.StartsWith("X-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal("fien@voorbeeld.be", Assert.Single(read.Headers, h => h.Key == "X-Receiver").Value);
        Assert.DoesNotContain(Mailers.File(_folder.Path).Split('\r', '\n'), line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task What_is_no_single_plain_address_is_refused_and_nothing_is_written(string address)
    {
        Assert.False(MailAddresses.IsValid(address));
        var refused = await Assert.ThrowsAsync<MailRefusedException>(() => Mailers.Pickup(_folder.Path).Send(Mailers.Mail(to: address), TestContext.Current.CancellationToken));
        Assert.Equal(0, refused.Reply);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("fien@voorbeeld.be")]
    [InlineData("fien.de-smet+stad@mail.voorbeeld.be")]
    [InlineData("O'Neill_1@x.co")]
    public void What_people_have_is_taken(string address) => Assert.True(MailAddresses.IsValid(address));

    [Theory]
    [InlineData("Bad Name")]
    [InlineData("X:\r\nBcc")]
    [InlineData("")]
    public async Task A_header_name_that_is_none_is_a_fault(string name) => await Assert.ThrowsAsync<ArgumentException>(() => Mailers.Pickup(_folder.Path).Send(
        Mailers.Mail() with { Headers = new Dictionary<string, string> { [name] = "x" } }, TestContext.Current.CancellationToken));

    // What the test would see, if a line could be broken.
    [Fact]
    public void The_check_bites_on_a_header_that_was_added()
    {
        File.WriteAllText(Path.Combine(_folder.Path, $"{Guid.NewGuid():N}.eml"), "X-Receiver: fien@voorbeeld.be\r\nTo: fien@voorbeeld.be\r\nSubject: x\r\nBcc: evil@example.org\r\n\r\nDag");
        Assert.Contains(Mailers.Only(_folder.Path).Headers, h => h.Key == "Bcc");
    }

    private static string[] Usual { get; } = ["Auto-Submitted", "Content-Type", "Date", "From", "List-Unsubscribe", "MIME-Version", "Message-ID", "Subject", "To"];
}
