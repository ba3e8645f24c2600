using System.Net;
using System.Text;
using CaseTracking.Host.Tests.Api;
using CaseTracking.TestIdentityProvider;
using CaseTracking.Testing.Uploads;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>A document leaves the product to be saved, never to be shown; who took it is written down first.</summary>
[Trait("Proof", "H3")]
public sealed class StukOphalenTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    [Fact]
    public async Task It_is_an_attachment_that_nothing_can_run_guess_or_keep()
    {
        using var zaak = await Stukzaak.Start(product);
        using var answer = await zaak.Employee.Http.GetAsync(new Uri(await zaak.Delivered("Plan Café.html", SampleFiles.Pdf()), UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(("attachment", "application/pdf"), (answer.Content.Headers.ContentDisposition?.DispositionType, answer.Content.Headers.ContentType?.ToString()));
        Assert.Equal("Plan Café.pdf", answer.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal("sandbox; default-src 'none'; frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal(SampleFiles.Pdf(), await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Only_an_employee_gets_it_and_only_by_its_own_file()
    {
        using var zaak = await Stukzaak.Start(product);
        using var other = await Stukzaak.Start(product);
        var address = await zaak.Delivered("a.txt", SampleFiles.Text);
        using var anyone = product.Visitor();
        using var citizen = await product.SignedIn(TestPeople.Anna);

        foreach (var who in new[] { anyone, citizen })
        {
            var seen = await who.Open(address);
            Assert.DoesNotContain("attest", seen.Html, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await zaak.Save(address.Replace(zaak.File.DossierId.ToString(), other.File.DossierId.ToString(), StringComparison.Ordinal))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await zaak.Save($"/bestanden/dossiers/{zaak.File.DossierId}/{Guid.NewGuid()}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await zaak.Save(address)).Status);
    }

    [Fact]
    public async Task The_look_is_written_down_and_without_a_record_there_is_no_document()
    {
        using var zaak = await Stukzaak.Start(product);
        var address = await zaak.Delivered("a.txt", SampleFiles.Text);
        var looks = $"select count(*) from dossiers.inzage where stuk_id = '{address.Split('/')[^1]}' and medewerker = '{TestPeople.Burgerzaken.Subject}' and doel = 'stuk-ophalen'";

        await zaak.Save(address);
        Assert.Equal(1, await product.Count(looks));
        await product.Change("alter table dossiers.inzage rename to inzage_away");
        var (status, bytes) = await zaak.Save(address);
        await product.Change("alter table dossiers.inzage_away rename to inzage");
        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.DoesNotContain("attest", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(1, await product.Count(looks));
    }

    [Fact]
    public async Task Content_that_was_tampered_with_is_a_fault_that_shows_nothing()
    {
        using var zaak = await Stukzaak.Start(product);
        var canary = $"kanarie{Guid.NewGuid():N}";
        var address = await zaak.Delivered("a.txt", Encoding.UTF8.GetBytes(canary));
        await product.Change($"update dossiers.kluis_inhoud_deel set ciphertext = set_byte(ciphertext, 40, get_byte(ciphertext, 40) # 1) where id = '{address.Split('/')[^1]}'");

        var (status, bytes) = await zaak.Save(address);
        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.DoesNotContain(canary, Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Contains(product.Logged, line => line.Contains("ContentTamperedException", StringComparison.Ordinal));
        Assert.Empty(await Kanariezoeker.Find(product, canary));
    }

    [Fact]
    public async Task No_kind_of_file_comes_back_as_something_a_browser_would_show()
    {
        using var zaak = await Stukzaak.Start(product);
        foreach (var bytes in new[] { SampleFiles.Pdf(), SampleFiles.Png(), SampleFiles.Jpeg(), SampleFiles.Docx(), SampleFiles.Odt(), SampleFiles.Text })
        {
            using var answer = await zaak.Employee.Http.GetAsync(new Uri(await zaak.Delivered("x.svg", bytes), UriKind.Relative));
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
            Assert.DoesNotContain("html", answer.Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("svg", answer.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        }
    }
}
