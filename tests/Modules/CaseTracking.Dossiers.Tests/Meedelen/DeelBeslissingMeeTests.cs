using CaseTracking.Dossiers.Meedelen;
using CaseTracking.Dossiers.Tests.Beslissen;
using CaseTracking.EventSourcing.Rules;
using static CaseTracking.Dossiers.Tests.Beslissen.Beslisverhaal;

namespace CaseTracking.Dossiers.Tests.Meedelen;

public sealed class DeelBeslissingMeeTests
{
    private static readonly DateOnly Op = Vandaag.AddDays(2);

    private static readonly DeelBeslissingMee Command = new(Id, Op, Mededelingswijze.Aangetekend, "RR-1234", Vandaag.AddDays(5));

    [Fact]
    public void Thirty_days_to_appeal_are_counted_from_the_day_after_the_notice_and_explained()
    {
        var e = Meegedeeld(Command, Boek);

        Assert.Equal((BeslissingId, Op, Mededelingswijze.Aangetekend, "RR-1234", (DateOnly?)new DateOnly(2027, 1, 2)), (e.BeslissingId, e.Op, e.Wijze, e.Bewijs, e.BeroepTot));
        var zinnen = Termijnbepaling.Zinnen(e.Uitleg);
        Assert.Equal("We tellen vanaf de kennisgeving van de beslissing: 3 december 2026.", zinnen[0]);
        Assert.StartsWith("De termijn is 30 kalenderdagen. Dat staat in ", zinnen[1], StringComparison.Ordinal);
        Assert.Equal("De laatste dag is 2 januari 2027.", zinnen[^1]);
    }

    [Fact]
    public void Without_an_appeal_there_is_no_term()
    {
        var type = Proeftype;
        var e = Meegedeeld(Command, Boek with { Types = new([type with { Beslissing = type.Beslissing with { Beroep = null } }]) });

        Assert.Null(e.BeroepTot);
        Assert.Empty(e.Uitleg);
    }

    [Theory]
    [InlineData(nameof(Mededelingswijze.Brief))]
    [InlineData(nameof(Mededelingswijze.Loket))]
    public void Other_means_than_registered_mail_need_no_proof(string wijze) =>
        Assert.Null(Meegedeeld(Command with { Wijze = Enum.Parse<Mededelingswijze>(wijze), Bewijs = null }, Boek).Bewijs);

    [Fact]
    public void The_day_of_the_decision_itself_and_today_are_both_fine()
    {
        Assert.Equal(Vandaag, Meegedeeld(Command with { Op = Vandaag }, Boek).Op);
        Assert.Equal(Command.Vandaag, Meegedeeld(Command with { Op = Command.Vandaag }, Boek).Op);
    }

    [Fact]
    public void A_file_that_may_not_be_treated_is_notified_too() => Assert.IsType<BeslissingWerdMeegedeeld>(Assert.Single(
        Assert.IsType<Decision<IDossierEvent>.Accepted>(DeelBeslissingMee.Decide(
            Na(Ingediend, new DossierWerdOnontvankelijkVerklaard(Id, BeslissingId, Onontvankelijkheidsgrond.Laattijdig, Woorden, Vandaag, AlleVermeldingen)), Command, Boek)).Events));

    [Fact]
    public void Notifying_the_same_twice_changes_nothing_and_otherwise_is_refused()
    {
        var given = DossierScenarios.Spec.Given(Ingediend, Volledig, Ontwerp(), Genomen(), Meegedeeld(Command, Boek));
        given.Deciding(d => DeelBeslissingMee.Decide(d, Command, Boek)).RecordsNothing();
        given.Deciding(d => DeelBeslissingMee.Decide(d, Command with { Op = Op.AddDays(1) }, Boek)).IsRejectedAs("beslissing-al-meegedeeld");
    }

    [Theory]
    [InlineData("", "dossier-onbekend")]
    [InlineData("ingediend", "dossier-niet-beslist")]
    [InlineData("ontwerp", "dossier-niet-beslist")]
    [InlineData("gesloten", "dossier-al-gesloten")]
    public void What_is_not_decided_cannot_be_notified(string waar, string code) =>
        DossierScenarios.Spec.Given(Stadia.Tot(waar)).Deciding(d => DeelBeslissingMee.Decide(d, Command, Boek)).IsRejectedAs(code);

    [Fact]
    public void Without_a_required_mention_nothing_is_sent_and_the_sentence_names_it()
    {
        var dossier = Na([.. Stadia.Tot("zonder vermelding"), Genomen()]);
        DossierScenarios.Spec.Given([.. Stadia.Tot("zonder vermelding"), Genomen()]).Deciding(d => DeelBeslissingMee.Decide(d, Command, Boek)).IsRejectedAs("vermelding-ontbreekt");
        Assert.Contains("tot wanneer u beroep kunt aantekenen, het nummer van het dossier", Zin(DeelBeslissingMee.Decide(dossier, Command, Boek)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_has_yet_to_come_is_refused() => Refused(Command with { Op = Command.Vandaag.AddDays(1) }, "mededeling-in-toekomst");

    [Fact]
    public void A_day_before_the_decision_is_refused() => Refused(Command with { Op = Vandaag.AddDays(-1) }, "mededeling-voor-beslissing");

    [Fact]
    public void Registered_mail_has_a_number() => Refused(Command with { Bewijs = null }, "bewijs-ontbreekt");

    [Theory]
    [InlineData("Jan Peeters")]
    [InlineData("RR_1")]
    [InlineData("RR-1\n")]
    [InlineData("é")]
    [InlineData("01234567890123456789012345678901234567890")]
    public void Proof_is_a_code_and_no_text(string bewijs) => Refused(Command with { Bewijs = bewijs }, "bewijs-ongeldig");

    private static void Refused(DeelBeslissingMee command, string code) => GivenBeslist.Deciding(d => DeelBeslissingMee.Decide(d, command, Boek)).IsRejectedAs(code);

    private static BeslissingWerdMeegedeeld Meegedeeld(DeelBeslissingMee command, Regelboek boek) => Assert.IsType<BeslissingWerdMeegedeeld>(Assert.Single(
        Assert.IsType<Decision<IDossierEvent>.Accepted>(DeelBeslissingMee.Decide(Na(Stadia.Tot("beslist")), command, boek)).Events));
}
