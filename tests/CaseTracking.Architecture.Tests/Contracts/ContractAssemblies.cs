using System.Reflection;
using CaseTracking.Architecture.Tests.Reading;

namespace CaseTracking.Architecture.Tests.Contracts;

internal static class ContractAssemblies
{
    public static IEnumerable<Assembly> All =>
        ModuleTable.Modules.Where(m => m.Contracts.Length > 0).Select(m => Assembly.Load(m.Contracts));
}
