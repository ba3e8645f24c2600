using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;

namespace CaseTracking.Architecture.Tests.Purity;

/// <summary>Rules and projections give the same answer today, tomorrow and on every machine.</summary>
internal static class PurityRule
{
    private static readonly HashSet<string> PureNames = ["Decide", "Evolve", "Project", "Apply", "Translate"];

    private static readonly HashSet<(Type, string)> Forbidden =
    [
        (typeof(DateTime), "get_Now"), (typeof(DateTime), "get_UtcNow"), (typeof(DateTime), "get_Today"), (typeof(DateTime), "ToLocalTime"),
        (typeof(DateTimeOffset), "get_Now"), (typeof(DateTimeOffset), "get_UtcNow"), (typeof(DateTimeOffset), "ToLocalTime"),
        (typeof(TimeZoneInfo), "get_Local"), (typeof(Environment), "get_TickCount"), (typeof(Environment), "get_TickCount64"),
        (typeof(Guid), "NewGuid"), (typeof(Guid), "CreateVersion7"),
    ];

    private static readonly Type[] ForbiddenTypes = [typeof(TimeProvider), typeof(Stopwatch), typeof(Random), typeof(RandomNumberGenerator)];

    public static bool Judges(MethodBase method) => PureNames.Contains(method.Name);

    public static IEnumerable<string> Offences(MethodBase method) =>
        CallGraph.Leaves(method).Where(IsForbidden)
            .Select(called => $"{method.DeclaringType}.{method.Name} reaches {called.DeclaringType}.{called.Name}");

    private static bool IsForbidden(MethodBase called) => called.DeclaringType is { } type
        && (Forbidden.Contains((type, called.Name)) || ForbiddenTypes.Any(t => t.IsAssignableFrom(type)));
}
