-- A code is found by the SHA-256 of the secret in the browser's cookie, and stored as the SHA-256 of that secret and the code:
-- whoever reads this table can guess neither. Rows stay a day, to count how many codes were asked.
create table {schema}.one_time_code (
    id_hash    bytea       not null primary key,
    resource   uuid        not null,
    code_hash  bytea       not null,
    tries      integer     not null default 0,
    asked_at   timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index one_time_code_resource on {schema}.one_time_code (resource, asked_at);
create index one_time_code_asked_at on {schema}.one_time_code (asked_at);

create table {schema}.one_time_session (
    id_hash    bytea       not null primary key,
    resource   uuid        not null,
    expires_at timestamptz not null
);
create index one_time_session_expires_at on {schema}.one_time_session (expires_at);

grant select, insert, update, delete on {schema}.one_time_code to casetracking_app;
grant select, insert, delete on {schema}.one_time_session to casetracking_app;
