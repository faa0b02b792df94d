/* prologue.y - the grammar of Spark SQL, sections and names after Spark's own grammar documentation:
 * what all its parts share. See local.mk for the parts.
 *
 * The grammar builds trees and nothing else: actions look at no option, no version and no meaning.
 * It knows no list of words that may be identifiers either: `identifier` is one token, and a
 * keyword that cannot continue the parse is pushed as an identifier by the driver in the epilogue,
 * which asks the parser's own tables. What needs more than one token of lookahead is decided before
 * (src/parse/tokfilter.c), which gives such a keyword the token *_LA.
 */
%code requires {
#include "ast/make.h"
#include "parse/token.h"
#include "util/span.h"

typedef struct Feed Feed;
}

%code {
#include "parse/keyword.h"
#include "parse/literal.h"
#include "parse/parser.h"

#include <stdlib.h>
#include <string.h>

/* Deep enough for 1,000 nested subqueries; a deeper statement gets PRS008. */
#define YYINITDEPTH 256
#define YYMAXDEPTH 60000

/* The span of a rule: from its first symbol with text to its last. An empty one stands where the
 * symbol before it ends. */
#define YYLLOC_DEFAULT(Current, Rhs, N)                                                            \
    ((Current) = (N) == 1   ? YYRHSLOC(Rhs, 1)                                                     \
                 : (N) == 0 ? (Span){YYRHSLOC(Rhs, 0).end, YYRHSLOC(Rhs, 0).end}                   \
                            : span_of_rule(&YYRHSLOC(Rhs, 1), (N)))

static Span span_of_rule(const Span *symbols, int count)
{
    int first = 0, last = count - 1;
    while (first < last && symbols[first].start == symbols[first].end)
        first++;
    while (last > first && symbols[last].start == symbols[last].end)
        last--;
    return span_join(symbols[first], symbols[last]);
}

static void *parser_malloc(size_t size);
#define YYMALLOC parser_malloc
#define YYFREE free

/* What bison calls; see the driver. */
static int spark_lex(SPARK_STYPE *value, Span *span, ScContext *cx, Feed *feed, const void *states);
static void spark_error(Span *span, ScContext *cx, Feed *feed, const char *message);

#define BINARY(Op, place, l, r)                                                                    \
    MAKE(Binary, BINARY, place, .op = AST_##Op, .left = (l), .right = (r))
#define LIST_OF(list) ast_list_of(list)
#define LIST(...)                                                                                  \
    ast_make_list_of(cx, (AstNode *[]){__VA_ARGS__},                                               \
                     sizeof((AstNode *[]){__VA_ARGS__}) / sizeof(AstNode *))
#define PIPE_SET_OPERATION(place, OP, quantified, operand)                                         \
    MAKE(SetOperation, SET_OPERATION, place, .op = AST_##OP,                                       \
         .quantifier = (AstSetQuantifier)(quantified), .operands = *LIST(operand))
#define PLAIN_CALL(place, name, QUANTIFIED, arguments, suffix)                                     \
    ast_make_call(cx, AST_CALL_PLAIN, place, ast_name_of_column(cx, name),                         \
                  AST_QUANTIFIED_##QUANTIFIED, arguments, suffix)

#define CHARACTERISTIC(place, KIND)                                                                \
    MAKE(ConstraintCharacteristic, CONSTRAINT_CHARACTERISTIC, place, .kind = AST_CONSTRAINT_##KIND)
#define ROUTINE(place, ...)                                                                        \
    MAKE(RoutineCharacteristic, ROUTINE_CHARACTERISTIC, place, .kind = AST_ROUTINE_##__VA_ARGS__)

static AstNode *make_create_table(ScContext *cx, Span span, AstNode *name, const AstList *columns,
                                  const AstNode *rest);
static AstNode *make_create_dataset(ScContext *cx, AstNode *head, const AstList *columns,
                                    const AstNode *rest);
static AstNode *make_simple_column(ScContext *cx, Span span, AstNode *name, AstNode *type,
                                   Span not_null, AstNode *comment);
static AstNode *make_foreign_key(ScContext *cx, Span span, AstNode *name, const AstList *columns,
                                 AstNode *reference, const AstList *characteristics);
static AstNode *make_string_property(ScContext *cx, Span span, const AstList *strings);
static AstNode *make_create_view_using(ScContext *cx, Span span, const AstNode *head,
                                       const AstList *columns, AstNode *provider,
                                       const AstList *options);
static AstNode *make_insert(ScContext *cx, Span span, AstNode *target, const AstNode *source);
static AstNode *make_from_select(ScContext *cx, Span span, const AstList *from,
                                 const AstList *views, AstList *bodies);
static AstNode *make_from_body(ScContext *cx, Span span, AstNode *select, AstNode *organization);
static AstNode *make_transform(ScContext *cx, Span span, AstTransformKind kind, int quantifier,
                               const AstList *arguments, AstNode *transform);
}

%define api.pure full
%define api.prefix {spark_}
%define api.token.prefix {T_}
%define api.location.type {Span}
%define parse.error custom
%locations
%param {ScContext *cx} {Feed *feed}
/* The parser's own stack of states: what a token is read as depends on what the parser can take. */
%lex-param {const void *yyssp}
%expect 0

%union {
    AstNode *node;
    AstList *list;
    int choice;
    bool flag;
}

/* ---- tokens ---------------------------------------------------------------------------------- */

%token END_OF_STATEMENT 0 "end of statement"

/* What is to be parsed; one of them is pushed first. */
%token MODE_STATEMENT MODE_EXPRESSION MODE_TYPE

/* IDENT's value: it was a keyword. STRICT_WORD: a keyword that may not be a table alias. */
%token <flag> IDENT "identifier" STRICT_WORD "keyword"
%token QUOTED_IDENT "quoted identifier"
/* No rule takes it: a word that is no name under spark.sql.ansi.enforceReservedKeywords. */
%token RESERVED_WORD "reserved word"
%token STRING "string"
%token BARE_FUNCTION "function without parentheses"
%token <choice> INTEGER "integer" NUMBER "number"
%token TEMPLATE_ARGUMENT "template argument"
%token SEMICOLON ";"

%token LPAREN "(" RPAREN ")" LBRACKET "[" RBRACKET "]" COMMA "," DOT "." COLON ":"
%token STAR "*" SLASH "/" PERCENT_SIGN "%" PLUS "+" MINUS_SIGN "-" TILDE "~"
%token AMPERSAND "&" CARET "^" BAR "|" CONCAT "||"
%token EQ "=" NSEQ "<=>" NEQ "<>" LT "<" LTE "<=" GT ">" GTE ">=" SHIFT_LEFT "<<"
%token ARROW "->" FAT_ARROW "=>" DOUBLE_COLON "::" QUESTION "?" BANG "!"
%token HINT_START "/*+" HINT_END "*/"

/* Readings that the token filter gives. */
%token SIGN_LA "sign"               /* - before a number */
%token INTERVAL_SIGN_LA "interval sign"
%token SHIFT_RIGHT_LA ">>"          /* > directly followed by > */
%token STAR_EXCEPT_LA "EXCEPT (columns)"
%token INTERVAL_LA "INTERVAL literal"
%token LAMBDA_PAREN_LA "lambda parameters" LAMBDA_IDENT_LA "lambda parameter"
%token EXISTS_LA "EXISTS (query)"
%token LATERAL_VIEW_LA "LATERAL VIEW"
%token STRUCT_LA "STRUCT (values)"
%token NOT_LA "NOT before a predicate"
%token COLLATE_TYPE_LA "COLLATE after STRING"
%token IDENTIFIER_LA "IDENTIFIER (expression)"
%token IDENTIFIER_STRING_LA "IDENTIFIER (string)"
%token WITHOUT_LA "WITHOUT TIME ZONE"
%token WITH_LA "WITH"              /* one that starts no common table expressions */

%token ALL "ALL" ALWAYS "ALWAYS" AND "AND" ANTI "ANTI" ANY "ANY" ARRAY "ARRAY" AS "AS" ASC "ASC"
%token BETWEEN "BETWEEN" BOTH "BOTH" BUCKET "BUCKET" BUCKETS "BUCKETS" BY "BY"
%token CASE "CASE" CAST "CAST" CLUSTER "CLUSTER" CLUSTERED "CLUSTERED" COLLATION "COLLATION"
%token COLLECTION "COLLECTION" COMMENT "COMMENT" CREATE "CREATE" CROSS "CROSS" CUBE "CUBE"
%token CURRENT "CURRENT"
%token DAY "DAY" DAYS "DAYS" DEFAULT "DEFAULT" DEFINED "DEFINED" DELIMITED "DELIMITED" DESC "DESC"
%token DISTINCT "DISTINCT" DISTRIBUTE "DISTRIBUTE" DIV "DIV"
%token ELSE "ELSE" END "END" ESCAPE "ESCAPE" ESCAPED "ESCAPED" EXCEPT "EXCEPT" EXISTS "EXISTS"
%token EXTERNAL "EXTERNAL" EXTRACT "EXTRACT"
%token FALSE "FALSE" FIELDS "FIELDS" FILTER "FILTER" FIRST "FIRST" FOLLOWING "FOLLOWING" FOR "FOR"
%token FORMAT "FORMAT" FROM "FROM" FULL "FULL"
%token GENERATED "GENERATED" GLOBAL "GLOBAL" GROUP "GROUP" GROUPING "GROUPING"
%token HAVING "HAVING" HOUR "HOUR" HOURS "HOURS"
%token IF "IF" IGNORE "IGNORE" ILIKE "ILIKE" IN "IN" INNER "INNER" INPUTFORMAT "INPUTFORMAT"
%token INSERT "INSERT" INTERSECT "INTERSECT" INTERVAL "INTERVAL" INTO "INTO" IS "IS" ITEMS "ITEMS"
%token JOIN "JOIN" KEYS "KEYS" LAST "LAST" LATERAL "LATERAL" LEADING "LEADING" LEFT "LEFT"
%token LIKE "LIKE" LIMIT "LIMIT" LINES "LINES" LOCATION "LOCATION"
%token MAP "MAP" MICROSECOND "MICROSECOND" MICROSECONDS "MICROSECONDS" MILLISECOND "MILLISECOND"
%token MILLISECONDS "MILLISECONDS" MINUTE "MINUTE" MINUTES "MINUTES" MONTH "MONTH" MONTHS "MONTHS"
%token NAME "NAME" NANOSECOND "NANOSECOND" NANOSECONDS "NANOSECONDS" NATURAL "NATURAL" NOT "NOT"
%token NULL "NULL" NULLS "NULLS"
%token OF "OF" OFFSET "OFFSET" ON "ON" OPTIONS "OPTIONS" OR "OR" ORDER "ORDER" OUT "OUT"
%token OUTER "OUTER" OUTPUTFORMAT "OUTPUTFORMAT" OVER "OVER" OVERLAY "OVERLAY"
%token OVERWRITE "OVERWRITE"
%token PARTITION "PARTITION" PARTITIONED "PARTITIONED" PERCENTLIT "PERCENT" PLACING "PLACING"
%token POSITION "POSITION" PRECEDING "PRECEDING"
%token QUALIFY "QUALIFY" RANGE "RANGE" RECURSIVE "RECURSIVE" REPEATABLE "REPEATABLE"
%token REPLACE "REPLACE" RESPECT "RESPECT" RIGHT "RIGHT" RLIKE "RLIKE" ROLLUP "ROLLUP" ROW "ROW"
%token ROWS "ROWS"
%token SECOND "SECOND" SECONDS "SECONDS" SELECT "SELECT" SEMI "SEMI" SERDE "SERDE"
%token SERDEPROPERTIES "SERDEPROPERTIES" SETMINUS "MINUS" SETS "SETS" SOME "SOME" SORT "SORT"
%token SORTED "SORTED" STORED "STORED" STRUCT "STRUCT" SUBSTRING "SUBSTRING"
%token TABLE "TABLE" TABLESAMPLE "TABLESAMPLE" TBLPROPERTIES "TBLPROPERTIES"
%token TEMPORARY "TEMPORARY" TERMINATED "TERMINATED" THEN "THEN" TO "TO" TRAILING "TRAILING"
%token TRIM "TRIM" TRUE "TRUE" TRY_CAST "TRY_CAST"
%token UNBOUNDED "UNBOUNDED" UNION "UNION" UNKNOWN "UNKNOWN" USING "USING"
%token VALUES "VALUES" VIEW "VIEW"
%token WEEK "WEEK" WEEKS "WEEKS" WHEN "WHEN" WHERE "WHERE" WINDOW "WINDOW" WITH
%token WITHIN "WITHIN" YEAR "YEAR" YEARS "YEARS"

/* ---- precedence, loosest first --------------------------------------------------------------- */

%precedence LOWEST                  /* rules that end where they can be continued */
%precedence ORDER CLUSTER DISTRIBUTE SORT WINDOW LIMIT OFFSET
%precedence PIPE
%precedence COMMA
%precedence DOT                      /* names are as long as they can be */
%precedence IGNORE RESPECT
%left UNION EXCEPT SETMINUS INTERSECT_LEGACY
%left INTERSECT
%left OR
%left AND
%precedence NOT BANG
%left EQ NSEQ NEQ LT LTE GT GTE
%left BAR
%left CARET
%left AMPERSAND
%left SHIFT_LEFT SHIFT_RIGHT_LA
%left PLUS MINUS_SIGN CONCAT
%left STAR SLASH PERCENT_SIGN DIV
%precedence UNARY
%precedence LPAREN RPAREN             /* `((query))` is a query, as long as it can be one */

/* nodes */
%type <node> template_expression statement query query_bare query_in_parens query_operand query_body
%type <node> organization limits with_clause cte select from_select hint_item named_expression
%type <node> opt_where opt_having opt_qualify named_window lateral_view opt_group_by group_by
%type <node> grouping_item grouping_set relation joined_relation join_target relation_primary
%type <node> relation_in_parens inline_table values table_query opt_table_alias table_alias
%type <node> opt_sample sample_method opt_seed expression boolean_expression identifier_clause opt_escape
%type <node> like_escape value_expression primary_expression name_expression other_primary opt_else
%type <node> parameter function_call argument opt_call_suffix within_call filter_call nulls_call
%type <node> opt_filter opt_over over window_spec window_definition opt_frame frame frame_bound
%type <node> sort_item literal number integer string interval interval_unit data_type struct_field
%type <node> opt_comment identifier strict_identifier name
%type <node> insert_target insert_source partition_value
/* lists of nodes, NULL when empty */
%type <list> ctes hints hint_list hint_comment hint_items hint_arguments named_expressions opt_from
%type <list> from_clause opt_windows named_windows lateral_views lateral_columns grouping_items
%type <list> grouping_set_items grouping_sets relations expressions opt_expressions whens arguments
%type <list> within opt_partition_by opt_order sort_items strings interval_units opt_type_parameters
%type <list> integers struct_fields identifiers identifier_list opt_identifier_list names
%type <list> opt_partition partition_values
/* enums of ast.h */
%type <choice> set_quantifier join_type join_type_natural like quantifier is_kind trim_side
%type <choice> opt_nulls nulls frame_unit sort_direction null_order numeral time_unit
/* flags */
%type <flag> opt_recursive opt_outer opt_not_null opt_if_not_exists

%start input

%%

input
    : MODE_STATEMENT statement              { cx->tree = $2; }
    | MODE_STATEMENT set                    { cx->tree = $2; }
    | MODE_STATEMENT compound               { cx->tree = $2; }
    | MODE_EXPRESSION template_expression   { cx->tree = $2; }
    | MODE_TYPE data_type                   { cx->tree = $2; }
    ;

template_expression
    : named_expression
    ;

statement
    : query
    | define
    | multi_insert
    | dml
    | show
    | describe
    | explain
    | session
    ;
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
    : insert_target from_body
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
    : %empty                                                            %prec LOWEST
        { $$ = NULL; }
    | WINDOW named_windows                                              %prec LOWEST
        { $$ = $2; }
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
    : name "=" expression
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
    : name
        { $$ = MAKE(UnpivotColumn, UNPIVOT_COLUMN, @$, .names = *ast_make_list(cx, $1)); }
    | name identifier
        {
            $$ = MAKE(UnpivotColumn, UNPIVOT_COLUMN, @$, .names = *ast_make_list(cx, $1),
                      .alias = $2);
        }
    | name AS identifier
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
    : "(" names ")"
        { $$ = MAKE(UnpivotColumn, UNPIVOT_COLUMN, @$, .names = *$2); }
    | "(" names ")" identifier
        { $$ = MAKE(UnpivotColumn, UNPIVOT_COLUMN, @$, .names = *$2, .alias = $4); }
    | "(" names ")" AS identifier
        { $$ = MAKE(UnpivotColumn, UNPIVOT_COLUMN, @$, .names = *$2, .alias = $5); }
    ;
/* ---- relations ------------------------------------------------------------------------------- */

%token DELAY "DELAY" SINGLE "SINGLE" STREAM "STREAM" SYSTEM_TIME "SYSTEM_TIME";
%token SYSTEM_VERSION "SYSTEM_VERSION" TIMESTAMP "TIMESTAMP" VERSION "VERSION";
%token WATERMARK "WATERMARK";
/* ( before the items of ORDER BY, where they have a direction */
/* , before another VALUES */
%token RELATION_COMMA_LA ", (relation)";
%token SORT_PAREN_LA "(items of ORDER BY";
%type <node> join opt_time_travel time_travel sample opt_watermark table_suffix stream;
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
    : STREAM name opt_table_options opt_watermark opt_table_alias
        {
            $$ = MAKE(TableRef, TABLE_REF, @$, .stream = true, .name = $2, .options = LIST_OF($3),
                      .watermark = $4, .alias = $5);
        }
    ;

opt_time_travel
    : %empty                                                            %prec LOWEST
        { $$ = NULL; }
    | time_travel
    | FOR time_travel                       { $$ = ast_finish_at(cx, $2, @$); }
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

/* Without inline_table: (VALUES ..) is a query. */
relation_in_parens
    : relation_primary
    | joined_relation
    ;

inline_table
    : values opt_table_alias
        { $$ = MAKE(ValuesRelation, VALUES_RELATION, @$, .values = $1, .alias = $2); }
    | LATERAL values opt_table_alias
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
/* ---- expressions ----------------------------------------------------------------------------- */

expression
    : boolean_expression
    | LAMBDA_IDENT_LA "->" expression
        {
            AstNode *parameter = MAKE(Identifier, IDENTIFIER, @1, .text = token_text(cx, @1));
            $$ = MAKE(Lambda, LAMBDA, @$, .parameters = *ast_make_list(cx, parameter), .body = $3);
        }
    | LAMBDA_PAREN_LA identifiers ")" "->" expression
        { $$ = MAKE(Lambda, LAMBDA, @$, .parameters = *$2, .body = $5); }
    ;

expressions
    : expression                            { $$ = ast_make_list(cx, $1); }
    | expressions "," expression            { $$ = ast_append(cx, $1, $3); }
    ;

opt_expressions
    : %empty                                { $$ = NULL; }
    | expressions
    ;

/* booleanExpression: the tiers NOT, AND, OR; comparisons belong to valueExpression. */
boolean_expression
    : EXISTS_LA query_in_parens             { $$ = MAKE(Exists, EXISTS, @$, .query = $2); }
    | NOT boolean_expression                { $$ = MAKE(Not, NOT, @$, .operand = $2); }
    | "!" boolean_expression                { $$ = MAKE(Not, NOT, @$, .operand = $2); }
    | boolean_expression AND boolean_expression
        { $$ = ast_make_logical(cx, AST_AND, @$, $1, $3); }
    | boolean_expression OR boolean_expression
        { $$ = ast_make_logical(cx, AST_OR, @$, $1, $3); }
    /* One predicate at most: its operand is a whole valueExpression. */
    | value_expression
    | value_expression BETWEEN value_expression AND value_expression
        { $$ = MAKE(Between, BETWEEN, @$, .operand = $1, .lower = $3, .upper = $5); }
    | value_expression NOT_LA BETWEEN value_expression AND value_expression
        {
            $$ = MAKE(Between, BETWEEN, @$, .operand = $1, .negated = true, .lower = $4,
                      .upper = $6);
        }
    | value_expression IN "(" expressions ")"
        { $$ = MAKE(In, IN, @$, .operand = $1, .list = *$4); }
    | value_expression NOT_LA IN "(" expressions ")"
        { $$ = MAKE(In, IN, @$, .operand = $1, .negated = true, .list = *$5); }
    | value_expression IN "(" query_bare ")"
        { $$ = MAKE(In, IN, @$, .operand = $1, .query = $4); }
    | value_expression NOT_LA IN "(" query_bare ")"
        { $$ = MAKE(In, IN, @$, .operand = $1, .negated = true, .query = $5); }
    | value_expression like value_expression opt_escape
        {
            $$ = MAKE(Like, LIKE, @$, .operand = $1, .kind = (AstLikeKind)$2, .pattern = $3,
                      .escape = $4);
        }
    | value_expression NOT_LA like value_expression opt_escape
        {
            $$ = MAKE(Like, LIKE, @$, .operand = $1, .negated = true, .kind = (AstLikeKind)$3,
                      .pattern = $4, .escape = $5);
        }
    | value_expression like quantifier "(" opt_expressions ")"
        {
            $$ = MAKE(Like, LIKE, @$, .operand = $1, .kind = (AstLikeKind)$2,
                      .quantifier = (AstQuantifier)$3, .list = LIST_OF($5));
        }
    | value_expression NOT_LA like quantifier "(" opt_expressions ")"
        {
            $$ = MAKE(Like, LIKE, @$, .operand = $1, .negated = true, .kind = (AstLikeKind)$3,
                      .quantifier = (AstQuantifier)$4, .list = LIST_OF($6));
        }
    | value_expression IS is_kind
        { $$ = MAKE(Is, IS, @$, .operand = $1, .kind = (AstIsKind)$3); }
    | value_expression IS NOT is_kind
        { $$ = MAKE(Is, IS, @$, .operand = $1, .negated = true, .kind = (AstIsKind)$4); }
    | value_expression IS DISTINCT FROM value_expression
        { $$ = MAKE(Is, IS, @$, .operand = $1, .kind = AST_IS_DISTINCT_FROM, .other = $5); }
    | value_expression IS NOT DISTINCT FROM value_expression
        {
            $$ = MAKE(Is, IS, @$, .operand = $1, .negated = true, .kind = AST_IS_DISTINCT_FROM,
                      .other = $6);
        }
    ;

like
    : LIKE                                  { $$ = AST_LIKE_LIKE; }
    | ILIKE                                 { $$ = AST_LIKE_ILIKE; }
    | RLIKE                                 { $$ = AST_LIKE_RLIKE; }
    ;

quantifier
    : ANY                                   { $$ = AST_QUANTIFIER_ANY; }
    | SOME                                  { $$ = AST_QUANTIFIER_ANY; }
    | ALL                                   { $$ = AST_QUANTIFIER_ALL; }
    ;

opt_escape
    : %empty                                { $$ = NULL; }
    | like_escape
    ;

like_escape
    : ESCAPE string                         { $$ = $2; }
    ;

is_kind
    : NULL                                  { $$ = AST_IS_NULL; }
    | TRUE                                  { $$ = AST_IS_TRUE; }
    | FALSE                                 { $$ = AST_IS_FALSE; }
    | UNKNOWN                               { $$ = AST_IS_UNKNOWN; }
    ;

/* valueExpression: everything that binds tighter than a predicate. */
value_expression
    : primary_expression
    | "-" value_expression                                              %prec UNARY
        { $$ = MAKE(Unary, UNARY, @$, .op = AST_MINUS, .operand = $2); }
    | "+" value_expression                                              %prec UNARY
        { $$ = MAKE(Unary, UNARY, @$, .op = AST_PLUS, .operand = $2); }
    | "~" value_expression                                              %prec UNARY
        { $$ = MAKE(Unary, UNARY, @$, .op = AST_TILDE, .operand = $2); }
    | value_expression "*" value_expression         { $$ = BINARY(MULTIPLY, @$, $1, $3); }
    | value_expression "/" value_expression         { $$ = BINARY(DIVIDE, @$, $1, $3); }
    | value_expression "%" value_expression         { $$ = BINARY(MODULO, @$, $1, $3); }
    | value_expression DIV value_expression         { $$ = BINARY(DIV, @$, $1, $3); }
    | value_expression "+" value_expression         { $$ = BINARY(ADD, @$, $1, $3); }
    | value_expression "-" value_expression         { $$ = BINARY(SUBTRACT, @$, $1, $3); }
    | value_expression "||" value_expression        { $$ = BINARY(CONCAT, @$, $1, $3); }
    | value_expression "<<" value_expression        { $$ = BINARY(SHIFT_LEFT, @$, $1, $3); }
    | value_expression ">>" ">" value_expression                        %prec SHIFT_LEFT
        { $$ = BINARY(SHIFT_RIGHT, @$, $1, $4); }
    | value_expression ">>" ">>" ">" value_expression                   %prec SHIFT_LEFT
        { $$ = BINARY(SHIFT_RIGHT_UNSIGNED, @$, $1, $5); }
    | value_expression "&" value_expression         { $$ = BINARY(BIT_AND, @$, $1, $3); }
    | value_expression "^" value_expression         { $$ = BINARY(BIT_XOR, @$, $1, $3); }
    | value_expression "|" value_expression         { $$ = BINARY(BIT_OR, @$, $1, $3); }
    | value_expression "=" value_expression         { $$ = BINARY(EQUAL, @$, $1, $3); }
    | value_expression "<=>" value_expression       { $$ = BINARY(NULL_SAFE_EQUAL, @$, $1, $3); }
    | value_expression "<>" value_expression        { $$ = BINARY(NOT_EQUAL, @$, $1, $3); }
    | value_expression "<" value_expression         { $$ = BINARY(LESS, @$, $1, $3); }
    | value_expression "<=" value_expression        { $$ = BINARY(LESS_EQUAL, @$, $1, $3); }
    | value_expression ">" value_expression         { $$ = BINARY(GREATER, @$, $1, $3); }
    | value_expression ">=" value_expression        { $$ = BINARY(GREATER_EQUAL, @$, $1, $3); }
    ;

primary_expression
    : name_expression                                                   %prec LOWEST
    | other_primary
    ;

/* a.b.c: a column, until a parenthesis follows. */
name_expression
    : identifier                            { $$ = ast_make_column(cx, $1); }
    | name_expression "." identifier        { $$ = ast_extend_name(cx, $1, $3); }
    /* a name that only an expression gives; IDENTIFIER ('a') is an identifier like any other */
    | IDENTIFIER_LA "(" expression ")"
        { $$ = MAKE(IdentifierClause, IDENTIFIER_CLAUSE, @$, .expression = $3); }
    ;

other_primary
    : literal
    | interval
    | parameter
    | function_call
    | BARE_FUNCTION
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_BARE, NULL); }
    | "*"                                   { $$ = MAKE(Star, STAR, @$); }
    | "*" STAR_EXCEPT_LA "(" names ")"      { $$ = MAKE(Star, STAR, @$, .except = *$4); }
    | name_expression "." "*"
        { $$ = MAKE(Star, STAR, @$, .target = ast_parts_of_column(cx, $1)); }
    | name_expression "." "*" STAR_EXCEPT_LA "(" names ")"
        {
            $$ = MAKE(Star, STAR, @$, .target = ast_parts_of_column(cx, $1), .except = *$6);
        }
    | CASE whens opt_else END
        { $$ = MAKE(Case, CASE, @$, .whens = *$2, .otherwise = $3); }
    | CASE expression whens opt_else END
        { $$ = MAKE(Case, CASE, @$, .operand = $2, .whens = *$3, .otherwise = $4); }
    | CAST "(" expression AS data_type ")"
        { $$ = MAKE(Cast, CAST, @$, .form = AST_CAST_CAST, .operand = $3, .type = $5); }
    | TRY_CAST "(" expression AS data_type ")"
        { $$ = MAKE(Cast, CAST, @$, .form = AST_CAST_TRY, .operand = $3, .type = $5); }
    | primary_expression "::" data_type
        { $$ = MAKE(Cast, CAST, @$, .form = AST_CAST_COLONS, .operand = $1, .type = $3); }
    | primary_expression COLLATE name
        { $$ = MAKE(Collate, COLLATE, @$, .operand = $1, .collation = $3); }
    | primary_expression ":" identifier
        { $$ = MAKE(SemiStructured, SEMI_STRUCTURED, @$, .base = $1, .step = $3); }
    | primary_expression ":" "[" string "]"
        { $$ = MAKE(SemiStructured, SEMI_STRUCTURED, @$, .base = $1, .step = $4); }
    | primary_expression ":" "[" integer "]"
        { $$ = MAKE(SemiStructured, SEMI_STRUCTURED, @$, .base = $1, .step = $4); }
    | primary_expression "[" value_expression "]"
        { $$ = MAKE(Subscript, SUBSCRIPT, @$, .base = $1, .index = $3); }
    | other_primary "." identifier
        { $$ = MAKE(Dereference, DEREFERENCE, @$, .base = $1, .field = $3); }
    | "(" expression ")"                    { $$ = $2; }
    | "(" named_expression "," named_expressions ")"
        {
            AstList *items = ast_append_all(cx, ast_make_list(cx, $2), $4);
            $$ = MAKE(Row, ROW, @$, .items = *items);
        }
    | query_in_parens                                                   %prec LOWEST
        { $$ = MAKE(ScalarSubquery, SCALAR_SUBQUERY, @$, .query = $1); }
    ;

whens
    : WHEN expression THEN expression
        {
            $$ = ast_make_list(cx, MAKE(When, WHEN, @$, .condition = $2, .result = $4));
        }
    | whens WHEN expression THEN expression
        {
            Span place = span_join(@2, @5);
            $$ = ast_append(cx, $1, MAKE(When, WHEN, place, .condition = $3, .result = $5));
        }
    ;

opt_else
    : %empty                                { $$ = NULL; }
    | ELSE expression                       { $$ = $2; }
    ;

parameter
    : ":" plain_identifier
        {
            $$ = MAKE(Parameter, PARAMETER, @$, .name = AST_AS(Identifier, IDENTIFIER, $2)->text);
        }
    | "?"                                   { $$ = MAKE(Parameter, PARAMETER, @$); }
    | TEMPLATE_ARGUMENT
        {
            Str text = token_text(cx, @$);
            $$ = MAKE(Parameter, PARAMETER, @$, .name = str_slice(text, 1, text.n));
        }
    ;

/* ---- function calls -------------------------------------------------------------------------- */

function_call
    : name_expression "(" ")" opt_call_suffix
        { $$ = PLAIN_CALL(@$, $1, NOT, NULL, $4); }
    | name_expression "(" arguments ")" opt_call_suffix
        { $$ = PLAIN_CALL(@$, $1, NOT, $3, $5); }
    | name_expression "(" DISTINCT arguments ")" opt_call_suffix
        { $$ = PLAIN_CALL(@$, $1, DISTINCT, $4, $6); }
    | name_expression "(" ALL arguments ")" opt_call_suffix
        { $$ = PLAIN_CALL(@$, $1, ALL, $4, $6); }
    /* FIRST(e IGNORE NULLS) */
    | name_expression "(" arguments nulls ")" opt_call_suffix
        {
            $$ = PLAIN_CALL(@$, $1, NOT, $3, $6);
            AST_AS(Call, CALL, $$)->nulls = (AstNullTreatment)$4;
            AST_AS(Call, CALL, $$)->nulls_inside = true;
        }
    | STRUCT_LA "(" ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_PLAIN, NULL); }
    | STRUCT_LA "(" named_expressions ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_PLAIN, $3); }
    | EXTRACT "(" plain_identifier FROM value_expression ")"
        {
            AstList *list = LIST(ast_make_column(cx, $3), $5);
            $$ = literal_word_call(cx, @$, @1, AST_CALL_EXTRACT, list);
        }
    | TRIM "(" arguments ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_PLAIN, $3); }
    | TRIM "(" value_expression FROM value_expression ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_TRIM, LIST($3, $5)); }
    | TRIM "(" FROM value_expression ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_TRIM_BOTH, LIST($4)); }
    | TRIM "(" trim_side FROM value_expression ")"
        { $$ = literal_word_call(cx, @$, @1, (AstCallForm)$3, LIST($5)); }
    | TRIM "(" trim_side value_expression FROM value_expression ")"
        { $$ = literal_word_call(cx, @$, @1, (AstCallForm)$3, LIST($4, $6)); }
    | SUBSTRING "(" arguments ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_PLAIN, $3); }
    | SUBSTRING "(" value_expression FROM value_expression ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_SUBSTRING, LIST($3, $5)); }
    | SUBSTRING "(" value_expression FROM value_expression FOR value_expression ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_SUBSTRING, LIST($3, $5, $7)); }
    | POSITION "(" value_expression IN value_expression ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_POSITION, LIST($3, $5)); }
    | OVERLAY "(" value_expression PLACING value_expression FROM value_expression ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_OVERLAY, LIST($3, $5, $7)); }
    | OVERLAY "(" value_expression PLACING value_expression FROM value_expression
      FOR value_expression ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_OVERLAY, LIST($3, $5, $7, $9)); }
    ;

trim_side
    : BOTH                                  { $$ = AST_CALL_TRIM_BOTH; }
    | LEADING                               { $$ = AST_CALL_TRIM_LEADING; }
    | TRAILING                              { $$ = AST_CALL_TRIM_TRAILING; }
    ;

arguments
    : argument                              { $$ = ast_make_list(cx, $1); }
    | arguments "," argument                { $$ = ast_append(cx, $1, $3); }
    ;

argument
    : expression
    | identifier "=>" expression
        { $$ = MAKE(NamedArgument, NAMED_ARGUMENT, @$, .name = $1, .value = $3); }
    | table_argument
    | identifier "=>" table_argument
        { $$ = MAKE(NamedArgument, NAMED_ARGUMENT, @$, .name = $1, .value = $3); }
    ;

/* What may follow the parentheses, in this order; gives a Call without name and arguments. */
opt_call_suffix
    : %empty                                                            %prec LOWEST
        { $$ = NULL; }
    | within_call
    | filter_call
    | nulls_call
    | over                                  { $$ = MAKE(Call, CALL, @$, .over = $1); }
    ;

within_call
    : within opt_filter opt_nulls opt_over
        {
            $$ = MAKE(Call, CALL, @$, .within_group = *$1, .filter = $2,
                      .nulls = (AstNullTreatment)$3, .over = $4);
        }
    ;

filter_call
    : FILTER "(" WHERE expression ")" opt_nulls opt_over
        {
            $$ = MAKE(Call, CALL, @$, .filter = $4, .nulls = (AstNullTreatment)$6, .over = $7);
        }
    ;

nulls_call
    : nulls opt_over
        { $$ = MAKE(Call, CALL, @$, .nulls = (AstNullTreatment)$1, .over = $2); }
    ;

within
    : WITHIN GROUP "(" ORDER BY sort_items ")"      { $$ = $6; }
    ;

opt_filter
    : %empty
        { $$ = NULL; }
    | FILTER "(" WHERE expression ")"       { $$ = $4; }
    ;

opt_nulls
    : %empty                                                            %prec LOWEST
        { $$ = AST_NULLS_UNSAID; }
    | nulls
    ;

nulls
    : IGNORE NULLS                          { $$ = AST_NULLS_IGNORE; }
    | RESPECT NULLS                         { $$ = AST_NULLS_RESPECT; }
    ;

opt_over
    : %empty
        { $$ = NULL; }
    | over
    ;

over
    : OVER window_spec                      { $$ = $2; }
    ;

window_spec
    : identifier                            { $$ = MAKE(WindowSpec, WINDOW_SPEC, @$, .name = $1); }
    | "(" identifier ")"                    { $$ = MAKE(WindowSpec, WINDOW_SPEC, @$, .name = $2); }
    | "(" window_definition ")"
        {
            $2->span = @$;
            $$ = $2;
        }
    ;

window_definition
    : opt_partition_by opt_order opt_frame
        {
            $$ = MAKE(WindowSpec, WINDOW_SPEC, @$, .partition = LIST_OF($1), .order = LIST_OF($2),
                      .frame = $3);
        }
    | CLUSTER BY expressions opt_frame
        { $$ = MAKE(WindowSpec, WINDOW_SPEC, @$, .partition = *$3, .frame = $4); }
    ;

opt_partition_by
    : %empty                                { $$ = NULL; }
    | PARTITION BY expressions              { $$ = $3; }
    | DISTRIBUTE BY expressions             { $$ = $3; }
    ;

opt_order
    : %empty                                { $$ = NULL; }
    | ORDER BY sort_items                   { $$ = $3; }
    | SORT BY sort_items                    { $$ = $3; }
    ;

opt_frame
    : %empty                                { $$ = NULL; }
    | frame
    ;

frame
    : frame_unit frame_bound
        { $$ = MAKE(WindowFrame, WINDOW_FRAME, @$, .unit = (AstFrameUnit)$1, .lower = $2); }
    | frame_unit BETWEEN frame_bound AND frame_bound
        {
            $$ = MAKE(WindowFrame, WINDOW_FRAME, @$, .unit = (AstFrameUnit)$1, .lower = $3,
                      .upper = $5);
        }
    ;

frame_unit
    : ROWS                                  { $$ = AST_FRAME_ROWS; }
    | RANGE                                 { $$ = AST_FRAME_RANGE; }
    ;

frame_bound
    : UNBOUNDED PRECEDING
        { $$ = MAKE(FrameBound, FRAME_BOUND, @$, .kind = AST_BOUND_UNBOUNDED_PRECEDING); }
    | UNBOUNDED FOLLOWING
        { $$ = MAKE(FrameBound, FRAME_BOUND, @$, .kind = AST_BOUND_UNBOUNDED_FOLLOWING); }
    | CURRENT ROW
        { $$ = MAKE(FrameBound, FRAME_BOUND, @$, .kind = AST_BOUND_CURRENT_ROW); }
    | value_expression PRECEDING
        { $$ = MAKE(FrameBound, FRAME_BOUND, @$, .kind = AST_BOUND_PRECEDING, .value = $1); }
    | value_expression FOLLOWING
        { $$ = MAKE(FrameBound, FRAME_BOUND, @$, .kind = AST_BOUND_FOLLOWING, .value = $1); }
    ;

sort_items
    : sort_item                             { $$ = ast_make_list(cx, $1); }
    | sort_items "," sort_item              { $$ = ast_append(cx, $1, $3); }
    ;

sort_item
    : expression sort_direction null_order
        {
            $$ = MAKE(SortItem, SORT_ITEM, @$, .expression = $1, .direction = (AstSortDirection)$2,
                      .nulls = (AstNullOrder)$3);
        }
    ;

sort_direction
    : %empty                                { $$ = AST_SORT_UNSAID; }
    | ASC                                   { $$ = AST_SORT_ASCENDING; }
    | DESC                                  { $$ = AST_SORT_DESCENDING; }
    ;

null_order
    : %empty                                { $$ = AST_NULL_ORDER_UNSAID; }
    | NULLS FIRST                           { $$ = AST_NULL_ORDER_FIRST; }
    | NULLS LAST                            { $$ = AST_NULL_ORDER_LAST; }
    ;

/* ---- literals -------------------------------------------------------------------------------- */

literal
    : NULL                                  { $$ = MAKE(NullLiteral, NULL_LITERAL, @$); }
    | TRUE
        { $$ = MAKE(BooleanLiteral, BOOLEAN_LITERAL, @$, .value = true); }
    | FALSE                                 { $$ = MAKE(BooleanLiteral, BOOLEAN_LITERAL, @$); }
    | number
    | string
    /* typeConstructor: DATE '2020-01-01' */
    | identifier STRING
        {
            $$ = MAKE(TypedLiteral, TYPED_LITERAL, @$, .type_name = $1,
                      .value = literal_string(cx, @2));
        }
    ;

number
    : numeral                               { $$ = literal_number(cx, @$, (AstNumberForm)$1); }
    | SIGN_LA numeral                       { $$ = literal_number(cx, @$, (AstNumberForm)$2); }
    ;

numeral
    : INTEGER
    | NUMBER
    ;

integer
    : INTEGER                               { $$ = literal_number(cx, @$, (AstNumberForm)$1); }
    ;

string
    : strings                               { $$ = literal_join_strings(cx, @$, $1); }
    ;

strings
    : STRING
        {
            AstNode *piece = MAKE(StringLiteral, STRING_LITERAL, @$,
                                  .value = literal_string(cx, @$));
            $$ = ast_make_list(cx, piece);
        }
    | strings STRING
        {
            AstNode *piece = MAKE(StringLiteral, STRING_LITERAL, @2,
                                  .value = literal_string(cx, @2));
            $$ = ast_append(cx, $1, piece);
        }
    ;

interval
    : INTERVAL_LA interval_units
        { $$ = MAKE(IntervalLiteral, INTERVAL_LITERAL, @$, .units = *$2); }
    | INTERVAL_LA interval_unit TO interval_field
        {
            $$ = MAKE(IntervalLiteral, INTERVAL_LITERAL, @$, .units = *ast_make_list(cx, $2),
                      .to_unit = (AstTimeUnit)$4);
        }
    ;

interval_units
    : interval_unit                         { $$ = ast_make_list(cx, $1); }
    | interval_units interval_unit          { $$ = ast_append(cx, $1, $2); }
    ;

interval_unit
    : numeral time_unit
        {
            AstNode *value = literal_number(cx, @1, (AstNumberForm)$1);
            $$ = MAKE(IntervalUnit, INTERVAL_UNIT, @$, .value = value, .unit = (AstTimeUnit)$2);
        }
    | INTERVAL_SIGN_LA numeral time_unit
        {
            AstNode *value = literal_number(cx, span_join(@1, @2), (AstNumberForm)$2);
            $$ = MAKE(IntervalUnit, INTERVAL_UNIT, @$, .value = value, .unit = (AstTimeUnit)$3);
        }
    | string time_unit
        { $$ = MAKE(IntervalUnit, INTERVAL_UNIT, @$, .value = $1, .unit = (AstTimeUnit)$2); }
    | INTERVAL_SIGN_LA string time_unit
        {
            AstNode *value = literal_signed_string(cx, @1, $2);
            $$ = MAKE(IntervalUnit, INTERVAL_UNIT, @$, .value = value, .unit = (AstTimeUnit)$3);
        }
    ;

time_unit
    : interval_field
    | YEARS                                 { $$ = AST_UNIT_YEAR; }
    | MONTHS                                { $$ = AST_UNIT_MONTH; }
    | WEEK                                  { $$ = AST_UNIT_WEEK; }
    | WEEKS                                 { $$ = AST_UNIT_WEEK; }
    | DAYS                                  { $$ = AST_UNIT_DAY; }
    | HOURS                                 { $$ = AST_UNIT_HOUR; }
    | MINUTES                               { $$ = AST_UNIT_MINUTE; }
    | SECONDS                               { $$ = AST_UNIT_SECOND; }
    | MILLISECOND                           { $$ = AST_UNIT_MILLISECOND; }
    | MILLISECONDS                          { $$ = AST_UNIT_MILLISECOND; }
    | MICROSECOND                           { $$ = AST_UNIT_MICROSECOND; }
    | MICROSECONDS                          { $$ = AST_UNIT_MICROSECOND; }
    | NANOSECOND                            { $$ = AST_UNIT_NANOSECOND; }
    | NANOSECONDS                           { $$ = AST_UNIT_NANOSECOND; }
    ;

/* a field of the standard's intervals */
interval_field
    : YEAR                                  { $$ = AST_UNIT_YEAR; }
    | MONTH                                 { $$ = AST_UNIT_MONTH; }
    | DAY                                   { $$ = AST_UNIT_DAY; }
    | HOUR                                  { $$ = AST_UNIT_HOUR; }
    | MINUTE                                { $$ = AST_UNIT_MINUTE; }
    | SECOND                                { $$ = AST_UNIT_SECOND; }
    ;
/* ---- types ----------------------------------------------------------------------------------- */

%token COLLATE "COLLATE" IDENTIFIER "IDENTIFIER" WITHOUT "WITHOUT";
%type <choice> interval_field;
%type <node> plain_identifier strict_word word;

data_type
    : identifier opt_type_parameters
        { $$ = MAKE(PrimitiveType, PRIMITIVE_TYPE, @$, .name = $1, .parameters = LIST_OF($2)); }
    | identifier opt_type_parameters WITHOUT_LA identifier identifier
        {
            $$ = MAKE(PrimitiveType, PRIMITIVE_TYPE, @$, .name = $1, .parameters = LIST_OF($2),
                      .without_time_zone = true);
        }
    | identifier COLLATE_TYPE_LA name
        { $$ = MAKE(PrimitiveType, PRIMITIVE_TYPE, @$, .name = $1, .collation = $3); }
    | ARRAY "<" data_type ">"
        { $$ = MAKE(ArrayType, ARRAY_TYPE, @$, .element = $3); }
    | MAP "<" data_type "," data_type ">"
        { $$ = MAKE(MapType, MAP_TYPE, @$, .key = $3, .value = $5); }
    | STRUCT "<" struct_fields ">"
        { $$ = MAKE(StructType, STRUCT_TYPE, @$, .fields = *$3); }
    | STRUCT "<" ">"                        { $$ = MAKE(StructType, STRUCT_TYPE, @$); }
    | STRUCT "<>"                           { $$ = MAKE(StructType, STRUCT_TYPE, @$); }
    | INTERVAL                              { $$ = MAKE(IntervalType, INTERVAL_TYPE, @$); }
    | INTERVAL interval_field
        { $$ = MAKE(IntervalType, INTERVAL_TYPE, @$, .from = (AstTimeUnit)$2); }
    | INTERVAL interval_field TO interval_field
        {
            $$ = MAKE(IntervalType, INTERVAL_TYPE, @$, .from = (AstTimeUnit)$2,
                      .to = (AstTimeUnit)$4);
        }
    ;

opt_type_parameters
    : %empty                                                            %prec LOWEST
        { $$ = NULL; }
    | "(" integers ")"                      { $$ = $2; }
    | "(" ANY ")"                           { $$ = LIST(literal_word(cx, @2)); }
    ;

integers
    : integer                               { $$ = ast_make_list(cx, $1); }
    | integers "," integer                  { $$ = ast_append(cx, $1, $3); }
    ;

struct_fields
    : struct_field                          { $$ = ast_make_list(cx, $1); }
    | struct_fields "," struct_field        { $$ = ast_append(cx, $1, $3); }
    ;

struct_field
    : identifier opt_colon data_type opt_not_null opt_comment
        {
            $$ = MAKE(StructField, STRUCT_FIELD, @$, .name = $1, .type = $3, .not_null = $4,
                      .comment = $5);
        }
    ;

opt_colon
    : %empty
    | ":"
    ;

opt_not_null
    : %empty                                { $$ = false; }
    | NOT NULL                              { $$ = true; }
    ;

opt_comment
    : %empty                                { $$ = NULL; }
    | COMMENT string                        { $$ = $2; }
    ;

/* ---- names ----------------------------------------------------------------------------------- */

identifier
    : IDENT                                 { $$ = WORD(@$, $1); }
    | QUOTED_IDENT                          { $$ = QUOTED(@$); }
    | STRICT_WORD                           { $$ = WORD(@$, $1); }
    | identifier_clause
    ;

/* one that is written as itself: a parameter's name, a field of EXTRACT */
plain_identifier
    : IDENT                                 { $$ = WORD(@$, $1); }
    | QUOTED_IDENT                          { $$ = QUOTED(@$); }
    | STRICT_WORD                           { $$ = WORD(@$, $1); }
    ;

/* Where the words of joins and set operators may not stand, quoted or not as a name. */
strict_identifier
    : IDENT                                 { $$ = WORD(@$, $1); }
    | QUOTED_IDENT                          { $$ = QUOTED(@$); }
    | identifier_clause
    ;

identifier_clause
    : IDENTIFIER_STRING_LA "(" string ")"
        {
            $$ = MAKE(Identifier, IDENTIFIER, @$,
                      .text = AST_AS(StringLiteral, STRING_LITERAL, $3)->value, .clause = true);
        }
    ;

identifiers
    : identifier                            { $$ = ast_make_list(cx, $1); }
    | identifiers "," identifier            { $$ = ast_append(cx, $1, $3); }
    ;

identifier_list
    : "(" identifiers ")"                   { $$ = $2; }
    ;

opt_identifier_list
    : %empty                                                            %prec LOWEST
        { $$ = NULL; }
    | identifier_list
    ;

/* multipartIdentifier of a table or view */
name
    : name_expression                                                   %prec LOWEST
        { $$ = ast_name_of_column(cx, $1); }
    ;

names
    : name                                  { $$ = ast_make_list(cx, $1); }
    | names "," name                        { $$ = ast_append(cx, $1, $3); }
    ;
/* ---- namespaces ------------------------------------------------------------------------------ */

%token ADD "ADD" AFTER "AFTER" ALTER "ALTER" BINDING "BINDING" CALLED "CALLED" CASCADE "CASCADE";
%token CHANGE "CHANGE" CHECK "CHECK" COLUMN "COLUMN" COMPENSATION "COMPENSATION";
%token CONSTRAINT "CONSTRAINT" CONTAINS "CONTAINS" DBPROPERTIES "DBPROPERTIES" DEFINER "DEFINER";
%token DETERMINISTIC "DETERMINISTIC" ENFORCED "ENFORCED" FLOW "FLOW" FOREIGN "FOREIGN";
%token IDENTITY "IDENTITY" INCREMENT "INCREMENT" INDEX "INDEX" INPUT "INPUT" INVOKER "INVOKER";
%token KEY "KEY" LANGUAGE "LANGUAGE" MATERIALIZED "MATERIALIZED" MODIFIES "MODIFIES" MSCK "MSCK";
%token NO "NO" NONE "NONE" NORELY "NORELY" PRIMARY "PRIMARY" PROPERTIES "PROPERTIES" PURGE "PURGE";
%token READS "READS" RECOVER "RECOVER" REFERENCES "REFERENCES" RELY "RELY" RENAME "RENAME";
%token REPAIR "REPAIR" RESTRICT "RESTRICT" RETURN "RETURN" RETURNS "RETURNS" SECURITY "SECURITY";
%token SKEWED "SKEWED" SPECIFIC "SPECIFIC" SQL "SQL" START "START" STREAMING "STREAMING";
%token SYNC "SYNC" TRUNCATE "TRUNCATE" TYPE "TYPE" UNIQUE "UNIQUE" UNSET "UNSET" USE "USE";

%type <node> define create_namespace namespace_clause alter_namespace namespace_action;
%type <node> drop_namespace namespace_kind use comment_on comment_on_word comment_value;
%type <list> namespace_clauses;
%type <choice> drop_behavior;

/* The statements that define things. */
define
    : create_namespace
    | alter_namespace
    | drop_namespace
    | use
    | comment_on
    | create_table
    | create_table_like
    | create_dataset
    | create_flow
    | drop_table
    | truncate_table
    | repair_table
    | create_index
    | drop_index
    | alter_table
    | alter_view
    | create_view
    | create_view_using
    | drop_view
    | create_function
    | drop_function
    ;

create_namespace
    : CREATE namespace_kind opt_if_not_exists name namespace_clauses
        {
            $$ = MAKE(CreateNamespace, CREATE_NAMESPACE, @$, .word = $2, .if_not_exists = $3,
                      .name = $4, .clauses = LIST_OF($5));
        }
    ;

namespace_kind
    : SCHEMA                                { $$ = literal_word(cx, @$); }
    | DATABASE                              { $$ = literal_word(cx, @$); }
    | NAMESPACE                             { $$ = literal_word(cx, @$); }
    ;

namespace_clauses
    : %empty                                { $$ = NULL; }
    | namespace_clauses namespace_clause    { $$ = ast_append(cx, $1, $2); }
    ;

namespace_clause
    : comment_clause
    | location_clause
    | collation_clause
    | WITH properties_word property_list
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_PROPERTIES, .items = *$3);
        }
    ;

properties_word
    : DBPROPERTIES
    | PROPERTIES
    ;

alter_namespace
    : ALTER namespace_kind name namespace_action
        {
            $$ = MAKE(AlterNamespace, ALTER_NAMESPACE, @$, .word = $2, .name = $3, .action = $4);
        }
    ;

namespace_action
    : SET properties_word property_list
        { $$ = MAKE(SetProperties, SET_PROPERTIES, @$, .properties = *$3); }
    | UNSET properties_word property_list
        { $$ = MAKE(UnsetProperties, UNSET_PROPERTIES, @$, .properties = *$3); }
    | set_location
    | set_collation
    ;

drop_namespace
    : DROP namespace_kind opt_if_exists name drop_behavior
        {
            $$ = MAKE(DropNamespace, DROP_NAMESPACE, @$, .word = $2, .if_exists = $3, .name = $4,
                      .behavior = (AstDropBehavior)$5);
        }
    ;

drop_behavior
    : %empty                                { $$ = AST_DROP_UNSAID; }
    | RESTRICT                              { $$ = AST_DROP_RESTRICT; }
    | CASCADE                               { $$ = AST_DROP_CASCADE; }
    ;

use
    : USE name                              { $$ = MAKE(Use, USE, @$, .name = $2); }
    | USE namespace_kind name
        { $$ = MAKE(Use, USE, @$, .word = $2, .name = $3); }
    ;

comment_on
    : COMMENT ON comment_on_word name IS comment_value
        { $$ = MAKE(CommentOn, COMMENT_ON, @$, .word = $3, .name = $4, .comment = $6); }
    ;

comment_on_word
    : namespace_kind
    | TABLE                                 { $$ = literal_word(cx, @$); }
    ;

comment_value
    : string
    | NULL                                  { $$ = NULL; }
    ;
/* ---- tables ---------------------------------------------------------------------------------- */

%type <node> create_table create_table_name table_rest opt_as_query as_query create_table_like;
%type <node> like_clause create_dataset create_flow drop_table truncate_table repair_table;
%type <node> create_index opt_index_type index_column drop_index;
%type <list> like_clauses dataset_columns opt_index_options index_columns;
%type <choice> dataset_word repair_action;
%type <flag> opt_or_replace opt_temporary opt_external opt_purge;

create_table
    : create_table_name table_rest
        { $$ = make_create_table(cx, @$, $1, NULL, $2); }
    | create_table_name "(" table_elements ")" table_rest
        { $$ = make_create_table(cx, @$, $1, $3, $5); }
    | REPLACE TABLE name table_rest
        {
            AstNode *head = MAKE(CreateTable, CREATE_TABLE, @$, .replace_only = true, .name = $3);
            $$ = make_create_table(cx, @$, head, NULL, $4);
        }
    | REPLACE TABLE name "(" table_elements ")" table_rest
        {
            AstNode *head = MAKE(CreateTable, CREATE_TABLE, @$, .replace_only = true, .name = $3);
            $$ = make_create_table(cx, @$, head, $5, $7);
        }
    ;

/* Gives a CreateTable of what stands before the columns. */
create_table_name
    : CREATE opt_or_replace opt_temporary opt_external TABLE opt_if_not_exists name
        {
            $$ = MAKE(CreateTable, CREATE_TABLE, @$, .or_replace = $2, .temporary = $3,
                      .external = $4, .if_not_exists = $6, .name = $7);
        }
    ;

/* Gives a CreateTable of what stands after the columns. A query alone is apart from the others, so
 * that the parenthesis of `CREATE TABLE t (SELECT ..` need not be told from that of the columns. */
table_rest
    : %empty                                { $$ = MAKE(CreateTable, CREATE_TABLE, @$); }
    | as_query
        { $$ = MAKE(CreateTable, CREATE_TABLE, @$, .query = $1); }
    | table_clauses opt_as_query
        { $$ = MAKE(CreateTable, CREATE_TABLE, @$, .clauses = *$1, .query = $2); }
    | USING name opt_as_query
        { $$ = MAKE(CreateTable, CREATE_TABLE, @$, .provider = $2, .query = $3); }
    | USING name table_clauses opt_as_query
        {
            $$ = MAKE(CreateTable, CREATE_TABLE, @$, .provider = $2, .clauses = *$3, .query = $4);
        }
    ;

opt_or_replace
    : %empty                                { $$ = false; }
    | OR REPLACE                            { $$ = true; }
    ;

opt_temporary
    : %empty                                { $$ = false; }
    | TEMPORARY                             { $$ = true; }
    ;

opt_external
    : %empty                                { $$ = false; }
    | EXTERNAL                              { $$ = true; }
    ;

opt_if_not_exists
    : %empty                                { $$ = false; }
    | IF NOT EXISTS                         { $$ = true; }
    ;

opt_as_query
    : %empty                                { $$ = NULL; }
    | as_query
    ;

as_query
    : query
    | AS query                              { $$ = $2; }
    ;

create_table_like
    : create_table_name LIKE name like_clauses
        {
            const AstCreateTable *head = AST_AS(CreateTable, CREATE_TABLE, $1);
            $$ = MAKE(CreateTableLike, CREATE_TABLE_LIKE, @$, .or_replace = head->or_replace,
                      .temporary = head->temporary, .external = head->external,
                      .if_not_exists = head->if_not_exists, .name = head->name, .source = $3,
                      .clauses = LIST_OF($4));
        }
    ;

like_clauses
    : %empty                                { $$ = NULL; }
    | like_clauses like_clause              { $$ = ast_append(cx, $1, $2); }
    ;

like_clause
    : USING name
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_PROVIDER, .value = $2); }
    | row_format_clause
    | file_format_clause
    | location_clause
    | properties_clause
    ;

/* Of declarative pipelines. */
create_dataset
    : CREATE dataset_word opt_if_not_exists name dataset_rest
        {
            AstNode *head = MAKE(CreateDataset, CREATE_DATASET, @$, .kind = (AstDatasetKind)$2,
                                 .if_not_exists = $3, .name = $4);
            $$ = make_create_dataset(cx, head, NULL, $5);
        }
    | CREATE dataset_word opt_if_not_exists name "(" dataset_columns ")" dataset_rest
        {
            AstNode *head = MAKE(CreateDataset, CREATE_DATASET, @$, .kind = (AstDatasetKind)$2,
                                 .if_not_exists = $3, .name = $4);
            $$ = make_create_dataset(cx, head, $6, $8);
        }
    ;

/* As table_rest, but AS must stand before the query. */
dataset_rest
    : opt_as_only                           { $$ = MAKE(CreateTable, CREATE_TABLE, @$, .query = $1); }
    | table_clauses opt_as_only
        { $$ = MAKE(CreateTable, CREATE_TABLE, @$, .clauses = *$1, .query = $2); }
    | USING name opt_as_only
        { $$ = MAKE(CreateTable, CREATE_TABLE, @$, .provider = $2, .query = $3); }
    | USING name table_clauses opt_as_only
        {
            $$ = MAKE(CreateTable, CREATE_TABLE, @$, .provider = $2, .clauses = *$3, .query = $4);
        }
    ;

opt_as_only
    : %empty                                { $$ = NULL; }
    | AS query                              { $$ = $2; }
    ;

dataset_word
    : STREAMING TABLE                       { $$ = AST_DATASET_STREAMING_TABLE; }
    | MATERIALIZED VIEW                     { $$ = AST_DATASET_MATERIALIZED_VIEW; }
    ;

dataset_columns
    : %empty                                { $$ = NULL; }
    | table_elements
    ;

create_flow
    : CREATE FLOW name opt_comment AS single_insert
        { $$ = MAKE(CreateFlow, CREATE_FLOW, @$, .name = $3, .comment = $4, .insert = $6); }
    ;

drop_table
    : DROP TABLE opt_if_exists name opt_purge
        { $$ = MAKE(DropTable, DROP_TABLE, @$, .if_exists = $3, .name = $4, .purge = $5); }
    ;

opt_purge
    : %empty                                { $$ = false; }
    | PURGE                                 { $$ = true; }
    ;

truncate_table
    : TRUNCATE TABLE name opt_partition
        { $$ = MAKE(TruncateTable, TRUNCATE_TABLE, @$, .name = $3, .partition = LIST_OF($4)); }
    ;

repair_table
    : REPAIR TABLE name repair_action
        { $$ = MAKE(RepairTable, REPAIR_TABLE, @$, .name = $3, .kind = (AstRepairKind)$4); }
    | MSCK REPAIR TABLE name repair_action
        { $$ = MAKE(RepairTable, REPAIR_TABLE, @$, .name = $4, .kind = (AstRepairKind)$5); }
    ;

repair_action
    : %empty                                { $$ = AST_REPAIR_UNSAID; }
    | ADD PARTITIONS                        { $$ = AST_REPAIR_ADD; }
    | DROP PARTITIONS                       { $$ = AST_REPAIR_DROP; }
    | SYNC PARTITIONS                       { $$ = AST_REPAIR_SYNC; }
    ;

create_index
    : CREATE INDEX opt_if_not_exists identifier ON opt_table name opt_index_type
      "(" index_columns ")" opt_index_options
        {
            $$ = MAKE(CreateIndex, CREATE_INDEX, @$, .if_not_exists = $3, .name = $4, .table = $7,
                      .type = $8, .columns = *$10, .options = LIST_OF($12));
        }
    ;

opt_index_type
    : %empty                                { $$ = NULL; }
    | USING identifier                      { $$ = $2; }
    ;

index_columns
    : index_column                          { $$ = ast_make_list(cx, $1); }
    | index_columns "," index_column        { $$ = ast_append(cx, $1, $3); }
    ;

index_column
    : name opt_index_options
        { $$ = MAKE(IndexColumn, INDEX_COLUMN, @$, .name = $1, .options = LIST_OF($2)); }
    ;

opt_index_options
    : %empty                                { $$ = NULL; }
    | OPTIONS property_list                 { $$ = $2; }
    ;

drop_index
    : DROP INDEX opt_if_exists identifier ON opt_table name
        { $$ = MAKE(DropIndex, DROP_INDEX, @$, .if_exists = $3, .name = $4, .table = $7); }
    ;

/* ---- clauses of tables ----------------------------------------------------------------------- */

%type <node> table_clause comment_clause location_clause collation_clause properties_clause;
%type <node> row_format_clause file_format_clause partition_field transform_argument;
%type <node> row_format opt_escaped_by property property_key property_value option sorted_column;
%type <node> property_scalar dataset_rest opt_as_only;
%type <list> table_clauses opt_sorted_by sorted_columns partition_fields transform_arguments;
%type <list> row_format_parts opt_fields opt_items opt_keys opt_lines opt_null_format;
%type <list> property_list properties options constants constant_lists skewed_values;

table_clauses
    : table_clause                          { $$ = ast_make_list(cx, $1); }
    | table_clauses table_clause            { $$ = ast_append(cx, $1, $2); }
    ;

table_clause
    : OPTIONS "(" options ")"
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_OPTIONS, .items = *$3); }
    | PARTITIONED BY "(" partition_fields ")"
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_PARTITIONED_BY,
                      .items = *$4);
        }
    | SKEWED BY identifier_list ON "(" skewed_values ")"
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_SKEWED_BY, .items = *$3); }
    | CLUSTER BY "(" names ")"
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_CLUSTER_BY, .items = *$4);
        }
    | CLUSTERED BY identifier_list opt_sorted_by INTO INTEGER BUCKETS
        {
            AstNode *count = literal_number(cx, @6, (AstNumberForm)$6);
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_CLUSTERED_BY,
                      .items = *ast_append_all(cx, $3, $4), .value = count);
        }
    | row_format_clause
    | file_format_clause
    | location_clause
    | comment_clause
    | collation_clause
    | properties_clause
    ;

comment_clause
    : COMMENT string
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_COMMENT, .value = $2); }
    ;

location_clause
    : LOCATION string
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_LOCATION, .value = $2); }
    ;

collation_clause
    : DEFAULT COLLATION identifier
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_COLLATION, .value = $3); }
    ;

properties_clause
    : TBLPROPERTIES property_list
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_TBLPROPERTIES,
                      .items = *$2);
        }
    ;

skewed_values
    : constants
    | constant_lists
    ;

constant_lists
    : "(" constants ")"                     { $$ = $2; }
    | constant_lists "," "(" constants ")"  { $$ = ast_append_all(cx, $1, $4); }
    ;

constants
    : constant                              { $$ = ast_make_list(cx, $1); }
    | constants "," constant                { $$ = ast_append(cx, $1, $3); }
    ;

opt_sorted_by
    : %empty                                { $$ = NULL; }
    | SORTED BY "(" sorted_columns ")"      { $$ = $4; }
    ;

sorted_columns
    : sorted_column                         { $$ = ast_make_list(cx, $1); }
    | sorted_columns "," sorted_column      { $$ = ast_append(cx, $1, $3); }
    ;

sorted_column
    : identifier sort_direction
        {
            $$ = MAKE(SortItem, SORT_ITEM, @$, .expression = ast_make_column(cx, $1),
                      .direction = (AstSortDirection)$2);
        }
    ;

partition_fields
    : partition_field                       { $$ = ast_make_list(cx, $1); }
    | partition_fields "," partition_field  { $$ = ast_append(cx, $1, $3); }
    ;

/* A column, a column that is defined here (Hive's form), or a transform. */
partition_field
    : name
    | simple_column
    | identifier "(" transform_arguments ")"
        {
            $$ = ast_make_call(cx, AST_CALL_PLAIN, @$, ast_make_name(cx, $1), AST_QUANTIFIED_NOT,
                               $3, NULL);
        }
    ;

transform_arguments
    : transform_argument                    { $$ = ast_make_list(cx, $1); }
    | transform_arguments "," transform_argument { $$ = ast_append(cx, $1, $3); }
    ;

transform_argument
    : name_expression
    | constant
    ;

row_format_clause
    : ROW FORMAT row_format
        {
            $3->span = @$;
            $$ = $3;
        }
    ;

row_format
    : SERDE string
        {
            AstList *items = ast_make_list(cx, literal_word_property(cx, @1, $2));
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_ROW_FORMAT,
                      .value = literal_word(cx, @1), .items = *items);
        }
    | SERDE string WITH_LA SERDEPROPERTIES property_list
        {
            AstList *serde = LIST(literal_word_property(cx, @1, $2));
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_ROW_FORMAT,
                      .value = literal_word(cx, @1), .items = *ast_append_all(cx, serde, $5));
        }
    | DELIMITED row_format_parts
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_ROW_FORMAT,
                      .value = literal_word(cx, @1), .items = LIST_OF($2));
        }
    ;

/* Each may stand once, in this order. */
row_format_parts
    : opt_fields opt_items opt_keys opt_lines opt_null_format
        {
            AstList *parts = ast_append_all(cx, ast_make_list(cx, NULL), $1);
            parts = ast_append_all(cx, ast_append_all(cx, parts, $2), $3);
            $$ = ast_append_all(cx, ast_append_all(cx, parts, $4), $5);
        }
    ;

opt_fields
    : %empty                                { $$ = NULL; }
    | FIELDS TERMINATED BY string opt_escaped_by
        { $$ = LIST(literal_word_property(cx, span_join(@1, @3), $4), $5); }
    ;

opt_escaped_by
    : %empty                                { $$ = NULL; }
    | ESCAPED BY string
        { $$ = literal_word_property(cx, span_join(@1, @2), $3); }
    ;

opt_items
    : %empty                                { $$ = NULL; }
    | COLLECTION ITEMS TERMINATED BY string
        { $$ = LIST(literal_word_property(cx, span_join(@1, @4), $5)); }
    ;

opt_keys
    : %empty                                { $$ = NULL; }
    | MAP KEYS TERMINATED BY string
        { $$ = LIST(literal_word_property(cx, span_join(@1, @4), $5)); }
    ;

opt_lines
    : %empty                                { $$ = NULL; }
    | LINES TERMINATED BY string
        { $$ = LIST(literal_word_property(cx, span_join(@1, @3), $4)); }
    ;

opt_null_format
    : %empty                                { $$ = NULL; }
    | NULL DEFINED AS string
        { $$ = LIST(literal_word_property(cx, span_join(@1, @3), $4)); }
    ;

file_format_clause
    : STORED AS identifier
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_STORED_AS, .value = $3); }
    | STORED AS INPUTFORMAT string OUTPUTFORMAT string
        {
            AstList *items = LIST(literal_word_property(cx, @3, $4),
                                  literal_word_property(cx, @5, $6));
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_STORED_AS, .items = *items);
        }
    | STORED BY string
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_STORED_BY, .value = $3); }
    | STORED BY string WITH_LA SERDEPROPERTIES property_list
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_STORED_BY, .value = $3,
                      .items = *$6);
        }
    ;

property_list
    : "(" properties ")"                    { $$ = $2; }
    ;

properties
    : property                              { $$ = ast_make_list(cx, $1); }
    | properties "," property               { $$ = ast_append(cx, $1, $3); }
    ;

property
    : name
        { $$ = MAKE(Property, PROPERTY, @$, .key = $1); }
    | name property_value
        { $$ = MAKE(Property, PROPERTY, @$, .key = $1, .value = $2); }
    | name "=" property_value
        { $$ = MAKE(Property, PROPERTY, @$, .key = $1, .value = $3); }
    /* of strings without a sign between them the first is the key */
    | strings                               { $$ = make_string_property(cx, @$, $1); }
    | strings property_scalar
        {
            AstNode *key = literal_join_strings(cx, @1, $1);
            $$ = MAKE(Property, PROPERTY, @$, .key = key, .value = $2);
        }
    | strings "=" property_value
        {
            AstNode *key = literal_join_strings(cx, @1, $1);
            $$ = MAKE(Property, PROPERTY, @$, .key = key, .value = $3);
        }
    ;

property_key
    : name
    | STRING
        { $$ = MAKE(StringLiteral, STRING_LITERAL, @$, .value = literal_string(cx, @$)); }
    ;

property_value
    : property_scalar
    | string
    ;

property_scalar
    : numeral                               { $$ = literal_number(cx, @$, (AstNumberForm)$1); }
    | TRUE
        { $$ = MAKE(BooleanLiteral, BOOLEAN_LITERAL, @$, .value = true); }
    | FALSE                                 { $$ = MAKE(BooleanLiteral, BOOLEAN_LITERAL, @$); }
    ;

/* OPTIONS of a new table take any expression. */
options
    : option                                { $$ = ast_make_list(cx, $1); }
    | options "," option                    { $$ = ast_append(cx, $1, $3); }
    ;

option
    : property_key
        { $$ = MAKE(Property, PROPERTY, @$, .key = $1); }
    | property_key expression
        { $$ = MAKE(Property, PROPERTY, @$, .key = $1, .value = $2); }
    | property_key "=" expression
        { $$ = MAKE(Property, PROPERTY, @$, .key = $1, .value = $3); }
    ;
/* ---- columns --------------------------------------------------------------------------------- */

%type <node> table_element column_definition simple_column column_option identity opt_constraint_name;
%type <node> column_constraint table_constraint reference characteristic identity_option;
%type <list> table_elements column_definitions column_options identity_options characteristics;
%type <list> simple_columns;

table_elements
    : table_element                         { $$ = ast_make_list(cx, $1); }
    | table_elements "," table_element      { $$ = ast_append(cx, $1, $3); }
    ;

table_element
    : column_definition
    | table_constraint
    ;

column_definitions
    : column_definition                     { $$ = ast_make_list(cx, $1); }
    | column_definitions "," column_definition { $$ = ast_append(cx, $1, $3); }
    ;

column_definition
    : identifier data_type column_options
        {
            $$ = MAKE(ColumnDefinition, COLUMN_DEFINITION, @$, .name = $1, .type = $2,
                      .options = LIST_OF($3));
        }
    ;

column_options
    : %empty                                { $$ = NULL; }
    | column_options column_option          { $$ = ast_append(cx, $1, $2); }
    ;

column_option
    : NOT NULL
        { $$ = MAKE(ColumnOption, COLUMN_OPTION, @$, .kind = AST_COLUMN_NOT_NULL); }
    | DEFAULT expression
        { $$ = MAKE(ColumnOption, COLUMN_OPTION, @$, .kind = AST_COLUMN_DEFAULT, .value = $2); }
    | GENERATED ALWAYS AS "(" expression ")"
        { $$ = MAKE(ColumnOption, COLUMN_OPTION, @$, .kind = AST_COLUMN_GENERATED, .value = $5); }
    | GENERATED identity
        { $$ = MAKE(ColumnOption, COLUMN_OPTION, @$, .kind = AST_COLUMN_GENERATED, .value = $2); }
    | COMMENT string
        { $$ = MAKE(ColumnOption, COLUMN_OPTION, @$, .kind = AST_COLUMN_COMMENT, .value = $2); }
    | column_constraint
        {
            $$ = MAKE(ColumnOption, COLUMN_OPTION, @$, .kind = AST_COLUMN_CONSTRAINT, .value = $1);
        }
    ;

identity
    : ALWAYS AS IDENTITY                    { $$ = MAKE(Identity, IDENTITY, @$); }
    | ALWAYS AS IDENTITY "(" identity_options ")"
        { $$ = MAKE(Identity, IDENTITY, @$, .options = LIST_OF($5)); }
    | BY DEFAULT AS IDENTITY
        { $$ = MAKE(Identity, IDENTITY, @$, .by_default = true); }
    | BY DEFAULT AS IDENTITY "(" identity_options ")"
        { $$ = MAKE(Identity, IDENTITY, @$, .by_default = true, .options = LIST_OF($6)); }
    ;

identity_options
    : %empty                                { $$ = NULL; }
    | identity_options identity_option      { $$ = ast_append(cx, $1, $2); }
    ;

identity_option
    : START WITH number
        { $$ = literal_word_property(cx, span_join(@1, @2), $3); }
    | INCREMENT BY number
        { $$ = literal_word_property(cx, span_join(@1, @2), $3); }
    ;

/* Without options other than these. */
simple_column
    : identifier data_type opt_not_null opt_comment
        { $$ = make_simple_column(cx, @$, $1, $2, $3 ? @3 : (Span){0}, $4); }
    ;

simple_columns
    : simple_column                         { $$ = ast_make_list(cx, $1); }
    | simple_columns "," simple_column      { $$ = ast_append(cx, $1, $3); }
    ;

/* ---- constraints ----------------------------------------------------------------------------- */

opt_constraint_name
    : %empty                                { $$ = NULL; }
    | CONSTRAINT identifier                 { $$ = $2; }
    ;

column_constraint
    : opt_constraint_name CHECK "(" expression ")" characteristics
        {
            $$ = MAKE(Constraint, CONSTRAINT, @$, .kind = AST_CONSTRAINT_CHECK, .name = $1,
                      .check = $4, .characteristics = LIST_OF($6));
        }
    | opt_constraint_name UNIQUE characteristics
        {
            $$ = MAKE(Constraint, CONSTRAINT, @$, .kind = AST_CONSTRAINT_UNIQUE, .name = $1,
                      .characteristics = LIST_OF($3));
        }
    | opt_constraint_name PRIMARY KEY characteristics
        {
            $$ = MAKE(Constraint, CONSTRAINT, @$, .kind = AST_CONSTRAINT_PRIMARY_KEY, .name = $1,
                      .characteristics = LIST_OF($4));
        }
    | opt_constraint_name reference characteristics
        { $$ = make_foreign_key(cx, @$, $1, NULL, $2, $3); }
    ;

table_constraint
    : opt_constraint_name CHECK "(" expression ")" characteristics
        {
            $$ = MAKE(Constraint, CONSTRAINT, @$, .kind = AST_CONSTRAINT_CHECK, .name = $1,
                      .check = $4, .characteristics = LIST_OF($6));
        }
    | opt_constraint_name UNIQUE identifier_list characteristics
        {
            $$ = MAKE(Constraint, CONSTRAINT, @$, .kind = AST_CONSTRAINT_UNIQUE, .name = $1,
                      .columns = *$3, .characteristics = LIST_OF($4));
        }
    | opt_constraint_name PRIMARY KEY identifier_list characteristics
        {
            $$ = MAKE(Constraint, CONSTRAINT, @$, .kind = AST_CONSTRAINT_PRIMARY_KEY, .name = $1,
                      .columns = *$4, .characteristics = LIST_OF($5));
        }
    | opt_constraint_name FOREIGN KEY identifier_list reference characteristics
        { $$ = make_foreign_key(cx, @$, $1, $4, $5, $6); }
    ;

/* Gives a Constraint of the parent only. */
reference
    : REFERENCES name opt_identifier_list
        {
            $$ = MAKE(Constraint, CONSTRAINT, @$, .parent = $2, .parent_columns = LIST_OF($3));
        }
    ;

characteristics
    : %empty                                { $$ = NULL; }
    | characteristics characteristic        { $$ = ast_append(cx, $1, $2); }
    ;

characteristic
    : ENFORCED                              { $$ = CHARACTERISTIC(@$, ENFORCED); }
    | NOT_LA ENFORCED                       { $$ = CHARACTERISTIC(@$, NOT_ENFORCED); }
    | RELY                                  { $$ = CHARACTERISTIC(@$, RELY); }
    | NORELY                                { $$ = CHARACTERISTIC(@$, NORELY); }
    ;
/* ---- alter table ----------------------------------------------------------------------------- */

%type <node> alter_table table_action partition_action partition_action_of_table set_serde;
%type <node> set_location set_collation;
%type <node> common_action add_partition drop_partition position_column position_option position;
%type <node> alter_column_item hive_column alter_view view_action schema_binding;
%type <list> position_columns position_options opt_position alter_columns_list add_partition_list;
%type <list> drop_partition_list;

alter_table
    : ALTER TABLE name table_action
        { $$ = MAKE(AlterTable, ALTER_TABLE, @$, .name = $3, .action = $4); }
    | ALTER TABLE name partition_spec partition_action
        { $$ = MAKE(AlterTable, ALTER_TABLE, @$, .name = $3, .partition = *$4, .action = $5); }
    ;

table_action
    : common_action
    | ADD column_word position_columns
        { $$ = MAKE(AddColumns, ADD_COLUMNS, @$, .columns = *$3); }
    | ADD column_word "(" position_columns ")"
        { $$ = MAKE(AddColumns, ADD_COLUMNS, @$, .columns = *$4); }
    | RENAME COLUMN name TO identifier
        { $$ = MAKE(RenameColumn, RENAME_COLUMN, @$, .column = $3, .to = $5); }
    | DROP column_word opt_if_exists names
        { $$ = MAKE(DropColumns, DROP_COLUMNS, @$, .if_exists = $3, .columns = *$4); }
    | DROP column_word opt_if_exists "(" names ")"
        { $$ = MAKE(DropColumns, DROP_COLUMNS, @$, .if_exists = $3, .columns = *$5); }
    | ALTER opt_column alter_columns_list
        { $$ = MAKE(AlterColumns, ALTER_COLUMNS, @$, .columns = *$3); }
    | CHANGE opt_column alter_columns_list
        { $$ = MAKE(AlterColumns, ALTER_COLUMNS, @$, .columns = *$3); }
    | partition_action_of_table
    | RECOVER PARTITIONS
        { $$ = MAKE(RecoverPartitions, RECOVER_PARTITIONS, @$); }
    | CLUSTER BY "(" names ")"
        { $$ = MAKE(AlterClusterBy, ALTER_CLUSTER_BY, @$, .columns = *$4); }
    | CLUSTER BY NONE                       { $$ = MAKE(AlterClusterBy, ALTER_CLUSTER_BY, @$); }
    | set_collation
    | ADD table_constraint
        { $$ = MAKE(AddConstraint, ADD_CONSTRAINT, @$, .constraint = $2); }
    | DROP CONSTRAINT opt_if_exists identifier drop_behavior
        {
            $$ = MAKE(DropConstraint, DROP_CONSTRAINT, @$, .if_exists = $3, .name = $4,
                      .behavior = (AstDropBehavior)$5);
        }
    ;

/* What a partition can stand before. */
partition_action
    : partition_action_of_table
    | RENAME TO partition_spec
        { $$ = MAKE(RenamePartition, RENAME_PARTITION, @$, .to = *$3); }
    ;

partition_action_of_table
    : CHANGE opt_column name hive_column
        { $$ = MAKE(ChangeColumn, CHANGE_COLUMN, @$, .column = $3, .definition = $4); }
    | REPLACE COLUMNS "(" position_columns ")"
        { $$ = MAKE(ReplaceColumns, REPLACE_COLUMNS, @$, .columns = *$4); }
    | set_serde
    | set_location
    ;

/* Of tables and views. */
common_action
    : RENAME TO name                        { $$ = MAKE(RenameTo, RENAME_TO, @$, .to = $3); }
    | SET TBLPROPERTIES property_list
        { $$ = MAKE(SetProperties, SET_PROPERTIES, @$, .properties = *$3); }
    | UNSET TBLPROPERTIES opt_if_exists property_list
        {
            $$ = MAKE(UnsetProperties, UNSET_PROPERTIES, @$, .if_exists = $3, .properties = *$4);
        }
    | ADD opt_if_not_exists add_partition_list
        {
            $$ = MAKE(AddPartitions, ADD_PARTITIONS, @$, .if_not_exists = $2, .partitions = *$3);
        }
    | DROP opt_if_exists drop_partition_list opt_purge
        {
            $$ = MAKE(DropPartitions, DROP_PARTITIONS, @$, .if_exists = $2, .partitions = *$3,
                      .purge = $4);
        }
    ;

column_word
    : COLUMN
    | COLUMNS
    ;

opt_column
    : %empty
    | COLUMN
    ;

position_columns
    : position_column                       { $$ = ast_make_list(cx, $1); }
    | position_columns "," position_column  { $$ = ast_append(cx, $1, $3); }
    ;

position_column
    : name data_type position_options
        {
            $$ = MAKE(ColumnDefinition, COLUMN_DEFINITION, @$, .name = $1, .type = $2,
                      .options = LIST_OF($3));
        }
    ;

position_options
    : %empty                                { $$ = NULL; }
    | position_options position_option      { $$ = ast_append(cx, $1, $2); }
    ;

position_option
    : NOT NULL
        { $$ = MAKE(ColumnOption, COLUMN_OPTION, @$, .kind = AST_COLUMN_NOT_NULL); }
    | DEFAULT expression
        { $$ = MAKE(ColumnOption, COLUMN_OPTION, @$, .kind = AST_COLUMN_DEFAULT, .value = $2); }
    | COMMENT string
        { $$ = MAKE(ColumnOption, COLUMN_OPTION, @$, .kind = AST_COLUMN_COMMENT, .value = $2); }
    | position
    ;

position
    : FIRST
        { $$ = MAKE(ColumnOption, COLUMN_OPTION, @$, .kind = AST_COLUMN_FIRST); }
    | AFTER identifier
        { $$ = MAKE(ColumnOption, COLUMN_OPTION, @$, .kind = AST_COLUMN_AFTER, .value = $2); }
    ;

alter_columns_list
    : alter_column_item                     { $$ = ast_make_list(cx, $1); }
    | alter_columns_list "," alter_column_item { $$ = ast_append(cx, $1, $3); }
    ;

alter_column_item
    : name
        { $$ = MAKE(AlterColumn, ALTER_COLUMN, @$, .column = $1); }
    | name TYPE data_type
        {
            $$ = MAKE(AlterColumn, ALTER_COLUMN, @$, .column = $1, .kind = AST_ALTER_TYPE,
                      .value = $3);
        }
    | name COMMENT string
        {
            $$ = MAKE(AlterColumn, ALTER_COLUMN, @$, .column = $1, .kind = AST_ALTER_COMMENT,
                      .value = $3);
        }
    | name FIRST
        { $$ = MAKE(AlterColumn, ALTER_COLUMN, @$, .column = $1, .kind = AST_ALTER_FIRST); }
    | name AFTER identifier
        {
            $$ = MAKE(AlterColumn, ALTER_COLUMN, @$, .column = $1, .kind = AST_ALTER_AFTER,
                      .value = $3);
        }
    | name SET NOT NULL
        { $$ = MAKE(AlterColumn, ALTER_COLUMN, @$, .column = $1, .kind = AST_ALTER_SET_NOT_NULL); }
    | name DROP NOT NULL
        {
            $$ = MAKE(AlterColumn, ALTER_COLUMN, @$, .column = $1, .kind = AST_ALTER_DROP_NOT_NULL);
        }
    | name SET DEFAULT expression
        {
            $$ = MAKE(AlterColumn, ALTER_COLUMN, @$, .column = $1, .kind = AST_ALTER_SET_DEFAULT,
                      .value = $4);
        }
    | name DROP DEFAULT
        { $$ = MAKE(AlterColumn, ALTER_COLUMN, @$, .column = $1, .kind = AST_ALTER_DROP_DEFAULT); }
    ;

hive_column
    : simple_column opt_position
        {
            AstColumnDefinition *column = AST_AS(ColumnDefinition, COLUMN_DEFINITION, $1);
            column->node.span = @$;
            if ($2 != NULL)
                column->options = *ast_append_all(cx, $2, &column->options);
            $$ = ast_finish(cx, $1);
        }
    ;

opt_position
    : %empty                                { $$ = NULL; }
    | position                              { $$ = ast_make_list(cx, $1); }
    ;

set_serde
    : SET SERDE string                      { $$ = MAKE(SetSerde, SET_SERDE, @$, .serde = $3); }
    | SET SERDE string WITH_LA SERDEPROPERTIES property_list
        { $$ = MAKE(SetSerde, SET_SERDE, @$, .serde = $3, .properties = *$6); }
    | SET SERDEPROPERTIES property_list
        { $$ = MAKE(SetSerde, SET_SERDE, @$, .properties = *$3); }
    ;

set_location
    : SET LOCATION string
        { $$ = MAKE(SetLocation, SET_LOCATION, @$, .location = $3); }
    ;

set_collation
    : DEFAULT COLLATION identifier
        { $$ = MAKE(SetCollation, SET_COLLATION, @$, .collation = $3); }
    ;

add_partition_list
    : add_partition                         { $$ = ast_make_list(cx, $1); }
    | add_partition_list add_partition      { $$ = ast_append(cx, $1, $2); }
    ;

add_partition
    : partition_spec
        { $$ = MAKE(PartitionSpec, PARTITION_SPEC, @$, .values = *$1); }
    | partition_spec LOCATION string
        { $$ = MAKE(PartitionSpec, PARTITION_SPEC, @$, .values = *$1, .location = $3); }
    ;

drop_partition_list
    : drop_partition                        { $$ = ast_make_list(cx, $1); }
    | drop_partition_list "," drop_partition { $$ = ast_append(cx, $1, $3); }
    ;

drop_partition
    : partition_spec
        { $$ = MAKE(PartitionSpec, PARTITION_SPEC, @$, .values = *$1); }
    ;

/* ---- alter view ------------------------------------------------------------------------------ */

alter_view
    : ALTER VIEW name view_action
        { $$ = MAKE(AlterTable, ALTER_TABLE, @$, .view = true, .name = $3, .action = $4); }
    ;

view_action
    : common_action
    | as_query                              { $$ = MAKE(AlterQuery, ALTER_QUERY, @$, .query = $1); }
    | schema_binding
        {
            $$ = MAKE(AlterSchemaBinding, ALTER_SCHEMA_BINDING, @$,
                      .binding = AST_AS(SchemaBinding, SCHEMA_BINDING, $1)->binding);
        }
    ;
/* ---- views ----------------------------------------------------------------------------------- */

%type <node> create_view create_view_name create_view_using view_column view_clause drop_view;
%type <list> opt_view_columns view_columns view_clauses;

create_view
    : create_view_name opt_view_columns view_clauses AS query
        {
            AstCreateView *view = AST_AS(CreateView, CREATE_VIEW, $1);
            view->node.span = @$;
            view->columns = LIST_OF($2);
            view->clauses = LIST_OF($3);
            view->query = $5;
            $$ = ast_finish(cx, $1);
        }
    ;

/* Gives a CreateView of what stands before the columns. */
create_view_name
    : CREATE opt_or_replace opt_temporary VIEW opt_if_not_exists name
        {
            $$ = MAKE(CreateView, CREATE_VIEW, @$, .or_replace = $2, .temporary = $3,
                      .if_not_exists = $5, .name = $6);
        }
    | CREATE opt_or_replace GLOBAL TEMPORARY VIEW opt_if_not_exists name
        {
            $$ = MAKE(CreateView, CREATE_VIEW, @$, .or_replace = $2, .global = true,
                      .temporary = true, .if_not_exists = $6, .name = $7);
        }
    ;

create_view_using
    : create_view_name USING name opt_index_options
        { $$ = make_create_view_using(cx, @$, $1, NULL, $3, $4); }
    | create_view_name "(" simple_columns ")" USING name opt_index_options
        { $$ = make_create_view_using(cx, @$, $1, $3, $6, $7); }
    ;

opt_view_columns
    : %empty
        { $$ = NULL; }
    | "(" view_columns ")"                  { $$ = $2; }
    ;

view_columns
    : view_column                           { $$ = ast_make_list(cx, $1); }
    | view_columns "," view_column          { $$ = ast_append(cx, $1, $3); }
    ;

view_column
    : identifier opt_comment
        { $$ = MAKE(ViewColumn, VIEW_COLUMN, @$, .name = $1, .comment = $2); }
    ;

view_clauses
    : %empty                                { $$ = NULL; }
    | view_clauses view_clause              { $$ = ast_append(cx, $1, $2); }
    ;

view_clause
    : comment_clause
    | properties_clause
    | collation_clause
    | schema_binding
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_SCHEMA_BINDING,
                      .value = $1);
        }
    | PARTITIONED ON identifier_list
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_PARTITIONED_ON,
                      .items = *$3);
        }
    ;

schema_binding
    : WITH_LA SCHEMA BINDING
        { $$ = MAKE(SchemaBinding, SCHEMA_BINDING, @$, .binding = AST_SCHEMA_BINDING_BINDING); }
    | WITH_LA SCHEMA COMPENSATION
        {
            $$ = MAKE(SchemaBinding, SCHEMA_BINDING, @$,
                      .binding = AST_SCHEMA_BINDING_COMPENSATION);
        }
    | WITH_LA SCHEMA EVOLUTION
        { $$ = MAKE(SchemaBinding, SCHEMA_BINDING, @$, .binding = AST_SCHEMA_BINDING_EVOLUTION); }
    | WITH_LA SCHEMA TYPE EVOLUTION
        {
            $$ = MAKE(SchemaBinding, SCHEMA_BINDING, @$,
                      .binding = AST_SCHEMA_BINDING_TYPE_EVOLUTION);
        }
    ;

drop_view
    : DROP VIEW opt_if_exists name
        { $$ = MAKE(DropView, DROP_VIEW, @$, .if_exists = $3, .name = $4); }
    ;
/* ---- functions ------------------------------------------------------------------------------- */

%type <node> create_function resource routine_characteristic routine_body drop_function;
%type <list> opt_resources resources opt_parameters routine_characteristics;

create_function
    : CREATE opt_or_replace opt_temporary FUNCTION opt_if_not_exists name AS string opt_resources
        {
            $$ = MAKE(CreateFunction, CREATE_FUNCTION, @$, .or_replace = $2, .temporary = $3,
                      .if_not_exists = $5, .name = $6, .class = $8, .resources = LIST_OF($9));
        }
    | CREATE opt_or_replace opt_temporary FUNCTION opt_if_not_exists name "(" opt_parameters ")"
      routine_characteristics RETURN routine_body
        {
            $$ = MAKE(CreateSqlFunction, CREATE_SQL_FUNCTION, @$, .or_replace = $2,
                      .temporary = $3, .if_not_exists = $5, .name = $6, .parameters = LIST_OF($8),
                      .characteristics = LIST_OF($10), .body = $12);
        }
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
    : identifier string
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
    | LANGUAGE identifier                   { $$ = ROUTINE(@$, LANGUAGE, .value = $2); }
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
/* ---- dml ------------------------------------------------------------------------------------- */

%token CALL "CALL" DATA "DATA" DELETE "DELETE" DIRECTORY "DIRECTORY";
%token EVOLUTION "EVOLUTION" INPATH "INPATH" LOAD "LOAD" LOCAL "LOCAL" MATCHED "MATCHED";
%token MERGE "MERGE" SCHEMA "SCHEMA" SOURCE "SOURCE" TARGET "TARGET" UPDATE "UPDATE";
%type <node> dml dml_without_with single_insert insert_directory;
%type <node> directory_target delete update merge merge_source merge_clause merge_condition;
%type <node> matched_action update_action insert_action assignment load_data call insert_options;
%type <node> constant options_clause;
%type <list> partition_spec merge_clauses assignments with_options hive_clauses opt_arguments;
%type <flag> opt_local opt_overwrite opt_schema_evolution;

dml
    : dml_without_with
    | with_clause dml_without_with          { $$ = ast_set_with(cx, @$, $2, $1); }
    ;

dml_without_with
    : single_insert
    | insert_directory
    | delete
    | update
    | merge
    ;

/* ---- insert ---------------------------------------------------------------------------------- */

single_insert
    : insert_target insert_source
        { $$ = make_insert(cx, @$, $1, $2); }
    | INSERT INTO opt_table name insert_options REPLACE WHERE expression query
        {
            $$ = MAKE(Insert, INSERT, @$, .into = true, .table = $4,
                      .options = AST_AS(Insert, INSERT, $5)->options, .replace_where = $8,
                      .query = $9);
        }
    ;

/* Gives an Insert without its columns and query. */
insert_target
    : INSERT INTO opt_table name insert_options opt_partition opt_if_not_exists
        {
            $$ = MAKE(Insert, INSERT, @$, .into = true, .table = $4, .partition = LIST_OF($6),
                      .if_not_exists = $7, .options = AST_AS(Insert, INSERT, $5)->options);
        }
    | INSERT OVERWRITE opt_table name insert_options
        {
            $$ = MAKE(Insert, INSERT, @$, .overwrite = true, .table = $4,
                      .options = AST_AS(Insert, INSERT, $5)->options);
        }
    | INSERT OVERWRITE opt_table name insert_options partition_spec opt_if_not_exists
        {
            $$ = MAKE(Insert, INSERT, @$, .overwrite = true, .table = $4, .partition = *$6,
                      .if_not_exists = $7, .options = AST_AS(Insert, INSERT, $5)->options);
        }
    ;

/* Gives an Insert of only options. */
insert_options
    : %empty                                { $$ = MAKE(Insert, INSERT, @$); }
    | with_options                          { $$ = MAKE(Insert, INSERT, @$, .options = *$1); }
    ;

with_options
    : WITH_LA property_list                 { $$ = $2; }
    ;

/* Gives an Insert of only columns and query. */
insert_source
    : query                                 { $$ = MAKE(Insert, INSERT, @$, .query = $1); }
    | BY NAME query
        { $$ = MAKE(Insert, INSERT, @$, .by_name = true, .query = $3); }
    | identifier_list query
        { $$ = MAKE(Insert, INSERT, @$, .columns = *$1, .query = $2); }
    ;

opt_table
    : %empty
    | TABLE
    ;

opt_partition
    : %empty                                { $$ = NULL; }
    | partition_spec
    ;

partition_spec
    : PARTITION "(" partition_values ")"    { $$ = $3; }
    ;

partition_values
    : partition_value                       { $$ = ast_make_list(cx, $1); }
    | partition_values "," partition_value  { $$ = ast_append(cx, $1, $3); }
    ;

partition_value
    : identifier
        { $$ = MAKE(PartitionValue, PARTITION_VALUE, @$, .name = $1); }
    | identifier "=" constant
        { $$ = MAKE(PartitionValue, PARTITION_VALUE, @$, .name = $1, .value = $3); }
    | identifier "=" DEFAULT
        {
            $$ = MAKE(PartitionValue, PARTITION_VALUE, @$, .name = $1,
                      .value = literal_word(cx, @3));
        }
    ;

constant
    : literal
    | interval
    | parameter
    ;

insert_directory
    : INSERT OVERWRITE opt_local DIRECTORY directory_target query
        {
            AstInsertDirectory *insert = AST_AS(InsertDirectory, INSERT_DIRECTORY, $5);
            insert->node.span = @$;
            insert->local = $3;
            insert->query = $6;
            $$ = ast_finish(cx, $5);
        }
    ;

/* Gives an InsertDirectory without its query. */
directory_target
    : string hive_clauses
        {
            $$ = MAKE(InsertDirectory, INSERT_DIRECTORY, @$, .path = $1, .clauses = LIST_OF($2));
        }
    | USING name
        { $$ = MAKE(InsertDirectory, INSERT_DIRECTORY, @$, .provider = $2); }
    | USING name options_clause
        {
            $$ = MAKE(InsertDirectory, INSERT_DIRECTORY, @$, .provider = $2,
                      .clauses = *LIST($3));
        }
    | string USING name
        { $$ = MAKE(InsertDirectory, INSERT_DIRECTORY, @$, .path = $1, .provider = $3); }
    | string USING name options_clause
        {
            $$ = MAKE(InsertDirectory, INSERT_DIRECTORY, @$, .path = $1, .provider = $3,
                      .clauses = *LIST($4));
        }
    ;

hive_clauses
    : %empty                                { $$ = NULL; }
    | row_format_clause                     { $$ = LIST($1); }
    | file_format_clause                      { $$ = LIST($1); }
    | row_format_clause file_format_clause    { $$ = LIST($1, $2); }
    ;

options_clause
    : OPTIONS property_list
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_OPTIONS, .items = *$2);
        }
    ;

opt_local
    : %empty                                { $$ = false; }
    | LOCAL                                 { $$ = true; }
    ;

/* ---- update, delete, merge ------------------------------------------------------------------- */

delete
    : DELETE FROM name opt_table_alias opt_where
        { $$ = MAKE(Delete, DELETE, @$, .table = $3, .alias = $4, .where = $5); }
    ;

update
    : UPDATE name opt_table_alias SET assignments opt_where
        {
            $$ = MAKE(Update, UPDATE, @$, .table = $2, .alias = $3, .assignments = *$5,
                      .where = $6);
        }
    ;

assignments
    : assignment                            { $$ = ast_make_list(cx, $1); }
    | assignments "," assignment            { $$ = ast_append(cx, $1, $3); }
    ;

assignment
    : name "=" expression
        { $$ = MAKE(Assignment, ASSIGNMENT, @$, .target = $1, .value = $3); }
    ;

merge
    : MERGE opt_schema_evolution INTO name opt_table_alias USING merge_source opt_table_alias
      ON expression merge_clauses
        {
            $$ = MAKE(Merge, MERGE, @$, .schema_evolution = $2, .target = $4, .target_alias = $5,
                      .source = $7, .source_alias = $8, .condition = $10,
                      .clauses = LIST_OF($11));
        }
    ;

opt_schema_evolution
    : %empty                                { $$ = false; }
    | WITH SCHEMA EVOLUTION                 { $$ = true; }
    ;

merge_source
    : name
    | query_in_parens
    ;

merge_clauses
    : %empty                                { $$ = NULL; }
    | merge_clauses merge_clause            { $$ = ast_append(cx, $1, $2); }
    ;

merge_clause
    : WHEN MATCHED merge_condition THEN matched_action
        { $$ = ast_finish_merge_clause(cx, @$, AST_MERGE_MATCHED, $3, $5); }
    | WHEN NOT MATCHED merge_condition THEN insert_action
        { $$ = ast_finish_merge_clause(cx, @$, AST_MERGE_NOT_MATCHED, $4, $6); }
    | WHEN NOT MATCHED BY TARGET merge_condition THEN insert_action
        { $$ = ast_finish_merge_clause(cx, @$, AST_MERGE_NOT_MATCHED, $6, $8); }
    | WHEN NOT MATCHED BY SOURCE merge_condition THEN update_action
        { $$ = ast_finish_merge_clause(cx, @$, AST_MERGE_NOT_MATCHED_BY_SOURCE, $6, $8); }
    ;

merge_condition
    : %empty                                { $$ = NULL; }
    | AND expression                        { $$ = $2; }
    ;

/* The actions give a MergeClause without its condition. */
matched_action
    : update_action
    | UPDATE SET "*"
        {
            $$ = MAKE(MergeClause, MERGE_CLAUSE, @$, .action = AST_MERGE_UPDATE, .star = true);
        }
    ;

update_action
    : DELETE
        { $$ = MAKE(MergeClause, MERGE_CLAUSE, @$, .action = AST_MERGE_DELETE); }
    | UPDATE SET assignments
        {
            $$ = MAKE(MergeClause, MERGE_CLAUSE, @$, .action = AST_MERGE_UPDATE,
                      .assignments = *$3);
        }
    ;

insert_action
    : INSERT "*"
        {
            $$ = MAKE(MergeClause, MERGE_CLAUSE, @$, .action = AST_MERGE_INSERT, .star = true);
        }
    | INSERT "(" names ")" VALUES "(" expressions ")"
        {
            $$ = MAKE(MergeClause, MERGE_CLAUSE, @$, .action = AST_MERGE_INSERT, .columns = *$3,
                      .values = *$7);
        }
    ;

/* ---- load data, call ------------------------------------------------------------------------- */

load_data
    : LOAD DATA opt_local INPATH string opt_overwrite INTO TABLE name opt_partition
        {
            $$ = MAKE(LoadData, LOAD_DATA, @$, .local = $3, .path = $5, .overwrite = $6,
                      .table = $9, .partition = LIST_OF($10));
        }
    ;

opt_overwrite
    : %empty                                { $$ = false; }
    | OVERWRITE                             { $$ = true; }
    ;

call
    : CALL name "(" opt_arguments ")"
        { $$ = MAKE(CallProcedure, CALL_PROCEDURE, @$, .name = $2, .arguments = LIST_OF($4)); }
    ;

opt_arguments
    : %empty                                { $$ = NULL; }
    | arguments
    ;
/* ---- show ------------------------------------------------------------------------------------ */

%token CATALOGS "CATALOGS" COLUMNS "COLUMNS" DATABASE "DATABASE" DATABASES "DATABASES";
%token DESCRIBE "DESCRIBE" EXTENDED "EXTENDED" FUNCTION "FUNCTION" FUNCTIONS "FUNCTIONS";
%token JSON "JSON" NAMESPACE "NAMESPACE" NAMESPACES "NAMESPACES" PARTITIONS "PARTITIONS";
%token PROCEDURE "PROCEDURE" PROCEDURES "PROCEDURES" QUERY "QUERY" SCHEMAS "SCHEMAS" SHOW "SHOW";
%token TABLES "TABLES" VIEWS "VIEWS" FORMATTED "FORMATTED" LOGICAL "LOGICAL" CODEGEN "CODEGEN";
%token COST "COST" EXPLAIN "EXPLAIN";
%token DESCRIBE_TABLE_LA "TABLE of DESCRIBE";
%type <node> show name_or_string opt_in pattern opt_pattern functions_pattern describe described_relation;
%type <node> described_function opt_described_column described_column explain opt_scope;
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
    | SHOW TBLPROPERTIES name "(" name_or_string ")"
        { $$ = MAKE(Show, SHOW, @$, .kind = AST_SHOW_TBLPROPERTIES, .object = $3, .key = $5); }
    | SHOW COLUMNS in name opt_in
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

in
    : FROM
    | IN
    ;

opt_in
    : %empty                                { $$ = NULL; }
    | in name                               { $$ = $2; }
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
    | identifier
    ;

/* Gives a Show of only the pattern or name. */
functions_pattern
    : opt_pattern
        { $$ = MAKE(Show, SHOW, @$, .kind = AST_SHOW_FUNCTIONS, .pattern = $1); }
    | name
        { $$ = MAKE(Show, SHOW, @$, .kind = AST_SHOW_FUNCTIONS, .object = $1); }
    | LIKE name
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
    | described_column
    ;

described_column
    : identifier                            { $$ = ast_make_name(cx, $1); }
    | described_column "." identifier       { $$ = ast_extend_name(cx, $1, $3); }
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
    | "(" names ")" "=" query_in_parens
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
    | INTO names                            { $$ = $2; }
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
    | ANALYZE TABLES opt_in COMPUTE STATISTICS identifier
        { $$ = MAKE(Analyze, ANALYZE, @$, .tables = true, .object = $3, .word = $6); }
    ;

/* Gives an Analyze of only what follows STATISTICS. */
analyze_tail
    : %empty                                { $$ = MAKE(Analyze, ANALYZE, @$); }
    | identifier                            { $$ = MAKE(Analyze, ANALYZE, @$, .word = $1); }
    | FOR COLUMNS identifiers               { $$ = MAKE(Analyze, ANALYZE, @$, .columns = *$3); }
    | FOR ALL COLUMNS                       { $$ = MAKE(Analyze, ANALYZE, @$, .all_columns = true); }
    ;
/* ---- scripts --------------------------------------------------------------------------------- */

%token ATOMIC "ATOMIC" BEGIN "BEGIN" CONDITION "CONDITION" CONTINUE "CONTINUE" DO "DO";
%token ELSEIF "ELSEIF" EXIT "EXIT" FOUND "FOUND" HANDLER "HANDLER" ITERATE "ITERATE";
%token LEAVE "LEAVE" LOOP "LOOP" REPEAT "REPEAT" SQLEXCEPTION "SQLEXCEPTION" SQLSTATE "SQLSTATE";
%token UNTIL "UNTIL" VALUE "VALUE" WHILE "WHILE";
%type <node> compound compound_block script_statement begin_label end_label declare_condition;
%type <node> declare_handler handler_action handler_condition if_statement case_statement;
%type <node> loop_statement unlabelled_loop jump;
%type <list> body opt_body else_body handler_conditions if_branches case_branches;
%type <flag> opt_not_atomic;

compound
    : BEGIN opt_not_atomic opt_body END
        { $$ = MAKE(Compound, COMPOUND, @$, .not_atomic = $2, .body = LIST_OF($3)); }
    ;

opt_not_atomic
    : %empty                                { $$ = false; }
    | NOT ATOMIC                            { $$ = true; }
    ;

opt_body
    : %empty                                { $$ = NULL; }
    | body
    ;

body
    : script_statement ";"                  { $$ = ast_make_list(cx, $1); }
    | body script_statement ";"             { $$ = ast_append(cx, $1, $2); }
    ;

script_statement
    : statement
    | set_in_script
    | compound_block
    | declare_condition
    | declare_handler
    | if_statement
    | case_statement
    | loop_statement
    | jump
    ;

compound_block
    : compound
    | compound end_label                    { $$ = ast_set_labels(@$, $1, NULL, $2); }
    | begin_label compound                  { $$ = ast_set_labels(@$, $2, $1, NULL); }
    | begin_label compound end_label        { $$ = ast_set_labels(@$, $2, $1, $3); }
    ;

begin_label
    : strict_identifier ":"                 { $$ = $1; }
    ;

end_label
    : strict_identifier
    ;

/* ---- declarations ---------------------------------------------------------------------------- */

declare_condition
    : DECLARE strict_identifier CONDITION
        { $$ = MAKE(DeclareCondition, DECLARE_CONDITION, @$, .name = $2); }
    | DECLARE strict_identifier CONDITION FOR SQLSTATE opt_value string
        { $$ = MAKE(DeclareCondition, DECLARE_CONDITION, @$, .name = $2, .state = $7); }
    ;

opt_value
    : %empty
    | VALUE
    ;

declare_handler
    : DECLARE EXIT HANDLER FOR handler_conditions handler_action
        {
            $$ = MAKE(DeclareHandler, DECLARE_HANDLER, @$, .conditions = *$5, .action = $6);
        }
    | DECLARE CONTINUE HANDLER FOR handler_conditions handler_action
        {
            $$ = MAKE(DeclareHandler, DECLARE_HANDLER, @$, .resumes = true, .conditions = *$5,
                      .action = $6);
        }
    ;

handler_action
    : compound_block
    | statement
    | set_in_script
    ;

handler_conditions
    : handler_condition                     { $$ = ast_make_list(cx, $1); }
    | handler_conditions "," handler_condition { $$ = ast_append(cx, $1, $3); }
    ;

handler_condition
    : SQLSTATE opt_value string
        {
            $$ = MAKE(HandlerCondition, HANDLER_CONDITION, @$, .kind = AST_CONDITION_SQLSTATE,
                      .value = $3);
        }
    | SQLEXCEPTION
        {
            $$ = MAKE(HandlerCondition, HANDLER_CONDITION, @$,
                      .kind = AST_CONDITION_SQLEXCEPTION);
        }
    | NOT FOUND
        {
            $$ = MAKE(HandlerCondition, HANDLER_CONDITION, @$, .kind = AST_CONDITION_NOT_FOUND);
        }
    | strict_identifier
        {
            $$ = MAKE(HandlerCondition, HANDLER_CONDITION, @$, .kind = AST_CONDITION_NAME,
                      .value = $1);
        }
    ;

/* ---- control flow ---------------------------------------------------------------------------- */

if_statement
    : IF if_branches else_body END IF
        {
            $$ = MAKE(IfStatement, IF_STATEMENT, @$, .branches = *$2, .otherwise = LIST_OF($3));
        }
    ;

if_branches
    : expression THEN body
        { $$ = LIST(MAKE(Branch, BRANCH, @$, .condition = $1, .body = *$3)); }
    | if_branches ELSEIF expression THEN body
        {
            Span place = span_join(@2, @5);
            $$ = ast_append(cx, $1, MAKE(Branch, BRANCH, place, .condition = $3, .body = *$5));
        }
    ;

else_body
    : %empty                                { $$ = NULL; }
    | ELSE body                             { $$ = $2; }
    ;

case_statement
    : CASE case_branches else_body END CASE
        {
            $$ = MAKE(CaseStatement, CASE_STATEMENT, @$, .branches = *$2,
                      .otherwise = LIST_OF($3));
        }
    | CASE expression case_branches else_body END CASE
        {
            $$ = MAKE(CaseStatement, CASE_STATEMENT, @$, .operand = $2, .branches = *$3,
                      .otherwise = LIST_OF($4));
        }
    ;

case_branches
    : WHEN expression THEN body
        { $$ = LIST(MAKE(Branch, BRANCH, @$, .condition = $2, .body = *$4)); }
    | case_branches WHEN expression THEN body
        {
            Span place = span_join(@2, @5);
            $$ = ast_append(cx, $1, MAKE(Branch, BRANCH, place, .condition = $3, .body = *$5));
        }
    ;

loop_statement
    : unlabelled_loop
    | unlabelled_loop end_label             { $$ = ast_set_labels(@$, $1, NULL, $2); }
    | begin_label unlabelled_loop           { $$ = ast_set_labels(@$, $2, $1, NULL); }
    | begin_label unlabelled_loop end_label { $$ = ast_set_labels(@$, $2, $1, $3); }
    ;

unlabelled_loop
    : WHILE expression DO body END WHILE
        { $$ = MAKE(Loop, LOOP, @$, .kind = AST_LOOP_WHILE, .condition = $2, .body = *$4); }
    | REPEAT body UNTIL expression END REPEAT
        { $$ = MAKE(Loop, LOOP, @$, .kind = AST_LOOP_REPEAT, .condition = $4, .body = *$2); }
    | LOOP body END LOOP
        { $$ = MAKE(Loop, LOOP, @$, .kind = AST_LOOP_LOOP, .body = *$2); }
    | FOR query DO body END FOR
        { $$ = MAKE(ForLoop, FOR_LOOP, @$, .query = $2, .body = *$4); }
    | FOR strict_identifier AS query DO body END FOR
        { $$ = MAKE(ForLoop, FOR_LOOP, @$, .variable = $2, .query = $4, .body = *$6); }
    ;

jump
    : LEAVE strict_identifier               { $$ = MAKE(Jump, JUMP, @$, .label = $2); }
    | ITERATE strict_identifier
        { $$ = MAKE(Jump, JUMP, @$, .iterate = true, .label = $2); }
    ;
%%

static AstNode *make_create_table(ScContext *cx, Span span, AstNode *name, const AstList *columns,
                                  const AstNode *rest)
{
    AstCreateTable *table = AST_AS(CreateTable, CREATE_TABLE, name);
    const AstCreateTable *from =
        (const AstCreateTable *)ast_check_kind_const(rest, AST_CREATE_TABLE);
    table->node.span = span;
    table->columns = ast_list_of(columns);
    table->provider = from->provider;
    table->clauses = from->clauses;
    table->query = from->query;
    return ast_finish(cx, name);
}

static AstNode *make_create_dataset(ScContext *cx, AstNode *head, const AstList *columns,
                                    const AstNode *rest)
{
    AstCreateDataset *dataset = AST_AS(CreateDataset, CREATE_DATASET, head);
    const AstCreateTable *from =
        (const AstCreateTable *)ast_check_kind_const(rest, AST_CREATE_TABLE);
    dataset->columns = ast_list_of(columns);
    dataset->provider = from->provider;
    dataset->clauses = from->clauses;
    dataset->query = from->query;
    return ast_finish(cx, head);
}

/* `not_null` is empty when it was not said. */
static AstNode *make_simple_column(ScContext *cx, Span span, AstNode *name, AstNode *type,
                                   Span not_null, AstNode *comment)
{
    AstColumnDefinition *column =
        AST_AS(ColumnDefinition, COLUMN_DEFINITION, ast_new(cx, AST_COLUMN_DEFINITION, span));
    column->name = name;
    column->type = type;
    if (not_null.end > not_null.start)
        ast_list_add(cx, &column->options,
                     MAKE(ColumnOption, COLUMN_OPTION, not_null, .kind = AST_COLUMN_NOT_NULL));
    if (comment != NULL)
        ast_list_add(cx, &column->options,
                     MAKE(ColumnOption, COLUMN_OPTION, comment->span, .kind = AST_COLUMN_COMMENT,
                          .value = comment));
    return ast_finish(cx, &column->node);
}

static AstNode *make_foreign_key(ScContext *cx, Span span, AstNode *name, const AstList *columns,
                                 AstNode *reference, const AstList *characteristics)
{
    AstConstraint *constraint = AST_AS(Constraint, CONSTRAINT, reference);
    constraint->node.span = span;
    constraint->kind = AST_CONSTRAINT_FOREIGN_KEY;
    constraint->name = name;
    constraint->columns = ast_list_of(columns);
    constraint->characteristics = ast_list_of(characteristics);
    return ast_finish(cx, reference);
}

static AstNode *make_string_property(ScContext *cx, Span span, const AstList *strings)
{
    AstList rest = {.items = strings->items + 1, .count = strings->count - 1};
    AstNode *value = NULL;
    if (rest.count > 0)
        value = literal_join_strings(cx, span_join(rest.items[0]->span, span), &rest);
    return MAKE(Property, PROPERTY, span, .key = strings->items[0], .value = value);
}

static AstNode *make_create_view_using(ScContext *cx, Span span, const AstNode *head,
                                       const AstList *columns, AstNode *provider,
                                       const AstList *options)
{
    const AstCreateView *view = (const AstCreateView *)ast_check_kind_const(head, AST_CREATE_VIEW);
    return MAKE(CreateViewUsing, CREATE_VIEW_USING, span, .or_replace = view->or_replace,
                .temporary = view->temporary, .global = view->global,
                .if_not_exists = view->if_not_exists, .name = view->name,
                .columns = ast_list_of(columns), .provider = provider,
                .options = ast_list_of(options));
}

static AstNode *make_insert(ScContext *cx, Span span, AstNode *target, const AstNode *source)
{
    AstInsert *insert = AST_AS(Insert, INSERT, target);
    const AstInsert *from = (const AstInsert *)ast_check_kind_const(source, AST_INSERT);
    insert->node.span = span;
    insert->by_name = from->by_name;
    insert->columns = from->columns;
    insert->query = from->query;
    return ast_finish(cx, target);
}

/* One body is a query like any other that names its relations first; of several, the rows of all. */
static AstNode *make_from_select(ScContext *cx, Span span, const AstList *from,
                                 const AstList *views, AstList *bodies)
{
    if (bodies->count > 1)
        return MAKE(FromSelect, FROM_SELECT, span, .from = *from,
                    .lateral_views = ast_list_of(views), .bodies = *bodies);
    AstNode *body = bodies->items[0];
    AstNode *inner = body->kind == AST_QUERY ? AST_AS(Query, QUERY, body)->body : body;
    if (inner == NULL) /* too deep, and reported */
        return body;
    AstSelect *select = AST_AS(Select, SELECT, inner);
    AstList all = {0};
    ast_append_all(cx, &all, views);
    ast_append_all(cx, &all, &select->lateral_views);
    select->from = *from;
    select->lateral_views = all;
    ast_finish_at(cx, inner, span_join(span, inner->span));
    return ast_finish_at(cx, body, span);
}

static AstNode *make_from_body(ScContext *cx, Span span, AstNode *select, AstNode *organization)
{
    if (organization == NULL)
        return select;
    AST_AS(Query, QUERY, organization)->body = select;
    return ast_finish_at(cx, organization, span);
}

static AstNode *make_transform(ScContext *cx, Span span, AstTransformKind kind, int quantifier,
                               const AstList *arguments, AstNode *transform)
{
    AstTransform *clause = AST_AS(Transform, TRANSFORM, transform);
    clause->kind = kind;
    clause->quantifier = (AstSetQuantifier)quantifier;
    clause->arguments = *arguments;
    ast_finish_at(cx, transform, span);
    return MAKE(Select, SELECT, span, .transform = transform);
}

/* ---- driver: the only code that sees the parser's tables ------------------------------------- */

static void *parser_malloc(size_t size)
{
    void *memory = malloc(size);
    if (memory == NULL)
        arena_out_of_memory(size);
    return memory;
}

/* parser_run tells its caller what bison's result says; there is nothing to report here. */
static void spark_error(Span *span, ScContext *cx, Feed *feed, const char *message)
{
    (void)span;
    (void)cx;
    (void)feed;
    (void)message;
}

static int yyreport_syntax_error(const yypcontext_t *context, ScContext *cx, Feed *feed)
{
    (void)context;
    (void)cx;
    (void)feed;
    return 0;
}

/* What the parser does on a token in a state: the state to shift to (> 0), a rule to reduce (< 0),
 * or 0 for an error. */
static int action_of(yy_state_t state, yysymbol_kind_t token)
{
    int index = yypact[state];
    if (!yypact_value_is_default(index)) {
        index += token;
        if (0 <= index && index <= YYLAST && yycheck[index] == token)
            return yytable_value_is_error(yytable[index]) ? 0 : yytable[index];
    }
    return -yydefact[state];
}

/* Whether the token can be shifted, after the reductions that it causes. They are simulated: states
 * that they would push live in `pushed`, above what is left of the parser's own stack. */
static bool can_take(const yy_state_t *top, int kind)
{
    enum { PUSHED_MAX = 128 };
    yy_state_t pushed[PUSHED_MAX];
    int pushed_count = 0;
    yysymbol_kind_t token = YYTRANSLATE(kind);
    for (;;) {
        yy_state_t state = pushed_count > 0 ? pushed[pushed_count - 1] : *top;
        int action = action_of(state, token);
        if (action >= 0)
            return action > 0;
        int length = yyr2[-action];
        int from_pushed = length < pushed_count ? length : pushed_count;
        pushed_count -= from_pushed;
        top -= length - from_pushed;
        if (pushed_count == PUSHED_MAX)
            return true;
        state = pushed_count > 0 ? pushed[pushed_count - 1] : *top;
        int symbol = yyr1[-action] - YYNTOKENS;
        int index = yypgoto[symbol] + state;
        pushed[pushed_count++] = 0 <= index && index <= YYLAST && yycheck[index] == state
                                     ? (yy_state_t)yytable[index]
                                     : (yy_state_t)yydefgoto[symbol];
    }
}

/* The reading of a token that the parser can take, or the last resort of it. */
static int choose_reading(const yy_state_t *top, const Token *token)
{
    int kind = token->kind;
    while (!can_take(top, kind)) {
        int next = token_next_reading(token, kind);
        if (next == 0)
            break;
        kind = next;
    }
    return kind;
}

/* The last keywords that could have been identifiers too: a ring of `max` places. */
typedef struct Choices {
    size_t *items;
    size_t max;
    size_t count; /* of all that were seen */
} Choices;

static void note_choice(const yy_state_t *top, Choices *choices, const Token *token, int kind,
                        size_t at)
{
    if (token->word != NO_KEYWORD && token->fallback != 0 && kind != token->fallback &&
        can_take(top, token->fallback))
        choices->items[choices->count++ % choices->max] = at;
}

static void note_expected(const yy_state_t *top, ParserKinds *expected)
{
    for (int kind = 0; kind < PARSER_KINDS_MAX; kind++)
        expected->has[kind] =
            (YYTRANSLATE(kind) > YYSYMBOL_YYUNDEF || kind == T_END_OF_STATEMENT) &&
            can_take(top, kind);
}

/* What the parser gets: the mode, the tokens, their end; and what is to be found out on the way. */
struct Feed {
    const ParserInput *input;
    size_t stop;           /* the token that the parse is given up at; SIZE_MAX: none */
    bool started;          /* the mode was given */
    size_t given;          /* tokens, their end included */
    Choices *choices;      /* NULL: not wanted */
    ParserKinds *expected; /* at `stop`; NULL: not wanted */
};

static int spark_lex(SPARK_STYPE *value, Span *span, ScContext *cx, Feed *feed, const void *states)
{
    (void)cx;
    const ParserInput *input = feed->input;
    if (!feed->started) {
        feed->started = true;
        *span = (Span){0, 0};
        return input->mode;
    }
    size_t at = feed->given++;
    if (at == feed->stop) {
        if (feed->expected != NULL)
            note_expected(states, feed->expected);
        return T_SPARK_UNDEF;
    }
    if (at == input->count) {
        *span = (Span){input->end, input->end};
        return T_END_OF_STATEMENT;
    }
    const Token *token = &input->tokens[at];
    int kind = token->fallback == 0 ? token->kind : choose_reading(states, token);
    if (feed->choices != NULL)
        note_choice(states, feed->choices, token, kind, at);
    *span = (Span){token->start, token->end};
    if (kind == T_NUMBER || kind == T_INTEGER)
        value->choice = token->value;
    else
        value->flag = token->word != NO_KEYWORD;
    return kind;
}

ParserStatus parser_run(ScContext *cx, const ParserInput *input, size_t *error_at)
{
    Feed feed = {.input = input, .stop = SIZE_MAX};
    int status = spark_parse(cx, &feed);
    *error_at = feed.given > 0 ? feed.given - 1 : 0;
    return status == 0 ? PARSER_OK : status == 2 ? PARSER_TOO_DEEP : PARSER_SYNTAX_ERROR;
}

_Static_assert(YYMAXUTOK < PARSER_KINDS_MAX, "a ParserKinds must have room for all tokens");

void parser_find_expected(ScContext *cx, const ParserInput *input, size_t at, ParserKinds *kinds)
{
    memset(kinds, 0, sizeof *kinds);
    Feed feed = {.input = input, .stop = at, .expected = kinds};
    spark_parse(cx, &feed);
}

size_t parser_find_choices(ScContext *cx, const ParserInput *input, size_t at, size_t *items,
                           size_t max)
{
    Choices choices = {.items = items, .max = max};
    Feed feed = {.input = input, .stop = at, .choices = &choices};
    spark_parse(cx, &feed);
    if (choices.count <= max)
        return choices.count;
    /* turn the ring until the oldest is first */
    for (size_t turns = choices.count % max; turns > 0; turns--) {
        size_t first = items[0];
        memmove(items, items + 1, (max - 1) * sizeof *items);
        items[max - 1] = first;
    }
    return max;
}

const char *parser_kind_name(int kind)
{
    return yysymbol_name(YYTRANSLATE(kind));
}
