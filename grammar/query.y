/* ---- query ----------------------------------------------------------------------------------- */

query
    : query_bare
    | query_in_parens
    ;

/* A query without parentheses around the whole of it. With query_in_parens apart from it, a query
 * in parentheses and an expression in parentheses are told apart with one token of lookahead. */
query_bare
    : query_body
    | query_operand organization
        {
            AstQuery *query = AST_AS(Query, QUERY, $2);
            query->node.span = @$;
            query->body = $1;
            $$ = ast_finish(cx, $2);
        }
    | with_clause query_operand
        { $$ = MAKE(Query, QUERY, @$, .with = $1, .body = $2); }
    | with_clause query_operand organization
        {
            AstQuery *query = AST_AS(Query, QUERY, $3);
            query->node.span = @$;
            query->with = $1;
            query->body = $2;
            $$ = ast_finish(cx, $3);
        }
    ;

query_in_parens
    : "(" query_bare ")"                    { $$ = $2; }
    | "(" query_in_parens ")"               { $$ = $2; }
    ;

query_operand
    : query_body
    | query_in_parens
    ;

query_body
    : select
    | from_select
    | values
    | values table_alias
        { $$ = MAKE(ValuesRelation, VALUES_RELATION, @$, .values = $1, .alias = $2); }
    | table_query
    | query_operand UNION set_quantifier query_operand         %prec UNION
        { $$ = ast_make_set_operation(cx, AST_UNION, (AstSetQuantifier)$3, @$, $1, $4); }
    | query_operand EXCEPT set_quantifier query_operand        %prec UNION
        { $$ = ast_make_set_operation(cx, AST_EXCEPT, (AstSetQuantifier)$3, @$, $1, $4); }
    | query_operand SETMINUS set_quantifier query_operand      %prec UNION
        { $$ = ast_make_set_operation(cx, AST_EXCEPT, (AstSetQuantifier)$3, @$, $1, $4); }
    | query_operand INTERSECT set_quantifier query_operand     %prec INTERSECT
        { $$ = ast_make_set_operation(cx, AST_INTERSECT, (AstSetQuantifier)$3, @$, $1, $4); }
    ;

set_quantifier
    : %empty                                { $$ = AST_QUANTIFIED_NOT; }
    | ALL                                   { $$ = AST_QUANTIFIED_ALL; }
    | DISTINCT                              { $$ = AST_QUANTIFIED_DISTINCT; }
    ;

/* queryOrganization; gives a Query without its body. */
organization
    : sorts
    | limits
    | sorts limits
        {
            AstQuery *query = AST_AS(Query, QUERY, $1);
            const AstQuery *limits = AST_AS(Query, QUERY, $2);
            query->limit = limits->limit;
            query->limit_all = limits->limit_all;
            query->offset = limits->offset;
            $$ = $1;
        }
    ;

sorts
    : ORDER BY sort_items opt_windows
        { $$ = MAKE(Query, QUERY, @$, .order = *$3, .windows = LIST_OF($4)); }
    | CLUSTER BY expressions opt_windows
        { $$ = MAKE(Query, QUERY, @$, .cluster = *$3, .windows = LIST_OF($4)); }
    | DISTRIBUTE BY expressions opt_windows
        { $$ = MAKE(Query, QUERY, @$, .distribute = *$3, .windows = LIST_OF($4)); }
    | DISTRIBUTE BY expressions SORT BY sort_items opt_windows
        {
            $$ = MAKE(Query, QUERY, @$, .distribute = *$3, .sort = *$6, .windows = LIST_OF($7));
        }
    | SORT BY sort_items opt_windows
        { $$ = MAKE(Query, QUERY, @$, .sort = *$3, .windows = LIST_OF($4)); }
    ;

limits
    : LIMIT expression
        { $$ = MAKE(Query, QUERY, @$, .limit = $2); }
    | LIMIT ALL
        { $$ = MAKE(Query, QUERY, @$, .limit_all = true); }
    | LIMIT expression OFFSET expression
        { $$ = MAKE(Query, QUERY, @$, .limit = $2, .offset = $4); }
    | LIMIT ALL OFFSET expression
        { $$ = MAKE(Query, QUERY, @$, .limit_all = true, .offset = $4); }
    | OFFSET expression
        { $$ = MAKE(Query, QUERY, @$, .offset = $2); }
    ;

/* ---- common table expressions ---------------------------------------------------------------- */

with_clause
    : WITH opt_recursive ctes
        { $$ = MAKE(With, WITH, @$, .recursive = $2, .ctes = *$3); }
    ;

opt_recursive
    : %empty                                { $$ = false; }
    | RECURSIVE                             { $$ = true; }
    ;

ctes
    : cte                                   { $$ = ast_make_list(cx, $1); }
    | ctes "," cte                          { $$ = ast_append(cx, $1, $3); }
    ;

cte
    : identifier query_in_parens
        { $$ = MAKE(Cte, CTE, @$, .name = $1, .query = $2); }
    | identifier AS query_in_parens
        { $$ = MAKE(Cte, CTE, @$, .name = $1, .query = $3); }
    | identifier identifier_list query_in_parens
        { $$ = MAKE(Cte, CTE, @$, .name = $1, .columns = *$2, .query = $3); }
    | identifier identifier_list AS query_in_parens
        { $$ = MAKE(Cte, CTE, @$, .name = $1, .columns = *$2, .query = $4); }
    ;

/* ---- select ---------------------------------------------------------------------------------- */

select
    : SELECT hints set_quantifier named_expressions opt_from lateral_views opt_where opt_group_by
      opt_having opt_qualify opt_windows
        {
            $$ = MAKE(Select, SELECT, @$, .hints = LIST_OF($2), .quantifier = (AstSetQuantifier)$3,
                      .items = *$4, .from = LIST_OF($5), .lateral_views = LIST_OF($6), .where = $7,
                      .group = $8, .having = $9, .qualify = $10, .windows = LIST_OF($11));
        }
    ;

/* fromStatement: FROM t SELECT a; the table alone stands for all of its columns. */
from_select
    : from_clause lateral_views
        {
            Span end = {@$.end, @$.end};
            $$ = MAKE(Select, SELECT, @$, .items = *LIST(MAKE(Star, STAR, end)), .from = *$1,
                      .lateral_views = LIST_OF($2));
        }
    | from_clause lateral_views SELECT hints set_quantifier named_expressions opt_where
      opt_group_by opt_having opt_qualify opt_windows
        {
            $$ = MAKE(Select, SELECT, @$, .hints = LIST_OF($4), .quantifier = (AstSetQuantifier)$5,
                      .items = *$6, .from = *$1, .lateral_views = LIST_OF($2), .where = $7,
                      .group = $8, .having = $9, .qualify = $10, .windows = LIST_OF($11));
        }
    ;

hints
    : %empty                                { $$ = NULL; }
    | hint_list
    ;

hint_list
    : hint_comment
    | hint_list hint_comment
        { $$ = ast_append_all(cx, $1, $2); }
    ;

hint_comment
    : "/*+" hint_items "*/"                 { $$ = $2; }
    ;

hint_items
    : hint_item                             { $$ = ast_make_list(cx, $1); }
    | hint_items hint_item                  { $$ = ast_append(cx, $1, $2); }
    | hint_items "," hint_item              { $$ = ast_append(cx, $1, $3); }
    ;

hint_item
    : identifier                            { $$ = MAKE(Hint, HINT, @$, .name = $1); }
    | identifier "(" hint_arguments ")"
        { $$ = MAKE(Hint, HINT, @$, .name = $1, .arguments = *$3); }
    ;

hint_arguments
    : primary_expression                    { $$ = ast_make_list(cx, $1); }
    | hint_arguments "," primary_expression { $$ = ast_append(cx, $1, $3); }
    ;

named_expression
    : expression
    | expression identifier
        { $$ = MAKE(Aliased, ALIASED, @$, .expression = $1, .aliases = *ast_make_list(cx, $2)); }
    | expression AS identifier
        { $$ = MAKE(Aliased, ALIASED, @$, .expression = $1, .aliases = *ast_make_list(cx, $3)); }
    | expression AS identifier_list
        {
            $$ = MAKE(Aliased, ALIASED, @$, .expression = $1, .aliases = *$3,
                      .parenthesized = true);
        }
    | expression identifier_list
        {
            $$ = MAKE(Aliased, ALIASED, @$, .expression = $1, .aliases = *$2,
                      .parenthesized = true);
        }
    ;

named_expressions
    : named_expression                      { $$ = ast_make_list(cx, $1); }
    | named_expressions "," named_expression { $$ = ast_append(cx, $1, $3); }
    ;

opt_from
    : %empty                                { $$ = NULL; }
    | from_clause
    ;

from_clause
    : FROM relations                        { $$ = $2; }
    ;

opt_where
    : %empty                                { $$ = NULL; }
    | WHERE expression                      { $$ = $2; }
    ;

opt_having
    : %empty                                { $$ = NULL; }
    | HAVING expression                     { $$ = $2; }
    ;

opt_qualify
    : %empty                                { $$ = NULL; }
    | QUALIFY expression                    { $$ = $2; }
    ;

opt_windows
    : %empty                                { $$ = NULL; }
    | WINDOW named_windows                  { $$ = $2; }
    ;

named_windows
    : named_window                          { $$ = ast_make_list(cx, $1); }
    | named_windows "," named_window        { $$ = ast_append(cx, $1, $3); }
    ;

named_window
    : identifier AS window_spec
        { $$ = MAKE(NamedWindow, NAMED_WINDOW, @$, .name = $1, .spec = $3); }
    ;

lateral_views
    : %empty                                { $$ = NULL; }
    | lateral_views lateral_view            { $$ = ast_append(cx, $1, $2); }
    ;

lateral_view
    : LATERAL_VIEW_LA VIEW opt_outer function_call identifier
        { $$ = MAKE(LateralView, LATERAL_VIEW, @$, .outer = $3, .call = $4, .table = $5); }
    | LATERAL_VIEW_LA VIEW opt_outer function_call identifier lateral_columns
        {
            $$ = MAKE(LateralView, LATERAL_VIEW, @$, .outer = $3, .call = $4, .table = $5,
                      .columns = *$6);
        }
    | LATERAL_VIEW_LA VIEW opt_outer function_call identifier AS lateral_columns
        {
            $$ = MAKE(LateralView, LATERAL_VIEW, @$, .outer = $3, .call = $4, .table = $5,
                      .columns = *$7);
        }
    ;

lateral_columns
    : identifier                            { $$ = ast_make_list(cx, $1); }
    | lateral_columns "," identifier        { $$ = ast_append(cx, $1, $3); }
    ;

opt_outer
    : %empty                                { $$ = false; }
    | OUTER                                 { $$ = true; }
    ;

/* ---- group by -------------------------------------------------------------------------------- */

opt_group_by
    : %empty                                { $$ = NULL; }
    | group_by
    ;

group_by
    : GROUP BY grouping_items
        { $$ = MAKE(GroupBy, GROUP_BY, @$, .items = *$3); }
    | GROUP BY grouping_items WITH_LA ROLLUP
        { $$ = MAKE(GroupBy, GROUP_BY, @$, .items = *$3, .suffix = AST_GROUP_WITH_ROLLUP); }
    | GROUP BY grouping_items WITH_LA CUBE
        { $$ = MAKE(GroupBy, GROUP_BY, @$, .items = *$3, .suffix = AST_GROUP_WITH_CUBE); }
    | GROUP BY grouping_items GROUPING SETS "(" grouping_sets ")"
        {
            $$ = MAKE(GroupBy, GROUP_BY, @$, .items = *$3, .suffix = AST_GROUP_GROUPING_SETS,
                      .grouping_sets = *$7);
        }
    ;

grouping_items
    : grouping_item                         { $$ = ast_make_list(cx, $1); }
    | grouping_items "," grouping_item      { $$ = ast_append(cx, $1, $3); }
    ;

grouping_item
    : expression
    | ROLLUP "(" grouping_set_items ")"
        {
            $$ = MAKE(GroupingAnalytics, GROUPING_ANALYTICS, @$, .kind = AST_GROUPING_ROLLUP,
                      .items = *$3);
        }
    | CUBE "(" grouping_set_items ")"
        {
            $$ = MAKE(GroupingAnalytics, GROUPING_ANALYTICS, @$, .kind = AST_GROUPING_CUBE,
                      .items = *$3);
        }
    | GROUPING SETS "(" grouping_sets ")"
        {
            $$ = MAKE(GroupingAnalytics, GROUPING_ANALYTICS, @$, .kind = AST_GROUPING_SETS,
                      .items = *$4);
        }
    ;

/* A row (a, b) here is a composite column; the tree keeps it as the Row that was written. */
grouping_set_items
    : expression                            { $$ = ast_make_list(cx, $1); }
    | grouping_set_items "," expression     { $$ = ast_append(cx, $1, $3); }
    ;

grouping_sets
    : grouping_set                          { $$ = ast_make_list(cx, $1); }
    | grouping_sets "," grouping_set        { $$ = ast_append(cx, $1, $3); }
    ;

grouping_set
    : grouping_item
    | "(" ")"                               { $$ = MAKE(GroupingSet, GROUPING_SET, @$); }
    ;
