using CaseTracking.EngineContract;

namespace CaseTracking.EventSourcing.Tests;

public sealed class CommandTests(PostgresEngine engine) : CommandContract(engine), IClassFixture<PostgresEngine>;

public sealed class AppendTests(PostgresEngine engine) : AppendContract(engine), IClassFixture<PostgresEngine>;

public sealed class LostConnectionTests(PostgresEngine engine) : LostConnectionContract(engine), IClassFixture<PostgresEngine>;

public sealed class SeveralStreamsTests(PostgresEngine engine) : SeveralStreamsContract(engine), IClassFixture<PostgresEngine>;

public sealed class LoadTests(PostgresEngine engine) : LoadContract(engine), IClassFixture<PostgresEngine>;

public sealed class SnapshotTests(PostgresEngine engine) : SnapshotContract(engine), IClassFixture<PostgresEngine>;

public sealed class ProjectionTests(PostgresEngine engine) : ProjectionContract(engine), IClassFixture<PostgresEngine>;

public sealed class MessageTests(PostgresEngine engine) : MessageContract(engine), IClassFixture<PostgresEngine>;

public sealed class ScheduleTests(PostgresEngine engine) : ScheduleContract(engine), IClassFixture<PostgresEngine>;

public sealed class IdempotencyTests(PostgresEngine engine) : IdempotencyContract(engine), IClassFixture<PostgresEngine>;

public sealed class UniquenessTests(PostgresEngine engine) : UniquenessContract(engine), IClassFixture<PostgresEngine>;

public sealed class EvolutionTests(PostgresEngine engine) : EvolutionContract(engine), IClassFixture<PostgresEngine>;

public sealed class FollowingTests(PostgresEngine engine) : FollowingContract(engine), IClassFixture<PostgresEngine>;

public sealed class RebuildTests(PostgresEngine engine) : RebuildContract(engine), IClassFixture<PostgresEngine>;

public sealed class StandstillTests(PostgresEngine engine) : StandstillContract(engine), IClassFixture<PostgresEngine>;
