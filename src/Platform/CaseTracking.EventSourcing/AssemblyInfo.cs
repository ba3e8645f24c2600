using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("CaseTracking.EventSourcing.Tests")]
[assembly: InternalsVisibleTo("CaseTracking.EngineContract")]
[assembly: InternalsVisibleTo("CaseTracking.Faults.Tests")]
[assembly: InternalsVisibleTo("CaseTracking.Benchmarks")]
[assembly: InternalsVisibleTo("CaseTracking.CritterStack")]
[assembly: InternalsVisibleTo("CaseTracking.CritterStack.Tests")]
