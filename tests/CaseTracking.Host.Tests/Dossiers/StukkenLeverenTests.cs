using System.Text;
using CaseTracking.Host.Tests.Api;
using CaseTracking.TestIdentityProvider;
using CaseTracking.Testing.Uploads;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>Documents by the API.</summary>
public sealed class StukkenLeverenTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    private const int Limit = 25 * 1024 * 1024;

    [Fact]
    public async Task Documents_go_into_the_file_and_come_out_the_same()
    {
        using var zaak = await Stukzaak.Asked(product, "bouwplannen", "fotos");
        var answer = await zaak.Deliver([("soort", "fotos"), ("zichtbaarVoorBurger", "false")], ("voor.gif", SampleFiles.Png()), ("../../achter.jpg", SampleFiles.Jpeg()));
        Assert.Equal(200, answer.Status);

        var list = await zaak.List();
        Assert.Equal(["voor.png", "achter.jpg"], list.EnumerateArray().Select(s => s.GetProperty("naam").GetString()));
        Assert.Equal(("fotos", "image/png", false), (list[0].GetProperty("soort").GetString(), list[0].GetProperty("bestandstype").GetString(), list[0].GetProperty("zichtbaarVoorBurger").GetBoolean()));
        Assert.Equal(SampleFiles.Jpeg(), (await zaak.Save(list[1].GetProperty("adres").GetString()!)).Bytes);

        // The last one that was asked restarts the check.
        var before = await zaak.Events("termijn_werd_bepaald");
        Assert.Equal(200, (await zaak.Deliver([("soort", "bouwplannen")], ("plan.pdf", SampleFiles.Pdf()))).Status);
        Assert.Equal(before + 1, await zaak.Events("termijn_werd_bepaald"));
    }

    [Fact]
    public async Task Every_refusal_has_its_status_and_code_and_leaves_no_content()
    {
        using var zaak = await Stukzaak.Start(product);
        var file = ("a.txt", SampleFiles.Text);
        async Task Refused(int status, string code, (string, string)[] fields, params (string, byte[])[] files)
        {
            var answer = await zaak.Deliver(fields, files);
            Assert.Equal((status, code), (answer.Status, answer.Code));
        }

        await Refused(422, "geen-bestand", [("soort", "andere")]);
        await Refused(422, "stuksoort-onbekend", [("soort", "rijbewijs")], file);
        await Refused(422, "dag-in-toekomst", [("op", "2099-01-01")], file);
        await Refused(422, "dag-voor-ontvangst", [("op", "2020-01-01")], file);
        await Refused(400, "ongeldige-invoer", [("op", "gisteren")], file);
        await Refused(400, "ongeldige-invoer", [("zichtbaarVoorBurger", "misschien")], file);
        await Refused(413, "bestand-te-groot", [], ("groot.txt", new byte[Limit + 1]));
        var json = await zaak.Act("stukken", new { });
        Assert.Equal(415, json.Status);
        var stale = await zaak.Deliver(zaak.Employee, "\"1\"", [], file);
        Assert.Equal((412, "verouderde-versie"), (stale.Status, stale.Code));
        Assert.Equal(428, (await zaak.Deliver(zaak.Employee, null, [], file)).Status);
        await zaak.Act("sluiting", new { reden = "Dubbel" });
        await Refused(409, "dossier-al-gesloten", [], file);
        Assert.Equal(0, await Contents(zaak));
    }

    [Fact]
    public async Task Who_is_no_employee_and_what_is_no_file_get_nothing()
    {
        using var zaak = await Stukzaak.Start(product);
        using var anyone = product.Visitor();
        using var citizen = await product.SignedIn(TestPeople.Anna);
        var file = ("a.txt", SampleFiles.Text);

        Assert.Equal(401, (await zaak.Deliver(anyone, "\"3\"", [], file)).Status);
        Assert.Equal(403, (await zaak.Deliver(citizen, "\"3\"", [], file)).Status);
        using var form = RunningProduct.Visitor.Files([], ("bestand", "a.txt", SampleFiles.Text));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Filing.Path}/{Guid.NewGuid()}/stukken") { Content = form };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        var unknown = await Answer.Of(zaak.Employee.Http.SendAsync(request));
        Assert.Equal((404, "dossier-onbekend"), (unknown.Status, unknown.Code));
    }

    [Fact]
    [Trait("Proof", "H4")]
    public async Task A_file_that_wants_something_else_than_to_be_read_is_refused_and_nothing_of_it_stays()
    {
        using var zaak = await Stukzaak.Start(product);
        foreach (var (name, (code, make)) in Attacks.All)
        {
            var answer = await zaak.Deliver([], ("plan.pdf", make()));
            Assert.True((422, code) == (answer.Status, answer.Code), $"{name}: {answer.Status} {answer.Code}");
        }

        Assert.Equal((0, 0), (await Contents(zaak), await zaak.Events("stuk_werd_geleverd")));
    }

    [Fact]
    [Trait("Proof", "H3")]
    public async Task A_name_that_would_be_more_than_a_name_is_only_a_name()
    {
        using var zaak = await Stukzaak.Start(product);
        string[] names = ["..\\..\\a.exe", "C:\\b.txt", "nul\u202Etxt.exe", "<script>.html", new string('x', 300), "%00.php", ""];
        foreach (var name in names) Assert.Equal(200, (await zaak.Deliver([], (name, SampleFiles.Pdf()))).Status);

        var list = await zaak.List();
        Assert.Equal(names.Length, list.GetArrayLength());
        foreach (var stuk in list.EnumerateArray())
        {
            Assert.Matches("^[^/\\\\<>\\p{C}]{1,150}$", stuk.GetProperty("naam").GetString());
            Assert.EndsWith(".pdf", stuk.GetProperty("naam").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Just_25_MB_is_taken_and_comes_back()
    {
        using var zaak = await Stukzaak.Start(product);
        var bytes = Encoding.ASCII.GetBytes(new string('a', Limit));
        var saved = await zaak.Save(await zaak.Delivered("lang.txt", bytes));

        Assert.True(bytes.AsSpan().SequenceEqual(saved.Bytes));
    }

    [Fact]
    public async Task A_document_is_hidden_from_the_citizen_by_API_and_by_page()
    {
        using var zaak = await Stukzaak.Start(product);
        var stuk = (await zaak.Delivered("a.txt", SampleFiles.Text)).Split('/')[^1];

        Assert.Equal(204, (await zaak.Act("stukzichtbaarheid", new { stuk, zichtbaarVoorBurger = false })).Status);
        Assert.Equal("stuk-onbekend", (await zaak.Act("stukzichtbaarheid", new { stuk = Guid.NewGuid(), zichtbaarVoorBurger = false })).Code);
        Assert.False((await zaak.List())[0].GetProperty("zichtbaarVoorBurger").GetBoolean());
        var shown = await zaak.Employee.Submit(await zaak.Employee.Open(zaak.Page), "handler=Zichtbaarheid");
        Assert.Contains("De burger mag dit document zien.", shown.Html, StringComparison.Ordinal);
        Assert.True((await zaak.List())[0].GetProperty("zichtbaarVoorBurger").GetBoolean());
    }

    private Task<long> Contents(Stukzaak zaak) =>
        product.Count($"select count(*) from dossiers.kluis_inhoud where subject is null or subject = (select burger from dossiers.dossieroverzicht where id = '{zaak.File.DossierId}')");
}
