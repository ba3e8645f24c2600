using System.Text;
using CaseTracking.Dossiers.Xes;

namespace CaseTracking.Dossiers.Tests.Xes;

internal static class Mappings
{
    public static Xeskoppeling Receipt { get; } = Found("receipt");

    public static Xeskoppeling Bpic15 { get; } = Found("bpic15");

    public static Koppelingsresultaat Read(string json) => Koppelingen.Lees(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    public static Xeskoppeling Accepted(string json) => Assert.IsType<Koppelingsresultaat.Gelezen>(Read(json)).Koppeling;

    public static XesEvent Event(string activity, params (string Key, string Value)[] attributes) =>
        new(1, activity, DateTimeOffset.UnixEpoch, null, null, [.. attributes.Select(a => XesAttribute.String(a.Key, a.Value))]);

    private static Xeskoppeling Found(string code) => Assert.IsType<Koppelingsresultaat.Gelezen>(Koppelingen.Vind(code)).Koppeling;
}
