namespace CaseTracking.Architecture.Tests.Reading;

internal static class Offence
{
    /// <summary>Fails with every offence on a line of its own: all are to be mended, not the first five.</summary>
    public static void None(IEnumerable<string> offences)
    {
        var all = offences.ToList();
        if (all.Count > 0) Assert.Fail($"{all.Count} offences:\n{string.Join('\n', all)}");
    }
}
