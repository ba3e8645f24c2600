using CaseTracking.EventSourcing.Schema;
using Npgsql;

namespace CaseTracking.Hosting.Database;

/// <summary>
/// Creates the roles where they are absent and makes the migrating login a member. Roles belong to the whole server, so two
/// databases can be migrated at the same moment and meet here: losing that race is as good as winning it.
/// </summary>
internal static class RoleSetup
{
    private static readonly string[] Roles =
        [DatabaseRoles.Owner, DatabaseRoles.Application, DatabaseRoles.Rebuild, DatabaseRoles.Reader];

    public static async Task Ensure(NpgsqlConnection connection, CancellationToken ct)
    {
        foreach (var role in Roles)
        {
            // Two transactions: the one that lost the race cannot see the winner's role yet.
            await connection.Execute(Create(role), ct);
            await connection.Execute(Join(role, MayUse(connection, role)), ct);
        }
    }

    // Since version 16 being a member and being allowed to SET ROLE are two things; before it there was one.
    private static string MayUse(NpgsqlConnection connection, string role) =>
        $"pg_has_role(current_user, '{role}', '{(connection.PostgreSqlVersion.Major >= 16 ? "set" : "member")}')";

    private static string Create(string role) =>
        $"""
        do $$
        begin
            if not exists (select from pg_roles where rolname = '{role}') then
                create role {role} nologin;
            end if;
        exception when duplicate_object or unique_violation then null;
        end
        $$
        """;

    private static string Join(string role, string mayUse) =>
        $"""
        do $$
        begin
            if not {mayUse} then
                grant {role} to current_user;
            end if;
        exception when unique_violation then null;
        end
        $$
        """;
}
