/* ---- functions ------------------------------------------------------------------------------- */

%type <node> create_function resource routine_characteristic routine_body drop_function;
%type <list> opt_resources resources opt_parameters routine_characteristics;

create_function
    : CREATE opt_or_replace opt_temporary FUNCTION opt_if_bang_exists name AS string opt_resources
        {
            $$ = MAKE(CreateFunction, CREATE_FUNCTION, @$, .or_replace = $2, .temporary = $3,
                      .if_not_exists = $5, .name = $6, .class = $8, .resources = LIST_OF($9));
        }
    | CREATE opt_or_replace opt_temporary FUNCTION opt_if_bang_exists name "(" opt_parameters ")"
      routine_characteristics RETURN routine_body
        {
            $$ = MAKE(CreateSqlFunction, CREATE_SQL_FUNCTION, @$, .or_replace = $2,
                      .temporary = $3, .if_not_exists = $5, .name = $6, .parameters = LIST_OF($8),
                      .characteristics = LIST_OF($10), .body = $12);
        }

    | CREATE opt_or_replace opt_temporary FUNCTION opt_if_bang_exists name "(" opt_parameters ")"
      routine_characteristics AS DBX_DOLLAR
        { $$ = $6; }
    ;

opt_resources
    : %empty                                { $$ = NULL; }
    | USING resources                       { $$ = $2; }
    ;

resources
    : resource                              { $$ = ast_make_list(cx, $1); }
    | resources "," resource                { $$ = ast_append(cx, $1, $3); }
    ;

resource
    : plain_identifier string
        { $$ = MAKE(Property, PROPERTY, @$, .key = ast_make_name(cx, $1), .value = $2); }
    ;

opt_parameters
    : %empty                                { $$ = NULL; }
    | column_definitions
    ;

/* RETURNS stands before the others; that is checked, since RETURNS NULL is one of them. */
routine_characteristics
    : %empty                                { $$ = NULL; }
    | routine_characteristics routine_characteristic { $$ = ast_append(cx, $1, $2); }
    ;

routine_characteristic
    : RETURNS data_type                     { $$ = ROUTINE(@$, RETURNS, .value = $2); }
    | RETURNS TABLE                         { $$ = ROUTINE(@$, RETURNS_TABLE); }
    | RETURNS TABLE "(" simple_columns ")"
        { $$ = ROUTINE(@$, RETURNS_TABLE, .columns = *$4); }
    | LANGUAGE SQL
        { $$ = ROUTINE(@$, LANGUAGE, .value = literal_word(cx, @2)); }
    | LANGUAGE plain_identifier             { $$ = ROUTINE(@$, LANGUAGE, .value = $2); }
    | SPECIFIC identifier                   { $$ = ROUTINE(@$, SPECIFIC, .value = $2); }
    | DETERMINISTIC                         { $$ = ROUTINE(@$, DETERMINISTIC); }
    | NOT DETERMINISTIC                     { $$ = ROUTINE(@$, NOT_DETERMINISTIC); }
    | NO SQL                                { $$ = ROUTINE(@$, NO_SQL); }
    | CONTAINS SQL                          { $$ = ROUTINE(@$, CONTAINS_SQL); }
    | READS SQL DATA                        { $$ = ROUTINE(@$, READS_SQL_DATA); }
    | MODIFIES SQL DATA                     { $$ = ROUTINE(@$, MODIFIES_SQL_DATA); }
    | RETURNS NULL ON NULL INPUT            { $$ = ROUTINE(@$, RETURNS_NULL); }
    | CALLED ON NULL INPUT                  { $$ = ROUTINE(@$, CALLED_ON_NULL); }
    | COMMENT string                        { $$ = ROUTINE(@$, COMMENT, .value = $2); }
    | SQL SECURITY INVOKER                  { $$ = ROUTINE(@$, SECURITY_INVOKER); }
    | SQL SECURITY DEFINER                  { $$ = ROUTINE(@$, SECURITY_DEFINER); }
    ;

/* A query in parentheses is an expression. */
routine_body
    : query_bare
    | expression
    ;

drop_function
    : DROP opt_temporary FUNCTION opt_if_exists name
        {
            $$ = MAKE(DropFunction, DROP_FUNCTION, @$, .temporary = $2, .if_exists = $4,
                      .name = $5);
        }
    ;
