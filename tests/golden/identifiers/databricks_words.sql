-- words that only Databricks or a newer Spark gives a meaning are names like any other
SELECT clone, mask, tags, feature, expect, auto, shallow, owner, metrics, qualify, changes, bernoulli
FROM deep clone WHERE clone.mask = tags;
CREATE TABLE clone (clone INT, mask INT, tags INT, expect INT);
SELECT deep.* FROM deep qualify JOIN shallow changes ON qualify.a = changes.a;
