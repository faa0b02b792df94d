SELECT *
FROM customers
WHERE country IN (
    'Austria', 'Belgium', 'Croatia', 'Denmark', 'Estonia', 'Finland', 'Germany', 'Hungary',
    'Ireland', 'Luxembourg'
);
