using System.Net;
using System.Net.Mail;
using CaseTracking.Web.Layout;
using Microsoft.Extensions.Options;

namespace CaseTracking.Hosting.Mail;

/// <summary>Gives mail to a mail server, on a connection of its own for each.</summary>
internal sealed class SmtpMailer(IOptions<MailSettings> settings, IOptions<CityOptions> city) : IMailer
{
    public bool IsOn => true;

    public async Task Send(OutgoingMail mail, CancellationToken ct)
    {
        using var message = MessageWriting.Write(mail, settings.Value.From, city.Value.Name);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(settings.Value.Timeout);
        using var client = Client(settings.Value);
        try
        {
            await client.SendMailAsync(message, limit.Token);
        }
        // Not passed on as an inner exception: servers repeat the address in what they say.
        catch (SmtpFailedRecipientException e) when ((int)e.StatusCode is >= 500 and < 600)
        {
            throw new MailRefusedException((int)e.StatusCode);
        }
        catch (SmtpException e)
        {
            ct.ThrowIfCancellationRequested();
            throw new MailNotSentException(limit.IsCancellationRequested ? "The mail server took too long." : $"The mail server said {(int)e.StatusCode}.");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new MailNotSentException("The mail server took too long.");
        }
    }

    private static SmtpClient Client(MailSettings settings) => new(settings.Host, settings.Port)
    {
        EnableSsl = settings.StartTls,
        Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
    };
}
