using System.Net.Mail;
using CaseTracking.Web.Layout;
using Microsoft.Extensions.Options;

namespace CaseTracking.Hosting.Mail;

/// <summary>
/// Writes mail to a folder. The file is named after the mail and appears whole: a reader never sees half of one, and the same mail
/// written again is the same file.
/// </summary>
internal sealed class PickupMailer(IOptions<MailSettings> settings, IOptions<CityOptions> city) : IMailer
{
    public bool IsOn => true;

    public async Task Send(OutgoingMail mail, CancellationToken ct)
    {
        using var message = MessageWriting.Write(mail, settings.Value.From, city.Value.Name);
        var folder = Path.GetFullPath(settings.Value.PickupFolder!);
        var draft = Directory.CreateDirectory(Path.Combine(folder, $".{Guid.NewGuid():N}"));
        try
        {
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = draft.FullName };
            await client.SendMailAsync(message, ct);
            draft.GetFiles().Single().MoveTo(Path.Combine(folder, $"{mail.Id:N}.eml"), overwrite: true);
        }
        finally
        {
            draft.Delete(recursive: true);
        }
    }
}
