using CaseTracking.Tijdlijn.Volgen;
using CaseTracking.Web.Identity;

namespace CaseTracking.Tijdlijn.Mijn;

/// <summary>Reads the timelines of the requests that belong to a citizen; whose they are is known by the module that took them in.</summary>
internal sealed class Eigentijdlijnen(Tijdlijnen tijdlijnen, IOwnedResources eigendom, Nieuws nieuws)
{
    /// <summary>All of them, newest first.</summary>
    public async Task<IReadOnlyList<Aanvraagtijdlijn>> Van(Actor burger, CancellationToken ct)
    {
        var ids = await eigendom.Of(burger, ct);

        // Who just filed comes here at once: give the message a moment to arrive.
        var alle = await nieuws.Wacht(async () => await Lees(ids, ct) is var gelezen && gelezen.Count == ids.Count ? gelezen : null, ct) ?? await Lees(ids, ct);
        return [.. alle.OrderByDescending(t => t.Regels[0].Tijdstip).ThenByDescending(t => t.Aanvraag.Id)];
    }

    /// <summary>One of them; nothing when it is somebody else's, or not there.</summary>
    public async Task<Aanvraagtijdlijn?> Van(Actor burger, Guid aanvraag, CancellationToken ct) =>
        await eigendom.Owns(burger, aanvraag, ct) ? await nieuws.Wacht(() => tijdlijnen.Vind(aanvraag, ct), ct) : null;

    // A citizen has a handful.
    private async Task<List<Aanvraagtijdlijn>> Lees(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var gelezen = new List<Aanvraagtijdlijn>();
        foreach (var id in ids)
            if (await tijdlijnen.Vind(id, ct) is { } tijdlijn) gelezen.Add(tijdlijn);
        return gelezen;
    }
}
