using CaseTracking.EngineContract.Sample;
using CaseTracking.Testing;

namespace CaseTracking.EventSourcing.Tests.Support;

/// <summary>A database with the sample's tables, for one test class.</summary>
public sealed class StoreDatabase() : DatabaseFixture(SampleModule.Scripts);
