namespace CaseTracking.Web.Start;

/// <summary>An entry of the start page, registered as a service by the module whose page it is.</summary>
/// <param name="Audience">Under which heading it stands.</param>
/// <param name="Title">What one can do there, in a few Dutch words.</param>
/// <param name="Text">One plain sentence more.</param>
/// <param name="Url">Address within this site.</param>
/// <param name="Order">Lower comes first.</param>
public sealed record StartPageLink(Audience Audience, string Title, string Text, string Url, int Order);

/// <summary>Whom an entry of the start page is for.</summary>
public enum Audience
{
    /// <summary>Everyone with a question for the city.</summary>
    Citizen,

    /// <summary>Employees.</summary>
    Staff,
}
