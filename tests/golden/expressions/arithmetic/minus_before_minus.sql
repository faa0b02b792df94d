-- Two signs in a row must not become a comment.
select - -1, 1 - -1, -(-a), 1 - (-a) from t;
