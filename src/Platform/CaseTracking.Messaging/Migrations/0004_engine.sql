-- Which engine writes this database: one at a time, whatever the tables allow. No row means nobody wrote yet.
create table {schema}.engine (
    is_only boolean     not null default true constraint pk_engine primary key check (is_only),
    name    text        not null,
    since   timestamptz not null default now()
);

grant select, insert on {schema}.engine to casetracking_app;
grant select on {schema}.engine to casetracking_reader;
