-- Whose account a request belongs to, by a keyed hash of the account: who reads this table learns no name. It goes with the person's key.
create table {schema}.eigenaar (
    dossier_id uuid        not null primary key,
    burger     uuid        not null references {schema}.kluis_sleutel (subject) on delete cascade,
    rekening   bytea       not null,
    sinds      timestamptz not null
);
create index ix_eigenaar_rekening on {schema}.eigenaar (rekening);
create index ix_eigenaar_burger on {schema}.eigenaar (burger);

-- How often somebody tried to add a request to an account since when, so that a mail address cannot be guessed.
create table {schema}.koppelpoging (
    dossier_id uuid        not null primary key,
    burger     uuid        not null references {schema}.kluis_sleutel (subject) on delete cascade,
    aantal     integer     not null,
    sinds      timestamptz not null
);
create index ix_koppelpoging_burger on {schema}.koppelpoging (burger);

grant select, insert on {schema}.eigenaar to casetracking_app;
grant select, insert, update on {schema}.koppelpoging to casetracking_app;
