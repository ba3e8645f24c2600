-- One row per request that can be followed, and one per thing the citizen may know of it.
create table {schema}.aanvraag (
    id                uuid  not null primary key,
    trackingcode_hash bytea not null constraint uq_aanvraag_trackingcode unique,
    nummer            text  not null,
    product           text  not null
);

create table {schema}.regel (
    id          uuid        not null primary key,
    aanvraag_id uuid        not null references {schema}.aanvraag (id),
    versie      bigint      not null,
    soort       text        not null,
    tijdstip    timestamptz not null
);
create index ix_regel_volgorde on {schema}.regel (aanvraag_id, tijdstip, versie);

grant usage on schema {schema} to casetracking_app, casetracking_rebuild, casetracking_reader;
grant select, insert, update, delete on {schema}.aanvraag, {schema}.regel to casetracking_app;
grant select on {schema}.aanvraag, {schema}.regel to casetracking_reader;
