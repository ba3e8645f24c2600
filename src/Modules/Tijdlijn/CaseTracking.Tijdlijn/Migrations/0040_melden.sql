-- What the citizen wants to be told by mail about one request; without a row: everything.
create table {schema}.meldvoorkeur (
    dossier_id   uuid    not null primary key,
    mail         boolean not null default true,
    enkel_actie  boolean not null default false
);

-- Changes that wait for the end of their window, in the words of their moment. A row goes when its mail is asked for.
create table {schema}.melding (
    id         uuid        not null primary key,
    dossier_id uuid        not null,
    versie     bigint      not null,
    tijdstip   timestamptz not null,
    titel      text        not null,
    zin        text        not null,
    sinds      timestamptz not null
);
create index ix_melding_dossier on {schema}.melding (dossier_id, versie);

grant select, insert, update, delete on {schema}.meldvoorkeur, {schema}.melding to casetracking_app;
grant select on {schema}.meldvoorkeur, {schema}.melding to casetracking_reader;
