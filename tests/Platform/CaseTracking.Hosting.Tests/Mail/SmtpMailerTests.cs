using CaseTracking.Hosting.Mail;
using CaseTracking.Testing;

namespace CaseTracking.Hosting.Tests.Mail;

public sealed class SmtpMailerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_works_takes_the_mail_for_one_receiver()
    {
        await using var sink = new SmtpSink();
        await Mailers.Smtp(sink.Port).Send(Mailers.Mail(subject: "Één"), Ct);

        var taken = Assert.Single(sink.Taken);
        Assert.Equal(["fien@voorbeeld.be"], taken.Receivers);
        Assert.Contains("Auto-Submitted: auto-generated", taken.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_that_does_not_exist_is_refused_for_good()
    {
        await using var sink = new SmtpSink(SmtpManner.RefusesReceiver);
        var refused = await Assert.ThrowsAsync<MailRefusedException>(() => Mailers.Smtp(sink.Port).Send(Mailers.Mail(), Ct));
        Assert.Equal(550, refused.Reply);
        NoAddress(refused);
    }

    [Fact]
    public async Task A_server_that_asks_for_patience_gets_the_mail_later()
    {
        await using var sink = new SmtpSink(SmtpManner.Postpones);
        NoAddress(await Assert.ThrowsAsync<MailNotSentException>(() => Mailers.Smtp(sink.Port).Send(Mailers.Mail(), Ct)));
        sink.Manner = SmtpManner.Takes;
        await Mailers.Smtp(sink.Port).Send(Mailers.Mail(), Ct);
        Assert.Single(sink.Taken);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_given_up()
    {
        await using var sink = new SmtpSink(SmtpManner.Hangs);
        NoAddress(await Assert.ThrowsAsync<MailNotSentException>(() => Mailers.Smtp(sink.Port, timeout: TimeSpan.FromSeconds(2)).Send(Mailers.Mail(), Ct)));
        Assert.Equal(1, sink.Connections);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_again() =>
        NoAddress(await Assert.ThrowsAsync<MailNotSentException>(() => Mailers.Smtp(Loopback.FreePort()).Send(Mailers.Mail(), Ct)));

    [Fact]
    public async Task Who_stops_waiting_is_not_told_of_a_mail_server()
    {
        await using var sink = new SmtpSink(SmtpManner.Hangs);
        using var stop = new CancellationTokenSource();
        var sending = Mailers.Smtp(sink.Port).Send(Mailers.Mail(), stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task Without_encryption_where_it_is_required_nothing_is_sent()
    {
        await using var sink = new SmtpSink();
        await Assert.ThrowsAsync<MailNotSentException>(() => Mailers.Smtp(sink.Port, startTls: true).Send(Mailers.Mail(), Ct));
        Assert.Empty(sink.Taken);
    }

    // Servers repeat the address; what is thrown ends in a log.
    private static void NoAddress(Exception e) => Assert.DoesNotContain("fien", e.ToString(), StringComparison.OrdinalIgnoreCase);
}
