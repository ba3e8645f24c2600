using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace CaseTracking.Hosting.Telemetry;

/// <summary>
/// One JSON object a line. The framework's formatter finds the trace id only in scopes, and those hold the request's path,
/// in which a tracking code may stand: this one takes the id from the current activity and leaves scopes out.
/// </summary>
internal sealed class JsonLines(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "casetracking";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer)) Write(json, logEntry);
        textWriter.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private void Write<TState>(Utf8JsonWriter json, in LogEntry<TState> entry)
    {
        json.WriteStartObject();
        json.WriteString("time", clock.GetUtcNow());
        json.WriteString("level", entry.LogLevel.ToString());
        json.WriteString("category", entry.Category);
        json.WriteNumber("eventId", entry.EventId.Id);
        if (entry.EventId.Name is { } name) json.WriteString("event", name);
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity) json.WriteString("traceId", activity.TraceId.ToHexString());
        json.WriteString("message", entry.Formatter(entry.State, entry.Exception));
        if (entry.Exception is { } exception) json.WriteString("exception", exception.ToString());
        json.WriteEndObject();
    }
}
