-- Numbers as people say them: a year and a rank. A gap is no loss, so a plain sequence will do.
create sequence {schema}.dossiernummer;

-- Projection: the list of files.
create table {schema}.dossieroverzicht (
    id           uuid        not null primary key,
    nummer       text        not null,
    product      text        not null,
    burger       uuid        not null,
    status       text        not null,
    ingediend_op timestamptz not null,
    gesloten_op  timestamptz,
    versie       bigint      not null
);
create unique index ux_dossieroverzicht_nummer on {schema}.dossieroverzicht (nummer);
create index ix_dossieroverzicht_recent on {schema}.dossieroverzicht (ingediend_op desc, id desc);

insert into {schema}.ct_projections values ('dossieroverzicht');

-- The vault: one key per person, wrapped by the city's master key; what the key opens is unreadable once the key is gone.
create table {schema}.kluis_sleutel (
    subject uuid  not null primary key,
    wrapped bytea not null
);
create table {schema}.kluis (
    id         uuid  not null primary key,
    subject    uuid  not null references {schema}.kluis_sleutel (subject) on delete cascade,
    ciphertext bytea not null
);
create index ix_kluis_subject on {schema}.kluis (subject);

-- Who looked at personal data, and why; written before the answer leaves.
create table {schema}.inzage (
    id         uuid        not null primary key,
    dossier_id uuid        not null,
    medewerker text        not null,
    doel       text        not null,
    op         timestamptz not null
);
create index ix_inzage_dossier on {schema}.inzage (dossier_id, op);

grant usage on sequence {schema}.dossiernummer to casetracking_app;
grant select, insert, update, delete on {schema}.dossieroverzicht, {schema}.kluis, {schema}.kluis_sleutel to casetracking_app;
grant select, insert on {schema}.inzage to casetracking_app;
grant select on {schema}.dossieroverzicht to casetracking_rebuild, casetracking_reader;
