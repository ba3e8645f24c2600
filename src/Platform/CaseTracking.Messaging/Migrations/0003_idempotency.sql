-- Replies to requests that carried an idempotency key, written in the transaction of their effect.
create table {schema}.idempotency (
    scope      text        not null,
    key        text        not null,
    body_hash  bytea       not null,
    status     int         not null,
    location   text,
    etag       text,
    body       text,
    position   bigint,
    created_at timestamptz not null default now(),
    constraint pk_idempotency primary key (scope, key)
);

create index ix_idempotency_created_at on {schema}.idempotency (created_at);

grant select, insert, update, delete on {schema}.idempotency to casetracking_app;
-- A scope may name a user and a key is chosen by the client: support sees neither.
grant select (status, position, created_at) on {schema}.idempotency to casetracking_reader;
