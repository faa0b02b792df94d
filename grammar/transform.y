/* ---- transform: rows through a script -------------------------------------------------------- */

%token RECORDREADER "RECORDREADER" RECORDWRITER "RECORDWRITER" REDUCE "REDUCE";
%token TRANSFORM "TRANSFORM";
/* MAP that starts a query */
%token MAP_QUERY_LA "MAP (query)";
%type <node> transform_clause transform_rest opt_row_format opt_writer opt_reader;
%type <list> opt_transform_columns;

/* transformClause; gives a Select whose list is a Transform. */
transform_clause
    : SELECT TRANSFORM "(" set_quantifier expressions ")" transform_rest
        { $$ = make_transform(cx, @$, AST_TRANSFORM_TRANSFORM, $4, $5, $7); }
    | MAP_QUERY_LA set_quantifier expressions transform_rest
        { $$ = make_transform(cx, @$, AST_TRANSFORM_MAP, $2, $3, $4); }
    | REDUCE set_quantifier expressions transform_rest
        { $$ = make_transform(cx, @$, AST_TRANSFORM_REDUCE, $2, $3, $4); }
    ;

/* Gives a Transform without its input. */
transform_rest
    : opt_row_format opt_writer USING string opt_transform_columns opt_row_format opt_reader
        {
            $$ = MAKE(Transform, TRANSFORM, @$, .input_format = $1, .writer = $2, .script = $4,
                      .columns = LIST_OF($5), .output_format = $6, .reader = $7);
        }
    ;

opt_row_format
    : %empty                                { $$ = NULL; }
    | ROW FORMAT row_format                 { $$ = ast_finish_at(cx, $3, @$); }
    ;

opt_writer
    : %empty                                { $$ = NULL; }
    | RECORDWRITER string                   { $$ = $2; }
    ;

opt_reader
    : %empty                                { $$ = NULL; }
    | RECORDREADER string                   { $$ = $2; }
    ;

opt_transform_columns
    : %empty                                { $$ = NULL; }
    | AS identifiers                        { $$ = $2; }
    | AS simple_columns                      { $$ = $2; }
    | AS "(" identifiers ")"                { $$ = $3; }
    | AS "(" simple_columns ")"              { $$ = $3; }
    ;

