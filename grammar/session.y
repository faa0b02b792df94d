/* ---- session --------------------------------------------------------------------------------- */

%token ANALYZE "ANALYZE" CACHE "CACHE" CATALOG "CATALOG" CLEAR "CLEAR" COMPUTE "COMPUTE";
%token DECLARE "DECLARE" EXECUTE "EXECUTE" IMMEDIATE "IMMEDIATE" LAZY "LAZY";
%token REFRESH "REFRESH" STATISTICS "STATISTICS" TIME "TIME" UNCACHE "UNCACHE";
%token VAR "VAR" VARIABLE "VARIABLE" ZONE "ZONE";
%type <node> session set set_catalog set_variable set_in_script declare_variable drop_variable variable_definition;
%type <node> execute_immediate cache_table uncache_table clear_cache refresh analyze;
%type <node> opt_default_value analyze_tail;
%type <list> opt_into opt_using opt_cache_options;
%type <flag> opt_lazy opt_if_exists;

session
    : set_catalog
    | declare_variable
    | drop_variable
    | execute_immediate
    | cache_table
    | uncache_table
    | clear_cache
    | refresh
    | analyze
    | load_data
    | call
    ;

set_catalog
    : SET CATALOG name_or_string
        { $$ = MAKE(SetCatalog, SET_CATALOG, @$, .catalog = $3); }
    ;

/* Not in scripts, where SET assigns. The other forms are raw text: src/parse/raw_statement.c. */
set
    : SET TIME ZONE LOCAL                   { $$ = MAKE(SetTimeZone, SET_TIME_ZONE, @$); }
    | SET TIME ZONE string
        { $$ = MAKE(SetTimeZone, SET_TIME_ZONE, @$, .zone = $4); }
    | SET TIME ZONE interval
        { $$ = MAKE(SetTimeZone, SET_TIME_ZONE, @$, .zone = $4); }
    | SET TIME ZONE identifier STRING
        {
            AstNode *zone = MAKE(TypedLiteral, TYPED_LITERAL, span_join(@4, @5), .type_name = $4,
                                 .value = literal_string(cx, @5));
            $$ = MAKE(SetTimeZone, SET_TIME_ZONE, @$, .zone = zone);
        }
    | SET variable_word set_variable
        {
            $3->span = @$;
            $$ = $3;
        }
    ;

variable_word
    : VAR
    | VARIABLE
    ;

set_variable
    : assignments
        { $$ = MAKE(SetVariable, SET_VARIABLE, @$, .assignments = *$1); }
    | "(" multiparts ")" "=" query_in_parens
        { $$ = MAKE(SetVariable, SET_VARIABLE, @$, .targets = *$2, .query = $5); }
    ;

set_in_script
    : SET set_variable
        {
            AST_AS(SetVariable, SET_VARIABLE, $2)->in_script = true;
            $2->span = @$;
            $$ = $2;
        }
    ;

/* Spelled out, so that DECLARE c CONDITION can be told apart with one token of lookahead. */
declare_variable
    : DECLARE variable_definition
        { $$ = ast_set_replace(@$, $2, false); }
    | DECLARE variable_word variable_definition
        { $$ = ast_set_replace(@$, $3, false); }
    | DECLARE OR REPLACE variable_definition
        { $$ = ast_set_replace(@$, $4, true); }
    | DECLARE OR REPLACE variable_word variable_definition
        { $$ = ast_set_replace(@$, $5, true); }
    ;

variable_definition
    : names data_type opt_default_value
        {
            $$ = MAKE(DeclareVariable, DECLARE_VARIABLE, @$, .names = *$1, .type = $2,
                      .default_value = $3);
        }
    | names opt_default_value
        { $$ = MAKE(DeclareVariable, DECLARE_VARIABLE, @$, .names = *$1, .default_value = $2); }
    ;

opt_default_value
    : %empty                                { $$ = NULL; }
    | DEFAULT expression                    { $$ = $2; }
    | "=" expression                        { $$ = $2; }
    ;

drop_variable
    : DROP TEMPORARY variable_word opt_if_exists name
        { $$ = MAKE(DropVariable, DROP_VARIABLE, @$, .if_exists = $4, .name = $5); }
    ;

opt_if_exists
    : %empty                                { $$ = false; }
    | IF EXISTS                             { $$ = true; }
    ;

execute_immediate
    : EXECUTE IMMEDIATE expression opt_into opt_using
        {
            $$ = MAKE(ExecuteImmediate, EXECUTE_IMMEDIATE, @$, .statement = $3,
                      .into = LIST_OF($4), .arguments = LIST_OF($5));
        }
    ;

opt_into
    : %empty                                { $$ = NULL; }
    | INTO multiparts                            { $$ = $2; }
    ;

/* USING (a AS b, c) is read as one Row. */
opt_using
    : %empty                                { $$ = NULL; }
    | USING named_expressions               { $$ = $2; }
    | USING "(" expression identifier ")"
        {
            Span place = span_join(@3, @4);
            AstNode *argument = MAKE(Aliased, ALIASED, place, .expression = $3,
                                     .aliases = *ast_make_list(cx, $4));
            $$ = LIST(argument);
        }
    | USING "(" expression AS identifier ")"
        {
            Span place = span_join(@3, @5);
            AstNode *argument = MAKE(Aliased, ALIASED, place, .expression = $3,
                                     .aliases = *ast_make_list(cx, $5));
            $$ = LIST(argument);
        }
    ;

cache_table
    : CACHE opt_lazy TABLE name opt_cache_options opt_as_query
        {
            $$ = MAKE(CacheTable, CACHE_TABLE, @$, .lazy = $2, .table = $4,
                      .options = LIST_OF($5), .query = $6);
        }
    ;

opt_lazy
    : %empty                                { $$ = false; }
    | LAZY                                  { $$ = true; }
    ;

opt_cache_options
    : %empty                                { $$ = NULL; }
    | OPTIONS property_list                 { $$ = $2; }
    ;

uncache_table
    : UNCACHE TABLE opt_if_exists name
        { $$ = MAKE(UncacheTable, UNCACHE_TABLE, @$, .if_exists = $3, .table = $4); }
    ;

clear_cache
    : CLEAR CACHE                           { $$ = MAKE(ClearCache, CLEAR_CACHE, @$); }
    ;

refresh
    : REFRESH TABLE name                    { $$ = MAKE(Refresh, REFRESH, @$, .table = $3); }
    | REFRESH FUNCTION name                 { $$ = MAKE(Refresh, REFRESH, @$, .function = $3); }
    | REFRESH string
        {
            $$ = MAKE(Refresh, REFRESH, @$,
                      .path = AST_AS(StringLiteral, STRING_LITERAL, $2)->value);
        }
    ;

analyze
    : ANALYZE TABLE name opt_partition COMPUTE STATISTICS analyze_tail
        {
            AstAnalyze *analyze = AST_AS(Analyze, ANALYZE, $7);
            analyze->node.span = @$;
            analyze->object = $3;
            analyze->partition = LIST_OF($4);
            $$ = ast_finish(cx, $7);
        }
    | ANALYZE TABLES opt_in COMPUTE STATISTICS
        { $$ = MAKE(Analyze, ANALYZE, @$, .tables = true, .object = $3); }
    | ANALYZE TABLES opt_in COMPUTE STATISTICS plain_identifier
        { $$ = MAKE(Analyze, ANALYZE, @$, .tables = true, .object = $3, .word = $6); }
    ;

/* Gives an Analyze of only what follows STATISTICS. */
analyze_tail
    : %empty                                { $$ = MAKE(Analyze, ANALYZE, @$); }
    | plain_identifier                      { $$ = MAKE(Analyze, ANALYZE, @$, .word = $1); }
    | FOR COLUMNS identifiers               { $$ = MAKE(Analyze, ANALYZE, @$, .columns = *$3); }
    | FOR ALL COLUMNS                       { $$ = MAKE(Analyze, ANALYZE, @$, .all_columns = true); }
    ;
