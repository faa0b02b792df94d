select id from customers minus select id from blocked;
