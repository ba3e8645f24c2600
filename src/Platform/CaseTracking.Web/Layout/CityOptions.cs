namespace CaseTracking.Web.Layout;

/// <summary>What a city sets to make the pages its own; section <c>City</c>.</summary>
public sealed class CityOptions
{
    /// <summary>Name as citizens know it; closes every page title.</summary>
    public string Name { get; set; } = "Stad Voorbeeldstad";

    /// <summary>Address of a style sheet of our own origin which overrides the design tokens; none by default.</summary>
    public string? StyleSheet { get; set; }

    /// <summary>The city's web site.</summary>
    public string WebSite { get; set; } = "https://www.voorbeeldstad.example";

    /// <summary>Where people and integrators can write.</summary>
    public string Email { get; set; } = "digitaal@voorbeeldstad.example";

    /// <summary>Phone number for people who are stuck, as it is read aloud.</summary>
    public string Phone { get; set; } = "09 000 00 00";

    /// <summary>Address of the page or endpoint that starts signing in.</summary>
    public string SignInUrl { get; set; } = "/aanmelden";

    /// <summary>Address to which the sign-out form is posted.</summary>
    public string SignOutUrl { get; set; } = "/afmelden";
}
