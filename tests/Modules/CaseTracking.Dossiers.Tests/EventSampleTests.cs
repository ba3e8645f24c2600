using CaseTracking.Testing;

namespace CaseTracking.Dossiers.Tests;

public sealed class EventSampleTests
{
    private static readonly EventSamples Samples = new(DossiersModule.Catalogue, Repository.Folder("tests/Modules/CaseTracking.Dossiers.Tests/EventSamples"));

    [Fact]
    public void Every_version_of_every_event_has_a_sample() => Samples.AreComplete();

    [Fact]
    public void Every_sample_is_written_back_as_it_stands() => Samples.AreWrittenBackUnchanged();

    [Fact]
    public void Samples_are_only_ever_added() => Samples.OnlyEverGrew();

    [Fact]
    public void The_samples_tell_a_story_that_folds()
    {
        var read = Samples.AreRead();
        var story = new[] { "aanvraag_werd_ingediend", "dossier_werd_volledig_verklaard", "dossier_werd_gesloten" };
        Assert.IsType<Dossier.Gesloten>(story.Select(name => (IDossierEvent)read[name]).Aggregate(Dossier.Initial, Dossier.Evolve));
    }
}
