using CaseTracking.Host.Tests.Api;
using CaseTracking.Messaging;
using CaseTracking.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Host.Tests.Melden;

/// <summary>The product with a mail server that can be told to be a bad one.</summary>
public sealed class SmtpProduct : ApiProduct
{
    public SmtpSink Sink { get; } = new();

    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        .. base.Settings, new("Mail:Host", "127.0.0.1"), new("Mail:Port", $"{Sink.Port}"), new("Mail:StartTls", "false"), new("Mail:Timeout", "00:00:05"),
        new("Messages:MaxAttempts", "3"), new("Messages:FirstBackOff", "00:00:00.010"),
    ];

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Sink.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class BadMailServerTests(SmtpProduct product) : IClassFixture<SmtpProduct>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_works_gets_one_mail_and_nothing_is_parked()
    {
        var file = await File(SmtpManner.Takes);
        await Eventually.Holds(() => product.Sink.Taken.Any(m => About(m, file)), "the mail left");
        Assert.Equal(["fien@voorbeeld.be"], product.Sink.Taken.Single(m => About(m, file)).Receivers);
        Assert.Equal(0, await Parked(file));
        Assert.DoesNotContain("kwam niet aan", await Page(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SmtpManner.Postpones)]
    [InlineData(SmtpManner.Hangs)]
    public async Task A_server_that_does_not_take_it_is_tried_again_and_then_it_is_parked_where_people_look(SmtpManner manner)
    {
        var file = await File(manner);
        await Eventually.Holds(async () => await Parked(file) == 1, "the mail is parked");
        Assert.Equal(3, await product.Count($"select attempts from messaging.outbox where stream_id = '{file.DossierId}' and parked_at is not null"));
        var letters = product.Services.GetRequiredService<DeadLetters>();
        Assert.Contains(await letters.List("dossiers.mail", 0, 100, Ct), l => l.Error == "MailNotSentException");
        using var visitor = product.Visitor();
        await Eventually.Holds(async () => (await visitor.Open("/health/ready")).Html.Contains("Degraded", StringComparison.Ordinal), "health says so");

        product.Sink.Manner = SmtpManner.Takes;
        await letters.RetryAll("dossiers.mail", Ct);
        await Eventually.Holds(() => product.Sink.Taken.Any(m => About(m, file)), "the mail left after all");
        Assert.Equal(0, await Parked(file));
    }

    [Fact]
    public async Task An_address_the_server_refuses_is_tried_once_and_employees_see_it_on_the_file()
    {
        var file = await File(SmtpManner.RefusesReceiver);
        await Eventually.Holds(async () => await product.Count($"select count(*) from dossiers.mail where dossier_id = '{file.DossierId}' and weigering = 550") == 1, "the refusal is on record");
        Assert.Equal(0, await Parked(file));
        Assert.Contains("kwam niet aan", await Page(file), StringComparison.Ordinal);
        Assert.DoesNotContain(product.Logged, line => line.Contains("fien@voorbeeld.be", StringComparison.OrdinalIgnoreCase));
    }

    private async Task<Filing> File(SmtpManner manner)
    {
        product.Sink.Manner = manner;
        return await Filing.Make(product);
    }

    private async Task<string> Page(Filing file)
    {
        using var employee = await product.Employee();
        return (await employee.Open($"/werk/dossiers/{file.DossierId}")).Html;
    }

    private Task<long> Parked(Filing file) => product.Count($"select count(*) from messaging.outbox where stream_id = '{file.DossierId}' and parked_at is not null");

    private static bool About(SmtpDelivery mail, Filing file) => mail.Text.Contains(file.Nummer, StringComparison.Ordinal);
}
