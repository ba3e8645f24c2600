using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracking.Web.Demo;

/// <summary>Where to go and as whom, for whoever tries the product. Mapped in Development alone.</summary>
[AllowAnonymous]
internal sealed class DevModel(IEnumerable<IDoors> doors, IEnumerable<DoorKeeper> people) : PageModel
{
    private const int PerState = 2;

    public IReadOnlyList<Door> Doors { get; private set; } = [];

    public IEnumerable<DoorKeeper> People => people;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var found = new List<Door>();
        foreach (var module in doors) found.AddRange(await module.Find(PerState, ct));
        Doors = found;
    }
}
