using CaseTracking.Hosting.Identity.Staff;

namespace CaseTracking.Hosting.Tests.Identity.Staff;

public sealed class DisplayNameTests
{
    [Theory]
    [InlineData("Zoë  Fictief ", "Zoë Fictief")]
    [InlineData("An\u202EtkerreV", "AntkerreV")]
    [InlineData("A\u200Bn\0\r\nVoorbeeld\u2028X", "An Voorbeeld X")]
    [InlineData("\u200B \t", "")]
    [InlineData("<b>An</b>", "<b>An</b>")]
    public void What_cannot_be_seen_is_left_out(string given, string shown) => Assert.Equal(shown, DisplayName.Clean(given));

    // Not a case above: the metadata of an attribute cannot hold half a character.
    [Fact]
    public void Half_a_character_does_not_reach_the_database() => Assert.Equal("A\uFFFDn", DisplayName.Clean("A\ud800n"));

    [Fact]
    public void A_name_without_end_ends_and_no_character_is_cut_in_two()
    {
        var cut = DisplayName.Clean(string.Concat(Enumerable.Repeat("a🙂", 1000)));

        Assert.InRange(cut.Length, 98, 100);
        Assert.False(char.IsHighSurrogate(cut[^1]));
    }
}
