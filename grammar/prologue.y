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

#define WORD(place, is_keyword)                                                                    \
    MAKE(Identifier, IDENTIFIER, place, .text = token_text(cx, place), .word = (is_keyword))
#define QUOTED(place)                                                                              \
    MAKE(Identifier, IDENTIFIER, place, .text = literal_quoted_identifier(cx, place),              \
         .quoted = true)

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
static AstNode *make_insert_directory(ScContext *cx, Span span, AstNode *head, AstNode *query);
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
%token TEMPLATE "template"          /* of the scanner only: src/parse/templates.c */
%token QUERY_TEMPLATE "template of a query"  /* where no name can stand */
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
%token IDENTIFIER_PARAMETER_LA "IDENTIFIER (parameter)"
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
%precedence DOT                      /* names are as long as they can be, and the bodies of lambdas */
%precedence BETWEEN ESCAPE ILIKE IN IS LIKE NOT_LA RLIKE
%precedence COLLATE COLON DBX_TRY_CAST DOUBLE_COLON LBRACKET
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
%type <node> opt_sample sample_method opt_seed expression boolean_expression opt_escape
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
    | expectation
    ;
