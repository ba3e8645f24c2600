using System.Security.Cryptography;
using CaseTracking.EventSourcing.Vault;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CaseTracking.Hosting.Vault;

/// <summary>Registers the master key of the vaults.</summary>
public static class VaultKeyRegistration
{
    private const string Setting = "Vault:MasterKey";

    /// <summary>Reads <c>Vault:MasterKey</c>: 32 bytes in base64, from a secret store. Development alone does without.</summary>
    /// <exception cref="RefusalException">The key is missing outside Development, or is not 32 bytes.</exception>
    public static IServiceCollection AddVaultKey(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddSingleton(_ => new VaultKey(Read(configuration[Setting], environment))).AddHostedService<Gate>();

    private static byte[] Read(string? text, IHostEnvironment environment)
    {
        if (string.IsNullOrEmpty(text))
        {
            return environment.IsDevelopment()
                ? SHA256.HashData("A key for development; it protects nothing."u8)
                : throw new RefusalException($"Set {Setting} to 32 random bytes in base64, for example from: openssl rand -base64 32");
        }

        var key = new byte[32];
        return Convert.TryFromBase64String(text, key, out var bytes) && bytes == key.Length
            ? key
            : throw new RefusalException($"{Setting} must be 32 bytes in base64, for example from: openssl rand -base64 32");
    }

    /// <summary>A host without its key refuses to start, instead of failing at the first name it must keep.</summary>
    private sealed class Gate : IHostedService
    {
        public Gate(VaultKey key) => ArgumentNullException.ThrowIfNull(key);

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
