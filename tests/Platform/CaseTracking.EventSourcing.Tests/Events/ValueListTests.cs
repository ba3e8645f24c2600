using System.Text.Json;
using CaseTracking.EventSourcing.Events;

namespace CaseTracking.EventSourcing.Tests.Events;

public sealed class ValueListTests
{
    [Fact]
    public void Lists_are_equal_when_their_items_are_in_order()
    {
        ValueList<string> one = ["a", "b"];
        ValueList<string> same = ["a", "b"];
        ValueList<string> turned = ["b", "a"];
        ValueList<string> shorter = ["a"];

        Assert.True(one.Equals(same) && one.Equals((object)same));
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.False(one.Equals(turned) || one.Equals(shorter) || one.Equals((object)"a, b"));
    }

    [Fact]
    public void No_list_equals_nothing_and_an_empty_list_is_a_list()
    {
        ValueList<string> empty = [];
        ValueList<string> alsoEmpty = [];

        Assert.False(empty.Equals(null) || empty.Equals((object?)null));
        Assert.Equal(empty, alsoEmpty);
        Assert.Equal(empty.GetHashCode(), alsoEmpty.GetHashCode());
    }

    [Fact]
    public void Records_that_hold_lists_are_compared_whole()
    {
        Assert.Equal(new Holder(["a"], [1]), new Holder(["a"], [1]));
        Assert.NotEqual(new Holder(["a"], [1]), new Holder(["a"], [2]));
        Assert.NotEqual(new Holder(["a"], null), new Holder(["a"], []));
        Assert.NotEqual(new Plain(["a"]), new Plain(["a"]));
    }

    [Fact]
    public void A_list_does_not_change_with_what_it_was_made_from()
    {
        var source = new[] { "a", "b" };
        ValueList<string> list = [.. source];
        source[0] = "x";

        Assert.Equal(["a", "b"], list);
        Assert.Equal((2, "b", "[a, b]"), (list.Count, list[1], list.ToString()));
    }

    [Theory]
    [InlineData("""{"names":["a","b"],"numbers":[1,2]}""")]
    [InlineData("""{"names":[],"numbers":null}""")]
    public void It_is_written_as_an_array_and_read_back(string json)
    {
        var read = JsonSerializer.Deserialize<Holder>(json, EventJson.Options)!;

        Assert.Equal(json, JsonSerializer.Serialize(read, EventJson.Options));
        Assert.Equal(read, JsonSerializer.Deserialize<Holder>(json, EventJson.Options));
    }

    [Theory]
    [InlineData("""{"names":null,"numbers":null}""")]
    [InlineData("""{"numbers":null}""")]
    [InlineData("""{"names":"a","numbers":null}""")]
    [InlineData("""{"names":{},"numbers":null}""")]
    [InlineData("""{"names":["a"],"numbers":[null]}""")]
    [InlineData("""{"names":["a"],"numbers":["1"]}""")]
    public void What_is_no_such_list_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Holder>(json, EventJson.Options));

    private sealed record Holder(ValueList<string> Names, ValueList<int>? Numbers);

    private sealed record Plain(IReadOnlyList<string> Names);
}
