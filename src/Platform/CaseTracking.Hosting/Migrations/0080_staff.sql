-- What employees are called and where they work, as the provider said when they signed in: for the screens of employees. Citizens are not
-- in it. A moment is as coarse as a day.
create table {schema}.staff (
    id           text        not null primary key,
    name         text        not null,
    roles        text[]      not null,
    last_seen_at timestamptz not null
);

grant select, insert, update, delete on {schema}.staff to casetracking_app;
