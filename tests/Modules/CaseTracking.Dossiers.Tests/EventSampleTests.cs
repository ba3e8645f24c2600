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
        var dossier = Dossier.Initial;
        foreach (var (name, stand) in Story)
        {
            dossier = Dossier.Evolve(dossier, (IDossierEvent)read[name]);
            Assert.True(dossier is Dossier.Bestaand bestaand && bestaand.Stand == stand, $"{dossier} after {name}");
        }
    }

    [Fact]
    public void The_samples_of_first_versions_tell_theirs_still()
    {
        var read = Samples.AreRead();
        var story = new[] { "aanvraag_werd_ingediend", "dossier_werd_volledig_verklaard", "dossier_werd_gesloten" };
        Assert.IsType<Dossier.Gesloten>(story.Select(name => (IDossierEvent)read[name]).Aggregate(Dossier.Initial, Dossier.Evolve));
    }

    [Fact]
    public void A_case_of_another_system_folds_too()
    {
        var read = Samples.AreRead();
        var story = new[] { "zaak_werd_overgenomen", "activiteit_werd_overgenomen", "notitie_werd_gemaakt" };
        var dossier = Assert.IsType<Dossier.InOnderzoek>(story.Select(name => (IDossierEvent)read[name]).Aggregate(Dossier.Initial, Dossier.Evolve));
        Assert.True(dossier.Kern.Klok.IsOvergenomen);
    }

    private static readonly (string Event, Dossierstand Stand)[] Story =
    [
        ("aanvraag_werd_ingediend_v2", Dossierstand.Ingediend),
        ("termijn_werd_bepaald", Dossierstand.Ingediend),
        ("ontvangstbewijs_werd_gegeven", Dossierstand.Ingediend),
        ("behandelaar_werd_toegewezen", Dossierstand.Ingediend),
        ("dossier_werd_overgenomen", Dossierstand.Ingediend),
        ("stukken_werden_gevraagd", Dossierstand.StukkenGevraagd),
        ("stuk_werd_geleverd", Dossierstand.StukkenGevraagd),
        ("stukzichtbaarheid_werd_gewijzigd", Dossierstand.StukkenGevraagd),
        ("dossier_werd_volledig_verklaard_v2", Dossierstand.Volledig),
        ("dossier_werd_ontvankelijk_verklaard", Dossierstand.Volledig),
        ("advies_werd_gevraagd", Dossierstand.AdviesGevraagd),
        ("advies_werd_ontvangen", Dossierstand.Volledig),
        ("termijn_werd_geschorst", Dossierstand.Geschorst),
        ("termijn_werd_hervat", Dossierstand.Volledig),
        ("termijn_werd_verlengd", Dossierstand.Volledig),
        ("termijn_werd_geescaleerd", Dossierstand.Volledig),
        ("termijn_verstreek", Dossierstand.Verstreken),
        ("beslissing_werd_opgesteld", Dossierstand.Verstreken),
        ("beslissing_werd_genomen", Dossierstand.Beslist),
        ("betaling_werd_gevraagd", Dossierstand.Beslist),
        ("betaling_werd_ontvangen", Dossierstand.Beslist),
        ("beslissing_werd_meegedeeld", Dossierstand.Meegedeeld),
        ("afhaling_werd_klaargezet", Dossierstand.KlaarVoorAfhaling),
        ("document_werd_afgegeven", Dossierstand.Afgegeven),
        ("stand_werd_gecorrigeerd", Dossierstand.KlaarVoorAfhaling),
        ("notitie_werd_gemaakt", Dossierstand.KlaarVoorAfhaling),
        ("vraag_werd_gesteld", Dossierstand.KlaarVoorAfhaling),
        ("vraag_werd_beantwoord", Dossierstand.KlaarVoorAfhaling),
        ("dossier_werd_gesloten", Dossierstand.Gesloten),
        ("dossier_werd_heropend", Dossierstand.KlaarVoorAfhaling),
        ("aanvraag_werd_ingetrokken", Dossierstand.Gesloten),
        ("vergunning_verloopt", Dossierstand.Gesloten),
    ];
}
