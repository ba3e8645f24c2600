using System.Text.Json;

namespace CaseTracking.Identificatie.Tests;

/// <summary>Numbers and codes of persons must not slip into logs, events or answers because somebody forgot.</summary>
public sealed class SecrecyTests
{
    private static readonly Insz Number = InszTests.Read("01041200176");
    private static readonly Trackingcode Code = Trackingcode.New();

    [Fact]
    public void Printing_a_number_or_code_shows_no_character_of_it()
    {
        Assert.Equal("**.**.**-***.**", $"{Number}");
        Assert.Equal("****-****-****-****-*", $"{Code}");
        Assert.DoesNotContain("0104", $"{new Aanvrager(Number)}", StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_refused_without_naming_the_value()
    {
        var number = Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Aanvrager(Number)));
        var code = Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(Code));

        Assert.DoesNotContain("0104", number.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Code.Value, code.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_value_is_there_for_who_asks_for_it()
    {
        Assert.Equal("01041200176", Number.Value);
        Assert.Equal("01.04.12-001.76", Number.Formatted);
    }

    private sealed record Aanvrager(Insz Insz);
}
