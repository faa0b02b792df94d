-- With this setting (and ANSI mode) JOIN binds tighter, as in the standard: a, (b JOIN c).
SELECT * FROM a, b JOIN c ON c.id = b.id;
