namespace CaseTracking.Web.Live;

/// <summary>How pages hear of news while they are open; section <c>Live</c>.</summary>
public sealed class LiveOptions
{
    /// <summary>Streams one host holds at once. Who comes later looks every half minute instead.</summary>
    public int MostStreams { get; set; } = 5_000;

    /// <summary>Streams of one network address, which a library or a provider of mobile phones may give to many.</summary>
    public int MostPerAddress { get; set; } = 200;

    /// <summary>Streams of one signed-in person.</summary>
    public int MostPerPerson { get; set; } = 10;

    /// <summary>A stream without news says this often that it is still there, so that nothing on the way closes it.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often is looked for news that another host wrote.</summary>
    public TimeSpan Poll { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Least time between two looks, however much is going on.</summary>
    public TimeSpan Gap { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>A browser that lost its stream comes back after this long at least, and at most three times as long: not all at once.</summary>
    public TimeSpan Return { get; set; } = TimeSpan.FromSeconds(1);
}
