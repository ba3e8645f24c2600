using CaseTracking.Hosting.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CaseTracking.Hosting.Tests.Mail;

public sealed class MailSettingsTests
{
    [Theory]
    [InlineData("Mail:LinkBase", null)]
    [InlineData("Mail:LinkBase", "http://volg.voorbeeldstad.be")]
    [InlineData("Mail:LinkBase", "/volgen")]
    [InlineData("Mail:From", "Stad <stad@voorbeeldstad.be>")]
    [InlineData("Mail:Timeout", "00:01:00")]
    [InlineData("Mail:StartTls", "false")]
    public void A_host_does_not_start_on_mail_that_leads_nowhere_or_is_unsafe(string setting, string? value)
    {
        Assert.True(Starts("Production", []));
        Assert.False(Starts("Production", [new(setting, value)]));
    }

    [Fact]
    public void Where_mail_goes_is_a_server_or_else_a_folder_or_else_nowhere()
    {
        Assert.Equal("SmtpMailer", Mailer("Production", Server));
        Assert.Equal("PickupMailer", Mailer("Production", [new("Mail:PickupFolder", "mail"), new("Mail:LinkBase", "https://volg.voorbeeldstad.be")]));
        Assert.Equal("NoMailer", Mailer("Production", []));
        Assert.Equal("NoMailer", Mailer("Production", [.. Server, new("Mail:Off", "true")]));
        Assert.Equal("NoMailer", Mailer("Development", [new("Mail:Off", "true")]));
        Assert.Equal("PickupMailer", Mailer("Development", []));
    }

    private static KeyValuePair<string, string?>[] Server { get; } =
        [new("Mail:Host", "mail.voorbeeldstad.be"), new("Mail:LinkBase", "https://volg.voorbeeldstad.be"), new("Mail:User", "volg"), new("Mail:Password", "x")];

    private static bool Starts(string environment, KeyValuePair<string, string?>[] settings)
    {
        using var services = Services(environment, Server, settings);
        return Record.Exception(() => services.GetRequiredService<IOptions<MailSettings>>().Value) is not OptionsValidationException;
    }

    private static string Mailer(string environment, KeyValuePair<string, string?>[] settings)
    {
        using var services = Services(environment, [], settings);
        return services.GetRequiredService<IMailer>().GetType().Name;
    }

    private static ServiceProvider Services(string environment, KeyValuePair<string, string?>[] settings, KeyValuePair<string, string?>[] more)
    {
        var host = new Named(environment);
        return new ServiceCollection().AddLogging().AddOptions().AddSingleton<IHostEnvironment>(host)
            .AddCaseTrackingMail(new ConfigurationBuilder().AddInMemoryCollection(settings).AddInMemoryCollection(more).Build(), host).BuildServiceProvider();
    }

    private sealed class Named(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "test";

        public string ContentRootPath { get; set; } = ".";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
