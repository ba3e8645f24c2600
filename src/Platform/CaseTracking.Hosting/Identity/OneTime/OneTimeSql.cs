namespace CaseTracking.Hosting.Identity.OneTime;

internal static class OneTimeSql
{
    /// <summary>Codes for the same resource wait for each other, so that none is counted too late.</summary>
    public const string Lock = "select pg_advisory_xact_lock(hashtextextended('one-time-code/' || $1::text, 0))";

    public const string Clean =
        """
        with codes as (delete from web.one_time_code where asked_at <= $1)
        delete from web.one_time_session where expires_at <= $2
        """;

    public const string Ask =
        """
        insert into web.one_time_code (id_hash, resource, code_hash, asked_at, expires_at)
        select $1, $2, $3, $4, $5
        where (select count(*) from web.one_time_code where resource = $2 and asked_at > $6) < $7
        """;

    // One statement counts, compares, uses up and opens. Tries at the same time queue for the row, and each sees the count of the one before.
    public const string Try =
        """
        with tried as (
            update web.one_time_code set tries = tries + 1, used_at = case when code_hash = $3 then $4 end
            where id_hash = $1 and resource = $2 and expires_at > $4 and used_at is null and tries < $5
            returning used_at is not null as is_right, tries),
        opened as (
            insert into web.one_time_session (id_hash, resource, expires_at) select $6, $2, $7 from tried where is_right)
        select is_right, tries from tried
        """;

    public const string Holds = "select exists (select from web.one_time_session where id_hash = $1 and resource = $2 and expires_at > $3)";

    public const string End = "delete from web.one_time_session where id_hash = $1";
}
