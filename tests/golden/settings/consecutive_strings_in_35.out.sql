-- Before 4.0 two quotes in a string end one literal and begin the next.
SELECT 'its', 'ab';
