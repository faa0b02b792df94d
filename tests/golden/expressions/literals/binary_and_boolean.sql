select X'1aF', x'', true, False, null;
