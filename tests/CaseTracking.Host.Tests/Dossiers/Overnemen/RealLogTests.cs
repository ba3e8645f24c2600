using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using CaseTracking.Testing;

namespace CaseTracking.Host.Tests.Dossiers.Overnemen;

/// <summary>
/// Two municipal logs of 4TU.ResearchData: the receipt phase of the CoSeLoG project (J.C.A.M. Buijs) and BPI Challenge 2015 (B.F. van Dongen).
/// What went in and what came out are compared by an XML reader of the framework, not by the product's own.
/// </summary>
public sealed class RealLogTests(ImportProduct product, ITestOutputHelper output) : IClassFixture<ImportProduct>
{
    private const string Artificial = "Artificial";

    [Theory]
    [InlineData("receipt-2010-2011.xes.gz", "receipt", 1_147, 6_988, 0)]
    [InlineData("bpic15-municipality2-phases.xes.gz", "bpic15", 832, 13_986, 1_664)]
    public async Task A_log_comes_in_once_and_goes_out_as_it_came(string file, string mapping, int cases, int events, int leftOut)
    {
        var log = Shared(file);
        string[] import = ["import", "xes", log, "--mapping", mapping, "--json"];

        var first = await product.Run(import);
        Assert.Equal((0, Ran.Of(cases, events, skippedEvents: leftOut)), (first.Code, first.Counts));
        output.WriteLine(first.Output);
        var stored = await product.Count("select count(*) from dossiers.mt_events");

        var second = await product.Run(import);
        Assert.Equal((0, Ran.Of(0, 0, skippedEvents: leftOut, alreadyThere: cases)), (second.Code, second.Counts));
        Assert.Equal(stored, await product.Count("select count(*) from dossiers.mt_events"));

        var exported = product.Path($"{mapping}.xes");
        var export = await product.Run("export", "xes", exported, "--source", mapping, "--json");
        Assert.Equal(0, export.Code);
        Assert.Equal((cases, events), (Number(export, "cases"), Number(export, "events")));
        Assert.Empty(Faults(exported));
        Assert.Equal(Lines(log), Lines(exported));
        Assert.Equal(0, await product.Count("select count(*) from messaging.scheduled"));
    }

    private static int Number(Ran ran, string name) => JsonElement.Parse(ran.Output).GetProperty(name).GetInt32();

    private static string Shared(string file)
    {
        var path = Path.Combine(Repository.Shared, "data", file);
        if (!File.Exists(path)) Assert.Skip($"No file at {path}; set CASETRACKING_SHARED to the folder that holds data.");
        return path;
    }

    private static List<string> Lines(string file)
    {
        using var opened = File.OpenRead(file);
        using var plain = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(opened, CompressionMode.Decompress) : (Stream)opened;
        var log = XDocument.Load(plain).Root!;
        return
        [
            .. Children(log, "trace").SelectMany(t => Children(t, "event")
                .Where(e => !Value(e, "concept:name").StartsWith(Artificial, StringComparison.Ordinal))
                .Select(e => $"{Value(t, "concept:name")} {Value(e, "concept:name")} {Instant(e):O}")),
        ];
    }

    private static IEnumerable<XElement> Children(XElement parent, string name) => parent.Elements().Where(e => e.Name.LocalName == name);

    private static string Value(XElement parent, string key) => parent.Elements().First(e => (string?)e.Attribute("key") == key).Attribute("value")!.Value;

    private static DateTimeOffset Instant(XElement e) => DateTimeOffset.Parse(Value(e, "time:timestamp"), CultureInfo.InvariantCulture).ToUniversalTime();

    private static List<string> Faults(string file)
    {
        List<string> faults = [];
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, e) => faults.Add(e.Message);
        using (var schema = XmlReader.Create(Shared(Path.Combine("conformance", "xes-1.1.xsd")))) settings.Schemas.Add(null, schema);
        using var reader = XmlReader.Create(file, settings);
        while (reader.Read())
        {
        }

        return faults;
    }
}
