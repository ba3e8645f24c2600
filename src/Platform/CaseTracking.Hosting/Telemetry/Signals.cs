namespace CaseTracking.Hosting.Telemetry;

/// <summary>What is listened to. Our own sources and meters all start with <c>CaseTracking</c>.</summary>
internal static class Signals
{
    public const string Service = "casetracking";

    public static readonly string[] Sources = ["CaseTracking*", "Microsoft.AspNetCore", "System.Net.Http", "Npgsql"];

    public static readonly string[] Meters =
    [
        "CaseTracking*",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Routing",
        "Microsoft.AspNetCore.RateLimiting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Net.Http",
        "System.Runtime",
        "Npgsql",
    ];
}
