using System.Text.Json.Nodes;
using CaseTracking.EventSourcing.Events;

namespace CaseTracking.EngineContract.Sample;

/// <summary>
/// An event with a past. Version 1 had a colour as free text and a weight in grams as text; version 2 a known colour; version 3 a weight as number
/// and a list of reasons.
/// </summary>
public static class SampleUpcasts
{
    public static CataloguedEvent Weighed { get; } = CataloguedEvent.Of<CounterWasWeighed>(new Upcast(1, KnownColour), new Upcast(2, NumberAndReasons));

    private static JsonObject KnownColour(JsonObject v1)
    {
        v1["colour"] = (string?)v1["colour"] == "green" ? nameof(Colour.Green) : nameof(Colour.Red);
        return v1;
    }

    private static JsonObject NumberAndReasons(JsonObject v2) => new()
    {
        ["colour"] = v2["colour"]!.DeepClone(),
        ["grams"] = int.TryParse((string?)v2["weight"], null, out var grams) ? grams : 0,
        ["reasons"] = new JsonArray(),
    };
}
