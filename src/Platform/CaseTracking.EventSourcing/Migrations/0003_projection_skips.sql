-- Events an operator let a projection pass over: the one way in which an event can be left out, so it stays on record.
create table {schema}.ct_projection_skips (
    name       varchar     not null,
    position   bigint      not null,
    error      text        not null,
    skipped_at timestamptz not null default now(),
    constraint pk_ct_projection_skips primary key (name, position)
);

grant select, insert, update on {schema}.ct_projection_skips to casetracking_app;
grant select on {schema}.ct_projection_skips to casetracking_rebuild, casetracking_reader;

-- A rebuild past the event a projection stood still at sets it going again.
grant delete on {schema}.ct_projection_stops to casetracking_rebuild;
