using System.Text.Json.Nodes;
using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Events;
using FsCheck;
using FsCheck.Fluent;

namespace CaseTracking.EventSourcing.Tests.Evolution;

/// <summary>What every upcast must be: total, pure, and part of a chain.</summary>
public sealed class UpcastLawTests
{
    private static readonly Gen<JsonObject> FirstVersions =
        from colour in Gen.OneOf(Gen.Elements("green", "red", "Green", ""), ArbMap.Default.GeneratorFor<string>())
        from weight in Gen.OneOf(Gen.Choose(int.MinValue, int.MaxValue).Select(n => n.ToString(null as IFormatProvider)), ArbMap.Default.GeneratorFor<string>())
        from extra in ArbMap.Default.GeneratorFor<bool>()
        select Payload(colour, weight, extra);

    private static readonly CataloguedEvent Weighed = SampleUpcasts.Weighed;

    [Fact]
    public void Every_first_version_is_read() => ForAll(v1 => Read("counter_was_weighed", v1) is CounterWasWeighed);

    [Fact]
    public void The_same_payload_gives_the_same_event() =>
        ForAll(v1 => Same(Read("counter_was_weighed", v1), Read("counter_was_weighed", v1)) && JsonNode.DeepEquals(v1, v1.DeepClone()));

    [Fact]
    public void From_one_to_three_is_from_one_to_two_to_three() => ForAll(v1 =>
    {
        var v2 = Apply(0, v1);
        var v3 = Apply(1, v2);
        return Same(Read("counter_was_weighed", v1), Read("counter_was_weighed_v2", v2))
            && Same(Read("counter_was_weighed_v2", v2), Read("counter_was_weighed_v3", v3));
    });

    [Fact]
    public void A_step_that_looks_at_a_clock_breaks_the_law()
    {
        var ticks = 0;
        var impure = EventCatalogue.Of<ISampleEvent>(CataloguedEvent.Of<CounterWasRaised>(new Upcast(1, _ => new JsonObject { ["by"] = ++ticks })));
        Assert.NotEqual(impure.Read("counter_was_raised", "{}"u8), impure.Read("counter_was_raised", "{}"u8));
    }

    [Fact]
    public void A_step_that_throws_is_an_unreadable_event_whatever_it_throws()
    {
        foreach (var thrown in (Exception[])[new KeyNotFoundException(), new FormatException(), new OverflowException(), new InvalidDataException()])
        {
            var partial = EventCatalogue.Of<ISampleEvent>(CataloguedEvent.Of<CounterWasRaised>(new Upcast(1, _ => throw thrown)));
            Assert.Same(thrown, Assert.Throws<EventPayloadException>(() => partial.Read("counter_was_raised", "{}"u8)).InnerException);
        }
    }

    [Fact]
    public void A_step_may_not_be_left_out() =>
        Assert.Throws<ArgumentException>(() => CataloguedEvent.Of<CounterWasRaised>(new Upcast(2, json => json)));

    private static void ForAll(Func<JsonObject, bool> law) =>
        Prop.ForAll(FirstVersions.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static JsonObject Apply(int step, JsonObject json) => Weighed.Upcasts[step].Apply((JsonObject)json.DeepClone());

    private static CounterWasWeighed Read(string name, JsonObject json) =>
        (CounterWasWeighed)SampleModule.Catalogue.Read(name, System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()));

    private static bool Same(CounterWasWeighed one, CounterWasWeighed other) =>
        one with { Reasons = other.Reasons } == other && one.Reasons.SequenceEqual(other.Reasons);

    private static JsonObject Payload(string? colour, string? weight, bool extra)
    {
        var json = new JsonObject { ["colour"] = colour, ["weight"] = weight };
        if (extra) json["forgotten"] = true;
        return json;
    }
}
