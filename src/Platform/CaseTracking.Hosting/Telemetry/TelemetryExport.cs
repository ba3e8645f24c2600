using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CaseTracking.Hosting.Telemetry;

/// <summary>Exports traces and metrics by OTLP while the host runs; where to is read from the standard OTEL_ variables.</summary>
internal sealed class TelemetryExport : IHostedService, IDisposable
{
    private TracerProvider? traces;
    private MeterProvider? metrics;

    public static ResourceBuilder Resource => ResourceBuilder.CreateDefault().AddService(
        Signals.Service, serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString(3));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(Resource)
            .AddSource(Signals.Sources)
            .AddProcessor(new PersonalTags())
            .AddOtlpExporter()
            .Build();
        metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(Resource)
            .AddMeter(Signals.Meters)
            .AddOtlpExporter()
            .Build();

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Disposing flushes what is still waiting.
    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }
}
