using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;

namespace CaseTracking.Hosting.Telemetry;

/// <summary>Logs as JSON lines always; traces, metrics and logs by OTLP where an endpoint is configured.</summary>
public static class TelemetrySetup
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Replaces the console's format and adds the exporters; <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> switches these on.</summary>
    public static IServiceCollection AddCaseTrackingTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging(logging =>
        {
            logging.AddConsole(console => console.FormatterName = JsonLines.FormatterName);
            logging.AddConsoleFormatter<JsonLines, Microsoft.Extensions.Logging.Console.ConsoleFormatterOptions>();
            // Below warning the framework logs addresses, and a tracking code may stand in one.
            logging.AddFilter("Microsoft.AspNetCore", level => level >= LogLevel.Warning);
            logging.AddFilter("System.Net.Http", level => level >= LogLevel.Warning);
        });

        return string.IsNullOrWhiteSpace(configuration[Endpoint]) ? services : services.AddExport();
    }

    private static IServiceCollection AddExport(this IServiceCollection services)
    {
        // The server's spans stay bare unless asked otherwise; we use no instrumentation package that would fill them.
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", false);

        return services.AddHostedService<TelemetryExport>().AddLogging(logging => logging.AddOpenTelemetry(options =>
        {
            options.SetResourceBuilder(TelemetryExport.Resource);
            options.IncludeScopes = false;
            options.IncludeFormattedMessage = true;
            options.AddOtlpExporter();
        }));
    }
}
