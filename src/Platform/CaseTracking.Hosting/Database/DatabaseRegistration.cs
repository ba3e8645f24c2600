using CaseTracking.EventSourcing.Schema;
using CaseTracking.Hosting.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace CaseTracking.Hosting.Database;

/// <summary>Registers the database: a data source per role, migrations and the checks made before the host serves.</summary>
public static class DatabaseRegistration
{
    /// <summary>Key of the data source of the owner of every schema.</summary>
    public const string Owner = "owner";

    /// <summary>Key of the data source of rebuilds.</summary>
    public const string Rebuild = "rebuild";

    /// <summary>Key of the data source that only reads.</summary>
    public const string Reader = "reader";

    /// <summary>
    /// Registers <see cref="NpgsqlDataSource"/> as the application role, keyed ones for <see cref="Owner"/>, <see cref="Rebuild"/> and
    /// <see cref="Reader"/>, the <see cref="Migrator"/>, the verb <c>db</c>, and the gate that keeps a host from serving on a database it does not know.
    /// </summary>
    public static IServiceCollection AddCaseTrackingDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new ConnectionStrings(configuration));
        services.AddSingleton(provider => Open(provider, strings => strings.Application));
        services.AddKeyedSingleton(Owner, (provider, _) => Open(provider, strings => strings.Owner));
        services.AddKeyedSingleton(Rebuild, (provider, _) => Open(provider, strings => strings.Rebuild));
        services.AddKeyedSingleton(Reader, (provider, _) => Open(provider, strings => strings.Reader));
        services.AddSingleton(provider => new Migrator(
            provider.GetRequiredService<ConnectionStrings>(), provider.GetServices<SchemaScripts>()));
        services.AddSingleton<SettingsGuard>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database").AddCheck<ClockHealth>(ClockHealth.Name);
        services.AddCommandLineVerb<DatabaseVerb>();
        return services.AddHostedService<DatabaseGate>();
    }

    private static NpgsqlDataSource Open(IServiceProvider provider, Func<ConnectionStrings, string> choose) =>
        NpgsqlDataSource.Create(choose(provider.GetRequiredService<ConnectionStrings>()));
}
