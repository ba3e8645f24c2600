using CaseTracking.Dossiers.Beslissen;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Web.Identity;
using static CaseTracking.Dossiers.Tests.Beslissen.Beslisverhaal;

namespace CaseTracking.Dossiers.Tests.Beslissen;

public sealed class NeemBeslissingTests
{
    private static readonly NeemBeslissing Command = new(Id, 1, Lies, Vandaag);

    [Fact]
    public void Who_leads_the_service_takes_the_draft_that_was_read() => GivenOntwerp.Deciding(d => NeemBeslissing.Decide(d, Command, Boek)).Records(Genomen());

    [Fact]
    public void A_refusal_is_valid_for_no_time() =>
        DossierScenarios.Spec.Given(Ingediend, Volledig, Ontwerp(uitkomst: Uitkomst.Geweigerd))
            .Deciding(d => NeemBeslissing.Decide(d, Command, Boek)).Records(Genomen(Uitkomst.Geweigerd));

    [Fact]
    public void A_grant_without_validity_has_no_end()
    {
        var boek = Boek with { Types = new([Proeftype with { Geldigheid = null }]) };
        GivenOntwerp.Deciding(d => NeemBeslissing.Decide(d, Command, boek)).Records(Genomen() with { GeldigTot = null });
    }

    [Fact]
    public void After_silence_a_decision_is_late_and_still_a_decision() =>
        DossierScenarios.Spec.Given(Ingediend, Volledig, Ontwerp(), new TermijnVerstreek(Id, Vandaag.AddDays(-1), Stilzwijgend.Weigering, Laat: false))
            .Deciding(d => NeemBeslissing.Decide(d, Command, Boek)).Records(Genomen());

    [Fact]
    public void Taking_the_same_draft_twice_changes_nothing() => GivenBeslist.Deciding(d => NeemBeslissing.Decide(d, Command, Boek)).RecordsNothing();

    [Theory]
    [InlineData("", "dossier-onbekend")]
    [InlineData("ingediend", "dossier-niet-volledig")]
    [InlineData("volledig", "ontwerp-ontbreekt")]
    [InlineData("advies", "advies-loopt")]
    [InlineData("geschorst", "termijn-staat-stil")]
    [InlineData("zonder vermelding", "vermelding-ontbreekt")]
    [InlineData("gesloten", "dossier-al-gesloten")]
    public void A_file_that_is_not_ready_is_not_decided_on(string waar, string code) =>
        DossierScenarios.Spec.Given(Stadia.Tot(waar)).Deciding(d => NeemBeslissing.Decide(d, Command, Boek)).IsRejectedAs(code);

    [Fact]
    public void What_was_decided_is_not_decided_again() =>
        GivenBeslist.Deciding(d => NeemBeslissing.Decide(d, Command with { Ontwerp = 2 }, Boek)).IsRejectedAs("dossier-al-beslist");

    [Fact]
    public void The_sentence_names_the_mentions_that_are_missing() => Assert.Equal(
        "Dit moet nog in de beslissing staan: tot wanneer u beroep kunt aantekenen, het nummer van het dossier. Zonder gaat er geen brief weg.",
        Zin(NeemBeslissing.Decide(Na(Stadia.Tot("zonder vermelding")), Command, Boek)));

    /// <summary>Who decides what the drafter proposed: another person, with the role, in the service, who read this very draft.</summary>
    [Theory]
    [Trait("Proof", "G11")]
    [InlineData("right person", "lg-loketten", "Leidinggevende:burgerzaken", 2, null)]
    [InlineData("right person with more roles", "lg-loketten", "Medewerker:omgeving Leidinggevende:burgerzaken", 2, null)]
    [InlineData("drafter", "mw-burgerzaken", "Leidinggevende:burgerzaken", 2, "vier-ogen")]
    [InlineData("drafter with two roles", "mw-burgerzaken", "Medewerker:burgerzaken Leidinggevende:burgerzaken", 2, "vier-ogen")]
    [InlineData("drafter without the role", "mw-burgerzaken", "Medewerker:burgerzaken", 2, "beslissen-niet-bevoegd")]
    [InlineData("draft changed after it was read", "lg-loketten", "Leidinggevende:burgerzaken", 1, "ontwerp-gewijzigd")]
    [InlineData("draft that is not there yet", "lg-loketten", "Leidinggevende:burgerzaken", 3, "ontwerp-gewijzigd")]
    [InlineData("manager of another service", "lg-omgeving", "Leidinggevende:omgeving", 2, "beslissen-niet-bevoegd")]
    [InlineData("colleague of the service", "mw-twee", "Medewerker:burgerzaken", 2, "beslissen-niet-bevoegd")]
    [InlineData("role without a service", "lg-zonder", "Leidinggevende:", 2, "beslissen-niet-bevoegd")]
    [InlineData("both halves in different services", "lg-half", "Leidinggevende:omgeving Medewerker:burgerzaken", 2, "beslissen-niet-bevoegd")]
    [InlineData("nobody with a role", "burger-anna", "", 2, "beslissen-niet-bevoegd")]
    public void Four_eyes(string wie, string id, string rollen, int gelezen, string? code)
    {
        Assert.NotEmpty(wie);
        var actor = Iemand(id, [.. rollen.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(RoleAssignment.Parse)]);
        var besluit = DossierScenarios.Spec.Given(Ingediend, Volledig, Ontwerp(), Ontwerp(2))
            .Deciding(d => NeemBeslissing.Decide(d, new NeemBeslissing(Id, gelezen, actor, Vandaag), Boek));

        if (code is null) besluit.Records(Genomen() with { Ontwerp = 2 });
        else besluit.IsRejectedAs(code);
    }

    [Fact]
    public void Without_four_eyes_the_drafter_decides_too()
    {
        var type = Proeftype;
        var boek = Boek with { Types = new([type with { Beslissing = type.Beslissing with { VierOgen = false } }]) };
        var bert = Iemand(Bert.Id, new RoleAssignment("Leidinggevende", "burgerzaken"));
        GivenOntwerp.Deciding(d => NeemBeslissing.Decide(d, Command with { Beslisser = bert }, boek)).Records(Genomen() with { Beslisser = new MedewerkerRef(Bert.Id) });
    }

    [Fact]
    public void A_refusal_of_a_person_is_a_matter_of_rights_and_of_a_draft_one_of_state()
    {
        Assert.Equal(RejectionKind.Forbidden, Soort(Iemand("lg-omgeving", new RoleAssignment("Leidinggevende", "omgeving")), 1));
        Assert.Equal(RejectionKind.Forbidden, Soort(Iemand(Bert.Id, new RoleAssignment("Leidinggevende", "burgerzaken")), 1));
        Assert.Equal(RejectionKind.Conflict, Soort(Lies, 2));
    }

    private static RejectionKind Soort(Actor actor, int ontwerp) => Assert.IsType<Decision<IDossierEvent>.Rejected>(
        NeemBeslissing.Decide(Na(Stadia.Tot("ontwerp")), new NeemBeslissing(Id, ontwerp, actor, Vandaag), Boek)).Reason.Kind;
}
