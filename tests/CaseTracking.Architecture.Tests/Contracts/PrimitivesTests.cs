using System.Text.RegularExpressions;
using CaseTracking.Architecture.Tests.Reading;

namespace CaseTracking.Architecture.Tests.Contracts;

public sealed class PrimitivesTests
{
    private static readonly HashSet<Type> Primitives =
    [
        typeof(string), typeof(Guid), typeof(bool), typeof(int), typeof(long), typeof(decimal),
        typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan),
    ];

    [Fact]
    public void Contracts_are_sealed_records_of_primitives_in_a_versioned_namespace() =>
        Offence.None(ContractAssemblies.All.SelectMany(a => a.GetExportedTypes()).SelectMany(t => Offences(t, t.Assembly.GetName().Name!)));

    [Theory]
    [InlineData(typeof(V1.Good), 0)]
    [InlineData(typeof(V1.WithOwnType), 1)]
    [InlineData(typeof(V1.WithListOfOwnType), 1)]
    [InlineData(typeof(V1.Open), 1)]
    [InlineData(typeof(V1.NoRecord), 1)]
    [InlineData(typeof(V1.Kind), 1)]
    [InlineData(typeof(Unversioned), 1)]
    public void The_rule_bites_on_each_kind_of_offence_and_only_there(Type type, int offences) =>
        Assert.Equal(offences, Offences(type, "CaseTracking.Architecture.Tests.Contracts").Count());

    private static IEnumerable<string> Offences(Type type, string assembly)
    {
        if (!Regex.IsMatch(type.Namespace ?? "", $@"^{assembly}\.V\d+$")) yield return $"{type} has no version in its namespace";
        if (type.GetMethod("<Clone>$") is null) yield return $"{type} is no record";
        else if (!type.IsSealed) yield return $"{type} is not sealed";
        foreach (var property in type.GetProperties())
            if (!IsPrimitive(property.PropertyType)) yield return $"{type}.{property.Name} is a {property.PropertyType}";
    }

    private static bool IsPrimitive(Type type) =>
        Primitives.Contains(Nullable.GetUnderlyingType(type) ?? type)
        || (type.IsGenericType
            && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            && Primitives.Contains(type.GenericTypeArguments[0]));
}
