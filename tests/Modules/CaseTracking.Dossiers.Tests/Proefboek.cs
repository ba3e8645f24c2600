using CaseTracking.Dossiers.Types;
using CaseTracking.Termijnen;

namespace CaseTracking.Dossiers.Tests;

/// <summary>A kind of case in which everything a clock can do may happen: thirty days from receipt, then silence refuses.</summary>
internal static class Proefboek
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

    public static readonly Dossiertype Soort = Dossiertypes.Standaard.Geldig("omgevingsvergunning-gewoon", new DateOnly(2026, 1, 1))! with
    {
        Code = "proef",
        Termijnprofiel = "proef",
        Online = true,
        Velden = [],
        MetPeriode = false,
        Adviesinstanties = [new(Brandweer, "de brandweer", 10), new(Commissie, "de commissie", 20, Verlengt: true)],
        Escalatie = new Escalatieregel(5, "Leidinggevende"),
        Geldigheid = new Geldigheid(6, 14),
    };

    /// <summary>The case types of the city, and ours.</summary>
    public static readonly Regelboek Boek = new(
        new Dossiertypes([.. Dossiertypes.Standaard.Alle, Soort, Soort with { Code = "proef-volledig", Termijnprofiel = "proef-volledig" }]),
        Termijnprofielen.Standaard.Met(Profielen), Kalender.Wettelijk);
}
