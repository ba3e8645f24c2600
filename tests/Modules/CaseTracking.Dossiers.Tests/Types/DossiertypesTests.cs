using CaseTracking.Dossiers.Indienen;
using CaseTracking.Dossiers.Types;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Termijnen;
using Microsoft.Extensions.Options;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests.Types;

public sealed class DossiertypesTests
{
    private static readonly DateOnly Nieuwjaar = new(2027, 1, 1);
    private static readonly Typebron Reispas = Typebron.Ingebed().Single(b => b.Bestand.Contains("reispas", StringComparison.Ordinal));

    [Fact]
    public void The_product_ships_with_the_types_of_a_city() => Assert.Equal(
        [
            "attest-gezinssamenstelling", "attest-van-woonst", "inname-openbaar-domein", "omgevingsvergunning-gewoon", "omgevingsvergunning-vereenvoudigd",
            "reispas", "uittreksel-strafregister", "vergunning-overgenomen",
        ],
        Dossiertypes.Standaard.Alle.Select(t => t.Code).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_version_holds_from_its_first_day_on()
    {
        Assert.Equal(1, Dossiertypes.Standaard.Geldig("attest-van-woonst", Nieuwjaar.AddDays(-1))!.Versie);
        Assert.Equal(2, Dossiertypes.Standaard.Geldig("attest-van-woonst", Nieuwjaar)!.Versie);
        Assert.Null(Dossiertypes.Standaard.Geldig("omgevingsvergunning-gewoon", new DateOnly(2016, 1, 1)));
    }

    [Fact]
    public void A_file_keeps_the_version_it_was_opened_under()
    {
        var (oud, nieuw) = (Geopend(Nieuwjaar.AddDays(-1)), Geopend(Nieuwjaar));

        Assert.Equal(1, Boek.TypeVan(oud).Versie);
        Assert.Equal(2, Boek.TypeVan(nieuw).Versie);
        Assert.NotEqual(Boek.TypeVan(oud).Teksten[Tekstmoment.KlaarVoorAfhaling], Boek.TypeVan(nieuw).Teksten[Tekstmoment.KlaarVoorAfhaling]);
    }

    [Fact]
    public void What_was_begun_in_another_system_is_not_on_offer()
    {
        Assert.DoesNotContain(Dossiertypes.Standaard.Aanbod(Dag), t => t.Code == "vergunning-overgenomen");
        Assert.Contains(Dossiertypes.Standaard.Aanbod(Dag), t => t.Code == "reispas");
    }

    [Fact]
    public void A_city_adds_a_type_and_says_one_differently()
    {
        var eigen = new Typebron("eigen.json", Reispas.Json.Replace("\"code\": \"reispas\"", "\"code\": \"rijbewijs\"", StringComparison.Ordinal));
        var anders = new Typebron("anders.json", Reispas.Json.Replace("012 34 56 70", "012 34 56 79", StringComparison.Ordinal));
        var types = Dossiertypes.Lees(Typebron.Ingebed(), [eigen, anders], Termijnprofielen.Standaard);

        Assert.NotNull(types.Geldig("rijbewijs", Dag));
        Assert.Equal("012 34 56 79", types.Geldig("reispas", Dag)!.Dienst.Telefoon);
        Assert.Equal(Dossiertypes.Standaard.Alle.Count() + 1, types.Alle.Count());
    }

    [Fact]
    public void Every_fault_of_every_file_is_named_at_once()
    {
        var fout = Assert.Throws<TypefoutException>(() => Dossiertypes.Lees(
            [], [Reispas with { Bestand = "een.json" }, Reispas with { Bestand = "twee.json" }, new("drie.json", "{}"), Later("vier.json")], Termijnprofielen.Standaard));

        Assert.Contains("twee.json: versie: Version 1 of 'reispas' stands in een.json already. Give this one the next number.", fout.Message, StringComparison.Ordinal);
        Assert.Contains("drie.json", fout.Message, StringComparison.Ordinal);
        Assert.Contains("vier.json: geldigVan: Version 2 must begin after version 1, on 2000-01-01. Choose a later day.", fout.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_the_city_is_read_file_by_file()
    {
        var map = Directory.CreateTempSubdirectory("types");
        try
        {
            File.WriteAllText(Path.Combine(map.FullName, "eigen.json"), Reispas.Json.Replace("012 34 56 70", "012 34 56 79", StringComparison.Ordinal));
            File.WriteAllText(Path.Combine(map.FullName, "leesmij.txt"), "Niets.");

            Assert.Equal("012 34 56 79", new Typemap { Folder = map.FullName }.Lees(Termijnprofielen.Standaard).Geldig("reispas", Dag)!.Dienst.Telefoon);
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_wrong_folder_or_file_is_a_reason_not_to_start()
    {
        Assert.True(new Typemapcontrole(Options.Create(new Stadsregels())).Validate(null, new Typemap()).Succeeded);
        var fout = new Typemapcontrole(Options.Create(new Stadsregels())).Validate(null, new Typemap { Folder = "/bestaat/niet" });
        Assert.Equal(["/bestaat/niet: Dossiers:Types:Folder: There is no such folder. Make it, or take the setting away."], fout.Failures);
    }

    private static Typebron Later(string bestand) => new(bestand, Reispas.Json.Replace("\"versie\": 1", "\"versie\": 2", StringComparison.Ordinal));

    private static Dossierkern Geopend(DateOnly op)
    {
        var command = new DienAanvraagIn(Id, "2026-000042", "attest-van-woonst", Burger, new string('a', 64), op, op, Kanaal.Web, DoorBurger: true);
        var events = Assert.IsType<Decision<IDossierEvent>.Accepted>(DienAanvraagIn.Decide(Dossier.Initial, command, Boek)).Events;
        return Assert.IsAssignableFrom<Dossier.Bestaand>(events.Aggregate(Dossier.Initial, Dossier.Evolve)).Kern;
    }
}
