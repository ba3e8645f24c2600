using System.Text;
using CaseTracking.Dossiers.Xes;
using static CaseTracking.Dossiers.Tests.Xes.XesSamples;

namespace CaseTracking.Dossiers.Tests.Xes;

public sealed class XesReaderTests
{
    private const string Activity = """<string key="concept:name" value="x"/>""";

    [Fact]
    public void A_case_has_its_line_its_attributes_and_its_events_in_the_order_of_the_file()
    {
        var read = Only(Log("""
            <trace>
            <event><date key="time:timestamp" value="2024-03-02T10:00:00Z"/><string key="concept:name" value="later"/></event>
            <string key="channel" value="Post"/>
            <event><string key="concept:name" value="eerder"/><date key="time:timestamp" value="2024-03-01T10:00:00Z"/>
            <string key="org:resource" value="Jan"/><string key="lifecycle:transition" value="complete"/></event>
            <string key="concept:name" value="A"/>
            </trace>
            """));

        Assert.Equal((3, "A", "Post"), (read.Regel, read.Naam, read["channel"]));
        Assert.Equal([("later", 4), ("eerder", 6)], read.Events.Select(e => (e.Activiteit, e.Regel)));
        Assert.Equal(("Jan", "complete"), (read.Events[1].Resource, read.Events[1].Transitie));
        Assert.Equal([XesAttribute.String("channel", "Post")], read.Attributen);
    }

    [Theory]
    [InlineData("2024-03-01T10:00:00.123+01:00", "2024-03-01T10:00:00.123+01:00")]
    [InlineData("2024-03-01T10:00:00.1234567+01:00", "2024-03-01T10:00:00.1234567+01:00")]
    [InlineData("2024-03-01T10:00:00.123456789+01:00", "2024-03-01T10:00:00.1234567+01:00")]
    [InlineData("2024-03-01T10:00:00Z", "2024-03-01T10:00:00.000+00:00")]
    [InlineData("2024-03-01T10:00:00+0100", "2024-03-01T10:00:00.000+01:00")]
    [InlineData(" 2024-03-01 10:00:00 ", "2024-03-01T10:00:00.000+01:00")]
    [InlineData("2024-07-01T10:00:00", "2024-07-01T10:00:00.000+02:00")]
    [InlineData("2024-07-01T10:00", "2024-07-01T10:00:00.000+02:00")]
    [InlineData("2024-07-01", "2024-07-01T00:00:00.000+02:00")]
    public void A_time_is_read_with_or_without_zone_and_fraction(string written, string instant)
    {
        var read = Only(LogOfEvent($"""{Activity}<date key="time:timestamp" value="{written}"/>""")).Events[0];

        Assert.Equal(instant, XesDates.Format(read.Tijdstip));
        Assert.Equal(instant, read["time:timestamp"]);
    }

    [Theory]
    [InlineData("2023-03-26T02:30:00", "2023-03-26T02:30:00.000+01:00")]
    [InlineData("2023-10-29T02:30:00", "2023-10-29T02:30:00.000+01:00")]
    public void A_clock_time_that_does_not_exist_or_exists_twice_is_winter_time(string written, string instant) =>
        Assert.Equal(instant, XesDates.Format(XesDates.Parse(written)!.Value));

    [Theory]
    [InlineData("1/2/2024")]
    [InlineData("morgen")]
    [InlineData("2024-02-30T10:00:00Z")]
    [InlineData("")]
    [InlineData("0001-01-01T00:00:00")]
    public void A_time_that_nobody_can_tell_is_not_guessed(string written) => Assert.Null(XesDates.Parse(written));

    [Theory]
    [InlineData("int", "12", XesType.Int, "12")]
    [InlineData("int", "twaalf", XesType.String, "twaalf")]
    [InlineData("int", "99999999999999999999", XesType.String, "99999999999999999999")]
    [InlineData("float", "1.30", XesType.Float, "1.30")]
    [InlineData("float", "1.5E-3", XesType.Float, "1.5E-3")]
    [InlineData("float", "1,5", XesType.String, "1,5")]
    [InlineData("float", "Infinity", XesType.String, "Infinity")]
    [InlineData("float", "NaN", XesType.Float, "NaN")]
    [InlineData("boolean", "TRUE", XesType.Boolean, "true")]
    [InlineData("boolean", "False", XesType.Boolean, "false")]
    [InlineData("boolean", "ja", XesType.String, "ja")]
    [InlineData("date", "2024-07-01 10:00:00", XesType.Date, "2024-07-01T10:00:00.000+02:00")]
    [InlineData("date", "gisteren", XesType.String, "gisteren")]
    [InlineData("id", "a-1", XesType.Id, "a-1")]
    public void A_value_that_does_not_fit_its_type_stays_as_text(string element, string value, object type, string text)
    {
        var read = Only(LogOfEvent($"""{Activity}<date key="time:timestamp" value="2024-03-01"/><{element} key="k" value="{value}"/>"""));

        Assert.Equal([new XesAttribute("k", (XesType)type, text)], read.Events[0].Attributen);
    }

    [Fact]
    public void What_is_not_a_case_or_an_attribute_is_passed_over()
    {
        var read = Only(Log($"""
            <!-- made by a tool --><?tool version?>
            <extension name="Time" prefix="time" uri="u"/><global scope="event">{Activity}</global><classifier name="Een naam" keys="k"/>
            <float key="f" value="1"><float key="nested" value="2"/></float><onbekend><trace/></onbekend>
            <trace><string key="concept:name" value="A"/><string key="k" value="v"><string key="nested" value="w"/></string>
            <list key="l"><values><string key="in" value="list"/></values></list><string value="no key"/><string key="no value"/>
            <event>{Activity}<list key="l"/><date key="time:timestamp" value="2024-03-01T10:00:00Z"/><container key="c"/></event></trace>
            """));

        Assert.Equal([XesAttribute.String("k", "v")], read.Attributen);
        Assert.Empty(Assert.Single(read.Events).Attributen);
    }

    [Theory]
    [InlineData("<log xmlns=\"http://www.xes-standard.org/\">", "</log>")]
    [InlineData("<x:log xmlns:x=\"urn:x\">", "</x:log>")]
    [InlineData("\uFEFF<?xml version='1.0'?><log>", "</log>\n\n")]
    public void Namespaces_and_marks_do_not_matter(string begin, string end) => Assert.Equal("A", Only(begin + Case + end).Naam);

    [Theory]
    [InlineData("utf-16", "UTF-16", true)]
    [InlineData("utf-16", "UTF-16", false)]
    [InlineData("utf-16BE", "UTF-16", true)]
    [InlineData("utf-16BE", "utf-8", false)]
    [InlineData("utf-8", "UTF-16", false)]
    [InlineData("utf-8", "UTF-8", true)]
    [InlineData("iso-8859-1", "ISO-8859-1", false)]
    [InlineData("windows-1252", "Windows-1252", false)]
    public void Characters_are_read_in_the_encoding_the_file_has(string real, string declared, bool mark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(real) ?? Encoding.GetEncoding(real);
        var xml = $"<?xml version=\"1.0\" encoding=\"{declared}\"?><log>{Case.Replace("\"A\"", "\"Café\"", StringComparison.Ordinal)}</log>";
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(xml)];

        Assert.Equal("Café", Assert.IsType<XesCase>(Assert.Single(Read(bytes))).Naam);
    }

    [Fact]
    public void A_compressed_log_is_known_by_its_first_bytes() =>
        Assert.IsType<XesCase>(Assert.Single(Read(Gzip(Encoding.UTF8.GetBytes(Log(Case))))));

    [Fact]
    public void Progress_counts_the_bytes_of_the_file_as_it_lies_on_the_disk()
    {
        var compressed = Gzip(Encoding.UTF8.GetBytes(Log(Case)));
        using var reader = new XesReader(new MemoryStream(compressed));

        Assert.Equal((0, compressed.Length), (reader.BytesRead, reader.BytesTotal));
        Assert.Single(reader.Items());
        Assert.Equal(compressed.Length, reader.BytesRead);
    }

    [Theory]
    [InlineData("<log/>")]
    [InlineData("<log></log>")]
    public void A_log_without_cases_is_just_that(string xml) => Assert.Empty(Read(xml));
}
