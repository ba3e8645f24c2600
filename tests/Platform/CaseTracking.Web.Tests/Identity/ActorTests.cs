using System.Security.Claims;
using CaseTracking.Web.Identity;

namespace CaseTracking.Web.Tests.Identity;

public sealed class ActorTests
{
    [Fact]
    public void Someone_without_a_role_is_a_citizen()
    {
        var actor = Actor.From(Principal(new(ActorClaims.Subject, "p-1"), new(ActorClaims.Name, "An Voorbeeld")));

        Assert.Equal("p-1", actor.Id);
        Assert.Equal("An Voorbeeld", actor.DisplayName);
        Assert.False(actor.IsStaff);
    }

    [Fact]
    public void A_role_holds_where_it_was_given()
    {
        var actor = Actor.From(Principal(new(ActorClaims.Subject, "p-1"), new(ActorClaims.Role, new RoleAssignment("editor", "north:1").ToString())));

        Assert.True(actor.IsStaff);
        Assert.True(actor.Has("editor"));
        Assert.True(actor.Has("editor", "north:1"));
        Assert.False(actor.Has("editor", "south"));
        Assert.False(actor.Has("reader"));
    }

    [Theory]
    [InlineData("editor", "north")]
    [InlineData("editor", "")]
    [InlineData("editor", "a:b")]
    public void An_assignment_survives_its_claim(string role, string unit) =>
        Assert.Equal(new RoleAssignment(role, unit), RoleAssignment.Parse(new RoleAssignment(role, unit).ToString()));

    [Fact]
    public void Nobody_cannot_act() =>
        Assert.Throws<InvalidOperationException>(() => Actor.From(new ClaimsPrincipal(new ClaimsIdentity())));

    [Fact]
    public void The_name_stays_out_of_text_made_of_an_actor() =>
        Assert.DoesNotContain("Voorbeeld", new Actor("p-1", "An Voorbeeld", false, []).ToString(), StringComparison.Ordinal);

    private static ClaimsPrincipal Principal(params Claim[] claims) => new(new ClaimsIdentity(claims, "test"));
}
