namespace CaseTracking.Messaging;

/// <summary>
/// A stream is held by whoever holds its first unparked row, so only that row is competed for; the run behind it comes along.
/// A claim passes over locked rows. The owner of a lease waits for a lock on its row, in the order of the queue: a claim that came
/// too late may hold one for a moment, and that is no loss of the lease.
/// </summary>
internal static class LeaseSql
{
    private const string Free = "(o.leased_until is null or o.leased_until < clock_timestamp())";

    // A scalar subquery, not an anti-join: one index probe per row, whatever the statistics of a queue say.
    private const string IsHead =
        """
        and o.seq = (select e.seq from messaging.outbox e
                     where e.subscriber = o.subscriber and e.stream_id = o.stream_id and e.parked_at is null
                     order by e.seq limit 1)
        """;

    /// <summary>$1 subscriber, $2 most streams, $3 most rows, $4 owner, $5 length of the lease, $6 the clock.</summary>
    public static string Claim(DispatchRules rules) =>
        $"""
        with heads as materialized (
            select o.seq, o.stream_id
            from messaging.outbox o
            where o.subscriber = $1 and o.parked_at is null and o.due_at <= coalesce($6, now())
              {(rules.Lease ? $"and {Free}" : "")}
              {(rules.HeadOfStream ? IsHead : "")}
            order by o.seq
            limit $2
            {(rules.Lease ? "for update skip locked" : "")}),
        run as (
            select r.seq, r.seq = h.seq as is_head
            from heads h
            cross join lateral (
                select n.seq, bool_and(n.due_at <= coalesce($6, now())) over (order by n.seq) as is_due
                from (select o.seq, o.due_at from messaging.outbox o
                      where o.subscriber = $1 and o.stream_id = h.stream_id and o.seq >= h.seq and o.parked_at is null
                      order by o.seq
                      limit (select greatest(1, $3 / greatest(1, count(*))) from heads)) n) r
            where r.is_due)
        update messaging.outbox o
        set lease_owner = $4, leased_until = clock_timestamp() + $5,
            -- A head that still has an owner was held when its host fell over: that was a try.
            attempts = o.attempts + case when run.is_head and o.lease_owner is not null then 1 else 0 end
        from run
        where o.seq = run.seq {(rules.Lease ? $"and {Free}" : "")}
        returning o.seq, o.message_id, o.stream_id, o.type, o.body, o.headers, o.attempts, o.deferrals
        """;

    private const string Mine =
        """
        with mine as (
            select seq from messaging.outbox
            where seq = any($1) and lease_owner = $2
            order by seq
            for update)
        """;

    /// <summary>$1 rows, $2 owner, $3 length. A row locked by the delivery under way is safe without.</summary>
    public const string Renew =
        """
        with mine as (
            select seq from messaging.outbox
            where seq = any($1) and lease_owner = $2
            for update skip locked)
        update messaging.outbox o set leased_until = clock_timestamp() + $3 from mine where o.seq = mine.seq
        """;

    /// <summary>$1 rows, $2 owner.</summary>
    public const string Release =
        $"{Mine} update messaging.outbox o set leased_until = null, lease_owner = null from mine where o.seq = mine.seq";

    /// <summary>$1 rows, $2 owner, $3 failed tries, $4 deferrals, $5 error, $6 the clock, $7 wait, $8 park.</summary>
    public const string PutBack =
        $"""
        {Mine}
        update messaging.outbox o
        set attempts = o.attempts + $3, deferrals = o.deferrals + $4, last_error = $5,
            due_at = coalesce($6, now()) + $7, parked_at = case when $8 then coalesce($6, now()) end,
            leased_until = null, lease_owner = null
        from mine where o.seq = mine.seq
        """;

    /// <summary>$1 rows, $2 owner. Counts the rows that were still ours: fewer than asked means the lease is lost.</summary>
    public static string Take(DispatchRules rules) => rules.Fence
        ? $"{Mine} delete from messaging.outbox o using mine where o.seq = mine.seq"
        : "delete from messaging.outbox where seq = any($1) and $2 is not null";
}
