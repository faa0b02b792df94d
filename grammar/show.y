/* ---- show ------------------------------------------------------------------------------------ */

%token CATALOGS "CATALOGS" COLUMNS "COLUMNS" DATABASE "DATABASE" DATABASES "DATABASES";
%token DESCRIBE "DESCRIBE" EXTENDED "EXTENDED" FUNCTION "FUNCTION" FUNCTIONS "FUNCTIONS";
%token JSON "JSON" NAMESPACE "NAMESPACE" NAMESPACES "NAMESPACES" PARTITIONS "PARTITIONS";
%token PROCEDURE "PROCEDURE" PROCEDURES "PROCEDURES" QUERY "QUERY" SCHEMAS "SCHEMAS" SHOW "SHOW";
%token TABLES "TABLES" VIEWS "VIEWS" FORMATTED "FORMATTED" LOGICAL "LOGICAL" CODEGEN "CODEGEN";
%token COST "COST" EXPLAIN "EXPLAIN";
%token DESCRIBE_TABLE_LA "TABLE of DESCRIBE";
%type <node> show name_or_string shown_property opt_in_multipart opt_in pattern opt_pattern functions_pattern describe described_relation;
%type <node> described_function opt_described_column explain opt_scope;
%type <choice> describe_option explain_mode;
%type <flag> opt_as_serde opt_as_json;

show
    : SHOW TABLES opt_in opt_pattern
        {
            $$ = MAKE(Show, SHOW, @$, .kind = AST_SHOW_TABLES, .namespace = $3, .pattern = $4);
        }
    | SHOW TABLE EXTENDED opt_in LIKE string opt_partition
        {
            $$ = MAKE(Show, SHOW, @$, .kind = AST_SHOW_TABLE_EXTENDED, .namespace = $4,
                      .pattern = $6, .partition = LIST_OF($7));
        }
    | SHOW TBLPROPERTIES name
        { $$ = MAKE(Show, SHOW, @$, .kind = AST_SHOW_TBLPROPERTIES, .object = $3); }
    | SHOW TBLPROPERTIES name "(" shown_property ")"
        { $$ = MAKE(Show, SHOW, @$, .kind = AST_SHOW_TBLPROPERTIES, .object = $3, .key = $5); }
    | SHOW COLUMNS in name opt_in_multipart
        {
            $$ = MAKE(Show, SHOW, @$, .kind = AST_SHOW_COLUMNS, .object = $4, .namespace = $5);
        }
    | SHOW VIEWS opt_in opt_pattern
        { $$ = MAKE(Show, SHOW, @$, .kind = AST_SHOW_VIEWS, .namespace = $3, .pattern = $4); }
    | SHOW PARTITIONS name opt_partition
        {
            $$ = MAKE(Show, SHOW, @$, .kind = AST_SHOW_PARTITIONS, .object = $3,
                      .partition = LIST_OF($4));
        }
    | SHOW opt_scope FUNCTIONS opt_in functions_pattern
        {
            AstShow *show = AST_AS(Show, SHOW, $5);
            show->node.span = @$;
            show->scope = $2;
            show->namespace = $4;
            $$ = ast_finish(cx, $5);
        }
    | SHOW PROCEDURES opt_in
        { $$ = MAKE(Show, SHOW, @$, .kind = AST_SHOW_PROCEDURES, .namespace = $3); }
    | SHOW CREATE TABLE name opt_as_serde
        { $$ = MAKE(Show, SHOW, @$, .kind = AST_SHOW_CREATE_TABLE, .object = $4, .as_serde = $5); }
    | SHOW CURRENT namespace_word
        { $$ = MAKE(Show, SHOW, @$, .kind = AST_SHOW_CURRENT_NAMESPACE); }
    | SHOW namespaces_word opt_in opt_pattern
        {
            $$ = MAKE(Show, SHOW, @$, .kind = AST_SHOW_NAMESPACES, .namespace = $3,
                      .pattern = $4);
        }
    | SHOW CATALOGS opt_pattern
        { $$ = MAKE(Show, SHOW, @$, .kind = AST_SHOW_CATALOGS, .pattern = $3); }
    ;

name_or_string
    : name
    | string
    ;

shown_property
    : multipart
    | string
    ;

in
    : FROM
    | IN
    ;

opt_in
    : %empty                                { $$ = NULL; }
    | in name                               { $$ = $2; }
    ;

opt_in_multipart
    : %empty                                { $$ = NULL; }
    | in multipart                          { $$ = $2; }
    ;

pattern
    : string
    | LIKE string                           { $$ = $2; }
    ;

opt_pattern
    : %empty                                { $$ = NULL; }
    | pattern
    ;

/* USER, SYSTEM or ALL */
opt_scope
    : %empty                                { $$ = NULL; }
    | plain_identifier
    ;

/* Gives a Show of only the pattern or name. */
functions_pattern
    : opt_pattern
        { $$ = MAKE(Show, SHOW, @$, .kind = AST_SHOW_FUNCTIONS, .pattern = $1); }
    | name
        { $$ = MAKE(Show, SHOW, @$, .kind = AST_SHOW_FUNCTIONS, .object = $1); }
    | LIKE multipart
        { $$ = MAKE(Show, SHOW, @$, .kind = AST_SHOW_FUNCTIONS, .object = $2); }
    ;

namespace_word
    : NAMESPACE
    | DATABASE
    | SCHEMA
    ;

namespaces_word
    : NAMESPACES
    | DATABASES
    | SCHEMAS
    ;

opt_as_serde
    : %empty                                { $$ = false; }
    | AS SERDE                              { $$ = true; }
    ;

/* ---- describe, explain ----------------------------------------------------------------------- */

describe
    : describe_word FUNCTION described_function
        {
            $$ = MAKE(Describe, DESCRIBE, @$, .kind = AST_DESCRIBE_FUNCTION, .object = $3);
        }
    | describe_word FUNCTION EXTENDED described_function
        {
            $$ = MAKE(Describe, DESCRIBE, @$, .kind = AST_DESCRIBE_FUNCTION,
                      .option = AST_DESCRIBE_EXTENDED, .object = $4);
        }
    | describe_word PROCEDURE name
        { $$ = MAKE(Describe, DESCRIBE, @$, .kind = AST_DESCRIBE_PROCEDURE, .object = $3); }
    | describe_word namespace_word name
        { $$ = MAKE(Describe, DESCRIBE, @$, .kind = AST_DESCRIBE_NAMESPACE, .object = $3); }
    | describe_word namespace_word EXTENDED name
        {
            $$ = MAKE(Describe, DESCRIBE, @$, .kind = AST_DESCRIBE_NAMESPACE,
                      .option = AST_DESCRIBE_EXTENDED, .object = $4);
        }
    | describe_word query
        { $$ = MAKE(Describe, DESCRIBE, @$, .kind = AST_DESCRIBE_QUERY, .object = $2); }
    | describe_word QUERY query
        { $$ = MAKE(Describe, DESCRIBE, @$, .kind = AST_DESCRIBE_QUERY, .object = $3); }
    | describe_word described_relation
        {
            $2->span = @$;
            $$ = $2;
        }
    | describe_word DESCRIBE_TABLE_LA described_relation
        {
            $3->span = @$;
            $$ = $3;
        }
    ;

describe_word
    : DESC
    | DESCRIBE
    ;

described_relation
    : describe_option name opt_partition opt_described_column opt_as_json
        {
            $$ = MAKE(Describe, DESCRIBE, @$, .kind = AST_DESCRIBE_RELATION,
                      .option = (AstDescribeOption)$1, .object = $2, .partition = LIST_OF($3),
                      .column = $4, .as_json = $5);
        }
    ;

describe_option
    : %empty                                { $$ = AST_DESCRIBE_PLAIN; }
    | EXTENDED                              { $$ = AST_DESCRIBE_EXTENDED; }
    | FORMATTED                             { $$ = AST_DESCRIBE_FORMATTED; }
    ;

opt_described_column
    : %empty                                { $$ = NULL; }
    | multipart
    ;

opt_as_json
    : %empty                                { $$ = false; }
    | AS JSON                               { $$ = true; }
    ;

described_function
    : name
    | string
    | operator
        { $$ = MAKE(StringLiteral, STRING_LITERAL, @$, .value = token_text(cx, @$)); }
    ;

operator
    : "=" | "<=>" | "<>" | "<" | "<=" | ">" | ">="
    | "+" | "-" | "*" | "/" | "%" | DIV | "~" | "&" | "|" | "||" | "^"
    | OR | AND | IN | NOT | "!"
    | "<<" | ">>" ">" | ">>" ">>" ">"
    ;

explain
    : EXPLAIN explain_mode statement
        {
            $$ = MAKE(Explain, EXPLAIN, @$, .mode = (AstExplainMode)$2, .statement = $3);
        }
    | EXPLAIN explain_mode set
        {
            $$ = MAKE(Explain, EXPLAIN, @$, .mode = (AstExplainMode)$2, .statement = $3);
        }
    ;

explain_mode
    : %empty                                { $$ = AST_EXPLAIN_SIMPLE; }
    | LOGICAL                               { $$ = AST_EXPLAIN_LOGICAL; }
    | FORMATTED                             { $$ = AST_EXPLAIN_FORMATTED; }
    | EXTENDED                              { $$ = AST_EXPLAIN_EXTENDED; }
    | CODEGEN                               { $$ = AST_EXPLAIN_CODEGEN; }
    | COST                                  { $$ = AST_EXPLAIN_COST; }
    ;
