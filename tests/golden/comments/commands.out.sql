-- a table
CREATE TABLE t (
    -- its columns
    a INT NOT NULL COMMENT 'not a comment', -- the key
    -- the rest
    b VARCHAR /* text */
);

INSERT INTO t (a, b)
-- into
VALUES
    (1, 'a -- no comment'), -- one
    /* two */
    (2, 'b /* neither */')
-- done
;

CREATE VIEW v AS
-- what is in it
-- a query
SELECT a FROM t;

-- of the next one
SELECT 1;

/* nested / * comments * / are one */ SELECT
    2 -- a backslash goes on \
    -- on the next line
;

SELECT /* inside */ a /* more */ FROM /* from */ t /* t */ WHERE /* where */ a = 1 /* operand */;
