select payload:items[name] from events;
