namespace CaseTracking.Faults.Tests;

internal static class Requests
{
    /// <summary>A filing as a citizen sends it.</summary>
    public static object Filing(string? note = null) =>
        new { product = "attest-van-woonst", naam = "Fien Voorbeeld", email = "fien@voorbeeld.be", toelichting = note };
}
