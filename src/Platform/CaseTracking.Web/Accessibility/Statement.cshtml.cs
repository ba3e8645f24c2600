using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracking.Web.Accessibility;

[AllowAnonymous]
internal sealed class StatementModel : PageModel;
