using CaseTracking.Dossiers.Noteren;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests.Noteren;

public sealed class MaakNotitieTests
{
    private static readonly MaakNotitie Command = new(Id, TekstRef.New());

    [Fact]
    public void A_note_points_at_its_words_also_on_a_closed_file()
    {
        GivenIngediend.Deciding(d => MaakNotitie.Decide(d, Command, Boek)).Records(new NotitieWerdGemaakt(Id, Command.Notitie!.Value));
        GivenAfgehandeld.Deciding(d => MaakNotitie.Decide(d, Command, Boek)).Records(new NotitieWerdGemaakt(Id, Command.Notitie!.Value));
    }

    [Fact]
    public void A_note_without_words_is_none() => GivenIngediend.Deciding(d => MaakNotitie.Decide(d, new MaakNotitie(Id, null), Boek)).IsRejectedAs("notitie-leeg");

    [Fact]
    public void An_unknown_file_has_no_notes() => Spec.Given().Deciding(d => MaakNotitie.Decide(d, Command, Boek)).IsRejectedAs("dossier-onbekend");
}
