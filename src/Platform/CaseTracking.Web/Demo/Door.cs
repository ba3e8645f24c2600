namespace CaseTracking.Web.Demo;

/// <summary>A place worth a look in the demo.</summary>
/// <param name="State">What makes it interesting, in a few Dutch words.</param>
/// <param name="Title">What it is about, such as product and number.</param>
/// <param name="Code">What a citizen follows it with.</param>
/// <param name="CitizenUrl">Where the citizen finds it.</param>
/// <param name="StaffUrl">Where an employee finds it.</param>
public sealed record Door(string State, string Title, string Code, string CitizenUrl, string StaffUrl)
{
    /// <summary>Keeps the code out of logs that print the record.</summary>
    public override string ToString() => $"{nameof(Door)} {Title}";
}

/// <summary>Shows the doors of a module's demo.</summary>
public interface IDoors
{
    /// <summary>As things stand now: a file that moves on shows up under its new state.</summary>
    /// <param name="perState">Most doors of one state.</param>
    /// <param name="ct">Stops looking.</param>
    Task<IReadOnlyList<Door>> Find(int perState, CancellationToken ct);
}

/// <summary>Somebody as whom one can sign in.</summary>
/// <param name="Name">Plainly made up.</param>
/// <param name="Description">What the person is, in Dutch.</param>
public sealed record DoorKeeper(string Name, string Description);
