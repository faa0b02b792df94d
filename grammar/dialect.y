/* ---- what the chosen Spark has not ----------------------------------------------------------- */

/* Syntax of Databricks (DBX_*) and of a Spark newer than any that can be chosen (NEW_*). Its first
 * token stands in src/parse/dialect.def and is no reading of any token until a statement cannot be
 * parsed without it; such a statement is refused by name once it has been parsed (dialect.c), so
 * that these actions build no more than the rules around them need. Words after the first one that
 * are no keywords of Spark are identifiers here. */

%token NEW_BOUND "INCLUSIVE" NEW_CHANGES "CHANGES" NEW_METRICS "METRICS" NEW_SAMPLE "SYSTEM" NEW_TO "TO VERSION";
%token NEW_STREAM "STREAM of a function" NEW_WITH_LOCAL "WITH LOCAL TIME ZONE";
%token DBX_CLONE "CLONE" DBX_CLUSTER_AUTO "CLUSTER BY AUTO" DBX_CLUSTER_NONE "CLUSTER BY NONE";
%token DBX_CONSTRAINT "CONSTRAINT .. EXPECT" DBX_COPY "SHALLOW CLONE" DBX_DEFERRABLE "DEFERRABLE";
%token DBX_DOLLAR "$$..$$" DBX_DROP_KEY "DROP PRIMARY KEY" DBX_EXPECT "EXPECT";
%token DBX_FEATURE "FEATURE" DBX_FOREIGN "FOREIGN KEY REFERENCES" DBX_INSERT_STAR "INSERT * EXCEPT";
%token DBX_KEY_ACTION "ON DELETE" DBX_MANAGED "MANAGED LOCATION" DBX_MASK "MASK" DBX_OWNER "OWNER TO";
%token DBX_PREDICTIVE "PREDICTIVE OPTIMIZATION" DBX_ROW_FILTER "ROW FILTER" DBX_SET_STAR "SET * EXCEPT";
%token DBX_TAGS "TAGS" DBX_TRY_CAST "?::";
/* No rule takes it: $$..$$ before dialect.c has read it as DBX_DOLLAR. */
%token DOLLAR_STRING "$$ .. $$";

%type <node> expectation clone changes change_bound dialect_action dialect_column_action row_filter;

/* A line of a pipeline's table, or alone. */
expectation
    : DBX_CONSTRAINT identifier DBX_EXPECT "(" expression ")" opt_violation
        {
            $$ = MAKE(Constraint, CONSTRAINT, @$, .kind = AST_CONSTRAINT_CHECK, .name = $2,
                      .check = $5);
        }
    ;

/* ON VIOLATION DROP ROW, ON VIOLATION FAIL UPDATE */
opt_violation
    : %empty
    | ON identifier DROP ROW
    | ON identifier identifier UPDATE
    ;

clone
    : DBX_CLONE name opt_time_travel        { $$ = $2; }
    | DBX_COPY DBX_CLONE name opt_time_travel { $$ = $3; }
    ;

row_filter
    : DBX_ROW_FILTER identifier name ON "(" opt_expressions ")" { $$ = $3; }
    ;

opt_mask_columns
    : %empty
    | USING COLUMNS "(" expressions ")"
    ;

/* Of anything that can be altered. */
dialect_action
    : SET DBX_TAGS property_list            { $$ = MAKE(RenameTo, RENAME_TO, @$); }
    | UNSET DBX_TAGS property_list          { $$ = MAKE(RenameTo, RENAME_TO, @$); }
    | SET row_filter                        { $$ = $2; }
    | DROP DBX_ROW_FILTER identifier        { $$ = $3; }
    | DROP DBX_FEATURE identifier           { $$ = $3; }
    | DROP DBX_FEATURE identifier TRUNCATE identifier { $$ = $3; }
    | DBX_PREDICTIVE identifier identifier  { $$ = $3; }
    | DBX_OWNER TO identifier               { $$ = $3; }
    | SET DBX_OWNER TO identifier           { $$ = $4; }
    | DBX_DROP_KEY PRIMARY KEY opt_if_exists drop_behavior
        { $$ = MAKE(RenameTo, RENAME_TO, @$); }
    | DBX_DROP_KEY FOREIGN KEY opt_if_exists identifier_list drop_behavior
        { $$ = MAKE(RenameTo, RENAME_TO, @$); }
    | DBX_CLUSTER_AUTO BY identifier        { $$ = $3; }
    ;

dialect_column_action
    : multipart SET DBX_TAGS property_list       { $$ = $1; }
    | multipart UNSET DBX_TAGS property_list     { $$ = $1; }
    | multipart SET DBX_MASK name opt_mask_columns { $$ = $1; }
    | multipart DROP DBX_MASK                    { $$ = $1; }
    ;

changes
    : NEW_CHANGES FROM change_bound         { $$ = $3; }
    | NEW_CHANGES FROM change_bound NEW_TO change_bound { $$ = $3; }
    ;

change_bound
    : time_travel_version integer opt_bound { $$ = $2; }
    | time_travel_version string opt_bound  { $$ = $2; }
    | time_travel_timestamp value_expression opt_bound { $$ = $2; }
    ;

opt_bound
    : %empty
    | NEW_BOUND
    ;
