OPTIMISE events;
