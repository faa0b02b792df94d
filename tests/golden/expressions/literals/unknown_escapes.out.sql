-- A backslash before any other character falls away.
SELECT 'aqb', 'x41', 'C:data';
