CREATE SCHEMA sales WITH DBPROPERTIES ('owner' = 'ann');
