select X'0G';
