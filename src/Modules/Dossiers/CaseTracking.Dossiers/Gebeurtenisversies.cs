using System.Globalization;
using System.Text.Json.Nodes;
using CaseTracking.EventSourcing.Events;

namespace CaseTracking.Dossiers;

/// <summary>The events that are past their first version, and how an older one is read.</summary>
internal static class Gebeurtenisversies
{
    public static CataloguedEvent[] Alle { get; } =
    [
        CataloguedEvent.Of<AanvraagWerdIngediend>(new Upcast(1, Aanvraag)),
        CataloguedEvent.Of<DossierWerdVolledigVerklaard>(new Upcast(1, Volledig)),
    ];

    // Everything came through the website then, and was received the day it was filed: the day the file's id was made.
    private static JsonObject Aanvraag(JsonObject json)
    {
        var dag = DagVan(json["dossierId"]!.GetValue<Guid>());
        (json["typeversie"], json["ontvangenOp"], json["kanaal"], json["periode"]) = (1, dag.ToString("O", CultureInfo.InvariantCulture), nameof(Kanaal.Web), null);
        return json;
    }

    private static JsonObject Volledig(JsonObject json)
    {
        json["op"] = null;
        return json;
    }

    // The first 48 bits of a uuid of version 7 count milliseconds since 1970.
    private static DateOnly DagVan(Guid id)
    {
        var ms = Convert.ToInt64(id.ToString("N")[..12], 16);
        return DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(ms).UtcDateTime);
    }
}
