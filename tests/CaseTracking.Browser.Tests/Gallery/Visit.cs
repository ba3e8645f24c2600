using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Browser.Tests.Gallery;

/// <summary>Goes from room to room, signed in once per person.</summary>
internal sealed class Visit(City city) : IAsyncDisposable
{
    private readonly Dictionary<string, Surfer> _surfers = [];

    /// <summary>Opens the page as the room says; what the page complained about before is forgotten.</summary>
    public async Task<Surfer> Enter(Room room)
    {
        var surfer = await Be(room.Who);
        await surfer.Page.SetViewportSizeAsync(1280, 900);
        var answer = await surfer.Page.GotoAsync(room.Address);
        Assert.True(answer?.Status == room.Status, $"{room.Name}: {room.Address} answers {answer?.Status}");
        if (room.Arrange is not null) await room.Arrange(surfer);
        await Surfer.Whole(surfer.Page);
        return surfer;
    }

    private async Task<Surfer> Be(TestPerson? who)
    {
        var name = who?.Subject ?? "";
        if (_surfers.TryGetValue(name, out var surfer)) return surfer;
        _surfers[name] = surfer = await city.Surf();
        if (who is not null) await surfer.SignIn(who);
        return surfer;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var surfer in _surfers.Values) await surfer.DisposeAsync();
    }
}
