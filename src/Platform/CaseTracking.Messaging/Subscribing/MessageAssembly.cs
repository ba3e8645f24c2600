using System.Reflection;

namespace CaseTracking.Messaging;

/// <summary>An assembly whose public classes in versioned namespaces (<c>….V1</c>) are messages.</summary>
public sealed record MessageAssembly(Assembly Assembly);
