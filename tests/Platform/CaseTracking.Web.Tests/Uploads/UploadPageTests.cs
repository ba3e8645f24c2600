using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CaseTracking.Testing.Uploads;
using CaseTracking.Web.Tests.Sample;

namespace CaseTracking.Web.Tests.Uploads;

[Trait("Proof", "H3")]
public sealed class UploadPageTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const int Limit = 25 * 1024 * 1024;

    [Fact]
    public async Task The_field_has_its_label_hint_and_what_it_accepts()
    {
        var page = await Open();
        Assert.Contains("<label class=\"govuk-label govuk-label--m\" for=\"Photos\">Foto&#x27;s</label>", page);
        Assert.Contains("<input accept=\".jpg,.png\" aria-describedby=\"Photos-hint\" class=\"govuk-file-upload\" id=\"Photos\" multiple=\"multiple\" name=\"Photos\" type=\"file\" />", page);
        Assert.Contains("accept=\".pdf,.jpg,.jpeg,.png,.docx,.odt,.txt\" class=\"govuk-file-upload\" id=\"Letter\" name=\"Letter\" type=\"file\"", page);
    }

    [Fact]
    public async Task Good_files_reach_the_page_under_a_safe_name_whatever_type_was_declared()
    {
        var (status, text) = await Send("Fien",
            ("Photos", "../../a.exe", SampleFiles.Png()), ("Photos", "foto.jpg", SampleFiles.Jpeg()), ("Letter", "brief.html", SampleFiles.Pdf()));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal($"Fien|Photos a.png {SampleFiles.Png().Length} {SampleFiles.Png().Length}|Photos foto.jpg {SampleFiles.Jpeg().Length} {SampleFiles.Jpeg().Length}"
            + $"|Letter brief.pdf {SampleFiles.Pdf().Length} {SampleFiles.Pdf().Length}", text);
    }

    [Fact]
    public async Task A_field_in_which_nothing_was_chosen_is_no_file() =>
        Assert.Equal((HttpStatusCode.OK, "Fien"), await Send("Fien", ("Photos", "", []), ("Letter", "", [])));

    [Fact]
    public async Task A_refused_file_is_named_at_its_field_and_what_was_typed_stays()
    {
        var (status, page) = await Send("Fien Voorbeeld", ("Photos", "goed.png", SampleFiles.Png()), ("Photos", "fout.svg", "<svg/>"u8.ToArray()));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("<a href=\"#Photos\">fout.svg: Dit soort bestand nemen we niet aan.", page);
        Assert.Contains("id=\"Photos-error\"><span class=\"govuk-visually-hidden\">Fout: </span>fout.svg: Dit soort", page);
        Assert.Contains("value=\"Fien Voorbeeld\"", page);
        Assert.DoesNotContain("goed.png", page);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_in_a_sentence_and_what_was_typed_stays()
    {
        var (status, page) = await Send("Fien Voorbeeld", ("Photos", "groot.png", new byte[Limit + 1]));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("groot.png: Dit bestand is te groot. Het mag hoogstens 25 MB zijn.", page);
        Assert.Contains("value=\"Fien Voorbeeld\"", page);
    }

    [Fact]
    public async Task A_file_of_just_the_limit_is_taken()
    {
        var (_, text) = await Send("Fien", ("Letter", "lang.txt", Enumerable.Repeat((byte)'a', Limit).ToArray()));
        Assert.Equal($"Fien|Letter lang.txt {Limit} {Limit}", text);
    }

    [Fact]
    public async Task Beside_a_wrong_answer_a_good_file_must_be_chosen_again_and_the_page_says_so()
    {
        var (_, page) = await Send("", ("Letter", "brief.pdf", SampleFiles.Pdf()));
        Assert.Contains("<div class=\"govuk-hint\" id=\"Letter-hint\">Kies uw bestand opnieuw: uw browser onthoudt het niet.</div>", page);
        Assert.DoesNotContain("id=\"Photos-hint\">Hoogstens 25 MB per foto. Kies", page);
    }

    [Fact]
    public async Task More_files_than_ten_are_refused()
    {
        var (_, page) = await Send("Fien", [.. Enumerable.Range(0, 12).Select(i => ("Photos", $"{i}.png", SampleFiles.Png()))]);
        Assert.Contains("10.png: U stuurde te veel bestanden. Stuur er hoogstens 10 tegelijk.", page);
    }

    [Fact]
    public async Task Without_the_token_of_the_form_nothing_is_taken()
    {
        using var content = new MultipartFormDataContent { { new StringContent("Fien"), "Name" } };
        using var answer = await fixture.Site.Client.PostAsync("/sample/upload", content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<string> Open() => await fixture.Site.Client.GetStringAsync("/sample/upload");

    private async Task<(HttpStatusCode Status, string Text)> Send(string name, params (string Field, string Name, byte[] Bytes)[] files)
    {
        var token = Regex.Match(await Open(), "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
        using var content = new MultipartFormDataContent { { new StringContent(name, Encoding.UTF8), "Name" } };
        foreach (var file in files) content.Add(Part(file));
        // Last, as in the page: what comes after the files must be read too.
        content.Add(new StringContent(token), "__RequestVerificationToken");
        using var answer = await fixture.Site.Client.PostAsync("/sample/upload", content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static ByteArrayContent Part((string Field, string Name, byte[] Bytes) file)
    {
        var part = new ByteArrayContent(file.Bytes);
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{file.Field}\"; filename=\"{file.Name}\"");
        part.Headers.TryAddWithoutValidation("Content-Type", "application/octet-stream");
        return part;
    }
}
