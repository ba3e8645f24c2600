using System.Diagnostics;
using System.Security.Cryptography;

namespace CaseTracking.Architecture.Tests.Purity;

/// <summary>What no rule may do, each in its own disguise.</summary>
internal static class Impure
{
    internal static class ReadsTheClock
    {
        public static DateTimeOffset Decide() => DateTimeOffset.UtcNow;
    }

    internal static class ReadsToday
    {
        public static DateTime Decide() => DateTime.Today;
    }

    internal static class AsksTheTimeProvider
    {
        public static DateTimeOffset Decide(TimeProvider clock) => clock.GetUtcNow();
    }

    internal static class TakesTheTime
    {
        public static long Decide() => Stopwatch.GetTimestamp() + Environment.TickCount64;
    }

    internal static class MakesAnId
    {
        public static Guid Decide() => Guid.CreateVersion7();
    }

    internal static class DrawsLots
    {
#pragma warning disable CA5394 // Insecure on purpose.
        public static int Decide() => Random.Shared.Next();
#pragma warning restore CA5394
    }

    internal static class DrawsSecureLots
    {
        public static int Decide() => RandomNumberGenerator.GetInt32(6);
    }

    internal static class ThroughAnotherType
    {
        public static Guid Decide() => MakesAnId.Decide();
    }

    internal static class InALambda
    {
        public static IEnumerable<Guid> Decide(IEnumerable<int> numbers) => numbers.Select(_ => Guid.NewGuid());
    }

    internal static class InALocalFunction
    {
        public static Guid Decide()
        {
            return New();

            static Guid New() => Guid.NewGuid();
        }
    }

    internal static class InAnIterator
    {
        public static IEnumerable<Guid> Decide()
        {
            yield return Guid.NewGuid();
        }
    }

    internal static class InAnAsyncMethod
    {
        public static async Task<Guid> Decide()
        {
            await Task.Yield();
            return Guid.NewGuid();
        }
    }

    internal static class InAStaticField
    {
        private static readonly Guid Once = Guid.NewGuid();

        public static Guid Decide() => Once;
    }

    internal static class InAConstructor
    {
        public static object Decide() => new Stamped();

        private sealed class Stamped
        {
            public DateTime At { get; } = DateTime.UtcNow;
        }
    }

    internal static class AsAMethodGroup
    {
        public static Func<Guid> Decide() => Guid.NewGuid;
    }
}

internal static class Pure
{
    public static DateTimeOffset Decide(DateTimeOffset now, IEnumerable<Guid> ids) => ids.Any(id => id == Guid.Empty) ? now : now.AddDays(1);
}
