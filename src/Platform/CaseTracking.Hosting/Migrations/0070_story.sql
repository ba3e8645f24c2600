-- A made-up city that was begun in this database; without an end it was broken off, and what is there is half a story.
create table {schema}.story (
    is_only     boolean     not null primary key default true check (is_only),
    begun_at    timestamptz not null default now(),
    finished_at timestamptz
);

grant select, insert, update on {schema}.story to casetracking_app;
