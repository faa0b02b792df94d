with status as (select * from values ('N', 'new'), ('D', 'done') as s (code, label)) select label from status;
