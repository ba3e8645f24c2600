-- Euro that the citizen was asked and did not pay yet. The page says that there is something to pay; the amount itself is for who signed in.
alter table {schema}.aanvraag add column te_betalen numeric not null default 0;
