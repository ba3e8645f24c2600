namespace CaseTracking.Hosting.Identity.Staff;

/// <summary>The directory of employees: configuration section <c>Identity:Staff</c>.</summary>
public sealed class StaffSettings
{
    /// <summary>The least that makes sense: signing in again is noted once a day.</summary>
    public const int LeastDays = 2;

    /// <summary>The most: ten years.</summary>
    public const int MostDays = 3650;

    /// <summary>Somebody who did not sign in for so many days is removed.</summary>
    public int KeepDays { get; set; } = 400;
}
