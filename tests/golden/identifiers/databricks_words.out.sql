-- words that only Databricks or a newer Spark gives a meaning are names like any other
SELECT
    clone,
    mask,
    tags,
    feature,
    expect,
    auto,
    shallow,
    owner,
    metrics,
    "QUALIFY",
    changes,
    bernoulli
FROM deep AS clone
WHERE clone.mask = tags;

CREATE TABLE clone (clone INT, mask INT, tags INT, expect INT);
SELECT deep.* FROM deep AS "QUALIFY" JOIN shallow AS changes ON "QUALIFY".a = changes.a;
