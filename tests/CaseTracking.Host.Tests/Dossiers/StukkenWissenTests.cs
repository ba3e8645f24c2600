using System.Net;
using System.Text;
using CaseTracking.Host.Tests.Api;
using CaseTracking.Testing.Uploads;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>Documents at rest are unreadable, and go when their person goes.</summary>
public sealed class StukkenWissenTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    [Fact]
    public async Task In_the_database_neither_content_nor_name_can_be_read()
    {
        using var zaak = await Stukzaak.Start(product);
        var (inside, name) = ($"inhoud{Guid.NewGuid():N}", $"naam{Guid.NewGuid():N}");
        var address = await zaak.Delivered($"{name}.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(inside + " ", 20_000))));

        Assert.Empty(await Kanariezoeker.Find(product, inside, name));
        Assert.Contains(inside, Encoding.UTF8.GetString((await zaak.Save(address)).Bytes), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Proof", "F2")]
    public async Task Of_two_people_one_is_erased_and_the_other_stays_readable()
    {
        using var gone = await Stukzaak.Start(product);
        using var stays = await Stukzaak.Start(product);
        var (goneAt, staysAt) = (await gone.Delivered("weg.txt", SampleFiles.Text), await stays.Delivered("blijft.txt", SampleFiles.Text));

        await gone.Erase();

        var page = await gone.Employee.Open(goneAt);
        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Contains("Deze gegevens zijn gewist", page.Html, StringComparison.Ordinal);
        Assert.Equal(SampleFiles.Text, (await stays.Save(staysAt)).Bytes);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await gone.List())[0].GetProperty("naam").ValueKind);
        Assert.Contains("Gegevens gewist", (await gone.Employee.Open(gone.Page)).Html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Proof", "F1")]
    public async Task After_erasing_the_file_still_works_but_takes_no_words_and_no_documents()
    {
        using var zaak = await Stukzaak.Asked(product, "fotos");
        await zaak.Erase();

        Assert.Equal((409, "gegevens-gewist"), await Code(zaak.Deliver([], ("a.txt", SampleFiles.Text))));
        Assert.Equal((409, "gegevens-gewist"), await Code(zaak.Act("stukvraag", new { stukken = new[] { "andere" }, toelichting = "Nog iets." })));
        using var citizen = product.Visitor();
        foreach (var (who, address, field) in new[] { (zaak.Employee, zaak.Page, "Bestanden"), (citizen, zaak.CitizenPage, "Velden[0].Bestanden") })
        {
            var page = await who.Upload(await who.Open(address), [("Zichtbaar", "ja")], (field, "a.txt", SampleFiles.Text));
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("De gegevens van deze burger zijn gewist.", page.Html, StringComparison.Ordinal);
        }

        Assert.Equal(204, (await zaak.Act("stukvraag", new { stukken = new[] { "bouwplannen" } })).Status);
        Assert.Equal(204, (await zaak.Act("sluiting", new { reden = "ZonderGevolg" })).Status);
        Assert.Equal(0, await product.Count("select count(*) from dossiers.kluis_inhoud where subject is null"));
    }

    [Fact]
    [Trait("Proof", "F3")]
    public async Task Erasing_while_documents_come_in_leaves_none_and_no_fault()
    {
        for (var round = 0; round < 5; round++)
        {
            using var zaak = await Stukzaak.Start(product);
            var citizen = await zaak.Citizen();
            var version = await zaak.Version();
            var uploads = Enumerable.Range(0, 8).Select(_ => zaak.Deliver(zaak.Employee, version, [], ("a.txt", new string('a', 400_000).Select(c => (byte)c).ToArray()))).ToList();
            var answers = Task.WhenAll(uploads);
            await Task.WhenAny(uploads);
            await zaak.Erase();

            Assert.All(await answers, a => Assert.Contains((a.Status, a.Code), new[] { (200, null), (409, "gegevens-gewist"), (412, "verouderde-versie") }));
            Assert.Equal(0, await product.Count($"select count(*) from dossiers.kluis_inhoud where subject is null or subject = '{citizen}'"));
            Assert.Equal(0, await product.Count($"select count(*) from dossiers.kluis where subject = '{citizen}'"));
        }
    }

    [Fact]
    public async Task Erased_between_the_look_at_the_key_and_the_commit_is_told_on_page_and_API()
    {
        using var zaak = await Stukzaak.Start(product);
        var page = await zaak.Employee.Open(zaak.Page);
        var version = await zaak.Version();

        // The key is gone but not for others yet: commits that read it a moment ago wait to hear how this ends.
        await using var erasing = await product.Database.Superuser.OpenConnectionAsync();
        await using var transaction = await erasing.BeginTransactionAsync();
        await using (var erase = new Npgsql.NpgsqlCommand($"delete from dossiers.kluis_sleutel where subject = '{await zaak.Citizen()}'", erasing, transaction)) await erase.ExecuteNonQueryAsync();
        var byPage = zaak.Employee.Upload(page, [("Zichtbaar", "ja")], ("Bestanden", "a.txt", SampleFiles.Text));
        var byApi = zaak.Deliver(zaak.Employee, version, [], ("a.txt", SampleFiles.Text));
        await Testing.Eventually.Holds(async () => await product.Count("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()") >= 2, "both commits wait");
        await transaction.CommitAsync();

        Assert.Equal((409, "gegevens-gewist"), await Code(byApi));
        Assert.Contains("De gegevens van deze burger zijn gewist.", (await byPage).Html, StringComparison.Ordinal);
    }

    private static async Task<(int, string?)> Code(Task<Answer> answer) => ((await answer).Status, (await answer).Code);
}
