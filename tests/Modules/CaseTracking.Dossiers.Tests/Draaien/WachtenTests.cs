using System.Text.Json;
using CaseTracking.Dossiers.StukkenLeveren;
using CaseTracking.Dossiers.StukkenVragen;
using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;
using CaseTracking.Testing;

namespace CaseTracking.Dossiers.Tests.Draaien;

/// <summary>What a citizen sees of the day the city wants to be ready, from filing to the document that was missing.</summary>
public sealed class WachtenTests
{
    // Monday 2 November 2026; an attest takes two working days.
    private static readonly DateTimeOffset Begin = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly FakeClock _clock = new(Begin);

    [Fact]
    public async Task Who_took_long_to_bring_a_document_sees_a_day_to_come_and_why_it_moved()
    {
        await using var product = await Klokproduct.Start(_clock);
        var file = await Filing.Make(product);
        Assert.Equal(("2026-11-04", null, null), await Termijn(product, file, "2026-11-04"));

        await product.Zet(Begin.AddDays(1));
        await Vraag(product, file);
        await product.Zet(Begin.AddDays(8));
        Assert.Equal((null, "2026-11-04", "We wachten eerst op uw documenten."), await Termijn(product, file, streefdatum: null));
        var wachtend = await Pagina(product, file);
        Assert.Contains("Dat weten we als u alles bezorgd hebt.", wachtend, StringComparison.Ordinal);
        Assert.Contains("Vanaf 3 november 2026 wacht de stad op documenten van u: die dagen tellen niet mee.", wachtend, StringComparison.Ordinal);
        Assert.DoesNotContain("Dat is niet gelukt.", wachtend, StringComparison.Ordinal);

        await product.Zet(Begin.AddDays(14));
        await Lever(product, file);
        await product.Rust();
        Assert.Equal(("2026-11-17", "2026-11-04", "We kregen uw documenten."), await Termijn(product, file, "2026-11-17"));
        var pagina = await Pagina(product, file);
        foreach (var tekst in new[]
        {
            "We streven naar", "4 november 2026</del>", "dinsdag 17 november 2026", "We kregen uw documenten.",
            "Van 3 november 2026 tot en met 15 november 2026 wachtte de stad op documenten van u: die dagen tellen niet mee.",
        })
            Assert.Contains(tekst, pagina, StringComparison.Ordinal);
        Assert.DoesNotContain("Dat is niet gelukt.", pagina, StringComparison.Ordinal);

        // The control: a city that does nothing then is late, and says so.
        await product.Zet(Begin.AddDays(16));
        Assert.Contains("Dat is niet gelukt.", await Pagina(product, file), StringComparison.Ordinal);
    }

    private static Task Vraag(Klokproduct product, Filing file)
    {
        var (id, vandaag) = (new DossierId(file.DossierId), new DateOnly(2026, 11, 3));
        var command = new VraagStukken(id, Guid.CreateVersion7(), ["andere"], vandaag, vandaag.AddDays(14), new TekstRef(Guid.CreateVersion7()));
        return product.Doe(id, (d, boek) => VraagStukken.Decide(d, command, boek));
    }

    private static Task Lever(Klokproduct product, Filing file)
    {
        var (id, vandaag) = (new DossierId(file.DossierId), new DateOnly(2026, 11, 16));
        var stuk = new LeverStukken.Stuk(StukRef.New(), "andere", "application/pdf", 1, ZichtbaarVoorBurger: true);
        return product.Doe(id, (d, boek) => LeverStukken.Decide(d, new LeverStukken(id, [stuk], vandaag, vandaag, Aanbrenger.Burger), boek));
    }

    private static async Task<(string? Streefdatum, string? Eerder, string? Reden)> Termijn(Product product, Filing file, string? streefdatum)
    {
        using var citizen = product.Visitor();
        (string? Streefdatum, string? Eerder, string? Reden) gezien = default;
        await Eventually.Holds(
            async () =>
            {
                var answer = await Answer.Of(citizen.Http.GetAsync(new Uri($"/api/v1/volg/{file.Trackingcode}", UriKind.Relative)));
                if (answer.Status != 200 || JsonElement.Parse(answer.Body).GetProperty("termijn") is not { ValueKind: JsonValueKind.Object } termijn) return false;
                gezien = (termijn.GetProperty("streefdatum").GetString(), termijn.GetProperty("eerder").GetString(), termijn.GetProperty("reden").GetString());
                return gezien.Streefdatum == streefdatum;
            },
            "the citizen sees the day");
        return gezien;
    }

    private static async Task<string> Pagina(Product product, Filing file)
    {
        using var citizen = product.Visitor();
        return (await citizen.Open($"/volgen/{file.Trackingcode}")).Html;
    }
}
