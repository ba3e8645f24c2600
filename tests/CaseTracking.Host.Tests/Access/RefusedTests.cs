using CaseTracking.Host.Tests.Dossiers;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Authorization;

namespace CaseTracking.Host.Tests.Access;

/// <summary>What is for employees answers nobody else, page, API and files alike, and does nothing on the way.</summary>
[Trait("Proof", "G4")]
public sealed class RefusedTests(PermitProduct product) : IClassFixture<PermitProduct>
{
    [Fact]
    public async Task Nobody_no_holder_of_a_code_and_no_citizen_gets_anything_done_at_a_door_of_the_staff()
    {
        using var scene = await Scene.Set(product);
        var doors = MatrixTests.Doors(product).Where(d => d.Route.Metadata.OfType<IAuthorizeData>().Any(a => a.Policy == Policies.Staff)).ToList();
        Assert.True(doors.Count > 60, $"Only {doors.Count} doors were found.");

        // Who holds a code and opened the timeline with it is still nobody at the door of the staff.
        await scene.Nobody.Visitor.Open($"/volgen/{scene.Annas.File.Trackingcode}");
        var before = await scene.Effects();
        foreach (var (route, method) in doors)
            foreach (var target in new[] { scene.Annas, scene.Bilals })
            {
                Assert.Equal("sign-in", await scene.Ask(scene.Nobody, route, method, target));
                Assert.Equal("no", await scene.Ask(scene.Citizen, route, method, target));
            }

        Assert.Equal(before, await scene.Effects());
        foreach (var (route, method) in doors) Assert.DoesNotContain(await scene.Ask(scene.Callers[3], route, method, scene.Annas), new[] { "sign-in", "no" });
        Assert.NotEqual(before, await scene.Effects());
    }
}
