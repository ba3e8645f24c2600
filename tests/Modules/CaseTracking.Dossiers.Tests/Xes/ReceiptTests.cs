using static CaseTracking.Dossiers.Tests.Xes.Mappings;
using static CaseTracking.Dossiers.Tests.Xes.XesSamples;

namespace CaseTracking.Dossiers.Tests.Xes;

public sealed class ReceiptTests
{
    private const string Log = "receipt-2010-2011.xes.gz";

    [Theory]
    [InlineData("Confirmation of receipt", "InterneStap")]
    [InlineData("T02 Check confirmation of receipt", "InterneStap")]
    [InlineData("T04 Determine confirmation of receipt", "InterneStap")]
    [InlineData("T05 Print and send confirmation of receipt", "OntvangstGemeld")]
    [InlineData("T06 Determine necessity of stop advice", "InterneStap")]
    [InlineData("T07-1 Draft intern advice aspect 1", "InterneStap")]
    [InlineData("T08 Draft and send request for advice", "AdviesGevraagd")]
    [InlineData("T09-1 Process or receive external advice from party 1", "AdviesOntvangen")]
    [InlineData("T09-4 Process or receive external advice from party 4", "AdviesOntvangen")]
    [InlineData("T14 Determine document X request unlicensed", "InterneStap")]
    [InlineData("T20 Print report Y to stop indication", "InterneStap")]
    [InlineData("something else", "InterneStap")]
    public void An_activity_means_what_surely_happened(string activity, string meaning) =>
        Assert.Equal((meaning, activity), (Receipt.Betekenis(Event(activity)).ToString(), Receipt.Activiteit(Event(activity))));

    [Fact]
    public void The_whole_log_has_each_meaning_as_often_as_the_rules_were_checked_for() => Assert.Equal(
        new Dictionary<string, int> { ["InterneStap"] = 5_901, ["OntvangstGemeld"] = 1_052, ["AdviesGevraagd"] = 16, ["AdviesOntvangen"] = 19 },
        ReadShared(Log).SelectMany(c => c.Events).CountBy(e => Receipt.Betekenis(e).ToString()).ToDictionary());

    [Fact]
    public void Every_channel_of_the_log_is_known() => Assert.Equal(
        new Dictionary<string, int> { ["web"] = 971, ["loket"] = 105, ["post"] = 51, ["mail"] = 19, ["intern"] = 1 },
        ReadShared(Log).CountBy(c => Receipt.Dossier(c).Kanaal!).ToDictionary());

    [Fact]
    public void Dates_of_the_case_are_read_and_an_open_case_has_no_end()
    {
        var dossiers = ReadShared(Log).Select(Receipt.Dossier).ToList();

        Assert.All(dossiers, d => Assert.True(d is { Start: not null, Deadline: not null, GeplandEinde: not null, Status: null }));
        Assert.Equal(1_126, dossiers.Count(d => d.Einde is not null));
        Assert.Equal(345, dossiers.Count(d => d.Einde > d.Deadline));
    }

    [Fact]
    public void Who_is_responsible_is_no_attribute_that_is_kept() =>
        Assert.DoesNotContain(ReadShared(Log).SelectMany(c => Receipt.Dossier(c).Attributen), a => a.Key == "responsible");
}
