CREATE TABLE p (name STRING, age INT);
SELECT name, first(age), last(age), first(age, true), collect_list(age), listagg(name, ',') FROM (SELECT * FROM p ORDER BY age) GROUP BY name;
SELECT first(name), any_value(age) FROM (SELECT name, age + 1 AS age FROM (SELECT * FROM p ORDER BY age DESC) WHERE age > 1 LIMIT 10) q;
SELECT last(q.name) FROM (SELECT name, age FROM p ORDER BY age DESC NULLS LAST, name LIMIT 10) q HAVING first(name) > 'a';
SELECT first(name), count(*), sum(age) OVER (ORDER BY first(age)) FROM (SELECT name FROM p ORDER BY age);
SELECT count(*) FROM (SELECT name FROM p ORDER BY age);
