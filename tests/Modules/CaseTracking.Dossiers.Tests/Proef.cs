using CaseTracking.Dossiers.Types;
using CaseTracking.EventSourcing.Rules;

namespace CaseTracking.Dossiers.Tests;

/// <summary>Stories of a file of <see cref="Proefboek"/>.</summary>
internal static class Proef
{
    public const string Grond = Proefboek.Grond;
    public const string Verlenging = Proefboek.Verlenging;
    public const string Brandweer = Proefboek.Brandweer;
    public const string Commissie = Proefboek.Commissie;

    public static Dossiertype Soort => Proefboek.Soort;

    public static Regelboek Boek => Proefboek.Boek;

    /// <summary>Received on Tuesday 3 November 2026.</summary>
    public static readonly AanvraagWerdIngediend Ingediend = DossierScenarios.Ingediend with { Product = Soort.Code, Typeversie = Soort.Versie };

    public static readonly DateOnly Uiterlijk = new(2026, 12, 3);

    /// <summary>Five working days before.</summary>
    public static readonly DateOnly Escalatie = new(2026, 11, 26);

    /// <summary>The day n days after receipt.</summary>
    public static DateOnly Dag(int n) => Ingediend.OntvangenOp.AddDays(n);

    /// <summary>Filed, with its dates, and what came after.</summary>
    public static IDossierEvent[] Verhaal(params IDossierEvent[] verder) => [Ingediend, Bepaald(Ingediend), .. verder];

    public static Dossier Dossier(params IDossierEvent[] verder) => Verhaal(verder).Aggregate(Dossiers.Dossier.Initial, Dossiers.Dossier.Evolve);

    /// <summary>The same, without the dates of a filing of its own.</summary>
    public static Dossier Vouw(params IDossierEvent[] alles) => alles.Aggregate(Dossiers.Dossier.Initial, Dossiers.Dossier.Evolve);

    public static TermijnWerdBepaald Bepaald(params IDossierEvent[] verhaal) =>
        Termijnbepaling.Van(((Dossier.Bestaand)Vouw(verhaal)).Kern, Termijnaanleiding.Ingediend, Boek);

    public static IReadOnlyList<IDossierEvent> Feiten(this Decision<IDossierEvent> besluit) =>
        Assert.IsType<Decision<IDossierEvent>.Accepted>(besluit).Events;

    public static string Weigering(this Decision<IDossierEvent> besluit) =>
        Assert.IsType<Decision<IDossierEvent>.Rejected>(besluit).Reason.Code;

    /// <summary>Decided, which ends what the clock can do.</summary>
    public static readonly IDossierEvent[] Beslist =
    [
        new DossierWerdVolledigVerklaard(DossierScenarios.Id, Dag(0)),
        new BeslissingWerdOpgesteld(DossierScenarios.Id, Guid.Empty, 1, Uitkomst.Toegekend, DossierScenarios.Bert, new TekstRef(Guid.Empty), []),
        new BeslissingWerdGenomen(DossierScenarios.Id, Guid.Empty, 1, Uitkomst.Toegekend, "het college", DossierScenarios.Lies, Dag(5), new DateOnly(2027, 6, 30)),
    ];

    public static readonly DossierWerdGesloten Gesloten = new(DossierScenarios.Id, Sluitreden.Dubbel);
}
