-- Outgoing messages, one row per message and subscriber, written in the transaction of the events they follow from.
create table {schema}.outbox (
    seq          bigint generated always as identity primary key,
    subscriber   text        not null,
    message_id   uuid        not null,
    stream_id    uuid        not null,
    type         text        not null,
    body         jsonb       not null,
    headers      jsonb       not null,
    created_at   timestamptz not null default now(),
    -- -infinity means at once: no clock decides over a message that never failed.
    due_at       timestamptz not null default '-infinity',
    attempts     int         not null default 0,
    deferrals    int         not null default 0,
    leased_until timestamptz,
    lease_owner  uuid,
    last_error   text,
    parked_at    timestamptz,
    constraint uq_outbox_message unique (subscriber, message_id)
) with (
    -- Leases are updates of columns without an index: room on the page keeps them there (HOT).
    fillfactor = 70,
    -- A queue is mostly dead rows; the default share of the table would come too late.
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
    autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 2000
);

create index ix_outbox_pending on {schema}.outbox (subscriber, seq) where parked_at is null;
create index ix_outbox_stream on {schema}.outbox (stream_id, subscriber, seq) where parked_at is null;
create index ix_outbox_parked on {schema}.outbox (subscriber, seq) where parked_at is not null;

-- What each subscriber has handled; written in the transaction of the effect.
create table {schema}.inbox (
    subscriber text        not null,
    message_id uuid        not null,
    handled_at timestamptz not null default now(),
    constraint pk_inbox primary key (subscriber, message_id)
);

create index ix_inbox_handled_at on {schema}.inbox (handled_at);

grant select, insert, update, delete on {schema}.outbox, {schema}.inbox to casetracking_app;

-- Bodies and headers may point at people: support sees the rest.
grant select (seq, subscriber, message_id, stream_id, type, created_at, due_at, attempts, deferrals, leased_until, last_error, parked_at)
    on {schema}.outbox to casetracking_reader;
grant select on {schema}.inbox to casetracking_reader;
