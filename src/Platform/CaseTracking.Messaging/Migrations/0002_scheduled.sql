-- Messages for later; a due one moves to the outbox, once.
create table {schema}.scheduled (
    key        text        not null,
    message_id uuid        not null,
    stream_id  uuid        not null,
    type       text        not null,
    body       jsonb       not null,
    headers    jsonb       not null,
    due_at     timestamptz not null,
    constraint pk_scheduled primary key (key)
);

create index ix_scheduled_due_at on {schema}.scheduled (due_at);

grant select, insert, update, delete on {schema}.scheduled to casetracking_app;
grant select (key, message_id, stream_id, type, due_at) on {schema}.scheduled to casetracking_reader;
