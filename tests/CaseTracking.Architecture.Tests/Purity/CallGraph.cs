using System.Reflection;
using System.Runtime.CompilerServices;

namespace CaseTracking.Architecture.Tests.Purity;

/// <summary>
/// Everything a method may call, through our own code to the first method that is not ours: lambdas, local functions, iterators,
/// async methods and static initialisers included. Calls through an interface end at the interface.
/// </summary>
internal static class CallGraph
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static IEnumerable<MethodBase> MethodsOf(Type type) => [.. type.GetMethods(Declared), .. type.GetConstructors(Declared)];

    /// <summary>Calls that leave our code, each once.</summary>
    public static IReadOnlySet<MethodBase> Leaves(MethodBase root)
    {
        var (seen, leaves, open) = (new HashSet<MethodBase> { root }, new HashSet<MethodBase>(), new Queue<MethodBase>([root]));
        while (open.TryDequeue(out var method))
        {
            foreach (var called in CalledBy(method))
            {
                if (!IsOurs(called)) leaves.Add(called);
                else if (seen.Add(called)) open.Enqueue(called);
            }
        }

        return leaves;
    }

    private static IEnumerable<MethodBase> CalledBy(MethodBase method)
    {
        if (method.GetCustomAttribute<StateMachineAttribute>() is { StateMachineType: var machine })
            foreach (var step in MethodsOf(machine)) yield return step;

        foreach (var member in Il.MembersIn(method))
        {
            if (member is MethodBase called) yield return called;
            else if (member is FieldInfo { IsStatic: true, DeclaringType.TypeInitializer: { } initializer }) yield return initializer;
        }
    }

    private static bool IsOurs(MethodBase method) => method.Module.Assembly.GetName().Name!.StartsWith("CaseTracking.", StringComparison.Ordinal);
}
