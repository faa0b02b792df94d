select payload ->> 'id' from events;
