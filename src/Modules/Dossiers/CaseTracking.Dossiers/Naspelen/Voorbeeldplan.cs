using CaseTracking.Hosting.Demo;
using CaseTracking.Termijnen;
using NodaTime;
using static CaseTracking.Dossiers.Naspelen.Voorbeeldburger;
using static CaseTracking.Dossiers.Naspelen.Voorbeeldlot;
using static CaseTracking.Dossiers.Naspelen.Voorbeeldvraag;

namespace CaseTracking.Dossiers.Naspelen;

/// <summary>Which requests come in, when, by which channel, and how it goes with them.</summary>
internal sealed class Voorbeeldplan(StoryPlan plan, Regelboek boek)
{
    public const string Woonst = "attest-van-woonst";
    public const string Gezin = "attest-gezinssamenstelling";
    public const string Strafregister = "uittreksel-strafregister";
    public const string Reispas = "reispas";
    public const string Inname = "inname-openbaar-domein";
    public const string Klein = "omgevingsvergunning-vereenvoudigd";
    public const string Groot = "omgevingsvergunning-gewoon";

    // So that on the last day there is a file in every state worth a look, however few files are asked for; those who can sign in have some
    // of them.
    private static readonly IReadOnlyList<Voorbeeldrol> Vast =
    [
        new(Klein, Liggen, 80), new(Klein, Geweigerd, 62, Anna), new(Klein, NietAangevuld, 14, Anna), new(Inname, AdviesBlijftUit, 6, Anna, Beantwoord),
        new(Strafregister, NietAfgehaald, 12, Anna), new(Gezin, Vlot, 30, Anna), new(Klein, Vlot, 1, Anna), new(Klein, Liggen, 66, Bilal, Gesteld), new(Woonst, Vlot, 5, Bilal),
        new(Reispas, Onvolledig, 3), new(Inname, Geschorst, 7), new(Groot, Verlengd, 130), new(Klein, Advies, 24), new(Strafregister, NietAfgehaald, 10), new(Gezin, Ingetrokken, 20),
        new(Woonst, Heropend, 11), new(Gezin, Rechtgezet, 9), new(Inname, Deels, 30), new(Klein, NietAangevuld, 45), new(Groot, Liggen, 150), new(Klein, Liggen, 62),
        new(Inname, Onontvankelijk, 25), new(Strafregister, Traag, 6), new(Inname, Vlot, 1), new(Woonst, Vlot, 1), new(Reispas, Vlot, 8), new(Klein, Verlopen, 110),
        new(Klein, Geweigerd, 52), new(Gezin, Vlot, 9, Bilal, Beantwoord),
    ];

    public IEnumerable<Voorbeeldaanvraag> Aanvragen()
    {
        var toeval = new Random(plan.Seed);
        var agenda = new Voorbeeldagenda(boek.Kalender, toeval);
        foreach (var rol in Vast.Take(plan.Files)) yield return Gekozen(rol, agenda);

        for (var i = Vast.Count; i < plan.Files; i++)
        {
            var product = toeval.Weeg((Woonst, 22), (Gezin, 18), (Strafregister, 20), (Reispas, 16), (Inname, 14), (Klein, 7), (Groot, 3));
            yield return Gewoon(product, toeval, agenda);
        }
    }

    private Voorbeeldaanvraag Gekozen(Voorbeeldrol rol, Voorbeeldagenda agenda)
    {
        var dag = Brussel.Dag(plan.Until).PlusDays(-rol.DagenGeleden);
        var kanaal = IsOnline(rol.Product) ? Kanaal.Web : Kanaal.Loket;
        while (kanaal == Kanaal.Loket && !agenda.IsOpen(dag)) dag = dag.PlusDays(-1);
        return new(rol.Product, rol.Lot, kanaal, agenda.Aanvraag(dag, kanaal), rol.Burger, rol.Vraag);
    }

    private Voorbeeldaanvraag Gewoon(string product, Random toeval, Voorbeeldagenda agenda)
    {
        var dag = Dag(product, toeval, agenda);
        var kanaal = agenda.IsOpen(dag) ? Kanaalvan(product, toeval) : Kanaal.Web;
        return new(product, Lot(product, toeval), kanaal, agenda.Aanvraag(dag, kanaal));
    }

    // Thrown again until a day comes up that is busy enough for this product.
    private LocalDate Dag(string product, Random toeval, Voorbeeldagenda agenda)
    {
        var gisteren = Brussel.Dag(plan.Until).PlusDays(-1);
        while (true)
        {
            var dag = gisteren.PlusDays(-toeval.Next(364));
            var drukte = Seizoen(product, dag.Month) * (agenda.IsOpen(dag) ? Weekdag(dag.DayOfWeek) : IsOnline(product) ? 3 : 0);
            if (toeval.Next(200) < drukte) return dag;
        }
    }

    private static int Weekdag(IsoDayOfWeek dag) => dag switch { IsoDayOfWeek.Monday => 13, IsoDayOfWeek.Friday => 8, _ => 10 };

    private static int Seizoen(string product, int maand) => (product, maand) switch
    {
        (Reispas, >= 4 and <= 6) => 15,
        (Strafregister, 8 or 9) => 14,
        (Inname, >= 5 and <= 9) => 13,
        (Woonst or Gezin, 9) => 12,
        (_, 7 or 12) => 6,
        _ => 8,
    };

    private static Kanaal Kanaalvan(string product, Random toeval) => product switch
    {
        Reispas => Kanaal.Loket,
        Groot => toeval.Weeg((Kanaal.Mail, 40), (Kanaal.Post, 35), (Kanaal.Loket, 25)),
        Klein => toeval.Weeg((Kanaal.Web, 65), (Kanaal.Loket, 15), (Kanaal.Post, 12), (Kanaal.Mail, 8)),
        _ => toeval.Weeg((Kanaal.Web, 52), (Kanaal.Loket, 26), (Kanaal.Telefoon, 9), (Kanaal.Mail, 8), (Kanaal.Post, 5)),
    };

    private static Voorbeeldlot Lot(string product, Random toeval) => product switch
    {
        Inname => toeval.Weeg((Vlot, 44), (Advies, 26), (Deels, 6), (Geweigerd, 7), (Ingetrokken, 5), (Onvolledig, 6), (Geschorst, 3), (Onontvankelijk, 2), (Dubbel, 1)),
        Klein => toeval.Weeg((Vlot, 30), (Onvolledig, 26), (Advies, 18), (Geweigerd, 8), (Deels, 4), (Ingetrokken, 5), (NietAangevuld, 4), (Onontvankelijk, 2), (Verlopen, 3)),
        Groot => toeval.Weeg((Vlot, 20), (Onvolledig, 30), (Advies, 25), (Verlengd, 10), (Geweigerd, 10), (Ingetrokken, 5)),
        Reispas => toeval.Weeg((Vlot, 80), (Onvolledig, 10), (NietAfgehaald, 3), (Ingetrokken, 2), (Traag, 5)),
        _ => toeval.Weeg((Vlot, 79), (Traag, 9), (Ingetrokken, 3), (Dubbel, 2), (NietAfgehaald, 3), (Rechtgezet, 2), (Heropend, 2)),
    };

    private bool IsOnline(string product) => boek.Types.Aanbod(Brussel.Dag(plan.Until).ToDateOnly()).Any(t => t.Code == product && t.Online);
}

/// <summary>A request that will come in.</summary>
/// <param name="Product">What is asked.</param>
/// <param name="Lot">How it goes.</param>
/// <param name="Kanaal">How it comes in.</param>
/// <param name="Op">When.</param>
/// <param name="Burger">Who asks, where that is somebody who can sign in.</param>
/// <param name="Vraag">Whether that person asks something on the way.</param>
internal sealed record Voorbeeldaanvraag(
    string Product, Voorbeeldlot Lot, Kanaal Kanaal, DateTimeOffset Op, Voorbeeldburger? Burger = null, Voorbeeldvraag Vraag = Voorbeeldvraag.Geen);
