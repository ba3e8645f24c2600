using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracking.Web.Start;

[AllowAnonymous]
internal sealed class IndexModel(IEnumerable<StartPageLink> links) : PageModel
{
    public IEnumerable<StartPageLink> For(Audience audience) => links.Where(l => l.Audience == audience).OrderBy(l => l.Order);
}
