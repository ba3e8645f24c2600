using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CaseTracking.Messaging;

/// <summary>
/// Names of the message types: type name in snake case, a dot, and the last part of the namespace in lower case
/// (<c>Contracts.V1.DossierClosed</c> is <c>dossier_closed.v1</c>). Two types with one name are refused.
/// </summary>
public sealed partial class MessageTypes : IMessageTypes
{
    private readonly ConcurrentDictionary<Type, string> _names = new();
    private readonly ConcurrentDictionary<string, Type> _types = new(StringComparer.Ordinal);

    /// <summary>Registers the public messages of the given assemblies.</summary>
    public MessageTypes(IEnumerable<MessageAssembly> assemblies)
    {
        foreach (var type in assemblies.SelectMany(a => a.Assembly.GetExportedTypes()).Where(IsMessage))
            Register(type);
    }

    /// <inheritdoc/>
    public string NameOf(Type type) => _names.TryGetValue(type, out var name)
        ? name
        : throw new InvalidOperationException($"{type} is not registered as a message; add its assembly with AddMessages.");

    /// <inheritdoc/>
    public Type TypeOf(string name) => _types.TryGetValue(name, out var type) ? type : throw new UnknownMessageTypeException(name);

    internal string Register(Type type)
    {
        var name = Name(type);
        var known = _types.GetOrAdd(name, type);
        if (known != type) throw new InvalidOperationException($"{type} and {known} would both be stored as '{name}'.");

        return _names.GetOrAdd(type, name);
    }

    private static string Name(Type type)
    {
        var space = type.Namespace ?? "";
        var version = space[(space.LastIndexOf('.') + 1)..].ToLowerInvariant();
        return $"{JsonNamingPolicy.SnakeCaseLower.ConvertName(type.Name)}.{version}";
    }

    private static bool IsMessage(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsGenericType: false, Namespace: { } space } && VersionedNamespace().IsMatch(space);

    [GeneratedRegex(@"\.V\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex VersionedNamespace();
}
