using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
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
}
