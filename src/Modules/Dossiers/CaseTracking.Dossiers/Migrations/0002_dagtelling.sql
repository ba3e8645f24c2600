-- Projection: how many requests came in and were closed on a day.
create table {schema}.dagtelling (
    id        uuid    not null primary key,
    dag       date    not null constraint uq_dagtelling_dag unique,
    ingediend integer not null,
    gesloten  integer not null
);

insert into {schema}.ct_projections values ('dagtelling');

grant select, insert, update, delete on {schema}.dagtelling to casetracking_app;
grant select on {schema}.dagtelling to casetracking_rebuild, casetracking_reader;
