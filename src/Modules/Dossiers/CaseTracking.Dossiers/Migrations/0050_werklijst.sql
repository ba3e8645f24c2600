-- The work list: sorted by the date that counts while an answer is owed, the nearest first.
alter table {schema}.dossieroverzicht add column vervaldag date;

update {schema}.dossieroverzicht set vervaldag = case
    when status in ('Ingediend', 'StukkenGevraagd', 'Volledig', 'AdviesGevraagd', 'Geschorst', 'Opgesteld', 'Verstreken')
    then coalesce(uiterlijke_datum, dienstnorm, '9999-01-01') else '9999-01-01' end;

alter table {schema}.dossieroverzicht alter column vervaldag set not null;

drop index {schema}.ix_dossieroverzicht_uiterlijk;
drop index {schema}.ix_dossieroverzicht_behandelaar;
create index ix_dossieroverzicht_vervaldag on {schema}.dossieroverzicht (vervaldag, id);
create index ix_dossieroverzicht_lopend on {schema}.dossieroverzicht (vervaldag, id) where gesloten_op is null;
create index ix_dossieroverzicht_behandelaar on {schema}.dossieroverzicht (behandelaar, vervaldag, id) where gesloten_op is null;
create index ix_dossieroverzicht_product on {schema}.dossieroverzicht (product, vervaldag, id);
create index ix_dossieroverzicht_burger on {schema}.dossieroverzicht (burger);
-- "Number 123" without its year.
create index ix_dossieroverzicht_rang on {schema}.dossieroverzicht ("right"(nummer, 6));

-- What a person can be found by: keyed hashes of words. It goes with the key of the person.
create table {schema}.kluis_zoek (
    subject uuid     not null primary key references {schema}.kluis_sleutel (subject) on delete cascade,
    versie  smallint not null,
    tekens  bigint[] not null
);
create index ix_kluis_zoek_tekens on {schema}.kluis_zoek using gin (tekens);

-- Who looked at a list with names, and whose files stood in it; written before the answer leaves.
create table {schema}.lijstinzage (
    id         uuid        not null primary key,
    medewerker text        not null,
    doel       text        not null,
    dossiers   uuid[]      not null,
    op         timestamptz not null
);
create index ix_lijstinzage_dossiers on {schema}.lijstinzage using gin (dossiers);

grant select, insert, update, delete on {schema}.kluis_zoek to casetracking_app;
grant select, insert on {schema}.lijstinzage to casetracking_app;
