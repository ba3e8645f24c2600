using System.Reflection;

namespace CaseTracking.Architecture.Tests.Contracts;

/// <summary>What an assembly promises, one line per member, in an order that depends on names alone.</summary>
internal static class Surface
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(IEnumerable<Type> exported) =>
        string.Concat(exported.OrderBy(t => t.FullName, StringComparer.Ordinal).Select(t => $"{t.FullName}\n{string.Concat(Members(t))}"));

    private static IEnumerable<string> Members(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length);
        yield return $"    ({string.Join(", ", constructor?.GetParameters().Select(Parameter) ?? [])})\n";
        foreach (var property in type.GetProperties().OrderBy(p => p.Name, StringComparer.Ordinal))
            yield return $"    {Name(property.PropertyType, Nullability.Create(property))} {property.Name}\n";
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var otherwise = parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "";
        return $"{Name(parameter.ParameterType, Nullability.Create(parameter))} {parameter.Name}{otherwise}";
    }

    private static string Name(Type type, NullabilityInfo nullability)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        var arguments = plain.IsGenericType ? $"<{string.Join(", ", plain.GenericTypeArguments.Select(t => t.Name))}>" : "";
        return plain.Name.Split('`')[0] + arguments + (nullability.ReadState == NullabilityState.Nullable ? "?" : "");
    }
}
