using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CaseTracking.Hosting.Mail;

/// <summary>The host does not start on settings with which mail would be unsafe or lead nowhere.</summary>
internal sealed class MailSettingsValidation(IHostEnvironment environment) : IValidateOptions<MailSettings>
{
    public ValidateOptionsResult Validate(string? name, MailSettings options)
    {
        string[] faults = [.. Faults(options)];
        return faults is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(MailSettings options)
    {
        if (!MailAddresses.IsValid(options.From)) yield return "Mail:From is no mail address.";
        // A handler is cancelled after a minute; the mail has to give up before.
        if (options.Timeout <= TimeSpan.Zero || options.Timeout > TimeSpan.FromSeconds(45)) yield return "Mail:Timeout must be above zero and at most 45 seconds.";
        if (options.LinkBase is { } link && !(link.IsAbsoluteUri && link.Scheme is "https" or "http")) yield return "Mail:LinkBase must be an absolute web address.";
        if (environment.IsDevelopment() || (options.Host is null && options.PickupFolder is null)) yield break;

        if (options.LinkBase is null) yield return "Mail:LinkBase is missing: links in mails begin with it.";
        else if (options.LinkBase.IsAbsoluteUri && options.LinkBase.Scheme != Uri.UriSchemeHttps) yield return "Mail:LinkBase must be https.";
        if (options is { User: not null, StartTls: false }) yield return "Mail:User needs Mail:StartTls: a password does not travel in clear.";
    }
}
