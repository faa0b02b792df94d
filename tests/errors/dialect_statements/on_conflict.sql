insert into regions values (1, 'EMEA') on conflict (id) do nothing;
