/* ---- query ----------------------------------------------------------------------------------- */

%token PIPE "|>";
/* INTERSECT where spark.sql.legacy.setopsPrecedence.enabled makes all set operators equal. */
%token INTERSECT_LEGACY "INTERSECT (equal to UNION)";
%token LEVEL "LEVEL" MAX "MAX" RECURSION "RECURSION";
%type <node> query_start after_order after_cluster after_distribute after_sort opt_organization;
%type <node> cte_rest recursion_level query_clause select_clause from_body multi_insert insert_body;
%type <node> grouping_analytics grouping_set_item;
%type <list> from_bodies insert_bodies;

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
    : query_start
    | query_operand PIPE pipe_operator                         %prec PIPE
        { $$ = ast_make_pipe(cx, @$, $1, $3); }
    | query_operand UNION set_quantifier query_operand         %prec UNION
        { $$ = ast_make_set_operation(cx, AST_UNION, (AstSetQuantifier)$3, @$, $1, $4); }
    | query_operand EXCEPT set_quantifier query_operand        %prec UNION
        { $$ = ast_make_set_operation(cx, AST_EXCEPT, (AstSetQuantifier)$3, @$, $1, $4); }
    | query_operand SETMINUS set_quantifier query_operand      %prec UNION
        { $$ = ast_make_set_operation(cx, AST_EXCEPT, (AstSetQuantifier)$3, @$, $1, $4); }
    | query_operand INTERSECT set_quantifier query_operand     %prec INTERSECT
        { $$ = ast_make_set_operation(cx, AST_INTERSECT, (AstSetQuantifier)$3, @$, $1, $4); }
    | query_operand INTERSECT_LEGACY set_quantifier query_operand  %prec UNION
        { $$ = ast_make_set_operation(cx, AST_INTERSECT, (AstSetQuantifier)$3, @$, $1, $4); }
    ;

/* queryPrimary, but for the one in parentheses. */
query_start
    : select
    | QUERY_TEMPLATE
        { $$ = MAKE(TemplateQuery, TEMPLATE_QUERY, @$, .text = token_text(cx, @$)); }
    | from_select
    | values
    | values table_alias
        { $$ = MAKE(ValuesRelation, VALUES_RELATION, @$, .values = $1, .alias = $2); }
    | table_query
    ;

set_quantifier
    : %empty                                { $$ = AST_QUANTIFIED_NOT; }
    | ALL                                   { $$ = AST_QUANTIFIED_ALL; }
    | DISTINCT                              { $$ = AST_QUANTIFIED_DISTINCT; }
    ;

/* queryOrganization: each clause at most once, in this order; gives a Query without its body. Which
 * of them go together is a check of its own. Where two queries could take a clause, the inner one
 * does: hence the precedences. */
organization
    : ORDER BY sort_items                                               %prec LOWEST
        { $$ = MAKE(Query, QUERY, @$, .order = *$3); }
    | ORDER BY sort_items after_order
        {
            AST_AS(Query, QUERY, $4)->order = *$3;
            $$ = ast_finish_at(cx, $4, @$);
        }
    | after_order
    ;

after_order
    : CLUSTER BY expressions                                            %prec LOWEST
        { $$ = MAKE(Query, QUERY, @$, .cluster = *$3); }
    | CLUSTER BY expressions after_cluster
        {
            AST_AS(Query, QUERY, $4)->cluster = *$3;
            $$ = ast_finish_at(cx, $4, @$);
        }
    | after_cluster
    ;

after_cluster
    : DISTRIBUTE BY expressions                                         %prec LOWEST
        { $$ = MAKE(Query, QUERY, @$, .distribute = *$3); }
    | DISTRIBUTE BY expressions after_distribute
        {
            AST_AS(Query, QUERY, $4)->distribute = *$3;
            $$ = ast_finish_at(cx, $4, @$);
        }
    | after_distribute
    ;

after_distribute
    : SORT BY sort_items                                                %prec LOWEST
        { $$ = MAKE(Query, QUERY, @$, .sort = *$3); }
    | SORT BY sort_items after_sort
        {
            AST_AS(Query, QUERY, $4)->sort = *$3;
            $$ = ast_finish_at(cx, $4, @$);
        }
    | after_sort
    ;

after_sort
    : WINDOW named_windows                                              %prec LOWEST
        { $$ = MAKE(Query, QUERY, @$, .windows = *$2); }
    | WINDOW named_windows limits
        {
            AST_AS(Query, QUERY, $3)->windows = *$2;
            $$ = ast_finish_at(cx, $3, @$);
        }
    | limits
    ;

limits
    : LIMIT expression                                                  %prec LOWEST
        { $$ = MAKE(Query, QUERY, @$, .limit = $2); }
    | LIMIT ALL                                                         %prec LOWEST
        { $$ = MAKE(Query, QUERY, @$, .limit_all = true); }
    | LIMIT expression OFFSET expression
        { $$ = MAKE(Query, QUERY, @$, .limit = $2, .offset = $4); }
    | LIMIT ALL OFFSET expression
        { $$ = MAKE(Query, QUERY, @$, .limit_all = true, .offset = $4); }
    | OFFSET expression
        { $$ = MAKE(Query, QUERY, @$, .offset = $2); }
    ;

opt_organization
    : %empty                                                            %prec LOWEST
        { $$ = NULL; }
    | organization
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
    : identifier cte_rest
        {
            AST_AS(Cte, CTE, $2)->name = $1;
            $$ = ast_finish_at(cx, $2, @$);
        }
    | identifier identifier_list cte_rest
        {
            AstCte *cte = AST_AS(Cte, CTE, $3);
            cte->name = $1;
            cte->columns = *$2;
            $$ = ast_finish_at(cx, $3, @$);
        }
    ;

/* Gives a Cte without its name and columns. */
cte_rest
    : query_in_parens                       { $$ = MAKE(Cte, CTE, @$, .query = $1); }
    | AS query_in_parens                    { $$ = MAKE(Cte, CTE, @$, .query = $2); }
    | recursion_level query_in_parens
        { $$ = MAKE(Cte, CTE, @$, .level = $1, .query = $2); }
    | recursion_level AS query_in_parens
        { $$ = MAKE(Cte, CTE, @$, .level = $1, .query = $3); }
    ;

recursion_level
    : MAX RECURSION LEVEL integer           { $$ = $4; }
    ;

/* ---- select ---------------------------------------------------------------------------------- */

select
    : query_clause opt_from lateral_views opt_where opt_group_by opt_having opt_qualify opt_windows
        {
            AstSelect *select = AST_AS(Select, SELECT, $1);
            select->from = LIST_OF($2);
            select->lateral_views = LIST_OF($3);
            select->where = $4;
            select->group = $5;
            select->having = $6;
            select->qualify = $7;
            select->windows = LIST_OF($8);
            $$ = ast_finish_at(cx, $1, @$);
        }
    ;

query_clause
    : select_clause
    | transform_clause
    ;

/* Gives a Select without what follows its list. */
select_clause
    : SELECT hints set_quantifier named_expressions
        {
            $$ = MAKE(Select, SELECT, @$, .hints = LIST_OF($2), .quantifier = (AstSetQuantifier)$3,
                      .items = *$4);
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
    | from_clause lateral_views from_bodies
        { $$ = make_from_select(cx, @$, $1, $2, $3); }
    ;

from_bodies
    : from_body                             { $$ = ast_make_list(cx, $1); }
    | from_bodies from_body                 { $$ = ast_append(cx, $1, $2); }
    ;

/* fromStatementBody: a Select, in a Query if it has clauses of its own for its result. */
from_body
    : select_clause lateral_views opt_where opt_group_by opt_having opt_qualify opt_windows
      opt_organization
        {
            AstSelect *select = AST_AS(Select, SELECT, $1);
            select->lateral_views = LIST_OF($2);
            select->where = $3;
            select->group = $4;
            select->having = $5;
            select->qualify = $6;
            select->windows = LIST_OF($7);
            ast_finish_at(cx, $1, span_join(@1, @7));
            $$ = make_from_body(cx, @$, $1, $8);
        }
    | transform_clause opt_where opt_organization
        {
            AST_AS(Select, SELECT, $1)->where = $2;
            ast_finish_at(cx, $1, span_join(@1, @2));
            $$ = make_from_body(cx, @$, $1, $3);
        }
    ;

/* FROM t INSERT INTO a SELECT .. INSERT INTO b SELECT .. */
multi_insert
    : from_clause lateral_views insert_bodies
        {
            $$ = MAKE(MultiInsert, MULTI_INSERT, @$, .from = *$1, .lateral_views = LIST_OF($2),
                      .inserts = *$3);
        }
    | with_clause from_clause lateral_views insert_bodies
        {
            $$ = MAKE(MultiInsert, MULTI_INSERT, @$, .with = $1, .from = *$2,
                      .lateral_views = LIST_OF($3), .inserts = *$4);
        }
    ;

insert_bodies
    : insert_body                           { $$ = ast_make_list(cx, $1); }
    | insert_bodies insert_body             { $$ = ast_append(cx, $1, $2); }
    ;

insert_body
    : directory_head from_body              { $$ = make_insert_directory(cx, @$, $1, $2); }
    | insert_target from_body
        { $$ = make_insert(cx, @$, $1, MAKE(Insert, INSERT, @2, .query = $2)); }
    | insert_target BY NAME from_body
        {
            AstNode *source = MAKE(Insert, INSERT, @4, .by_name = true, .query = $4);
            $$ = make_insert(cx, @$, $1, source);
        }
    | insert_target identifier_list from_body
        {
            AstNode *source = MAKE(Insert, INSERT, @3, .columns = *$2, .query = $3);
            $$ = make_insert(cx, @$, $1, source);
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
    : plain_identifier                      { $$ = MAKE(Hint, HINT, @$, .name = $1); }
    | plain_identifier "(" hint_arguments ")"
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
    : %empty                                                            %prec LOWEST
        { $$ = NULL; }
    | WINDOW named_windows                                              %prec LOWEST
        { $$ = $2; }
    /* its place in Spark 4.2; refused, as grammar/dialect.y says */
    | WINDOW named_windows QUALIFY expression { $$ = $2; }
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
    | grouping_analytics
    ;

grouping_analytics
    : ROLLUP "(" grouping_set_items ")"
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
    : grouping_set_item                     { $$ = ast_make_list(cx, $1); }
    | grouping_set_items "," grouping_set_item  { $$ = ast_append(cx, $1, $3); }
    ;

grouping_set_item
    : expression
    | "(" ")"                               { $$ = MAKE(GroupingSet, GROUPING_SET, @$); }
    ;

grouping_sets
    : grouping_set                          { $$ = ast_make_list(cx, $1); }
    | grouping_sets "," grouping_set        { $$ = ast_append(cx, $1, $3); }
    ;

grouping_set
    : grouping_item
    | "(" ")"                               { $$ = MAKE(GroupingSet, GROUPING_SET, @$); }
    ;
