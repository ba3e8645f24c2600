using System.Text.RegularExpressions;
using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;

namespace CaseTracking.Host.Tests.Dossiers.Medewerkers;

/// <summary>A file is given to a colleague by name, without JavaScript; by code to one who never signed in.</summary>
public sealed class AssignTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    [Fact]
    public async Task The_choice_is_oneself_and_who_works_for_the_service_in_the_order_of_the_alphabet()
    {
        var (zoe, an) = (await Colleague.SignedIn(product, "Zoë Fictief"), await Colleague.SignedIn(product, "an Fictief"));
        var (one, two) = (await Colleague.SignedIn(product, "Jan Dubbel"), await Colleague.SignedIn(product, "Jan Dubbel"));
        var elsewhere = await Colleague.SignedIn(product, "Els Elders", "omgeving");
        using var werk = await Werk.Begin(product);
        var page = await werk.Open("toewijzing");
        var choices = Choices(page);

        Assert.Equal([("", "Kies een collega"), ("mw-burgerzaken", "Ikzelf")], choices.Take(2));
        Assert.Single(choices, c => c.Value == "mw-burgerzaken");
        var names = choices.Where(c => new[] { zoe, an, one, two }.Any(m => m.Id == c.Value)).Select(c => c.Text).ToList();
        Assert.Equal(["an Fictief", .. new[] { one.Id, two.Id }.Order(StringComparer.Ordinal).Select(id => $"Jan Dubbel ({id})"), "Zoë Fictief"], names);
        Assert.DoesNotContain(choices, c => c.Value == elsewhere.Id);

        var done = await werk.Employee.Submit(page, "toewijzing", ("Collega", zoe.Id), ("Behandelaar", ""));
        Assert.Contains("Het dossier is toegewezen.", done.Html, StringComparison.Ordinal);
        Assert.Equal(zoe.Id, (await werk.Json(werk.File.Url)).GetProperty("behandelaar").GetString());
    }

    [Fact]
    public async Task Who_never_signed_in_is_given_a_file_by_code()
    {
        using var werk = await Werk.Begin(product);
        var unknown = Colleague.Unknown();
        var done = await werk.Fill("toewijzing", ("Collega", ""), ("Behandelaar", $" {unknown.Id} "));

        Assert.Matches($"Behandelaar</dt><dd[^>]*>{unknown.Id}</dd>", done.Html);
    }

    [Fact]
    public async Task Nobody_or_two_people_is_told_beside_the_field_and_what_was_given_stands_there()
    {
        using var werk = await Werk.Begin(product);
        var known = await Colleague.SignedIn(product, "Rik Keuze");

        var nobody = await werk.Fill("toewijzing", ("Collega", ""), ("Behandelaar", " "));
        Assert.Contains("Kies een collega of vul een code in.", nobody.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"#Collega\"", nobody.Html, StringComparison.Ordinal);

        var two = await werk.Fill("toewijzing", ("Collega", known.Id), ("Behandelaar", "mw-omgeving"));
        Assert.Contains("niet allebei.", two.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"#Behandelaar\"", two.Html, StringComparison.Ordinal);
        Assert.Contains("<details class=\"govuk-details\" open=\"open\">", two.Html, StringComparison.Ordinal);
        Assert.Contains($"<option selected=\"selected\" value=\"{known.Id}\">Rik Keuze</option>", two.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"mw-omgeving\"", two.Html, StringComparison.Ordinal);

        var same = await werk.Fill("toewijzing", ("Collega", known.Id), ("Behandelaar", known.Id));
        Assert.Equal(werk.Page, same.Url.AbsolutePath);
    }

    [Fact]
    public async Task A_choice_that_was_tampered_with_is_held_to_the_rule_for_codes()
    {
        using var werk = await Werk.Begin(product);
        var refused = await werk.Fill("toewijzing", ("Collega", "Bert Burgerzaken"));

        Assert.Contains("Een naam of een e-mailadres kan niet.", refused.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"#Collega\"", refused.Html, StringComparison.Ordinal);
    }

    private static IReadOnlyList<(string Value, string Text)> Choices(SeenPage page) =>
        [.. Regex.Matches(page.Html, "<option[^>]* value=\"([^\"]*)\"[^>]*>([^<]*)</option>").Select(m => (m.Groups[1].Value, m.Groups[2].Value))];
}
