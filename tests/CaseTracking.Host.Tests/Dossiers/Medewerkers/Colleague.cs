using CaseTracking.Host.Tests.Api;
using CaseTracking.Web.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Host.Tests.Dossiers.Medewerkers;

/// <summary>An employee of one test.</summary>
/// <param name="Id">The code.</param>
internal sealed record Colleague(string Id)
{
    /// <summary>One who never signed in: nobody knows the name.</summary>
    public static Colleague Unknown() => new($"mw-{Guid.NewGuid():N}");

    /// <summary>One who signed in once.</summary>
    public static async Task<Colleague> SignedIn(ApiProduct product, string name, string unit = "burgerzaken")
    {
        var colleague = Unknown();
        await product.Services.GetRequiredService<IStaffDirectory>().NoteSignIn(
            new Actor(colleague.Id, name, IsStaff: true, [new("Medewerker", unit)]), TestContext.Current.CancellationToken);
        return colleague;
    }

    /// <summary>A file that is theirs.</summary>
    public async Task<Werk> Take(ApiProduct product)
    {
        var werk = await Werk.Begin(product);
        await werk.Done("toewijzing", new { behandelaar = Id });
        return werk;
    }
}
