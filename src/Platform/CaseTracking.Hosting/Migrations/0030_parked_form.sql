-- What somebody typed in a form that came in after their session ended, sealed; at most one for each session, for half an hour.
create table {schema}.parked_form (
    session_hash bytea       primary key,
    id_hash      bytea       not null unique,
    content      bytea       not null,
    expires_at   timestamptz not null
);

grant select, insert, update, delete on {schema}.parked_form to casetracking_app;
