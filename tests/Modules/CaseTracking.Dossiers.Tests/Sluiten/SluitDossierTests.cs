using CaseTracking.Dossiers.Sluiten;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests.Sluiten;

public sealed class SluitDossierTests
{
    private static readonly SluitDossier Afhandelen = new(Id, Sluitreden.Afgehandeld);

    [Fact]
    public void A_complete_file_is_closed_as_settled() => GivenVolledig.Deciding(d => SluitDossier.Decide(d, Afhandelen, Boek)).Records(Afgehandeld);

    [Fact]
    public void Settled_asks_for_a_complete_file() => GivenIngediend.Deciding(d => SluitDossier.Decide(d, Afhandelen, Boek)).IsRejectedAs("dossier-niet-volledig");

    [Theory]
    [InlineData(nameof(Sluitreden.ZonderGevolg))]
    [InlineData(nameof(Sluitreden.Dubbel))]
    public void Other_reasons_close_an_incomplete_file_too(string reden) =>
        GivenIngediend.Deciding(d => SluitDossier.Decide(d, new SluitDossier(Id, Enum.Parse<Sluitreden>(reden)), Boek))
            .Records(new DossierWerdGesloten(Id, Enum.Parse<Sluitreden>(reden)));

    [Fact]
    public void Closing_twice_for_the_same_reason_changes_nothing() =>
        GivenAfgehandeld.Deciding(d => SluitDossier.Decide(d, Afhandelen, Boek)).RecordsNothing();

    [Fact]
    public void A_closed_file_keeps_its_reason() =>
        GivenAfgehandeld.Deciding(d => SluitDossier.Decide(d, new SluitDossier(Id, Sluitreden.Dubbel), Boek)).IsRejectedAs("dossier-al-gesloten");

    [Fact]
    public void An_unknown_file_cannot_be_closed() => Spec.Given().Deciding(d => SluitDossier.Decide(d, Afhandelen, Boek)).IsRejectedAs("dossier-onbekend");
}
