-- A rebuild fills a table beside the one that is read, then takes its place. The rebuild role owns nothing: these functions act for it,
-- and only on tables registered as projections.
create table {schema}.ct_projections (
    table_name name not null primary key
);

-- What a copy of a table would not have, or what would hold on to the old one, is refused before any work and not found out after it.
create function {schema}.ct_rebuild_check(projection name) returns void
language plpgsql stable as $$
declare
    live oid := to_regclass(format('{schema}.%I', projection));
    obstacle text;
begin
    if live is null or not exists (select from {schema}.ct_projections p where p.table_name = projection) then
        raise exception '% is not a projection', projection using errcode = 'CT005';
    end if;
    select case
        when exists (select from pg_constraint k where live in (k.conrelid, k.confrelid) and k.contype = 'f') then 'a foreign key'
        when exists (select from pg_trigger t where t.tgrelid = live) then 'a trigger'
        when exists (select from pg_policy p where p.polrelid = live) then 'a row policy'
        when exists (select from pg_class c where c.oid = live and c.relrowsecurity) then 'row security'
        when exists (select from pg_depend d where d.refobjid = live and d.classid = 'pg_rewrite'::regclass) then 'a view'
        when exists (select from pg_attribute a where a.attrelid = live and a.attidentity <> '') then 'an identity column'
    end into obstacle;
    if obstacle is not null then
        raise exception 'projection % has %, which a rebuild cannot take along', projection, obstacle using errcode = 'CT006';
    end if;
end
$$;

create function {schema}.ct_rebuild_begin(projection name) returns void
language plpgsql security definer set search_path = {schema}, pg_temp as $$
declare
    options text;
begin
    perform {schema}.ct_rebuild_check(projection);
    execute format('drop table if exists {schema}.%I', projection || '__next');
    execute format('create table {schema}.%I (like {schema}.%I including all)', projection || '__next', projection);
    select array_to_string(c.reloptions, ', ') into options from pg_class c where c.oid = format('{schema}.%I', projection)::regclass;
    if options is not null then
        execute format('alter table {schema}.%I set (%s)', projection || '__next', options);
    end if;
    execute format('grant select, insert, update, delete on {schema}.%I to casetracking_rebuild', projection || '__next');
end
$$;

create function {schema}.ct_rebuild_drop(projection name) returns void
language plpgsql security definer set search_path = {schema}, pg_temp as $$
begin
    perform {schema}.ct_rebuild_check(projection);
    execute format('drop table if exists {schema}.%I', projection || '__next');
end
$$;

-- Otherwise the planner would know nothing of the new rows until autovacuum passes by.
create function {schema}.ct_rebuild_analyze(projection name) returns void
language plpgsql security definer set search_path = {schema}, pg_temp as $$
begin
    perform {schema}.ct_rebuild_check(projection);
    execute format('analyze {schema}.%I', projection || '__next');
end
$$;

-- Indexes take the names, and the table the rights, of what they replace: the schema is then what its migrations say.
create function {schema}.ct_rebuild_switch(projection name) returns void
language plpgsql security definer set search_path = {schema}, pg_temp as $$
declare
    old_table regclass := format('{schema}.%I', projection)::regclass;
    new_table regclass := format('{schema}.%I', projection || '__next')::regclass;
    renamed record;
    rights record;
    renames text[] := '{}';
begin
    perform {schema}.ct_rebuild_check(projection);
    execute format('lock table %s in access exclusive mode', old_table);
    -- Paired by what they index, in the order in which they were made among those that index the same.
    for renamed in
        with named as (
            select i.indrelid, c.relname,
                row_number() over (partition by i.indrelid, d.definition order by i.indexrelid) as nth, d.definition
            from pg_index i join pg_class c on c.oid = i.indexrelid,
                lateral (select i.indisunique || ' ' || i.indisprimary || substring(pg_get_indexdef(i.indexrelid) from ' USING .*$') as definition) d
            where i.indrelid in (old_table, new_table)
        )
        select o.relname as old_name, n.relname as new_name
        from named o left join named n on n.indrelid = new_table and n.definition = o.definition and n.nth = o.nth
        where o.indrelid = old_table
    loop
        if renamed.new_name is null then
            raise exception 'index % was made while % was being rebuilt: start again', renamed.old_name, projection using errcode = 'CT006';
        end if;
        renames := renames || format('alter index {schema}.%I rename to %I', renamed.new_name, renamed.old_name);
    end loop;
    execute format('revoke all on %s from casetracking_rebuild', new_table);
    for rights in
        select a.privilege_type, null as column_name, a.grantee, a.is_grantable
        from pg_class c, aclexplode(c.relacl) a where c.oid = old_table and a.grantee <> c.relowner
        union all
        select a.privilege_type, t.attname, a.grantee, a.is_grantable
        from pg_attribute t, aclexplode(t.attacl) a where t.attrelid = old_table and not t.attisdropped
    loop
        execute format('grant %s%s on %s to %s%s', rights.privilege_type, coalesce(' (' || quote_ident(rights.column_name) || ')', ''), new_table,
            case rights.grantee when 0 then 'public' else rights.grantee::regrole::text end,
            case when rights.is_grantable then ' with grant option' end);
    end loop;
    execute format('drop table %s', old_table);
    execute format('alter table %s rename to %I', new_table, projection);
    for i in 1 .. coalesce(array_length(renames, 1), 0) loop
        execute renames[i];
    end loop;
end
$$;

revoke execute on function {schema}.ct_rebuild_check(name), {schema}.ct_rebuild_begin(name), {schema}.ct_rebuild_drop(name),
    {schema}.ct_rebuild_analyze(name), {schema}.ct_rebuild_switch(name) from public;
grant execute on function {schema}.ct_rebuild_begin(name), {schema}.ct_rebuild_drop(name), {schema}.ct_rebuild_analyze(name),
    {schema}.ct_rebuild_switch(name) to casetracking_rebuild;
grant select on {schema}.ct_projections to casetracking_app, casetracking_rebuild, casetracking_reader;
