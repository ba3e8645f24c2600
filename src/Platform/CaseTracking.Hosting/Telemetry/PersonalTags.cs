using System.Diagnostics;
using OpenTelemetry;

namespace CaseTracking.Hosting.Telemetry;

/// <summary>
/// Removes what could name a person before a span is exported: an address may hold a tracking code, a status' words a value.
/// The method, the status itself and the type of an error stay.
/// </summary>
internal sealed class PersonalTags : BaseProcessor<Activity>
{
    private static readonly string[] Removed =
    [
        "url.path", "url.query", "url.full", "http.target", "http.url", "user_agent.original", "client.address", "client.port",
        "network.peer.address", "network.peer.port", "enduser.id",
    ];

    public override void OnEnd(Activity data)
    {
        foreach (var tag in Removed)
        {
            if (data.GetTagItem(tag) is not null) data.SetTag(tag, null);
        }

        if (data.Status == ActivityStatusCode.Error) data.SetStatus(ActivityStatusCode.Error);
    }
}
