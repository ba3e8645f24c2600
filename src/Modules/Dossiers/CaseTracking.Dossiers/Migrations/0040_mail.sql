-- What became of each mail to an applicant. No address: that lies in the vault, and may have changed since.
create table {schema}.mail (
    id         uuid        not null primary key,
    dossier_id uuid        not null,
    op         timestamptz not null,
    weigering  integer
);
create index ix_mail_dossier on {schema}.mail (dossier_id, op);

grant select, insert on {schema}.mail to casetracking_app;
grant select on {schema}.mail to casetracking_reader;
