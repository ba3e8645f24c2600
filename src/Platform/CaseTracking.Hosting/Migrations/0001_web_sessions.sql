-- A session is found by the SHA-256 of the id in the cookie: whoever reads this table cannot sign in with it.
create table {schema}.session (
    id_hash      bytea       primary key,
    subject      text        not null,
    ticket       bytea       not null,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null
);

create index session_subject on {schema}.session (subject);
create index session_last_seen_at on {schema}.session (last_seen_at);

create table {schema}.data_protection_key (
    id         bigint      generated always as identity primary key,
    name       text        not null,
    xml        text        not null,
    created_at timestamptz not null
);

grant select, insert, update, delete on {schema}.session to casetracking_app;
grant select, insert on {schema}.data_protection_key to casetracking_app;
