-- The last failed guesses of each network, for as long as they count (minutes). A network is a /24 or a /56: no single address is kept.
create table {schema}.failed_guess (
    network  cidr          primary key,
    failures timestamptz[] not null,
    last_at  timestamptz   not null
);
create index failed_guess_last_at on {schema}.failed_guess (last_at);

grant select, insert, update, delete on {schema}.failed_guess to casetracking_app;
