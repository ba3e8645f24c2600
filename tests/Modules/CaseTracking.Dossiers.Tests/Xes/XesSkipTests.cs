using System.Text;
using CaseTracking.Dossiers.Xes;
using static CaseTracking.Dossiers.Tests.Xes.XesSamples;

namespace CaseTracking.Dossiers.Tests.Xes;

/// <summary>What cannot be used is left out and told; everything around it is read.</summary>
public sealed class XesSkipTests
{
    private const string Usable = """<event><string key="concept:name" value="x"/><date key="time:timestamp" value="2024-03-01"/></event>""";

    [Theory]
    [InlineData("<trace>" + Usable + "</trace>", "CaseWithoutName", null)]
    [InlineData("""<trace><string key="concept:name" value=" "/>""" + Usable + "</trace>", "CaseWithoutName", " ")]
    [InlineData("""<trace><string key="concept:name" value="B"/></trace>""", "CaseWithoutEvents", "B")]
    [InlineData("<trace/>", "CaseWithoutName", null)]
    public void A_case_that_cannot_be_used_is_left_out_as_a_whole(string trace, string reason, string? name)
    {
        var items = Read(Log(trace + "\n" + Case));

        var skip = Assert.IsType<XesSkip>(items[0]);
        Assert.Equal((reason, name, 3, false), (skip.Reden.ToString(), skip.Naam, skip.Regel, skip.IsEvent));
        Assert.Equal("A", Assert.IsType<XesCase>(items[1]).Naam);
    }

    [Theory]
    [InlineData("<event/>", "EventWithoutActivity")]
    [InlineData("""<event><date key="time:timestamp" value="2024-03-01"/></event>""", "EventWithoutActivity")]
    [InlineData("""<event><string key="concept:name" value="x"/></event>""", "EventWithoutTime")]
    [InlineData("""<event><string key="concept:name" value="x"/><date key="time:timestamp" value="1/2/2024"/></event>""", "EventWithoutTime")]
    public void An_event_that_cannot_be_used_is_left_out_of_its_case(string @event, string reason)
    {
        var items = Read(Log($"<trace>{Usable}\n{@event}\n{Usable}<string key=\"concept:name\" value=\"B\"/></trace>"));

        var skip = Assert.IsType<XesSkip>(items[0]);
        Assert.Equal((reason, "B", 4, true), (skip.Reden.ToString(), skip.Naam, skip.Regel, skip.IsEvent));
        Assert.StartsWith("Deze gebeurtenis heeft geen ", skip.Zin, StringComparison.Ordinal);
        Assert.Equal(2, Assert.IsType<XesCase>(items[1]).Events.Count);
    }

    [Fact]
    public void A_case_of_which_no_event_can_be_used_is_left_out_after_its_events()
    {
        var items = Read(Log("""<trace><string key="concept:name" value="B"/><event/></trace>"""));

        Assert.Equal([XesSkipReason.EventWithoutActivity, XesSkipReason.CaseWithoutEvents], items.Cast<XesSkip>().Select(s => s.Reden));
    }

    [Theory]
    [InlineData(3, 10_000, null)]
    [InlineData(2, 10_000, "CaseTooLong")]
    [InlineData(3, 300, "CaseTooLarge")]
    public void A_case_beyond_the_limits_is_left_out_and_the_next_one_read(int events, int characters, string? reason)
    {
        var log = Log($"<trace>{Usable}{Usable}{Usable}<string key=\"concept:name\" value=\"B\"/></trace>{Case}");
        var items = Read(Encoding.UTF8.GetBytes(log), new XesLimits { EventsPerCase = events, CharactersPerCase = characters });

        Assert.Equal(reason, (items[0] as XesSkip)?.Reden.ToString());
        Assert.Equal(2, items.Count);
        Assert.Equal("A", Assert.IsType<XesCase>(items[1]).Naam);
    }

    [Fact]
    public void A_clerk_reads_the_limit_as_people_write_it()
    {
        var events = string.Concat(Enumerable.Repeat("<event/>", 1_001));
        var items = Read(Encoding.UTF8.GetBytes(Log($"<trace>{events}</trace>")), new XesLimits { EventsPerCase = 1_000 });

        Assert.Contains("meer dan 1.000 gebeurtenissen", Assert.IsType<XesSkip>(Assert.Single(items)).Zin, StringComparison.Ordinal);
    }
}
