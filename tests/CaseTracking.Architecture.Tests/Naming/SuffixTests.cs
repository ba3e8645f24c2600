using CaseTracking.Architecture.Tests.Reading;

namespace CaseTracking.Architecture.Tests.Naming;

/// <summary>A name that could fit anything says nothing. Where the framework's own type carries the word, ours may.</summary>
public sealed class SuffixTests
{
    private static readonly string[] Empty = ["Service", "Manager", "Helper", "Repository", "Util", "Utils"];

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Offence.None(ProjectFile.All.Where(p => p.Path.StartsWith("src/", StringComparison.Ordinal) && !IsOnlyInTheOtherBuild(p.Path))
            .SelectMany(p => OurTypes.In(p.Name)).SelectMany(Offences));

    [Theory]
    [InlineData(typeof(DossierService), 1)]
    [InlineData(typeof(DossierManager<int>), 1)]
    [InlineData(typeof(DossierRepository), 1)]
    [InlineData(typeof(KeyManager), 0)]
    public void The_rule_bites_unless_the_framework_gave_the_name(Type type, int offences) => Assert.Equal(offences, Offences(type).Count());

    private static bool IsOnlyInTheOtherBuild(string path) => path.StartsWith("src/CritterStack/", StringComparison.Ordinal);

    private static IEnumerable<string> Offences(Type type) =>
        Empty.Where(s => HasSuffix(type, s) && !Parents(type).Any(p => HasSuffix(p, s))).Select(_ => type.FullName!);

    private static bool HasSuffix(Type type, string suffix) => type.Name.Split('`')[0].EndsWith(suffix, StringComparison.Ordinal);

    private static IEnumerable<Type> Parents(Type type)
    {
        var parents = type.GetInterfaces().AsEnumerable();
        for (var t = type.BaseType; t is not null; t = t.BaseType) parents = parents.Append(t);
        return parents.Where(p => p.Namespace?.StartsWith("CaseTracking", StringComparison.Ordinal) != true);
    }

    private sealed class DossierService;

    private sealed class DossierManager<T>
    {
        public T? Value { get; init; }
    }

    private sealed class DossierRepository;

    private sealed class KeyManager : System.Xml.XmlNamespaceManager
    {
        public KeyManager()
            : base(new System.Xml.NameTable())
        {
        }
    }
}
