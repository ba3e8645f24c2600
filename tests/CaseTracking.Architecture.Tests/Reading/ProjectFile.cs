using System.Xml.Linq;

namespace CaseTracking.Architecture.Tests.Reading;

/// <summary>A .csproj as text: what it points at, without asking MSBuild.</summary>
internal sealed record ProjectFile(string Path, XDocument Xml)
{
    public static IReadOnlyList<ProjectFile> All { get; } = [.. Repository.Matching(@"\.csproj$").Select(p => Parse(p, Repository.Read(p)))];

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Folder => Path[..(Path.LastIndexOf('/') + 1)];

    /// <summary>Projects referred to, as paths below the root.</summary>
    public IEnumerable<string> References => Included("ProjectReference").Select(FromRoot);

    public static ProjectFile Parse(string path, string xml) => new(path, XDocument.Parse(xml));

    /// <summary>What items of a kind include.</summary>
    public IEnumerable<string> Included(string item) => Xml.Descendants(item).Attributes("Include").Select(a => a.Value.Replace('\\', '/'));

    private string FromRoot(string include)
    {
        var parts = new Stack<string>(Folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in include.Split('/'))
        {
            if (part == "..") parts.Pop();
            else parts.Push(part);
        }

        return string.Join('/', parts.Reverse());
    }
}
