using CaseTracking.Dossiers.Types;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Termijnen;

namespace CaseTracking.Dossiers.Tests;

/// <summary>A kind of case in which everything a clock can do may happen: thirty days from receipt, then silence refuses.</summary>
internal static class Proef
{
    public const string Grond = "wacht-op-stukken";
    public const string Verlenging = "openbaar-onderzoek";
    public const string Brandweer = "brandweer";
    public const string Commissie = "commissie";

    public static readonly Termijnprofielen Profielen = Termijnprofielen.Lees(
        """
        [
          {
            "code": "proef", "versie": 1, "naam": "Proef", "geldigVan": "2000-01-01", "aanvang": "ontvangst",
            "wettelijk": "30 kalenderdagen", "metAdvies": "45 kalenderdagen", "dienstnorm": "10 werkdagen",
            "schorsingsgronden": [{"code": "wacht-op-stukken", "omschrijving": "de stad wacht op stukken van u"}],
            "verlenging": {"duur": "60 kalenderdagen", "gronden": [{"code": "openbaar-onderzoek", "omschrijving": "er komt een openbaar onderzoek"}]},
            "stilzwijgen": "weigering", "zekerheid": "instelling"
          },
          {
            "code": "proef-volledig", "versie": 1, "naam": "Proef vanaf volledig", "geldigVan": "2000-01-01", "aanvang": "volledigheid",
            "wettelijk": "30 kalenderdagen", "stilzwijgen": "toekenning", "zekerheid": "instelling"
          }
        ]
        """);

    public static readonly Dossiertype Type = Dossiertypes.Standaard.Geldig("omgevingsvergunning-gewoon", new DateOnly(2026, 1, 1))! with
    {
        Code = "proef",
        Termijnprofiel = "proef",
        Online = true,
        Adviesinstanties = [new(Brandweer, "de brandweer", 10), new(Commissie, "de commissie", 20, Verlengt: true)],
        Escalatie = new Escalatieregel(5, "Leidinggevende"),
        Geldigheid = new Geldigheid(6, 14),
    };

    /// <summary>The case types of the city, and ours.</summary>
    public static readonly Regelboek Boek = new(
        new Dossiertypes([.. Dossiertypes.Standaard.Alle, Type, Type with { Code = "proef-volledig", Termijnprofiel = "proef-volledig" }]),
        Termijnprofielen.Standaard.Met(Profielen), Kalender.Wettelijk);

    /// <summary>Received on Tuesday 3 November 2026.</summary>
    public static readonly AanvraagWerdIngediend Ingediend = DossierScenarios.Ingediend with { Product = Type.Code, Typeversie = Type.Versie };

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
