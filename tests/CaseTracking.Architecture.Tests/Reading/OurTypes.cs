using System.Reflection;
using System.Runtime.CompilerServices;

namespace CaseTracking.Architecture.Tests.Reading;

/// <summary>What people wrote in an assembly, without what the compiler and Razor made.</summary>
internal static class OurTypes
{
    public static IEnumerable<Type> In(string assembly) => In(Assembly.Load(assembly));

    public static IEnumerable<Type> In(Assembly assembly) =>
        assembly.GetTypes().Where(t =>
            t.Namespace?.StartsWith("CaseTracking", StringComparison.Ordinal) == true
            && !t.Name.Contains('<', StringComparison.Ordinal)
            && !t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false));
}
