using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.EventSourcing.Schema;

/// <summary>Registers the scripts that build a schema.</summary>
public static class SchemaScriptsRegistration
{
    /// <summary>Adds one set of scripts; sets run in the order in which they are added.</summary>
    public static IServiceCollection AddSchemaScripts(this IServiceCollection services, SchemaScripts scripts) =>
        services.AddSingleton(scripts);
}
