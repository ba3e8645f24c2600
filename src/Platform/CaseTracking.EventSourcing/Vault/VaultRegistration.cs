using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseTracking.EventSourcing.Vault;

/// <summary>Composes vaults.</summary>
public static class VaultRegistration
{
    /// <summary>
    /// Gives a module its vault: a <see cref="PersonalDataVault"/> keyed by the schema's name. All of them together, without a key, are what
    /// erasing a person works over. The host removes what stays pending.
    /// </summary>
    public static IServiceCollection AddVault(this IServiceCollection services, string schema)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddKeyedSingleton(schema, (sp, _) => new PersonalDataVault(
            schema, sp.GetRequiredService<VaultKey>(), sp.GetRequiredService<NpgsqlDataSource>(), sp.GetRequiredService<TimeProvider>()));
        services.AddSingleton(sp => sp.GetRequiredKeyedService<PersonalDataVault>(schema));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, PendingContentCleanup>());
        return services;
    }

    /// <summary>Says by which texts of its first item a person of a vault can be found; who cannot be yet, is indexed when the host starts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="schema">Schema of the module.</param>
    /// <param name="texts">The texts of the item that has the person's own id.</param>
    public static IServiceCollection AddVaultIndex<T>(this IServiceCollection services, string schema, Func<T, IEnumerable<string?>> texts)
        where T : class =>
        services.AddSingleton<IHostedService>(sp => new VaultIndexCatchUp<T>(
            sp.GetRequiredKeyedService<PersonalDataVault>(schema), texts, sp.GetRequiredService<NpgsqlDataSource>(),
            sp.GetRequiredService<ILogger<VaultIndexCatchUp<T>>>()));
}
