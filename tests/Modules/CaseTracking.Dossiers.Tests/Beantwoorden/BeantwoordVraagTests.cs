using CaseTracking.Dossiers.Beantwoorden;
using CaseTracking.Dossiers.Handelen;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests.Beantwoorden;

public sealed class BeantwoordVraagTests
{
    private static readonly VraagWerdGesteld Gesteld = new(Id, Guid.CreateVersion7(), TekstRef.New(), Aanbrenger.Burger);
    private static readonly BeantwoordVraag Command = new(Id, Gesteld.VraagId, Vrijetekst.Van("Ja, met een volmacht."));
    private static readonly VraagWerdBeantwoord Beantwoord = new(Id, Gesteld.VraagId, Command.Antwoord.Ref!.Value);

    [Fact]
    public void An_answer_points_at_its_words() => Spec.Given(Ingediend, Gesteld).Deciding(d => BeantwoordVraag.Decide(d, Command)).Records(Beantwoord);

    [Fact]
    public void A_closed_file_still_owes_its_answers() =>
        Spec.Given(Ingediend, Volledig, Gesteld, Afgehandeld).Deciding(d => BeantwoordVraag.Decide(d, Command)).Records(Beantwoord);

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void An_answer_without_words_is_none(string? woorden) =>
        Spec.Given(Ingediend, Gesteld).Deciding(d => BeantwoordVraag.Decide(d, Command with { Antwoord = Vrijetekst.Van(woorden) })).IsRejectedAs("antwoord-leeg");

    [Fact]
    public void An_answer_has_four_thousand_characters_at_most() =>
        Spec.Given(Ingediend, Gesteld).Deciding(d => BeantwoordVraag.Decide(d, Command with { Antwoord = Vrijetekst.Van(new string('a', BeantwoordVraag.Langst + 1)) }))
            .IsRejectedAs("antwoord-te-lang");

    [Fact]
    public void A_question_that_was_answered_or_never_asked_takes_no_answer()
    {
        Spec.Given(Ingediend, Gesteld, Beantwoord).Deciding(d => BeantwoordVraag.Decide(d, Command)).IsRejectedAs("vraag-niet-open");
        GivenIngediend.Deciding(d => BeantwoordVraag.Decide(d, Command)).IsRejectedAs("vraag-niet-open");
    }

    [Fact]
    public void An_unknown_file_has_no_questions() => Spec.Given().Deciding(d => BeantwoordVraag.Decide(d, Command)).IsRejectedAs("dossier-onbekend");
}
