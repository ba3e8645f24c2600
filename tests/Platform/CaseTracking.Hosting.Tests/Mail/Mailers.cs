using CaseTracking.Hosting.Mail;
using CaseTracking.Hosting.Mail.Development;
using CaseTracking.Testing;
using CaseTracking.Web.Layout;
using Microsoft.Extensions.Options;

namespace CaseTracking.Hosting.Tests.Mail;

/// <summary>Mailers as a host makes them, and mails to send.</summary>
internal static class Mailers
{
    public static SmtpMailer Smtp(int port, bool startTls = false, string? user = null, TimeSpan? timeout = null) => new(
        Options.Create(new MailSettings { Host = "127.0.0.1", Port = port, StartTls = startTls, Timeout = timeout ?? Eventually.Patience, User = user, Password = user }),
        Options.Create(new CityOptions()));

    public static PickupMailer Pickup(string folder, string city = "Stad Voorbeeldstad") =>
        new(Options.Create(new MailSettings { PickupFolder = folder }), Options.Create(new CityOptions { Name = city }));

    public static OutgoingMail Mail(string to = "fien@voorbeeld.be", string subject = "Uw aanvraag", string text = "Dag", string html = "<p>Dag</p>") =>
        new(Guid.CreateVersion7(), to, subject, text, html);

    public static PickupMail Only(string folder) => Assert.Single(new PickupFolder(folder).Newest());

    public static string File(string folder) => System.IO.File.ReadAllText(Assert.Single(Directory.GetFiles(folder)));
}

/// <summary>A folder that goes with its test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ct-mail-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
