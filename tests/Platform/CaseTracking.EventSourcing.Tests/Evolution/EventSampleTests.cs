using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Events;
using CaseTracking.Testing;

namespace CaseTracking.EventSourcing.Tests.Evolution;

/// <summary>The sample module's events, as they were ever stored.</summary>
public sealed class EventSampleTests
{
    private static readonly EventSamples Samples = new(SampleModule.Catalogue, Folder());

    [Fact]
    public void Every_version_of_every_event_has_a_sample() => Samples.AreComplete();

    [Fact]
    public void A_version_without_a_sample_is_found() => Assert.ThrowsAny<Xunit.Sdk.XunitException>(
        () => new EventSamples(EventCatalogue.Of<ISampleEvent>(), Folder()).AreComplete());

    [Fact]
    public void Every_sample_is_read_and_folds()
    {
        var events = Samples.AreRead();
        Assert.All(events.Values, e => Counter.Evolve(Counter.Initial, (ISampleEvent)e));
        Assert.Equivalent(events["counter_was_weighed"], events["counter_was_weighed_v2"]);
        Assert.Equivalent(new CounterWasWeighed(Colour.Green, 250, ["weighed again"]), events["counter_was_weighed_v3"]);
    }

    [Fact]
    public void Samples_are_written_back_unchanged() => Samples.AreWrittenBackUnchanged();

    [Fact]
    public void A_sample_that_no_longer_fits_is_found()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        foreach (var file in Directory.EnumerateFiles(Folder())) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(folder, "counter_was_raised.json"), """{ "by": 3, "since_then_dropped": true }""");
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(new EventSamples(SampleModule.Catalogue, folder).AreWrittenBackUnchanged);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Samples_are_only_ever_added() => Samples.OnlyEverGrew();

    private static string Folder() => Repository.Folder("tests/Platform/CaseTracking.EventSourcing.Tests/EventSamples");
}
