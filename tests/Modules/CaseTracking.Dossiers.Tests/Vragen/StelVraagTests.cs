using CaseTracking.Dossiers.Handelen;
using CaseTracking.Dossiers.Vragen;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests.Vragen;

public sealed class StelVraagTests
{
    private static readonly StelVraag Command = new(Id, Guid.CreateVersion7(), Vrijetekst.Van("Mag mijn zus het afhalen?"), Aanbrenger.Burger);
    private static readonly VraagWerdGesteld Gesteld = new(Id, Command.VraagId, Command.Vraag.Ref!.Value, Aanbrenger.Burger);

    private static VraagWerdGesteld Andere() => Gesteld with { VraagId = Guid.CreateVersion7() };

    [Fact]
    public void A_question_points_at_its_words() => GivenIngediend.Deciding(d => StelVraag.Decide(d, Command)).Records(Gesteld);

    [Fact]
    public void A_closed_request_can_be_asked_about_too() => GivenAfgehandeld.Deciding(d => StelVraag.Decide(d, Command)).Records(Gesteld);

    [Fact]
    public void Sent_twice_it_is_asked_once() => Spec.Given(Ingediend, Gesteld).Deciding(d => StelVraag.Decide(d, Command)).RecordsNothing();

    [Theory]
    [InlineData(null)]
    [InlineData(" \n ")]
    public void A_question_without_words_is_none(string? woorden) =>
        GivenIngediend.Deciding(d => StelVraag.Decide(d, Command with { Vraag = Vrijetekst.Van(woorden) })).IsRejectedAs("vraag-leeg");

    [Fact]
    public void A_question_has_two_thousand_characters_at_most()
    {
        var langst = Command with { Vraag = Vrijetekst.Van(new string('a', StelVraag.Langst)) };
        GivenIngediend.Deciding(d => StelVraag.Decide(d, langst)).Records(Gesteld with { Vraag = langst.Vraag.Ref!.Value });
        GivenIngediend.Deciding(d => StelVraag.Decide(d, Command with { Vraag = Vrijetekst.Van(new string('a', StelVraag.Langst + 1)) })).IsRejectedAs("vraag-te-lang");
    }

    [Fact]
    public void Who_has_five_open_questions_waits_for_an_answer_first()
    {
        IDossierEvent[] vijf = [Ingediend, .. Enumerable.Range(0, StelVraag.MeesteOpen).Select(_ => Andere())];
        Spec.Given(vijf).Deciding(d => StelVraag.Decide(d, Command)).IsRejectedAs("te-veel-vragen");

        var beantwoord = new VraagWerdBeantwoord(Id, ((VraagWerdGesteld)vijf[2]).VraagId, TekstRef.New());
        Spec.Given([.. vijf, beantwoord]).Deciding(d => StelVraag.Decide(d, Command)).Records(Gesteld);
    }

    [Fact]
    public void There_is_nothing_to_ask_about_a_request_that_is_not_there() =>
        Spec.Given().Deciding(d => StelVraag.Decide(d, Command)).IsRejectedAs("dossier-onbekend");

    [Fact]
    public void A_question_leaves_the_file_where_it_stood()
    {
        var dossier = (Dossier.Bestaand)new IDossierEvent[] { Ingediend, Volledig, Gesteld }.Aggregate(Dossier.Initial, Dossier.Evolve);
        Assert.Equal((Dossierstand.Volledig, 1), (dossier.Stand, dossier.Kern.Voortgang.Vragen.Count));
        Assert.IsType<Dossier.InBehandeling>(dossier);
    }
}
