using CaseTracking.EngineContract;

namespace CaseTracking.CritterStack.Tests;

public sealed class CommandTests(CritterStackEngine engine) : CommandContract(engine), IClassFixture<CritterStackEngine>;

public sealed class AppendTests(CritterStackEngine engine) : AppendContract(engine), IClassFixture<CritterStackEngine>;

public sealed class LostConnectionTests(CritterStackEngine engine) : LostConnectionContract(engine), IClassFixture<CritterStackEngine>;

public sealed class SeveralStreamsTests(CritterStackEngine engine) : SeveralStreamsContract(engine), IClassFixture<CritterStackEngine>;

public sealed class LoadTests(CritterStackEngine engine) : LoadContract(engine), IClassFixture<CritterStackEngine>;

public sealed class EvolutionTests(CritterStackEngine engine) : EvolutionContract(engine), IClassFixture<CritterStackEngine>;

public sealed class SnapshotTests(CritterStackEngine engine) : SnapshotContract(engine), IClassFixture<CritterStackEngine>;

public sealed class ProjectionTests(CritterStackEngine engine) : ProjectionContract(engine), IClassFixture<CritterStackEngine>;

public sealed class FollowingTests(CritterStackEngine engine) : FollowingContract(engine), IClassFixture<CritterStackEngine>;

public sealed class RebuildTests(CritterStackEngine engine) : RebuildContract(engine), IClassFixture<CritterStackEngine>;

public sealed class MessageTests(CritterStackEngine engine) : MessageContract(engine), IClassFixture<CritterStackEngine>;

public sealed class ScheduleTests(CritterStackEngine engine) : ScheduleContract(engine), IClassFixture<CritterStackEngine>;

public sealed class IdempotencyTests(CritterStackEngine engine) : IdempotencyContract(engine), IClassFixture<CritterStackEngine>;

public sealed class UniquenessTests(CritterStackEngine engine) : UniquenessContract(engine), IClassFixture<CritterStackEngine>;

public sealed class StandstillTests(CritterStackEngine engine) : StandstillContract(engine), IClassFixture<CritterStackEngine>;
