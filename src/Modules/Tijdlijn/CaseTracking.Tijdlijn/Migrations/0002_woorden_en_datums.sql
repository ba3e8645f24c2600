-- A line keeps the words the citizen was told, so that an old line reads as it did; a correction says which line was wrong.
alter table {schema}.regel
    add column titel      text,
    add column zin        text,
    add column actie      text,
    add column stap       integer,
    add column corrigeert text;

update {schema}.regel r set (titel, zin, actie, stap) = (
    select t.titel, t.zin, t.actie, t.stap
    from (values
        ('Ingediend', 'We hebben uw aanvraag', 'We kijken eerst na of we alles hebben.', null, 0),
        ('Volledig', 'Uw aanvraag is volledig', 'We hebben alles wat we nodig hebben. We werken uw aanvraag nu af.', null, 1),
        ('Afgehandeld', 'Uw aanvraag is klaar', 'We hebben uw aanvraag afgewerkt.', null, 2),
        ('GeslotenZonderGevolg', 'We sloten uw aanvraag', 'We konden niets doen met deze aanvraag.', 'Wil u weten waarom? Bel ons en geef uw nummer door.', 2),
        ('GeslotenAlsDubbel', 'We sloten uw aanvraag', 'U deed deze aanvraag al eerder. We gaan verder met de eerste.', null, 2)
    ) t (soort, titel, zin, actie, stap)
    where t.soort = r.soort);

alter table {schema}.regel
    alter column titel set not null,
    alter column zin set not null,
    alter column stap set not null;

-- What holds for the request as a whole: its steps, whom to call, how and when it came in, and what was promised last.
alter table {schema}.aanvraag
    add column stappen          text[] not null default '{Ontvangen,Volledig,Klaar}',
    add column dienst           text,
    add column telefoon         text,
    add column kanaal           text   not null default 'Web',
    add column ontvangen_op     date,
    add column uiterlijke_datum date,
    add column dienstnorm       date,
    add column eerder_beloofd   date,
    add column aanleiding       text,
    add column uitleg           text[] not null default '{}';

update {schema}.aanvraag a set ontvangen_op = coalesce(
    (select (min(r.tijdstip) at time zone 'Europe/Brussels')::date from {schema}.regel r where r.aanvraag_id = a.id), current_date);

alter table {schema}.aanvraag
    alter column stappen drop default,
    alter column kanaal drop default,
    alter column ontvangen_op set not null;
