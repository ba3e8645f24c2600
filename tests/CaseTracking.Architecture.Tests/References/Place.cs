namespace CaseTracking.Architecture.Tests.References;

/// <summary>Where a project stands in the repository, read off its path.</summary>
internal abstract record Place
{
    public sealed record Platform(string Name) : Place;

    public sealed record Kern : Place;

    public sealed record Module(string Name) : Place;

    public sealed record Contracts(string Name) : Place;

    public sealed record Adapter : Place;

    public sealed record Host(string Name) : Place;

    public sealed record Tests : Place;

    public sealed record Unknown : Place;

    public static Place Of(string path) => path.Split('/') switch
    {
        ["tests", ..] => new Tests(),
        ["src", "Platform", var project, _] => new Platform(Short(project)),
        ["src", "Kern", _, _] => new Kern(),
        ["src", "Modules", var module, var project, _] when project == $"CaseTracking.{module}.Contracts" => new Contracts(module),
        ["src", "Modules", var module, var project, _] when project == $"CaseTracking.{module}" => new Module(module),
        ["src", "CritterStack", ..] => new Adapter(),
        ["src", "Host", var project, _] => new Host(Short(project)),
        _ => new Unknown(),
    };

    private static string Short(string project) => project["CaseTracking.".Length..];
}
