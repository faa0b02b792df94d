-- Two signs in a row must not become a comment.
SELECT -(-1), 1 - -1, -(-a), 1 - -a FROM t;
