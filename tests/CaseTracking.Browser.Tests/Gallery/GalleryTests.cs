using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CaseTracking.Browser.Tests.Accessibility;
using Microsoft.Playwright;

namespace CaseTracking.Browser.Tests.Gallery;

/// <summary>Every page in every state: nobody is kept out, and the markup is what it says it is.</summary>
public sealed partial class GalleryTests(City city) : IClassFixture<City>
{
    private const int AtOnce = 2;

    [Fact]
    public Task Every_state_that_is_followed_with_a_code_is_right() => Right(CitizenRooms.Following(city));

    [Fact]
    public Task Every_page_of_a_visitor_is_right() => Right(CitizenRooms.Visiting(city).Concat(CitizenRooms.Identified(city)));

    [Fact]
    public Task Every_page_of_a_citizen_who_signed_in_is_right() => Right(CitizenRooms.Own(city));

    [Fact]
    public Task Every_list_of_an_employee_is_right() => Right(StaffRooms.Lists(city));

    [Fact]
    public Task Every_file_is_right() => Right(StaffRooms.OneFile(city));

    [Fact]
    public Task Every_form_of_an_act_is_right_empty_and_with_errors() => Right(StaffRooms.Forms(city));

    [Fact]
    public async Task The_page_of_who_guessed_too_often_is_right()
    {
        await using var guarded = new GuardedCity();
        await guarded.InitializeAsync();
        await using var guesser = await guarded.Surf();
        for (var guess = 0; guess < 11; guess++) await guesser.Open("/volgen/0000000000000000");
        await guesser.Sees("identiteitskaart");
        Assert.Empty(await Inspection.Of(guesser, "limiet"));
    }

    [Fact]
    public async Task Every_state_says_on_its_card_what_it_is()
    {
        await using var citizen = await city.Surf();
        foreach (var state in States.All.Where(s => s.Says.Length > 0))
        {
            await citizen.Open(city[state.Name].Timeline);
            Assert.Equal(state.Says, await citizen.Page.Locator("#stand").InnerTextAsync());
        }
    }

    [Fact]
    public async Task Every_state_fits_one_page_of_paper()
    {
        await using var citizen = await city.Surf();
        foreach (var state in States.All)
        {
            await citizen.Open(city[state.Name].Timeline);
            await citizen.PhotographOnPaper($"papier-{state.Name}");
            Assert.True(await citizen.Pages() == 1, $"{state.Name} takes more than one page.");
        }
    }

    /// <summary>The control: each kind of fault, planted on one page.</summary>
    [Fact]
    public async Task Planted_errors_are_found()
    {
        await using var citizen = await city.Surf();
        await citizen.Open("/volgen");
        await citizen.Page.EvaluateAsync(
            """
            () => {
                const add = (name, words, style) => Object.assign(document.querySelector('main').appendChild(document.createElement(name)), { textContent: words }).style.cssText = style;
                document.querySelector('label').remove();
                add('h1', 'Nog een', '');
                add('h4', 'Te diep', '');
                add('p', 'Te breed', 'width: 1400px; max-width: none');
                add('button', 'x', 'width: 12px; height: 12px; padding: 0; min-height: 0');
            }
            """);
        var faults = string.Join('\n', await Inspection.Of(citizen, "kapot"));
        foreach (var kind in new[] { "2 h1", "h4 after h1", "1280 px: label", "768 px: label", "320 px: label", "large text: label", "forced colours: label", "1280 px: scrolls sideways", "is 12 by 12" })
            Assert.Contains(kind, faults, StringComparison.Ordinal);

        Assert.NotEmpty(await HtmlValidator.Faults([new("kapot", "<!doctype html><html lang=\"nl\"><title>x</title><p><div></p>", "x", "/a")]));
        Assert.Single(SeenDocument.SharedTitles([new("a", "", "x", "/a"), new("b", "", "x", "/b"), new("c", "", "y", "/c")]));
    }

    private async Task Right(IEnumerable<Room> rooms)
    {
        var faults = new ConcurrentBag<string>();
        var pages = new ConcurrentBag<SeenDocument>();
        await Task.WhenAll(rooms.Chunk((rooms.Count() + AtOnce - 1) / AtOnce).Select(async part =>
        {
            await using var visit = new Visit(city);
            foreach (var room in part)
            {
                try
                {
                    var surfer = await visit.Enter(room);
                    pages.Add(new(room.Name, await surfer.Document, await surfer.Page.TitleAsync(), Pattern().Replace(new Uri(surfer.Page.Url).AbsolutePath, "{}")));
                    foreach (var fault in await Inspection.Of(surfer, room.Name)) faults.Add(fault);
                }
                catch (Exception e) when (e is PlaywrightException or Xunit.Sdk.XunitException)
                {
                    // The other rooms are worth a look too.
                    faults.Add($"{room.Name}: {e.Message}");
                }
            }
        }));
        foreach (var fault in SeenDocument.SharedTitles(pages)) faults.Add(fault);
        foreach (var fault in await HtmlValidator.Faults(pages)) faults.Add(fault);
        Assert.True(faults.IsEmpty, string.Join('\n', faults.Order(StringComparer.Ordinal)));
    }

    /// <summary>With the limit on guessing that cities have.</summary>
    private sealed class GuardedCity : Chromium
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [];
    }

    // Codes, ids and numbers: the same page about another request.
    [GeneratedRegex("(?<=/)[0-9A-Fa-f-]{32,}|(?<=/)(?=[^/]*[0-9])[0-9A-Z-]{16,}")]
    private static partial Regex Pattern();
}
