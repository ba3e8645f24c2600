-- What the page needs besides the words: where, until when, why, and what can still be done.
alter table {schema}.regel
    add column plaats         text,
    add column adres          text,
    add column uren           text,
    add column dag            date,
    add column vanaf          timestamptz,
    add column grond          text,
    add column uitleg         text[],
    add column alternatieven  text[],
    add column vastgelegd_op  timestamptz;

-- The version says whether anything changed since somebody looked.
alter table {schema}.aanvraag
    add column uren              text,
    add column uitleg_dienstnorm text[] not null default '{}',
    add column versie            bigint not null default 0;

update {schema}.aanvraag a set versie = coalesce((select max(r.versie) from {schema}.regel r where r.aanvraag_id = a.id), 0);

-- What employees alone may read stands apart: no question about what a citizen sees can ever reach it.
create table {schema}.personeelsregel (
    id            uuid        not null primary key,
    aanvraag_id   uuid        not null references {schema}.aanvraag (id),
    versie        bigint      not null,
    soort         text        not null,
    zin           text        not null,
    tijdstip      timestamptz not null,
    vastgelegd_op timestamptz not null
);
create index ix_personeelsregel_volgorde on {schema}.personeelsregel (aanvraag_id, tijdstip, versie);

grant select, insert, update, delete on {schema}.personeelsregel to casetracking_app;
grant select on {schema}.personeelsregel to casetracking_reader;
