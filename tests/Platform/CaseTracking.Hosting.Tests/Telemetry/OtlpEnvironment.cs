namespace CaseTracking.Hosting.Tests.Telemetry;

/// <summary>The variables by which OpenTelemetry is set up, for as long as a test runs.</summary>
internal sealed class OtlpEnvironment : IDisposable
{
    private static readonly string[] Names = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_PROTOCOL"];

    public OtlpEnvironment(string endpoint) => Set(endpoint, "http/protobuf");

    public void Dispose() => Set(null, null);

    private static void Set(params string?[] values)
    {
        foreach (var (name, value) in Names.Zip(values)) Environment.SetEnvironmentVariable(name, value);
    }
}
