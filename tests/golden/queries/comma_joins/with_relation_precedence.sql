-- With this setting (and ANSI mode) JOIN binds tighter, as in the standard: a, (b JOIN c).
select * from a, b join c on c.id = b.id;
