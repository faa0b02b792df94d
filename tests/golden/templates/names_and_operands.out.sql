SELECT a, t.${col}, MAX(${col}) OVER (PARTITION BY ${key}) AS m FROM db_${env}.t WHERE x > ${n};
SELECT ${cols} FROM ${db}.${hiveconf:t} AS s JOIN stage_${env}.u ON s.id = u.${key};

-- Whatever it makes stays in its parentheses.
SELECT (${sum}) * 2 FROM (${query}) AS q WHERE NOT (${condition}) AND a IN (${list}) LIMIT ${n};

-- Quotes are needed for what is no plain name.
SELECT 1 AS "my ${name}";

CREATE TABLE ${t} AS SELECT ${cols} FROM {{ source('raw', 'orders') }};
INSERT INTO ${t} (a, b) SELECT * FROM ${u};
