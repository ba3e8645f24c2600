-- What the city wished before, where its wish stands beside a day of the law.
alter table {schema}.aanvraag
    add column eerdere_dienstnorm    date,
    add column aanleiding_dienstnorm text;
