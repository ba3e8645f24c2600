using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CaseTracking.Hosting.Mail;

/// <summary>Where this product is found from outside: a mail has no page it is on, so its links are whole.</summary>
public sealed class PublicAddress(IOptions<MailSettings> settings, IServiceProvider services)
{
    /// <summary>The whole address of a path that begins with a slash.</summary>
    /// <exception cref="InvalidOperationException"><c>Mail:LinkBase</c> is not set, and no server runs in this process.</exception>
    public Uri Of(string path) => new(settings.Value.LinkBase ?? Listening(), path);

    // In Development the one address there is.
    private Uri Listening() => services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address
        ? new Uri(address)
        : throw new InvalidOperationException($"{MailSettings.Section}:{nameof(MailSettings.LinkBase)} is not set.");
}
