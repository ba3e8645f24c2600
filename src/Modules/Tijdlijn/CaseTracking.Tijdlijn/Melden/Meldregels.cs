namespace CaseTracking.Tijdlijn.Melden;

/// <summary>How often people are written to; section <c>Melden</c>.</summary>
internal sealed class Meldregels
{
    public const string Sectie = "Melden";

    /// <summary>How long a change without an action waits for others of the same request.</summary>
    public TimeSpan Venster { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Up to this many changes in a window get a mail each; more become one mail.</summary>
    public int HoogstensApart { get; set; } = 3;

    /// <summary>What was true longer ago than this is told to nobody.</summary>
    public TimeSpan Oudste { get; set; } = TimeSpan.FromDays(30);
}
