-- A rebuild fills a table beside the one that is read, then takes its place. The rebuild role owns nothing: these functions act for it,
-- and only on tables registered as projections.
create table {schema}.ct_projections (
    table_name name not null primary key
);

create function {schema}.ct_rebuild_begin(projection name) returns void
language plpgsql security definer set search_path = {schema}, pg_temp as $$
begin
    if not exists (select from {schema}.ct_projections p where p.table_name = projection) then
        raise exception '% is not a projection', projection using errcode = 'CT005';
    end if;
    execute format('drop table if exists {schema}.%I', projection || '__next');
    execute format('create table {schema}.%I (like {schema}.%I including all)', projection || '__next', projection);
    execute format('grant select, insert, update, delete on {schema}.%I to casetracking_rebuild', projection || '__next');
end
$$;

create function {schema}.ct_rebuild_drop(projection name) returns void
language plpgsql security definer set search_path = {schema}, pg_temp as $$
begin
    execute format('drop table if exists {schema}.%I', projection || '__next');
end
$$;

-- Indexes take the names, and the table the rights, of what they replace: the schema is then what its migrations say.
create function {schema}.ct_rebuild_switch(projection name) returns void
language plpgsql security definer set search_path = {schema}, pg_temp as $$
declare
    old_table regclass := format('{schema}.%I', projection)::regclass;
    new_table regclass := format('{schema}.%I', projection || '__next')::regclass;
    old_names name[];
    new_names name[];
    rights record;
begin
    select array_agg(c.relname order by i.indexrelid) into old_names
    from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = old_table;
    select array_agg(c.relname order by i.indexrelid) into new_names
    from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = new_table;
    execute format('revoke all on %s from casetracking_rebuild', new_table);
    for rights in
        select a.privilege_type, r.rolname from pg_class c, aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
        where c.oid = old_table and a.grantee <> c.relowner
    loop
        execute format('grant %s on %s to %I', rights.privilege_type, new_table, rights.rolname);
    end loop;
    execute format('drop table %s', old_table);
    execute format('alter table %s rename to %I', new_table, projection);
    for i in 1 .. coalesce(array_length(old_names, 1), 0) loop
        execute format('alter index {schema}.%I rename to %I', new_names[i], old_names[i]);
    end loop;
end
$$;

revoke execute on function {schema}.ct_rebuild_begin(name), {schema}.ct_rebuild_drop(name), {schema}.ct_rebuild_switch(name) from public;
grant execute on function {schema}.ct_rebuild_begin(name), {schema}.ct_rebuild_drop(name), {schema}.ct_rebuild_switch(name) to casetracking_rebuild;
grant select on {schema}.ct_projections to casetracking_app, casetracking_rebuild, casetracking_reader;
