#pragma warning disable CA1711, CA1852, IDE0130
namespace CaseTracking.Architecture.Tests.Contracts
{
    internal sealed record Unversioned(Guid Id);
}

namespace CaseTracking.Architecture.Tests.Contracts.V1
{
    internal sealed record Good(Guid Id, string? Text, int? Number, DateOnly Day, IReadOnlyList<string> Codes);

    internal sealed record WithOwnType(Good Inner);

    internal sealed record WithListOfOwnType(IReadOnlyList<Good> Inner);

    internal record Open(Guid Id);

    internal sealed class NoRecord
    {
        public Guid Id { get; init; }
    }

    internal enum Kind
    {
        One,
    }
}
