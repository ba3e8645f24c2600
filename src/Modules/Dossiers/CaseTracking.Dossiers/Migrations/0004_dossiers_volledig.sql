-- The list of files shows more: where it came from, its dates, who has it in hand, and how far it is.
alter table {schema}.dossieroverzicht
    add column typeversie       integer not null default 1,
    add column kanaal           text    not null default 'Web',
    add column ontvangen_op     date,
    add column uiterlijke_datum date,
    add column dienstnorm       date,
    add column behandelaar      text,
    add column periode_van      date,
    add column periode_tot      date,
    add column bron             text,
    add column voortgang        jsonb;

-- Rows of before: how far they were is told by their status; everything else comes with a rebuild.
update {schema}.dossieroverzicht set
    ontvangen_op = (ingediend_op at time zone 'Europe/Brussels')::date,
    voortgang = jsonb_build_object(
        'fase', case status when 'Ingediend' then 'Onderzoek' when 'Volledig' then 'Behandeling' else 'Gesloten' end,
        'ontbreekt', '[]'::jsonb, 'adviezen', 0, 'staat_stil', false, 'opgesteld', false, 'verstreken', false, 'klaar', false, 'afgegeven', false,
        'overgenomen', null, 'voordien', case status when 'Gesloten' then 'Behandeling' end);

alter table {schema}.dossieroverzicht
    alter column typeversie drop default,
    alter column kanaal drop default,
    alter column ontvangen_op set not null,
    alter column voortgang set not null;

create index ix_dossieroverzicht_uiterlijk on {schema}.dossieroverzicht (uiterlijke_datum, id) where gesloten_op is null;
create index ix_dossieroverzicht_behandelaar on {schema}.dossieroverzicht (behandelaar, id) where gesloten_op is null;
create index ix_dossieroverzicht_bron on {schema}.dossieroverzicht (bron, ingediend_op, id) where bron is not null;
