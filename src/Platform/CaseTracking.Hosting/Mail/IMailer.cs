namespace CaseTracking.Hosting.Mail;

/// <summary>Hands mail to whoever carries it further.</summary>
public interface IMailer
{
    /// <summary>False where this host was given no way to send: then nothing may be counted as told.</summary>
    bool IsOn { get; }

    /// <summary>Returns once the mail was taken over. Sent again after a crash it is the same mail: its id stays.</summary>
    /// <exception cref="MailRefusedException">This address will not take it, now or later.</exception>
    /// <exception cref="MailNotSentException">It was not taken over; another try may succeed.</exception>
    Task Send(OutgoingMail mail, CancellationToken ct);
}

/// <summary>One mail to one address.</summary>
/// <param name="Id">Becomes its Message-ID, so that a second copy can be recognised.</param>
/// <param name="To">Address of the receiver; checked by <see cref="MailAddresses"/>.</param>
/// <param name="Subject">One line; what could break a line becomes a space.</param>
/// <param name="Text">The mail as plain text.</param>
/// <param name="Html">The same as HTML.</param>
public sealed record OutgoingMail(Guid Id, string To, string Subject, string Text, string Html)
{
    /// <summary>Headers besides the usual ones; what could break a line becomes a space.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Keeps address and contents out of logs that print the record.</summary>
    public override string ToString() => $"{nameof(OutgoingMail)} {Id}";
}

/// <summary>The address does not exist, or may not be written to.</summary>
/// <param name="reply">Reply code of the mail server (500 to 599); 0 where the address is none.</param>
public sealed class MailRefusedException(int reply) : Exception($"The address was refused ({reply}).")
{
    /// <summary>Reply code of the mail server (500 to 599); 0 where the address is none.</summary>
    public int Reply { get; } = reply;
}

/// <summary>The mail server did not take the mail. The text holds the reply code alone: what a server says may hold the address.</summary>
/// <param name="reason">What went wrong, without any data of the mail.</param>
public sealed class MailNotSentException(string reason) : Exception(reason);
