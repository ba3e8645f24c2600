using System.Net;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Host.Tests.Journeys;

/// <summary>From question to answer through pages alone, without JavaScript.</summary>
public sealed class RequestJourneyTests(Product product) : IClassFixture<Product>
{
    [Fact]
    public async Task A_citizen_files_an_employee_completes_and_closes_and_the_citizen_sees_it()
    {
        using var citizen = product.Visitor();
        var (_, number, code) = await citizen.FileRequest();

        using var employee = await product.SignedIn(TestPeople.Burgerzaken);
        var file = await employee.OpenFile(number);
        Assert.Contains("Fien Voorbeeld", file.Html, StringComparison.Ordinal);

        file = await employee.Submit(file, "Volledig");
        Assert.Contains("Volledig", file.Html, StringComparison.Ordinal);
        await SeesEventually(citizen, code, "Uw aanvraag is volledig");

        file = await employee.Submit(await employee.Open($"{file.Url.AbsolutePath}/sluiting"), "sluiting", ("Reden", "Afgehandeld"));
        Assert.Contains("Het dossier is gesloten", file.Html, StringComparison.Ordinal);
        await SeesEventually(citizen, code, "Uw aanvraag is klaar");
        Assert.DoesNotContain("ct-card__date", (await citizen.Open($"/volgen/{code}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_typed_is_lost_when_something_is_missing()
    {
        using var citizen = product.Visitor();
        var page = await citizen.SendRequest("Fien Voorbeeld", "geen adres", "Het is dringend.");

        Assert.Contains("Vul een e-mailadres in zoals naam@voorbeeld.be.", page.Html, StringComparison.Ordinal);
        foreach (var typed in new[] { "Fien Voorbeeld", "geen adres", "Het is dringend." }) Assert.Contains(typed, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_employee_who_looked_at_an_older_version_is_told_so()
    {
        using var citizen = product.Visitor();
        var (_, number, _) = await citizen.FileRequest();
        using var first = await product.SignedIn(TestPeople.Burgerzaken);
        using var second = await product.SignedIn(TestPeople.Onthaal);
        var file = await first.OpenFile(number);
        var stale = await second.Open($"{file.Url.AbsolutePath}/sluiting");
        await first.Submit(file, "Volledig");

        var told = await second.Submit(stale, "sluiting", ("Reden", "Dubbel"));
        Assert.Contains("Een collega wijzigde dit dossier net.", told.Html, StringComparison.Ordinal);
        var done = await second.Submit(told, "sluiting", ("Reden", "Dubbel"));
        Assert.Contains("Het dossier is gesloten", done.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_cannot_be_closed_as_settled_before_it_is_complete()
    {
        using var citizen = product.Visitor();
        var (_, number, _) = await citizen.FileRequest();
        using var employee = await product.SignedIn(TestPeople.Burgerzaken);

        var file = (await employee.OpenFile(number)).Url.AbsolutePath;
        var refused = await employee.Submit(await employee.Open($"{file}/sluiting"), "sluiting", ("Reden", "Afgehandeld"));
        Assert.Contains("Verklaar het dossier eerst volledig.", refused.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_code_gets_a_helpful_page()
    {
        using var citizen = product.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.Open("/volgen/0000000000000000")).Status);
        var page = await citizen.Submit(await citizen.Open("/volgen"), "/volgen", ("Code", "te kort"));
        Assert.Contains("teken", page.Html, StringComparison.Ordinal);
    }

    private static async Task SeesEventually(Visitor citizen, string code, string sentence) =>
        await Testing.Eventually.Holds(
            async () => (await citizen.Open($"/volgen/{code}")).Html.Contains(sentence, StringComparison.Ordinal), $"the timeline says '{sentence}'");
}
