using CaseTracking.EventSourcing.Rules;
using CaseTracking.Testing;

namespace CaseTracking.Dossiers.Tests;

/// <summary>Histories of a file, told once and used by every spec.</summary>
internal static class DossierScenarios
{
    public static readonly DossierId Id = new(Guid.Parse("0199f1a0-0000-7000-8000-000000000001"));
    public static readonly BurgerRef Burger = new(Guid.Parse("0199f1a0-0000-7000-8000-000000000002"));

    public static readonly MedewerkerRef Bert = new("mw-burgerzaken");
    public static readonly MedewerkerRef Lies = new("lg-loketten");
    public static readonly DateOnly Dag = new(2026, 11, 3);

    public static readonly AanvraagWerdIngediend Ingediend =
        new(Id, "2026-000042", "attest-van-woonst", 1, Burger, new string('a', 64), Dag, Kanaal.Web, Periode: null);

    public static readonly DossierWerdVolledigVerklaard Volledig = new(Id, Dag);
    public static readonly DossierWerdGesloten Afgehandeld = new(Id, Sluitreden.Afgehandeld);

    /// <summary>The case types, terms and calendar that ship with the product.</summary>
    public static Regelboek Boek => Regelboek.Standaard;

    public static Spec<Dossier, IDossierEvent> Spec { get; } = new(Dossier.Initial, Dossier.Evolve);

    public static Spec<Dossier, IDossierEvent>.When GivenIngediend => Spec.Given(Ingediend);

    public static Spec<Dossier, IDossierEvent>.When GivenVolledig => Spec.Given(Ingediend, Volledig);

    public static Spec<Dossier, IDossierEvent>.When GivenAfgehandeld => Spec.Given(Ingediend, Volledig, Afgehandeld);

    public static IEnumerable<Rejection> AlleWeigeringen =>
        typeof(DossierRejections).GetFields().Select(f => (Rejection)f.GetValue(null)!);
}
