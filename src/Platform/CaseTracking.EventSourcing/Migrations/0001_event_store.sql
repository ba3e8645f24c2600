-- The event log of one module, in the layout of Marten 9: same tables, names, types and defaults.
create sequence {schema}.mt_events_sequence;

create table {schema}.mt_streams (
    id          uuid        not null constraint pkey_mt_streams_id primary key,
    type        varchar,
    version     bigint,
    timestamp   timestamptz not null default now(),
    created     timestamptz not null default now(),
    tenant_id   varchar     default '*DEFAULT*',
    is_archived boolean     default false
);

create table {schema}.mt_events (
    seq_id         bigint       not null constraint pkey_mt_events_seq_id primary key,
    id             uuid         not null,
    stream_id      uuid         constraint fkey_mt_events_stream_id references {schema}.mt_streams (id) on delete cascade,
    version        bigint       not null,
    data           jsonb        not null,
    bdata          bytea,
    type           varchar(500) not null,
    timestamp      timestamptz  not null default now(),
    tenant_id      varchar      default '*DEFAULT*',
    mt_dotnet_type varchar,
    correlation_id varchar,
    causation_id   varchar,
    headers        jsonb,
    is_archived    boolean      default false
);

create unique index pk_mt_events_stream_and_version on {schema}.mt_events (stream_id, version);
alter sequence {schema}.mt_events_sequence owned by {schema}.mt_events.seq_id;

create table {schema}.mt_event_progression (
    name         varchar constraint pk_mt_event_progression primary key,
    last_seq_id  bigint,
    last_updated timestamptz default transaction_timestamp()
);

create table {schema}.mt_high_water_skips (
    ending_sequence   bigint      not null constraint pkey_mt_high_water_skips_ending_sequence primary key,
    starting_sequence bigint      not null,
    timestamp         timestamptz not null default now()
);

-- Ours, beside Marten's: a folded state per stream, so that a long stream loads fast. Disposable at any time.
create table {schema}.ct_snapshots (
    stream_id uuid   not null primary key references {schema}.mt_streams (id) on delete cascade,
    version   bigint not null,
    shape     text   not null,
    state     jsonb  not null
);

-- Ours: why an asynchronous projection stands still. A row is there only while it does.
create table {schema}.ct_projection_stops (
    name       varchar     not null primary key,
    stopped_at bigint      not null,
    error      text        not null,
    since      timestamptz not null default now()
);

-- Moves a stream from its expected version to the next one, or raises. Inside the append batch, so nothing is stored on a refusal.
create function {schema}.ct_advance(stream uuid, stream_type varchar, expected bigint, added bigint, at timestamptz) returns void
language plpgsql as $$
declare
    found_version bigint;
    archived boolean;
begin
    if expected = 0 then
        insert into {schema}.mt_streams (id, type, version, timestamp, created) values (stream, stream_type, added, at, at)
        on conflict (id) do nothing;
    else
        update {schema}.mt_streams set version = expected + added, timestamp = at
        where id = stream and version = expected and not is_archived;
    end if;
    if found then
        return;
    end if;
    select version, is_archived into found_version, archived from {schema}.mt_streams where id = stream;
    if not found then
        raise exception 'stream is unknown' using errcode = 'CT002', detail = stream::text;
    elsif archived then
        raise exception 'stream is archived' using errcode = 'CT003', detail = stream::text;
    else
        raise exception 'stream is at another version' using errcode = 'CT001', detail = stream::text || ' ' || found_version;
    end if;
end
$$;

-- History is never rewritten: the only change an event may see is the archive flag of its stream.
create function {schema}.ct_refuse_rewrite() returns trigger
language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - 'is_archived' = to_jsonb(old) - 'is_archived' then
        return new;
    end if;
    raise exception 'events are never changed or deleted' using errcode = 'CT004';
end
$$;

create trigger ct_events_append_only before update or delete on {schema}.mt_events
    for each row execute function {schema}.ct_refuse_rewrite();
create trigger ct_events_no_truncate before truncate on {schema}.mt_events
    for each statement execute function {schema}.ct_refuse_rewrite();

-- The application may not update events; archiving a stream is this one call, with the owner's rights.
create function {schema}.ct_archive(stream uuid, expected bigint) returns void
language plpgsql security definer set search_path = {schema}, pg_temp as $$
begin
    update {schema}.mt_streams set is_archived = true where id = stream and version = expected and not is_archived;
    if not found then
        -- No stream is ever at version -1: this only says why not.
        perform {schema}.ct_advance(stream, null, -1, 0, now());
    end if;
    update {schema}.mt_events set is_archived = true where stream_id = stream and not is_archived;
end
$$;
revoke execute on function {schema}.ct_archive(uuid, bigint) from public;

grant usage on schema {schema} to casetracking_app, casetracking_rebuild, casetracking_reader;
grant select, insert on {schema}.mt_events to casetracking_app;
grant select, insert, update on {schema}.mt_streams, {schema}.mt_event_progression, {schema}.mt_high_water_skips to casetracking_app;
grant select, insert, update, delete on {schema}.ct_snapshots, {schema}.ct_projection_stops to casetracking_app;
grant usage, select on sequence {schema}.mt_events_sequence to casetracking_app;
grant execute on function {schema}.ct_archive(uuid, bigint) to casetracking_app;
grant select on {schema}.mt_events, {schema}.mt_streams, {schema}.mt_event_progression, {schema}.mt_events_sequence, {schema}.ct_projection_stops
    to casetracking_rebuild, casetracking_reader;
grant insert, update, delete on {schema}.mt_event_progression to casetracking_rebuild;
