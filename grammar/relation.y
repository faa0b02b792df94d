/* ---- relations ------------------------------------------------------------------------------- */

%token DELAY "DELAY" SINGLE "SINGLE" STREAM "STREAM" SYSTEM_TIME "SYSTEM_TIME";
%token SYSTEM_VERSION "SYSTEM_VERSION" TIMESTAMP "TIMESTAMP" VERSION "VERSION";
%token WATERMARK "WATERMARK";
/* ( before the items of ORDER BY, where they have a direction */
/* , before another VALUES */
%token RELATION_COMMA_LA ", (relation)";
%token SORT_PAREN_LA "(items of ORDER BY";
%type <node> join opt_time_travel time_travel sample opt_watermark table_suffix stream stream_name;
%type <node> lateral_values;
%type <node> table_argument table_argument_rest argument_partition;
%type <list> opt_table_options opt_argument_order;

relations
    : relation                              { $$ = ast_make_list(cx, $1); }
    | relations "," relation                { $$ = ast_append(cx, $1, $3); }
    | relations RELATION_COMMA_LA relation  { $$ = ast_append(cx, $1, $3); }
    ;

relation
    : join_target
    | joined_relation
    ;

joined_relation
    : relation join
        {
            AST_AS(Join, JOIN, $2)->left = $1;
            $$ = ast_finish_at(cx, $2, @$);
        }
    | relation pivot
        {
            AST_AS(Pivot, PIVOT, $2)->relation = $1;
            $$ = ast_finish_at(cx, $2, @$);
        }
    | relation unpivot                                                  %prec LOWEST
        {
            AST_AS(Unpivot, UNPIVOT, $2)->relation = $1;
            $$ = ast_finish_at(cx, $2, @$);
        }
    ;

/* joinRelation; gives a Join without its left side. */
join
    : join_type_natural JOIN join_target
        { $$ = MAKE(Join, JOIN, @$, .kind = (AstJoinKind)$1, .natural = true, .right = $3); }
    | join_type JOIN join_target
        { $$ = MAKE(Join, JOIN, @$, .kind = (AstJoinKind)$1, .right = $3); }
    | join_type JOIN join_target ON expression
        { $$ = MAKE(Join, JOIN, @$, .kind = (AstJoinKind)$1, .right = $3, .on = $5); }
    | join_type JOIN join_target USING identifier_list
        { $$ = MAKE(Join, JOIN, @$, .kind = (AstJoinKind)$1, .right = $3, .using = *$5); }
    ;

join_target
    : relation_primary
    | inline_table
    ;

join_type
    : %empty                                { $$ = AST_JOIN_INNER; }
    | INNER                                 { $$ = AST_JOIN_INNER; }
    | CROSS                                 { $$ = AST_JOIN_CROSS; }
    | LEFT opt_outer                        { $$ = AST_JOIN_LEFT; }
    | LEFT SEMI                             { $$ = AST_JOIN_SEMI; }
    | SEMI                                  { $$ = AST_JOIN_SEMI; }
    | LEFT ANTI                             { $$ = AST_JOIN_ANTI; }
    | ANTI                                  { $$ = AST_JOIN_ANTI; }
    | RIGHT opt_outer                       { $$ = AST_JOIN_RIGHT; }
    | FULL opt_outer                        { $$ = AST_JOIN_FULL; }
    ;

join_type_natural
    : NATURAL join_type                     { $$ = $2; }
    ;

relation_primary
    : name table_suffix
        {
            AST_AS(TableRef, TABLE_REF, $2)->name = $1;
            $$ = ast_finish_at(cx, $2, @$);
        }
    | LATERAL name table_suffix
        {
            AstTableRef *table = AST_AS(TableRef, TABLE_REF, $3);
            table->lateral = true;
            table->name = $2;
            $$ = ast_finish_at(cx, $3, @$);
        }
    | stream
    | LATERAL stream
        {
            if ($2->kind == AST_TABLE_REF)
                AST_AS(TableRef, TABLE_REF, $2)->lateral = true;
            $2->span = @$;
            $$ = $2;
        }
    | query_in_parens opt_sample opt_watermark opt_table_alias
        {
            $$ = MAKE(SubqueryRelation, SUBQUERY_RELATION, @$, .query = $1, .sample = $2,
                      .watermark = $3, .alias = $4);
        }
    | LATERAL query_in_parens opt_sample opt_watermark opt_table_alias
        {
            $$ = MAKE(SubqueryRelation, SUBQUERY_RELATION, @$, .lateral = true, .query = $2,
                      .sample = $3, .watermark = $4, .alias = $5);
        }
    | "(" relation_in_parens ")" opt_sample opt_watermark opt_table_alias
        {
            $$ = MAKE(ParenRelation, PAREN_RELATION, @$, .relation = $2, .sample = $4,
                      .watermark = $5, .alias = $6);
        }
    | LATERAL "(" relation_in_parens ")" opt_sample opt_watermark opt_table_alias
        {
            $$ = MAKE(ParenRelation, PAREN_RELATION, @$, .lateral = true, .relation = $3,
                      .sample = $5, .watermark = $6, .alias = $7);
        }
    | function_call opt_watermark opt_table_alias
        {
            $$ = MAKE(TableFunction, TABLE_FUNCTION, @$, .call = $1, .watermark = $2,
                      .alias = $3);
        }
    | LATERAL function_call opt_watermark opt_table_alias
        {
            $$ = MAKE(TableFunction, TABLE_FUNCTION, @$, .lateral = true, .call = $2,
                      .watermark = $3, .alias = $4);
        }
    ;

/* What may follow a table's name, in this order; gives a TableRef without the name. */
table_suffix
    : opt_time_travel opt_table_options opt_sample opt_watermark opt_table_alias
        {
            $$ = MAKE(TableRef, TABLE_REF, @$, .time_travel = $1, .options = LIST_OF($2),
                      .sample = $3, .watermark = $4, .alias = $5);
        }
    ;

stream
    : stream_name opt_table_options opt_watermark opt_table_alias
        {
            $$ = MAKE(TableRef, TABLE_REF, @$, .stream = true, .name = $1, .options = LIST_OF($2),
                      .watermark = $3, .alias = $4);
        }
    | NEW_STREAM function_call opt_watermark opt_table_alias
        {
            $$ = MAKE(TableFunction, TABLE_FUNCTION, @$, .call = $2, .watermark = $3,
                      .alias = $4);
        }
    ;

stream_name
    : STREAM multipart                      { $$ = $2; }
    | STREAM "(" multipart ")"              { $$ = $3; }
    ;

opt_time_travel
    : %empty                                                            %prec LOWEST
        { $$ = NULL; }
    | time_travel
    | FOR time_travel                       { $$ = ast_finish_at(cx, $2, @$); }
    | changes
    ;

/* temporalClause */
time_travel
    : time_travel_version AS OF integer
        { $$ = MAKE(TimeTravel, TIME_TRAVEL, @$, .kind = AST_TRAVEL_VERSION, .value = $4); }
    | time_travel_version AS OF string
        { $$ = MAKE(TimeTravel, TIME_TRAVEL, @$, .kind = AST_TRAVEL_VERSION, .value = $4); }
    | time_travel_timestamp AS OF value_expression
        { $$ = MAKE(TimeTravel, TIME_TRAVEL, @$, .kind = AST_TRAVEL_TIMESTAMP, .value = $4); }
    ;

time_travel_version
    : VERSION
    | SYSTEM_VERSION
    ;

time_travel_timestamp
    : TIMESTAMP
    | SYSTEM_TIME
    ;

opt_table_options
    : %empty                                                            %prec LOWEST
        { $$ = NULL; }
    | WITH_LA property_list                 { $$ = $2; }
    ;

opt_watermark
    : %empty                                                            %prec LOWEST
        { $$ = NULL; }
    | WATERMARK named_expression DELAY OF interval
        { $$ = MAKE(Watermark, WATERMARK, @$, .column = $2, .delay = $5); }
    ;

/* (VALUES ..) is a query. */
relation_in_parens
    : relation_primary
    | lateral_values
    | joined_relation
    ;

inline_table
    : values opt_table_alias
        { $$ = MAKE(ValuesRelation, VALUES_RELATION, @$, .values = $1, .alias = $2); }
    | lateral_values
    ;

lateral_values
    : LATERAL values opt_table_alias
        {
            $$ = MAKE(ValuesRelation, VALUES_RELATION, @$, .lateral = true, .values = $2,
                      .alias = $3);
        }
    ;

values
    : VALUES expressions                                                %prec LOWEST
        { $$ = MAKE(Values, VALUES, @$, .rows = *$2); }
    ;

table_query
    : TABLE name                            { $$ = MAKE(TableQuery, TABLE_QUERY, @$, .name = $2); }
    ;

opt_table_alias
    : %empty                                { $$ = NULL; }
    | table_alias
    ;

table_alias
    : strict_identifier opt_identifier_list
        { $$ = MAKE(TableAlias, TABLE_ALIAS, @$, .name = $1, .columns = LIST_OF($2)); }
    | AS strict_identifier opt_identifier_list
        { $$ = MAKE(TableAlias, TABLE_ALIAS, @$, .name = $2, .columns = LIST_OF($3)); }
    ;

opt_sample
    : %empty                                                            %prec LOWEST
        { $$ = NULL; }
    | sample
    ;

sample
    : TABLESAMPLE "(" sample_method ")" opt_seed
        {
            AST_AS(Sample, SAMPLE, $3)->seed = $5;
            $$ = ast_finish_at(cx, $3, @$);
        }
    | TABLESAMPLE NEW_SAMPLE "(" sample_method ")" opt_seed
        { $$ = $4; }
    ;

/* What may stand there is a matter of checks: Spark's own grammar takes it all. */
sample_method
    : %empty
        { $$ = MAKE(Sample, SAMPLE, @$, .kind = AST_SAMPLE_EMPTY); }
    | number PERCENTLIT
        { $$ = MAKE(Sample, SAMPLE, @$, .kind = AST_SAMPLE_PERCENT, .amount = $1); }
    | expression ROWS
        { $$ = MAKE(Sample, SAMPLE, @$, .kind = AST_SAMPLE_ROWS, .amount = $1); }
    | expression
        { $$ = MAKE(Sample, SAMPLE, @$, .kind = AST_SAMPLE_BYTES, .amount = $1); }
    | BUCKET integer OUT OF integer
        { $$ = MAKE(Sample, SAMPLE, @$, .kind = AST_SAMPLE_BUCKET, .amount = $2, .out_of = $5); }
    | BUCKET integer OUT OF integer ON name_expression
        {
            $$ = MAKE(Sample, SAMPLE, @$, .kind = AST_SAMPLE_BUCKET, .amount = $2, .out_of = $5,
                      .on = $7);
        }
    | BUCKET integer OUT OF integer ON name_expression "(" ")"
        {
            $$ = MAKE(Sample, SAMPLE, @$, .kind = AST_SAMPLE_BUCKET, .amount = $2, .out_of = $5,
                      .on = $7);
        }
    ;

opt_seed
    : %empty                                { $$ = NULL; }
    | REPEATABLE "(" integer ")"             { $$ = $3; }
    ;

/* ---- tables as arguments of table functions -------------------------------------------------- */

table_argument
    : TABLE name table_argument_rest
        {
            AST_AS(TableArgument, TABLE_ARGUMENT, $3)->table = $2;
            $$ = ast_finish_at(cx, $3, @$);
        }
    | TABLE "(" name ")" table_argument_rest
        {
            AstTableArgument *argument = AST_AS(TableArgument, TABLE_ARGUMENT, $5);
            argument->table = $3;
            argument->parenthesized = true;
            $$ = ast_finish_at(cx, $5, @$);
        }
    | TABLE query_in_parens table_argument_rest
        {
            AST_AS(TableArgument, TABLE_ARGUMENT, $3)->query = $2;
            $$ = ast_finish_at(cx, $3, @$);
        }
    ;

/* tableArgumentPartitioning; gives a TableArgument without the table. */
table_argument_rest
    : %empty
        { $$ = MAKE(TableArgument, TABLE_ARGUMENT, @$); }
    | argument_partition opt_argument_order
        {
            AST_AS(TableArgument, TABLE_ARGUMENT, $1)->order = LIST_OF($2);
            $$ = ast_finish_at(cx, $1, @$);
        }
    ;

argument_partition
    : WITH_LA SINGLE PARTITION
        { $$ = MAKE(TableArgument, TABLE_ARGUMENT, @$, .single_partition = true); }
    | PARTITION BY expression
        { $$ = MAKE(TableArgument, TABLE_ARGUMENT, @$, .partition = $3); }
    | DISTRIBUTE BY expression
        { $$ = MAKE(TableArgument, TABLE_ARGUMENT, @$, .partition = $3); }
    ;

opt_argument_order
    : %empty                                { $$ = NULL; }
    | ORDER BY sort_item                    { $$ = ast_make_list(cx, $3); }
    | ORDER BY SORT_PAREN_LA sort_items ")" { $$ = $4; }
    | SORT BY sort_item                     { $$ = ast_make_list(cx, $3); }
    | SORT BY SORT_PAREN_LA sort_items ")"  { $$ = $4; }
    ;
