using CaseTracking.EngineContract.Sample;
using CaseTracking.Testing;

namespace CaseTracking.EventSourcing.Tests.Vault;

/// <summary>The sample with a vault beside its events.</summary>
public sealed class VaultDatabase() : DatabaseFixture([.. SampleModule.Scripts, VaultScripts.For(SampleModule.Schema)]);
