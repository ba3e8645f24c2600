-- How far a file is, counts the questions of the citizen that wait for an answer.
update {schema}.dossieroverzicht set voortgang = voortgang || '{"vragen": []}';
