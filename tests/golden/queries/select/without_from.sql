select 1 as one, 'a' as letter, true as yes;
