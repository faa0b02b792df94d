/* ---- pipe operators, PIVOT and UNPIVOT ------------------------------------------------------- */

%token AGGREGATE "AGGREGATE" DROP "DROP" EXCLUDE "EXCLUDE" EXTEND "EXTEND" INCLUDE "INCLUDE";
%token PIVOT "PIVOT" SET "SET" UNPIVOT "UNPIVOT";
%type <node> pipe_operator pipe_set_operator pipe_operand pipe_assignment pipe_group;
%type <node> pipe_group_item pivot pivot_value unpivot unpivot_column unpivot_set;
%type <node> opt_unpivot_alias;
%type <list> pipe_assignments pipe_group_items opt_named_expressions pivot_columns pivot_values;
%type <list> unpivot_columns unpivot_sets;
%type <choice> opt_unpivot_nulls;

/* operatorPipeRightSide. A clause that also stands in a query is the node it is there, without the
 * input: Select, Pivot, Unpivot, Sample, Join (its left), SetOperation (its first), Query. */
pipe_operator
    : %empty                                                            %prec LOWEST
        { $$ = MAKE(Query, QUERY, @$); }
    | select_clause opt_windows
        {
            AST_AS(Select, SELECT, $1)->windows = LIST_OF($2);
            $$ = ast_finish_at(cx, $1, @$);
        }
    | EXTEND named_expressions
        { $$ = MAKE(PipeExtend, PIPE_EXTEND, @$, .items = *$2); }
    | SET pipe_assignments
        { $$ = MAKE(PipeSet, PIPE_SET, @$, .assignments = *$2); }
    | DROP identifiers
        { $$ = MAKE(PipeDrop, PIPE_DROP, @$, .columns = *$2); }
    | AS identifier
        { $$ = MAKE(PipeAs, PIPE_AS, @$, .name = $2); }
    | WHERE expression
        { $$ = MAKE(PipeWhere, PIPE_WHERE, @$, .condition = $2); }
    | pivot
    | pivot unpivot
        {
            AST_AS(Unpivot, UNPIVOT, $2)->relation = $1;
            $$ = ast_finish_at(cx, $2, @$);
        }
    | unpivot                                                           %prec LOWEST
    | unpivot pivot
        {
            AST_AS(Pivot, PIVOT, $2)->relation = $1;
            $$ = ast_finish_at(cx, $2, @$);
        }
    | sample
    | join
    | pipe_set_operator
    | organization
    | AGGREGATE opt_named_expressions
        { $$ = MAKE(PipeAggregate, PIPE_AGGREGATE, @$, .items = LIST_OF($2)); }
    | AGGREGATE opt_named_expressions pipe_group
        { $$ = MAKE(PipeAggregate, PIPE_AGGREGATE, @$, .items = LIST_OF($2), .group = $3); }
    ;

pipe_set_operator
    : UNION set_quantifier pipe_operand
        { $$ = PIPE_SET_OPERATION(@$, UNION, $2, $3); }
    | EXCEPT set_quantifier pipe_operand
        { $$ = PIPE_SET_OPERATION(@$, EXCEPT, $2, $3); }
    | SETMINUS set_quantifier pipe_operand
        { $$ = PIPE_SET_OPERATION(@$, EXCEPT, $2, $3); }
    | INTERSECT set_quantifier pipe_operand
        { $$ = PIPE_SET_OPERATION(@$, INTERSECT, $2, $3); }
    | INTERSECT_LEGACY set_quantifier pipe_operand
        { $$ = PIPE_SET_OPERATION(@$, INTERSECT, $2, $3); }
    ;

pipe_operand
    : query_start
    | query_in_parens
    ;

pipe_assignments
    : pipe_assignment                       { $$ = ast_make_list(cx, $1); }
    | pipe_assignments "," pipe_assignment  { $$ = ast_append(cx, $1, $3); }
    ;

pipe_assignment
    : multipart "=" expression
        { $$ = MAKE(PipeAssignment, PIPE_ASSIGNMENT, @$, .name = $1, .value = $3); }
    ;

opt_named_expressions
    : %empty                                { $$ = NULL; }
    | named_expressions
    ;

pipe_group
    : GROUP BY pipe_group_items
        { $$ = MAKE(GroupBy, GROUP_BY, @$, .items = *$3); }
    | GROUP BY pipe_group_items WITH_LA ROLLUP
        { $$ = MAKE(GroupBy, GROUP_BY, @$, .items = *$3, .suffix = AST_GROUP_WITH_ROLLUP); }
    | GROUP BY pipe_group_items WITH_LA CUBE
        { $$ = MAKE(GroupBy, GROUP_BY, @$, .items = *$3, .suffix = AST_GROUP_WITH_CUBE); }
    ;

pipe_group_items
    : pipe_group_item                       { $$ = ast_make_list(cx, $1); }
    | pipe_group_items "," pipe_group_item  { $$ = ast_append(cx, $1, $3); }
    ;

/* Only here a grouping expression may have a name. */
pipe_group_item
    : named_expression
    | grouping_analytics
    ;

/* ---- PIVOT ----------------------------------------------------------------------------------- */

pivot
    : PIVOT "(" named_expressions FOR pivot_columns IN "(" pivot_values ")" ")"
        {
            $$ = MAKE(Pivot, PIVOT, @$, .aggregates = *$3, .columns = *$5, .values = *$8);
        }
    ;

pivot_columns
    : identifier                            { $$ = ast_make_list(cx, $1); }
    | identifier_list
    ;

pivot_values
    : pivot_value                           { $$ = ast_make_list(cx, $1); }
    | pivot_values "," pivot_value          { $$ = ast_append(cx, $1, $3); }
    ;

pivot_value
    : expression
    | expression identifier
        { $$ = MAKE(Aliased, ALIASED, @$, .expression = $1, .aliases = *ast_make_list(cx, $2)); }
    | expression AS identifier
        { $$ = MAKE(Aliased, ALIASED, @$, .expression = $1, .aliases = *ast_make_list(cx, $3)); }
    ;

/* ---- UNPIVOT --------------------------------------------------------------------------------- */

unpivot
    : UNPIVOT opt_unpivot_nulls "(" identifier FOR identifier IN "(" unpivot_columns ")" ")"
      opt_unpivot_alias
        {
            $$ = MAKE(Unpivot, UNPIVOT, @$, .nulls = (AstUnpivotNulls)$2,
                      .value_columns = *ast_make_list(cx, $4), .name_column = $6, .columns = *$9,
                      .alias = $12);
        }
    | UNPIVOT opt_unpivot_nulls "(" identifier_list FOR identifier IN "(" unpivot_sets ")" ")"
      opt_unpivot_alias
        {
            $$ = MAKE(Unpivot, UNPIVOT, @$, .nulls = (AstUnpivotNulls)$2, .value_columns = *$4,
                      .name_column = $6, .columns = *$9, .alias = $12);
        }
    ;

opt_unpivot_nulls
    : %empty                                { $$ = AST_UNPIVOT_NULLS_UNSAID; }
    | INCLUDE NULLS                         { $$ = AST_UNPIVOT_NULLS_INCLUDE; }
    | EXCLUDE NULLS                         { $$ = AST_UNPIVOT_NULLS_EXCLUDE; }
    ;

opt_unpivot_alias
    : %empty                                                            %prec LOWEST
        { $$ = NULL; }
    | identifier
    | AS identifier                         { $$ = $2; }
    ;

unpivot_columns
    : unpivot_column                        { $$ = ast_make_list(cx, $1); }
    | unpivot_columns "," unpivot_column    { $$ = ast_append(cx, $1, $3); }
    ;

unpivot_column
    : multipart
        { $$ = MAKE(UnpivotColumn, UNPIVOT_COLUMN, @$, .names = *ast_make_list(cx, $1)); }
    | multipart identifier
        {
            $$ = MAKE(UnpivotColumn, UNPIVOT_COLUMN, @$, .names = *ast_make_list(cx, $1),
                      .alias = $2);
        }
    | multipart AS identifier
        {
            $$ = MAKE(UnpivotColumn, UNPIVOT_COLUMN, @$, .names = *ast_make_list(cx, $1),
                      .alias = $3);
        }
    ;

unpivot_sets
    : unpivot_set                           { $$ = ast_make_list(cx, $1); }
    | unpivot_sets "," unpivot_set          { $$ = ast_append(cx, $1, $3); }
    ;

unpivot_set
    : "(" multiparts ")"
        { $$ = MAKE(UnpivotColumn, UNPIVOT_COLUMN, @$, .names = *$2); }
    | "(" multiparts ")" identifier
        { $$ = MAKE(UnpivotColumn, UNPIVOT_COLUMN, @$, .names = *$2, .alias = $4); }
    | "(" multiparts ")" AS identifier
        { $$ = MAKE(UnpivotColumn, UNPIVOT_COLUMN, @$, .names = *$2, .alias = $5); }
    ;
