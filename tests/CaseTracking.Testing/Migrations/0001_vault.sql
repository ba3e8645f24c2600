create table {schema}.kluis_sleutel (
    subject uuid  not null primary key,
    wrapped bytea not null
);
create table {schema}.kluis (
    id         uuid  not null primary key,
    subject    uuid  not null references {schema}.kluis_sleutel (subject) on delete cascade,
    ciphertext bytea not null
);
create table {schema}.kluis_zoek (
    subject uuid     not null primary key references {schema}.kluis_sleutel (subject) on delete cascade,
    versie  smallint not null,
    tekens  bigint[] not null
);
grant usage on schema {schema} to casetracking_app;
grant select, insert, update, delete on {schema}.kluis, {schema}.kluis_sleutel, {schema}.kluis_zoek to casetracking_app;
