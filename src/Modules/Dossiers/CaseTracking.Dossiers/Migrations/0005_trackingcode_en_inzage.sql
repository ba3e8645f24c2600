-- A citizen without log-in finds the file by the hash of the code, imported files too.
alter table {schema}.dossieroverzicht add column trackingcode_hash text;

update {schema}.dossieroverzicht o set trackingcode_hash = e.data ->> 'trackingcodeHash'
from {schema}.mt_events e where e.stream_id = o.id and e.version = 1;

alter table {schema}.dossieroverzicht alter column trackingcode_hash set not null;
create index ix_dossieroverzicht_trackingcode_hash on {schema}.dossieroverzicht (trackingcode_hash);

-- Which document somebody took out; absent where they looked at the file.
alter table {schema}.inzage add column stuk_id uuid;
