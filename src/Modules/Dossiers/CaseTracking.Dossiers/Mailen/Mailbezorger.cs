using CaseTracking.Dossiers.Contracts.V1;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Hosting.Mail;
using CaseTracking.Messaging;
using CaseTracking.Web.Layout;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CaseTracking.Dossiers.Mailen;

/// <summary>
/// Mails who filed a request. The mail server takes the mail before the transaction remembers it as handled: a crash between the two
/// sends it once more, with the same Message-ID. Any other fault is tried again by the outbox, and parked in the end.
/// </summary>
internal sealed class Mailbezorger(IMailer mailer, Dossierkluis kluis, Mailregister register, PublicAddress adres, IOptions<CityOptions> stad)
{
    public const string Name = "dossiers.mail";

    public static void Subscribe(ISubscriptions subscriptions) => subscriptions.On<StuurMailAanAanvrager>(
        Name, (services, bericht, ct) => services.GetRequiredService<Mailbezorger>().Bezorg(bericht, ct));

    private async Task Bezorg(Incoming<StuurMailAanAanvrager> bericht, CancellationToken ct)
    {
        var dossier = new DossierId(bericht.Body.DossierId);
        if (!mailer.IsOn || await register.Burger(dossier, ct) is not { } burger || await kluis.Bestemming(dossier, burger, ct) is not var (email, code)) return;

        var mail = Mailvorm.Van(bericht.Body, code, adres.Of, stad.Value.Name).Mail(bericht.MessageId, email);
        await Mailregister.Noteer(bericht.Transaction, bericht.MessageId, dossier, bericht.DeliveredAt, await Weigering(mail, ct), ct);
    }

    // Nothing comes of trying such an address again: staff see it on the file.
    private async Task<int?> Weigering(OutgoingMail mail, CancellationToken ct)
    {
        try
        {
            await mailer.Send(mail, ct);
            return null;
        }
        catch (MailRefusedException refused)
        {
            return refused.Reply;
        }
    }
}
