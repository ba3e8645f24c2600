using CaseTracking.RunningProduct;

namespace CaseTracking.Faults.Tests;

/// <summary>The product in this process, without a limit on how much one visitor may ask.</summary>
internal class LoadedProduct : Product
{
    protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("RateLimits:Standard:Permits", "1000000")];
}
