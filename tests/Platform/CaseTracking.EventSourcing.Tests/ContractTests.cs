using CaseTracking.EngineContract;

namespace CaseTracking.EventSourcing.Tests;

public sealed class CommandTests(PostgresEngine engine) : CommandContract(engine), IClassFixture<PostgresEngine>;
