using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CaseTracking.Hosting.Identity;
using CaseTracking.TestIdentityProvider;
using CaseTracking.Testing;

namespace CaseTracking.Hosting.Tests.Identity;

public sealed class KeyProtectionTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Keys_are_encrypted_in_the_database_when_a_certificate_is_given_and_only_then(bool isGiven)
    {
        await using var database = await TestDatabase.Create(IdentityServices.Schema);
        var file = WriteCertificate();
        try
        {
            var settings = new Dictionary<string, string?> { ["Identity:KeyCertificateFile"] = isGiven ? file : "" };
            await using var scene = await SignInScene.Start(database.DataSource, settings);
            using var browser = scene.NewBrowser();
            await browser.SignIn(TestPeople.Anna);
            var all = new Dictionary<string, string?>(TestProvider.Settings(scene.Provider.Address).Concat(settings));
            await using var second = await ProtectedSite.Start(database.DataSource, scene.Clock, all);
            Assert.Contains("burger-anna", (await browser.Get($"{second.Address}/who")).Body, StringComparison.Ordinal);

            await using var select = database.Superuser.CreateCommand("select xml from web.data_protection_key");
            var key = (string)(await select.ExecuteScalarAsync())!;
            Assert.Equal(isGiven, key.Contains("EncryptedData", StringComparison.Ordinal));
            Assert.Equal(isGiven, !key.Contains("<masterKey", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string WriteCertificate()
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var file = Path.Combine(Path.GetTempPath(), $"keys-{Guid.CreateVersion7():N}.p12");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12));
        return file;
    }
}
