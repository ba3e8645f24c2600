namespace CaseTracking.Messaging;

internal static class SchedulerSql
{
    /// <summary>$1 message names and $2 subscribers, pairwise; $3 the clock.</summary>
    public static string Move(DispatchRules rules) =>
        $"""
        with due as materialized (
            select key from messaging.scheduled
            where due_at <= coalesce($3, now()) and type = any($1)
            order by due_at
            limit 200
            {(rules.FireOnce ? "for update skip locked" : "")}),
        gone as (
            {(rules.FireOnce
                ? "delete from messaging.scheduled s using due where s.key = due.key returning s.*"
                : "select s.* from messaging.scheduled s join due on s.key = due.key")})
        insert into messaging.outbox (subscriber, message_id, stream_id, type, body, headers, created_at)
        select l.subscriber, g.message_id, g.stream_id, g.type, g.body, g.headers, coalesce($3, now())
        from gone g
        join unnest($1, $2) as l (type, subscriber) on l.type = g.type
        order by g.due_at, g.message_id
        on conflict on constraint uq_outbox_message do nothing
        """;
}
