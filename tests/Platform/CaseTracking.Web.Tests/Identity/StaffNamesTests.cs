using CaseTracking.Web.Identity;

namespace CaseTracking.Web.Tests.Identity;

public sealed class StaffNamesTests
{
    private static readonly StaffNames Names = new(new Dictionary<string, string>
    {
        ["e1"] = "Zoë Fictief",
        ["e2"] = "An Voorbeeld",
        ["e3"] = "an voorbeeld",
        ["e4"] = "Éloïse Proef",
    });

    [Fact]
    public void Who_is_not_known_keeps_the_code()
    {
        Assert.Equal(("Zoë Fictief", "e9"), (Names["e1"], Names["e9"]));
        Assert.Null(Names.Find("e9"));
        Assert.Equal("e1", StaffNames.None["e1"]);
    }

    [Fact]
    public void A_choice_goes_by_name_and_the_code_stands_beside_a_name_that_two_have() =>
        Assert.Equal(
            ["An Voorbeeld (e2)=e2", "an voorbeeld (e3)=e3", "Éloïse Proef=e4", "f-7=f-7", "Zoë Fictief=e1"],
            Names.Choices(["f-7", "e3", "e1", "e4", "e2"]).Select(c => $"{c.Text}={c.Value}"));

    [Fact]
    public void Everyone_is_who_is_known() => Assert.Equal(["e2", "e3", "e4", "e1"], Names.Choices().Select(c => c.Value));
}
