using CaseTracking.Architecture.Tests.Reading;

namespace CaseTracking.Architecture.Tests.References;

/// <summary>Which project may refer to which.</summary>
internal static class ReferenceRule
{
    /// <summary>Each may refer to those before it.</summary>
    private static readonly string[] PlatformLayers = ["Messaging", "EventSourcing", "Web", "Hosting"];

    public static IEnumerable<string> Offences(ProjectFile project, IReadOnlyList<Module> modules) =>
        project.References.Where(to => !Allowed(project.Path, to, modules)).Select(to => $"{project.Path} refers to {to}");

    private static bool Allowed(string from, string to, IReadOnlyList<Module> modules) => (Place.Of(from), Place.Of(to)) switch
    {
        (Place.Tests, _) => true,
        (_, Place.Tests) or (Place.Contracts, _) => false,
        (Place.Host host, var other) => host.Name == "Host" && other is Place.Platform or Place.Module or Place.Host or Place.Adapter,
        (_, Place.Host or Place.Module) => false,
        (Place.Platform a, Place.Platform b) => LayerOf(b) >= 0 && LayerOf(b) < LayerOf(a),
        (Place.Kern, Place.Kern) => true,
        (Place.Module, Place.Platform or Place.Kern) => true,
        (Place.Module a, Place.Contracts b) => a.Name == b.Name || modules.Any(m => m.Name == a.Name && m.MayUse.Contains(b.Name)),
        (Place.Adapter, Place.Platform) => true,
        _ => false,
    };

    private static int LayerOf(Place.Platform project) => Array.IndexOf(PlatformLayers, project.Name);
}
