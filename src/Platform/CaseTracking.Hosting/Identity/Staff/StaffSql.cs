namespace CaseTracking.Hosting.Identity.Staff;

internal static class StaffSql
{
    // Who signs in ten times a day is written once: the moment is as coarse as a day.
    public const string Note =
        """
        insert into web.staff as s (id, name, roles, last_seen_at) values ($1, $2, $3, $4)
        on conflict (id) do update set name = excluded.name, roles = excluded.roles, last_seen_at = excluded.last_seen_at
        where s.name <> excluded.name or s.roles <> excluded.roles or s.last_seen_at <= $5
        """;

    public const string Withdraw = "update web.staff set roles = '{}' where id = $1 and roles <> '{}'";

    public const string Names = "select id, name from web.staff where id = any($1)";

    // A role is written role:unit, and a role holds no colon.
    public const string InUnit = "select id, name from web.staff where exists (select from unnest(roles) r where substr(r, strpos(r, ':') + 1) = $1)";

    public const string RemoveUnseen = "delete from web.staff where last_seen_at <= $1";
}
