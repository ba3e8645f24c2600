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
    public async Task Every_state_says_on_its_card_what_it_is()
    {
        await using var citizen = await city.Surf();
        foreach (var state in States.All.Where(s => s.Says.Length > 0))
        {
            await citizen.Open(city[state.Name].Timeline);
            Assert.Equal(state.Says, await citizen.Page.Locator("#stand").InnerTextAsync());
        }
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

    // Codes, ids and numbers: the same page about another request.
    [GeneratedRegex("(?<=/)[0-9A-Fa-f-]{32,}|(?<=/)(?=[^/]*[0-9])[0-9A-Z-]{16,}")]
    private static partial Regex Pattern();
}
