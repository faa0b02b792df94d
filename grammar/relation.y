/* ---- relations ------------------------------------------------------------------------------- */

relations
    : relation                              { $$ = ast_make_list(cx, $1); }
    | relations "," relation                { $$ = ast_append(cx, $1, $3); }
    ;

relation
    : join_target
    | joined_relation
    ;

joined_relation
    : relation join_type_natural JOIN join_target
        {
            $$ = MAKE(Join, JOIN, @$, .kind = (AstJoinKind)$2, .natural = true, .left = $1,
                      .right = $4);
        }
    | relation join_type JOIN join_target
        { $$ = MAKE(Join, JOIN, @$, .kind = (AstJoinKind)$2, .left = $1, .right = $4); }
    | relation join_type JOIN join_target ON expression
        {
            $$ = MAKE(Join, JOIN, @$, .kind = (AstJoinKind)$2, .left = $1, .right = $4, .on = $6);
        }
    | relation join_type JOIN join_target USING identifier_list
        {
            $$ = MAKE(Join, JOIN, @$, .kind = (AstJoinKind)$2, .left = $1, .right = $4,
                      .using = *$6);
        }
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
    : name opt_sample opt_table_alias
        { $$ = MAKE(TableRef, TABLE_REF, @$, .name = $1, .sample = $2, .alias = $3); }
    | query_in_parens opt_sample opt_table_alias
        {
            $$ = MAKE(SubqueryRelation, SUBQUERY_RELATION, @$, .query = $1, .sample = $2,
                      .alias = $3);
        }
    | "(" relation_in_parens ")" opt_sample opt_table_alias
        {
            $$ = MAKE(ParenRelation, PAREN_RELATION, @$, .relation = $2, .sample = $4, .alias = $5);
        }
    | function_call opt_table_alias
        { $$ = MAKE(TableFunction, TABLE_FUNCTION, @$, .call = $1, .alias = $2); }
    | LATERAL query_in_parens opt_sample opt_table_alias
        {
            $$ = MAKE(SubqueryRelation, SUBQUERY_RELATION, @$, .lateral = true, .query = $2,
                      .sample = $3, .alias = $4);
        }
    | LATERAL function_call opt_table_alias
        {
            $$ = MAKE(TableFunction, TABLE_FUNCTION, @$, .lateral = true, .call = $2, .alias = $3);
        }
    ;

/* Without inline_table: (VALUES ..) is a query. */
relation_in_parens
    : relation_primary
    | joined_relation
    ;

inline_table
    : values opt_table_alias
        { $$ = MAKE(ValuesRelation, VALUES_RELATION, @$, .values = $1, .alias = $2); }
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
    | TABLESAMPLE "(" sample_method ")" opt_seed
        {
            AstSample *sample = AST_AS(Sample, SAMPLE, $3);
            sample->node.span = @$;
            sample->seed = $5;
            $$ = ast_finish(cx, $3);
        }
    ;

sample_method
    : value_expression PERCENTLIT
        { $$ = MAKE(Sample, SAMPLE, @$, .kind = AST_SAMPLE_PERCENT, .amount = $1); }
    | value_expression ROWS
        { $$ = MAKE(Sample, SAMPLE, @$, .kind = AST_SAMPLE_ROWS, .amount = $1); }
    | BUCKET integer OUT OF integer
        { $$ = MAKE(Sample, SAMPLE, @$, .kind = AST_SAMPLE_BUCKET, .amount = $2, .out_of = $5); }
    ;

opt_seed
    : %empty                                { $$ = NULL; }
    | REPEATABLE "(" integer ")"             { $$ = $3; }
    ;
