using CaseTracking.Dossiers.Types;
using CaseTracking.Termijnen;
using CaseTracking.Testing;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests;

/// <summary>A kind of case of the tests alone: with pieces, advice, suspension, a decision and a place to collect it.</summary>
internal static class Proefvergunning
{
    public static readonly AanvraagWerdIngediend Ingediend = DossierScenarios.Ingediend with { Product = "proefvergunning" };
    public static readonly BeslissingWerdOpgesteld Opgesteld = new(Id, Guid.Parse("0199f1a0-0000-7000-8000-000000000003"), 1, Uitkomst.Toegekend, Bert, TekstRef.New(), []);
    public static readonly BeslissingWerdGenomen Toegekend = new(Id, Opgesteld.BeslissingId, 1, Uitkomst.Toegekend, "het college", Lies, Dag, GeldigTot: null);
    public static readonly BeslissingWerdGenomen Geweigerd = Toegekend with { Uitkomst = Uitkomst.Geweigerd };
    public static readonly BeslissingWerdMeegedeeld Meegedeeld = new(Id, Opgesteld.BeslissingId, Dag, Mededelingswijze.Brief, Bewijs: null, BeroepTot: null, []);
    public static readonly DossierWerdOnontvankelijkVerklaard Onontvankelijk =
        new(Id, Guid.Parse("0199f1a0-0000-7000-8000-000000000004"), Onontvankelijkheidsgrond.Laattijdig, TekstRef.New(), Dag, []);

    public static readonly StukkenWerdenGevraagd StukkenGevraagd =
        new(Id, Guid.Parse("0199f1a0-0000-7000-8000-000000000005"), ["plan"], Dag, Dag.AddDays(14), Toelichting: null);

    private static readonly Dossiertype Attest = Regelboek.Standaard.Types.Van(new Typeref("attest-van-woonst", 1));

    public static Dossiertype Type { get; } = Attest with
    {
        Code = "proefvergunning",
        Termijnprofiel = "omgevingsvergunning-gewoon",
        Beslissing = Attest.Beslissing with { Nodig = true },
        Stukken = [new Stuksoort("plan", "Een plan", Verplicht: true)],
        Adviesinstanties = [new Adviesinstantie("brandweer", "de brandweer", 30)],
    };

    public static Regelboek Boek { get; } = new(new Dossiertypes([Attest, Type, Type with { Code = "proefinname", Termijnprofiel = "inname-openbaar-domein" }]), Termijnprofielen.Standaard, Kalender.Wettelijk);

    /// <summary>After these events, on a file of this kind.</summary>
    public static Spec<Dossier, IDossierEvent>.When Given(params IDossierEvent[] events) => Spec.Given([Ingediend, .. events]);

    public static Dossier.Bestaand Na(params IDossierEvent[] events) => (Dossier.Bestaand)new[] { Ingediend }.Concat(events).Aggregate(Dossier.Initial, Dossier.Evolve);
}
