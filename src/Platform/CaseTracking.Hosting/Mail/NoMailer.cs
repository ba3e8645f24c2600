namespace CaseTracking.Hosting.Mail;

/// <summary>A host that was given no way to send mail.</summary>
internal sealed class NoMailer : IMailer
{
    public bool IsOn => false;

    public Task Send(OutgoingMail mail, CancellationToken ct) => throw new InvalidOperationException("This host sends no mail; ask IsOn first.");
}
