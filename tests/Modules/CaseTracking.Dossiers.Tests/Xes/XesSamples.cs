using System.IO.Compression;
using System.Text;
using CaseTracking.Dossiers.Xes;
using CaseTracking.Testing;

namespace CaseTracking.Dossiers.Tests.Xes;

/// <summary>Logs to read, small ones and those beside the checkout.</summary>
internal static class XesSamples
{
    public const string Case = """
        <trace><string key="concept:name" value="A"/>
        <event><string key="concept:name" value="indienen"/><date key="time:timestamp" value="2024-03-01T10:00:00.123+01:00"/></event></trace>
        """;

    public static string Log(string content) => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xes.version=\"1.0\">\n{content}\n</log>";

    public static string LogOfEvent(string attributes) => Log($"""<trace><string key="concept:name" value="A"/><event>{attributes}</event></trace>""");

    public static List<XesItem> Read(string xml) => Read(Encoding.UTF8.GetBytes(xml));

    public static List<XesItem> Read(byte[] bytes, XesLimits? limits = null)
    {
        using var reader = new XesReader(new MemoryStream(bytes), limits);
        return [.. reader.Items()];
    }

    public static XesCase Only(string xml) => Assert.IsType<XesCase>(Assert.Single(Read(xml)));

    public static byte[] Gzip(byte[] plain)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest)) gzip.Write(plain);
        return compressed.ToArray();
    }

    /// <summary>A file of the folder with real data; the test is skipped where that is absent.</summary>
    public static string Shared(params string[] parts)
    {
        var path = Path.Combine([Repository.Shared, "data", .. parts]);
        if (!File.Exists(path)) Assert.Skip($"No file at {path}; set CASETRACKING_SHARED to the folder that holds data.");

        return path;
    }

    public static List<XesCase> ReadShared(string file)
    {
        using var reader = XesReader.Open(Shared(file));
        return [.. reader.Items().Select(Assert.IsType<XesCase>)];
    }
}
