-- For which service who looked worked at that moment; people change service. Absent for looks of before this script.
alter table {schema}.inzage add column diensten text[];
alter table {schema}.lijstinzage add column diensten text[];
