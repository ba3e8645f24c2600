using System.Threading.Channels;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Hosting.Mail;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseTracking.Dossiers.Identificeren;

/// <summary>
/// Sends codes behind the back of the request that asked for one: the answer takes as long whether there is an address or not. Codes go
/// by no queue that is stored; one that is lost with its host is asked again.
/// </summary>
internal sealed class Codepost(Dossierkluis kluis, IMailer mailer, ILogger<Codepost> logger) : BackgroundService
{
    /// <summary>A slow mail server keeps nobody else waiting.</summary>
    private const int Tegelijk = 4;

    private readonly Channel<Codebrief> _wachtend = Channel.CreateBounded<Codebrief>(1000);

    public void Verstuur(Codebrief brief)
    {
        if (!_wachtend.Writer.TryWrite(brief)) Log.CodeNietVerstuurd(logger, "queue full");
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Parallel.ForEachAsync(_wachtend.Reader.ReadAllAsync(stoppingToken), new ParallelOptions { MaxDegreeOfParallelism = Tegelijk, CancellationToken = stoppingToken }, Bezorg);

    // What went wrong may hold the address: only its kind is logged.
    private async ValueTask Bezorg(Codebrief brief, CancellationToken ct)
    {
        try
        {
            if (await kluis.LeesEmail(brief.Burger, ct) is not { } adres) return;
            if (mailer.IsOn) await mailer.Send(new OutgoingMail(Guid.CreateVersion7(), adres, brief.Onderwerp, brief.Tekst, brief.Html), ct);
            else Log.CodeNietVerstuurd(logger, "no way to send mail");
        }
        catch (Exception fout) when (fout is MailRefusedException or MailNotSentException or IOException or NpgsqlException)
        {
            Log.CodeNietVerstuurd(logger, fout.GetType().Name);
        }
    }
}
