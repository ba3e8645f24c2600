create table {schema}.counter_inline (
    id        uuid        not null primary key,
    status    text        not null,
    total     integer     not null,
    colour    text        not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    version   bigint      not null
);
create index ix_counter_inline_status on {schema}.counter_inline (status);
create table {schema}.counter_async (like {schema}.counter_inline including all);
create table {schema}.story_inline (id uuid not null primary key, data jsonb not null);
create table {schema}.story_async (id uuid not null primary key, data jsonb not null);

insert into {schema}.ct_projections values ('counter_inline'), ('counter_async'), ('story_inline'), ('story_async');

-- An outside reference that may be registered once: uniqueness over streams.
create table {schema}.reference (value text not null constraint uq_reference primary key, stream_id uuid not null);

grant select, insert, update, delete on {schema}.counter_inline, {schema}.counter_async, {schema}.story_inline, {schema}.story_async to casetracking_app;
grant select, insert on {schema}.reference to casetracking_app;
grant select on {schema}.counter_inline, {schema}.counter_async, {schema}.story_inline, {schema}.story_async to casetracking_rebuild, casetracking_reader;
