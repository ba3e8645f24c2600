namespace CaseTracking.EventSourcing.Schema;

/// <summary>
/// The four database roles. They carry rights and cannot log in; a login is made a member of the roles it needs,
/// and a connection chooses one at its start (<c>Options=-c role=…</c>).
/// </summary>
public static class DatabaseRoles
{
    /// <summary>Owns every schema; used by migrations alone.</summary>
    public const string Owner = "casetracking_owner";

    /// <summary>The running host: may add events, never change or delete one.</summary>
    public const string Application = "casetracking_app";

    /// <summary>Rebuilds of projections: may read events and write projection tables, and cannot send a message.</summary>
    public const string Rebuild = "casetracking_rebuild";

    /// <summary>Reports and support: may read, except personal data.</summary>
    public const string Reader = "casetracking_reader";
}
