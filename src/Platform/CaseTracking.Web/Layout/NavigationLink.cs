using System.Security.Claims;

namespace CaseTracking.Web.Layout;

/// <summary>An entry of the navigation under the header, registered as a service by the module whose page it is.</summary>
/// <param name="Text">One or two Dutch words.</param>
/// <param name="Url">Address within this site.</param>
/// <param name="Order">Lower comes first.</param>
/// <param name="VisibleTo">Whether this visitor sees it; everyone where null. It hides, it does not protect.</param>
public sealed record NavigationLink(string Text, string Url, int Order, Func<ClaimsPrincipal, bool>? VisibleTo = null);
