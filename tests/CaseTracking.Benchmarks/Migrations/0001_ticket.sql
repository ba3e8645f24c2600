create table {schema}.ticket (id uuid not null primary key, data jsonb not null);
insert into {schema}.ct_projections values ('ticket');
grant select, insert, update, delete on {schema}.ticket to casetracking_app;
