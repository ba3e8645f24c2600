using System.Net;
using System.Text;
using System.Text.Json;
using CaseTracking.Testing.Uploads;
using CaseTracking.Web.Tests.Sample;

namespace CaseTracking.Web.Tests.Uploads;

[Trait("Proof", "H3")]
public sealed class UploadApiTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string Path = "/api/v1/sample/files";

    [Fact]
    public async Task A_good_file_is_taken_with_the_other_fields()
    {
        var (status, body) = await Post(Form(("a", "x.bin", SampleFiles.Docx())));
        Assert.Equal((HttpStatusCode.OK, "x.docx", "Fien"), (status, body.GetProperty("files")[0].GetString(), body.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_refused_file_is_a_problem_with_its_code()
    {
        var (status, body) = await Post(Form(("a", "goed.pdf", SampleFiles.Pdf()), ("b", "x.html", "<html></html>"u8.ToArray())));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "bestandstype-niet-toegelaten"), (status, body.GetProperty("code").GetString()));
        Assert.StartsWith("x.html: ", body.GetProperty("errors").GetProperty("b")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_413()
    {
        var (status, body) = await Post(Form(("a", "x.pdf", new byte[26 * 1024 * 1024])));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "bestand-te-groot"), (status, body.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_form_over_the_limit_as_a_whole_is_413_however_it_is_sent()
    {
        await using var site = await SampleSite.Start(("Uploads:MostRequestBytes", "100000"));
        foreach (var chunked in new[] { true, false })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = Form(("a", "x.txt", new byte[200_000])) };
            request.Headers.TransferEncodingChunked = chunked;
            request.Headers.ExpectContinue = true;
            using var answer = await site.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a.txt\"\r\n\r\nabc", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=x", "no part at all", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\n\r\nabc\r\n--x--\r\n", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data\r\n\r\nabc\r\n--x--\r\n", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data", "", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{}", HttpStatusCode.UnsupportedMediaType)]
    public async Task What_cannot_be_read_is_a_problem_and_no_fault(string type, string body, HttpStatusCode expected)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        Assert.Equal(expected, (await Post(content)).Status);
    }

    [Theory]
    [InlineData(600, 10, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(1, 300_000, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(400, 1_000, HttpStatusCode.OK)]
    public async Task Fields_without_end_are_refused(int fields, int length, HttpStatusCode expected)
    {
        var content = Form();
        for (var i = 0; i < fields; i++) content.Add(new StringContent(new string('x', length)), $"f{i}");
        Assert.Equal(expected, (await Post(content)).Status);
    }

    [Fact]
    public async Task A_name_that_would_add_a_header_or_turn_the_text_round_is_only_a_name()
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(
            "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"..\\..\\a\r X: 1\u202Etxt.exe\"\r\n\r\nabc\r\n--x--\r\n"));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        var (status, body) = await Post(content);
        Assert.Equal((HttpStatusCode.OK, "a X 1txt.txt"), (status, body.GetProperty("files")[0].GetString()));
    }

    private static MultipartFormDataContent Form(params (string Field, string Name, byte[] Bytes)[] files)
    {
        var content = new MultipartFormDataContent { { new StringContent("Fien"), "name" } };
        foreach (var (field, name, bytes) in files) content.Add(new ByteArrayContent(bytes), field, name);
        return content;
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> Post(HttpContent content)
    {
        using (content)
        {
            using var answer = await fixture.Site.Client.PostAsync(Path, content);
            return (answer.StatusCode, JsonElement.Parse(await answer.Content.ReadAsStringAsync()));
        }
    }
}
