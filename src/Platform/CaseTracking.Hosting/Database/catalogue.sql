-- One line per object of schema $1. Grants are expanded, because an absent list and one that spells out the default are the same.
with relation as (
    select c.* from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = $1 and c.relkind in ('r', 'p', 'v', 'm', 'S')
),
routine as (
    select p.* from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = $1 and p.prokind in ('f', 'p')
)
select format('schema: owner %s', nspowner::regrole)
from pg_namespace where nspname = $1
union all
select format('grant on schema: %s to %s', g.privilege_type, g.grantee::regrole)
from pg_namespace n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) g
where n.nspname = $1
union all
select format('%s %s: owner %s, persistence %s, row security %s/%s, options %s, partition %s %s',
    case c.relkind when 'S' then 'sequence' when 'v' then 'view' when 'm' then 'materialized view' else 'table' end,
    c.relname, c.relowner::regrole, c.relpersistence, c.relrowsecurity, c.relforcerowsecurity,
    coalesce(array_to_string(c.reloptions, ','), 'none'),
    coalesce(pg_get_partkeydef(c.oid), 'none'), pg_get_expr(c.relpartbound, c.oid))
from relation c
union all
select format('grant on %s: %s to %s', c.relname, g.privilege_type, case g.grantee when 0 then 'public' else g.grantee::regrole::text end)
from relation c,
    aclexplode(coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's'::"char" else 'r'::"char" end, c.relowner))) g
union all
select format('grant on %s.%s: %s to %s', c.relname, a.attname, g.privilege_type,
    case g.grantee when 0 then 'public' else g.grantee::regrole::text end)
from relation c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped, aclexplode(a.attacl) g
union all
select format('view %s: %s', c.relname, pg_get_viewdef(c.oid)) from relation c where c.relkind in ('v', 'm')
union all
select format('column %s.%s: %s%s%s%s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
    case when a.attnotnull then ' not null' end,
    case when a.attgenerated = '' then ' default ' || pg_get_expr(d.adbin, d.adrelid) end,
    case when a.attgenerated <> '' then ' generated ' || pg_get_expr(d.adbin, d.adrelid) end,
    case when a.attidentity <> '' then ' identity ' || a.attidentity::text end,
    case when a.attcollation <> 0 then ' collate ' || a.attcollation::regcollation end)
from relation c
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where c.relkind in ('r', 'p', 'v', 'm')
union all
select format('index on %s: %s%s', c.relname, pg_get_indexdef(i.indexrelid), case when not i.indisvalid then ' INVALID' end)
from relation c join pg_index i on i.indrelid = c.oid
union all
select format('constraint %s on %s: %s', k.conname, c.relname, pg_get_constraintdef(k.oid))
from relation c join pg_constraint k on k.conrelid = c.oid
where k.contype <> 'n'
union all
select format('trigger %s on %s: %s, enabled %s', t.tgname, c.relname, pg_get_triggerdef(t.oid), t.tgenabled)
from relation c join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal
union all
select format('policy %s on %s: %s %s to %s using %s check %s', p.polname, c.relname, p.polcmd, p.polpermissive,
    (select string_agg(case r when 0 then 'public' else r::regrole::text end, ',' order by r) from unnest(p.polroles) r),
    coalesce(pg_get_expr(p.polqual, p.polrelid), 'none'), coalesce(pg_get_expr(p.polwithcheck, p.polrelid), 'none'))
from relation c join pg_policy p on p.polrelid = c.oid
union all
select format('sequence %s: %s from %s by %s between %s and %s, cache %s, cycle %s, owned by %s', c.relname,
    format_type(s.seqtypid, null), s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
    coalesce((select d.refobjid::regclass || '.' || a.attname
        from pg_depend d join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
        where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i')), 'none'))
from relation c join pg_sequence s on s.seqrelid = c.oid
union all
select format('function %s: owner %s, %s', p.oid::regprocedure, p.proowner::regrole, pg_get_functiondef(p.oid)) from routine p
union all
select format('grant on function %s: %s to %s', p.oid::regprocedure, g.privilege_type,
    case g.grantee when 0 then 'public' else g.grantee::regrole::text end)
from routine p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g
