using CaseTracking.Dossiers.Inzien;

namespace CaseTracking.Dossiers.Tests.Inzien;

public sealed class StukgrootteTests
{
    [Theory]
    [InlineData(1, "1 kB")]
    [InlineData(150_000, "146 kB")]
    [InlineData(1_048_576, "1 MB")]
    [InlineData(26_214_399, "25 MB")]
    [InlineData(2_621_440, "2,5 MB")]
    public void A_size_is_said_as_people_say_it(long bytes, string woorden) => Assert.Equal(woorden, Stukgrootte.InWoorden(bytes));
}
