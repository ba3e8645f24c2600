-- Contents of the vault, such as files that a citizen sends: pending until an event refers to it, then of one person.
create table {schema}.kluis_inhoud (
    id          uuid        not null primary key,
    begonnen_op timestamptz not null,
    subject     uuid        references {schema}.kluis_sleutel (subject) on delete cascade,
    wrapped     bytea,
    constraint ck_kluis_inhoud_eigenaar check ((subject is null) = (wrapped is null))
);
create index ix_kluis_inhoud_subject on {schema}.kluis_inhoud (subject);
create index ix_kluis_inhoud_begonnen_op on {schema}.kluis_inhoud (begonnen_op) where subject is null;

create table {schema}.kluis_inhoud_deel (
    id         uuid    not null references {schema}.kluis_inhoud (id) on delete cascade,
    deel       integer not null,
    ciphertext bytea   not null,
    constraint pk_kluis_inhoud_deel primary key (id, deel)
);
-- Ciphertext does not compress: trying costs time.
alter table {schema}.kluis_inhoud_deel alter column ciphertext set storage external;

-- Makes pending content final, or raises. Inside the commit of the event, so that no event refers to content that is gone.
create function {schema}.kluis_inhoud_houden(inhoud uuid, van uuid, sleutel bytea) returns void
language plpgsql as $$
begin
    update {schema}.kluis_inhoud set subject = van, wrapped = sleutel where id = inhoud and subject is null;
    if not found then
        raise exception 'content is not pending' using errcode = 'CT007', detail = inhoud::text;
    end if;
end
$$;

grant select, insert, update, delete on {schema}.kluis_inhoud to casetracking_app;
grant select, insert, delete on {schema}.kluis_inhoud_deel to casetracking_app;
