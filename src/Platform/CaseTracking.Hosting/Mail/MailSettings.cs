namespace CaseTracking.Hosting.Mail;

/// <summary>How mail leaves; section <c>Mail</c>. Without <see cref="Host"/> and <see cref="PickupFolder"/> none does.</summary>
public sealed class MailSettings
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Mail";

    /// <summary>No mail leaves, whatever else is set: for a host that plays a story.</summary>
    public bool Off { get; set; }

    /// <summary>Name of the mail server.</summary>
    public string? Host { get; set; }

    /// <summary>Its port. Encryption from the first byte (465) is not spoken: STARTTLS is.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection must be encrypted; a server that does not offer it then gets no mail.</summary>
    public bool StartTls { get; set; } = true;

    /// <summary>Who signs in at the mail server; nobody when absent.</summary>
    public string? User { get; set; }

    /// <summary>Password of <see cref="User"/>.</summary>
    public string? Password { get; set; }

    /// <summary>How long one mail may take, connecting included.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Folder in which each mail becomes a file, instead of going to a server. In Development there always is one.</summary>
    public string? PickupFolder { get; set; }

    /// <summary>Address mail comes from; the name beside it is the city's.</summary>
    public string From { get; set; } = "geen-antwoord@voorbeeldstad.example";

    /// <summary>Where this product is found from outside, with scheme and host: links in mails begin with it.</summary>
    public Uri? LinkBase { get; set; }
}
