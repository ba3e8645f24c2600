namespace CaseTracking.Web.OpenApi;

/// <summary>Names of schemas: the type's own, prefixed by what holds or fills it, so that names stay unique.</summary>
internal static class SchemaNames
{
    public static string Of(Type type)
    {
        var name = type.Name.Split('`')[0];
        if (type.IsGenericType) name += "Of" + string.Concat(type.GetGenericArguments().Select(Of));

        return type is { IsNested: true, IsGenericParameter: false } ? Of(type.DeclaringType!) + name : name;
    }
}
