using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Hosting.Identity.DataProtection;

internal static class KeyServices
{
    /// <summary>
    /// Keys go to the database. With <c>Identity:KeyCertificateFile</c> (PKCS#12, RSA) they are encrypted there, so that a copy of the
    /// database opens no session.
    /// </summary>
    public static void AddKeys(this IServiceCollection services, IConfiguration configuration)
    {
        var protection = services.AddDataProtection().SetApplicationName("CaseTracking");
        services.AddSingleton<KeyRepository>();
        services.AddOptions<KeyManagementOptions>()
            .Configure<KeyRepository>((options, repository) => options.XmlRepository = repository);

        if (configuration["Identity:KeyCertificateFile"] is { Length: > 0 } file)
            protection.ProtectKeysWithCertificate(
                X509CertificateLoader.LoadPkcs12FromFile(file, configuration["Identity:KeyCertificatePassword"]));
    }
}
