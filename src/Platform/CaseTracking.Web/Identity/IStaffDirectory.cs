namespace CaseTracking.Web.Identity;

/// <summary>
/// What employees are called, for the screens of employees alone. It fills itself as they sign in. Events, messages and logs hold codes, and
/// nothing that a citizen reads asks here.
/// </summary>
public interface IStaffDirectory
{
    /// <summary>The names of these people: one question for all of them, and none when they were asked a moment ago.</summary>
    /// <param name="ids">Codes, as in <see cref="Actor.Id"/>; nothing stands for nobody.</param>
    /// <param name="ct">Cancels the wait.</param>
    Task<StaffNames> Names(IEnumerable<string?> ids, CancellationToken ct);

    /// <summary>Everyone who held a role in this unit when they signed in last.</summary>
    /// <param name="unit">Code of the unit, as in <see cref="RoleAssignment.Unit"/>.</param>
    /// <param name="ct">Cancels the wait.</param>
    Task<StaffNames> InUnit(string unit, CancellationToken ct);

    /// <summary>Somebody signed in. Only who holds a role comes into the directory; it is written only when something changed.</summary>
    Task NoteSignIn(Actor person, CancellationToken ct);
}
