/* spark.y - the grammar of Spark SQL, sections and names after Spark's own grammar documentation.
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

/* The driver reports; these are only what bison calls. */
static void spark_error(Span *span, ScContext *cx, const char *message);

#define BINARY(Op, place, l, r)                                                                    \
    MAKE(Binary, BINARY, place, .op = AST_##Op, .left = (l), .right = (r))
#define LIST_OF(list) ast_list_of(list)
#define LIST(...)                                                                                  \
    ast_make_list_of(cx, (AstNode *[]){__VA_ARGS__},                                               \
                     sizeof((AstNode *[]){__VA_ARGS__}) / sizeof(AstNode *))
#define PLAIN_CALL(place, name, QUANTIFIED, arguments, suffix)                                     \
    ast_make_call(cx, AST_CALL_PLAIN, place, ast_name_of_column(cx, name),                         \
                  AST_QUANTIFIED_##QUANTIFIED, arguments, suffix)

static AstNode *make_create_table(ScContext *cx, Span span, AstNode *name, const AstList *columns,
                                  const AstNode *rest);
static AstNode *make_insert(ScContext *cx, Span span, AstNode *with, AstNode *target,
                            const AstNode *source);
}

%define api.pure full
%define api.push-pull push
%define api.prefix {spark_}
%define api.token.prefix {T_}
%define api.location.type {Span}
%define parse.error custom
%locations
%param {ScContext *cx}
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
%precedence COMMA
%precedence IGNORE RESPECT
%left UNION EXCEPT SETMINUS
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
%type <node> organization sorts limits with_clause cte select from_select hint_item named_expression
%type <node> opt_where opt_having opt_qualify named_window lateral_view opt_group_by group_by
%type <node> grouping_item grouping_set relation joined_relation join_target relation_primary
%type <node> relation_in_parens inline_table values table_query opt_table_alias table_alias
%type <node> opt_sample sample_method opt_seed expression boolean_expression predicated opt_escape
%type <node> like_escape value_expression primary_expression name_expression other_primary opt_else
%type <node> parameter function_call argument opt_call_suffix within_call filter_call nulls_call
%type <node> opt_filter opt_over over window_spec window_definition opt_frame frame frame_bound
%type <node> sort_item literal number integer string interval interval_unit data_type struct_field
%type <node> opt_comment identifier strict_identifier name create_table create_table_name table_rest
%type <node> column_definition column_options column_option opt_as_query as_query table_clause
%type <node> partition_field row_format row_format_part stored_as property property_key create_view
%type <node> view_column view_clause insert insert_target insert_source partition_value
/* lists of nodes, NULL when empty */
%type <list> ctes hints hint_list hint_comment hint_items hint_arguments named_expressions opt_from
%type <list> from_clause opt_windows named_windows lateral_views lateral_columns grouping_items
%type <list> grouping_set_items grouping_sets relations expressions opt_expressions whens arguments
%type <list> within opt_partition_by opt_order sort_items strings interval_units opt_type_parameters
%type <list> integers struct_fields identifiers identifier_list opt_identifier_list names
%type <list> column_definitions table_clauses opt_sorted_by partition_fields row_format_parts
%type <list> property_list properties opt_view_columns view_columns view_clauses opt_partition
%type <list> partition_values
/* enums of ast.h */
%type <choice> set_quantifier join_type join_type_natural like quantifier is_kind trim_side
%type <choice> opt_nulls nulls frame_unit sort_direction null_order numeral time_unit
/* flags */
%type <flag> opt_recursive opt_outer opt_not_null opt_or_replace opt_temporary opt_external
%type <flag> opt_if_not_exists

%start input

%%

input
    : MODE_STATEMENT statement              { cx->tree = $2; }
    | MODE_EXPRESSION template_expression   { cx->tree = $2; }
    | MODE_TYPE data_type                   { cx->tree = $2; }
    ;

template_expression
    : named_expression
    ;

statement
    : query
    | create_table
    | create_view
    | insert
    ;

/* ---- query ----------------------------------------------------------------------------------- */

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
    : select
    | from_select
    | values
    | values table_alias
        { $$ = MAKE(ValuesRelation, VALUES_RELATION, @$, .values = $1, .alias = $2); }
    | table_query
    | query_operand UNION set_quantifier query_operand         %prec UNION
        { $$ = ast_make_set_operation(cx, AST_UNION, (AstSetQuantifier)$3, @$, $1, $4); }
    | query_operand EXCEPT set_quantifier query_operand        %prec UNION
        { $$ = ast_make_set_operation(cx, AST_EXCEPT, (AstSetQuantifier)$3, @$, $1, $4); }
    | query_operand SETMINUS set_quantifier query_operand      %prec UNION
        { $$ = ast_make_set_operation(cx, AST_EXCEPT, (AstSetQuantifier)$3, @$, $1, $4); }
    | query_operand INTERSECT set_quantifier query_operand     %prec INTERSECT
        { $$ = ast_make_set_operation(cx, AST_INTERSECT, (AstSetQuantifier)$3, @$, $1, $4); }
    ;

set_quantifier
    : %empty                                { $$ = AST_QUANTIFIED_NOT; }
    | ALL                                   { $$ = AST_QUANTIFIED_ALL; }
    | DISTINCT                              { $$ = AST_QUANTIFIED_DISTINCT; }
    ;

/* queryOrganization; gives a Query without its body. */
organization
    : sorts
    | limits
    | sorts limits
        {
            AstQuery *query = AST_AS(Query, QUERY, $1);
            const AstQuery *limits = AST_AS(Query, QUERY, $2);
            query->limit = limits->limit;
            query->limit_all = limits->limit_all;
            query->offset = limits->offset;
            $$ = $1;
        }
    ;

sorts
    : ORDER BY sort_items opt_windows
        { $$ = MAKE(Query, QUERY, @$, .order = *$3, .windows = LIST_OF($4)); }
    | CLUSTER BY expressions opt_windows
        { $$ = MAKE(Query, QUERY, @$, .cluster = *$3, .windows = LIST_OF($4)); }
    | DISTRIBUTE BY expressions opt_windows
        { $$ = MAKE(Query, QUERY, @$, .distribute = *$3, .windows = LIST_OF($4)); }
    | DISTRIBUTE BY expressions SORT BY sort_items opt_windows
        {
            $$ = MAKE(Query, QUERY, @$, .distribute = *$3, .sort = *$6, .windows = LIST_OF($7));
        }
    | SORT BY sort_items opt_windows
        { $$ = MAKE(Query, QUERY, @$, .sort = *$3, .windows = LIST_OF($4)); }
    ;

limits
    : LIMIT expression
        { $$ = MAKE(Query, QUERY, @$, .limit = $2); }
    | LIMIT ALL
        { $$ = MAKE(Query, QUERY, @$, .limit_all = true); }
    | LIMIT expression OFFSET expression
        { $$ = MAKE(Query, QUERY, @$, .limit = $2, .offset = $4); }
    | LIMIT ALL OFFSET expression
        { $$ = MAKE(Query, QUERY, @$, .limit_all = true, .offset = $4); }
    | OFFSET expression
        { $$ = MAKE(Query, QUERY, @$, .offset = $2); }
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
    : identifier query_in_parens
        { $$ = MAKE(Cte, CTE, @$, .name = $1, .query = $2); }
    | identifier AS query_in_parens
        { $$ = MAKE(Cte, CTE, @$, .name = $1, .query = $3); }
    | identifier identifier_list query_in_parens
        { $$ = MAKE(Cte, CTE, @$, .name = $1, .columns = *$2, .query = $3); }
    | identifier identifier_list AS query_in_parens
        { $$ = MAKE(Cte, CTE, @$, .name = $1, .columns = *$2, .query = $4); }
    ;

/* ---- select ---------------------------------------------------------------------------------- */

select
    : SELECT hints set_quantifier named_expressions opt_from lateral_views opt_where opt_group_by
      opt_having opt_qualify opt_windows
        {
            $$ = MAKE(Select, SELECT, @$, .hints = LIST_OF($2), .quantifier = (AstSetQuantifier)$3,
                      .items = *$4, .from = LIST_OF($5), .lateral_views = LIST_OF($6), .where = $7,
                      .group = $8, .having = $9, .qualify = $10, .windows = LIST_OF($11));
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
    | from_clause lateral_views SELECT hints set_quantifier named_expressions opt_where
      opt_group_by opt_having opt_qualify opt_windows
        {
            $$ = MAKE(Select, SELECT, @$, .hints = LIST_OF($4), .quantifier = (AstSetQuantifier)$5,
                      .items = *$6, .from = *$1, .lateral_views = LIST_OF($2), .where = $7,
                      .group = $8, .having = $9, .qualify = $10, .windows = LIST_OF($11));
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
    : %empty                                { $$ = NULL; }
    | WINDOW named_windows                  { $$ = $2; }
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
    | ROLLUP "(" grouping_set_items ")"
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
    : expression                            { $$ = ast_make_list(cx, $1); }
    | grouping_set_items "," expression     { $$ = ast_append(cx, $1, $3); }
    ;

grouping_sets
    : grouping_set                          { $$ = ast_make_list(cx, $1); }
    | grouping_sets "," grouping_set        { $$ = ast_append(cx, $1, $3); }
    ;

grouping_set
    : grouping_item
    | "(" ")"                               { $$ = MAKE(GroupingSet, GROUPING_SET, @$); }
    ;

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
    : predicated
    | EXISTS_LA query_in_parens             { $$ = MAKE(Exists, EXISTS, @$, .query = $2); }
    | NOT boolean_expression                { $$ = MAKE(Not, NOT, @$, .operand = $2); }
    | "!" boolean_expression                { $$ = MAKE(Not, NOT, @$, .operand = $2); }
    | boolean_expression AND boolean_expression
        { $$ = ast_make_logical(cx, AST_AND, @$, $1, $3); }
    | boolean_expression OR boolean_expression
        { $$ = ast_make_logical(cx, AST_OR, @$, $1, $3); }
    ;

/* One predicate at most: its operand is a whole valueExpression. */
predicated
    : value_expression
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
        { $$ = MAKE(Star, STAR, @$, .target = AST_AS(ColumnRef, COLUMN_REF, $1)->parts); }
    | name_expression "." "*" STAR_EXCEPT_LA "(" names ")"
        {
            $$ = MAKE(Star, STAR, @$, .target = AST_AS(ColumnRef, COLUMN_REF, $1)->parts,
                      .except = *$6);
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
    : ":" identifier
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
        }
    | STRUCT_LA "(" ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_PLAIN, NULL); }
    | STRUCT_LA "(" named_expressions ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_PLAIN, $3); }
    | EXTRACT "(" identifier FROM value_expression ")"
        {
            AstList *list = LIST(ast_make_column(cx, $3), $5);
            $$ = literal_word_call(cx, @$, @1, AST_CALL_EXTRACT, list);
        }
    | TRIM "(" arguments ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_PLAIN, $3); }
    | TRIM "(" value_expression FROM value_expression ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_TRIM, LIST($3, $5)); }
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
    | INTERVAL_LA interval_unit TO time_unit
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
    : YEAR                                  { $$ = AST_UNIT_YEAR; }
    | YEARS                                 { $$ = AST_UNIT_YEAR; }
    | MONTH                                 { $$ = AST_UNIT_MONTH; }
    | MONTHS                                { $$ = AST_UNIT_MONTH; }
    | WEEK                                  { $$ = AST_UNIT_WEEK; }
    | WEEKS                                 { $$ = AST_UNIT_WEEK; }
    | DAY                                   { $$ = AST_UNIT_DAY; }
    | DAYS                                  { $$ = AST_UNIT_DAY; }
    | HOUR                                  { $$ = AST_UNIT_HOUR; }
    | HOURS                                 { $$ = AST_UNIT_HOUR; }
    | MINUTE                                { $$ = AST_UNIT_MINUTE; }
    | MINUTES                               { $$ = AST_UNIT_MINUTE; }
    | SECOND                                { $$ = AST_UNIT_SECOND; }
    | SECONDS                               { $$ = AST_UNIT_SECOND; }
    | MILLISECOND                           { $$ = AST_UNIT_MILLISECOND; }
    | MILLISECONDS                          { $$ = AST_UNIT_MILLISECOND; }
    | MICROSECOND                           { $$ = AST_UNIT_MICROSECOND; }
    | MICROSECONDS                          { $$ = AST_UNIT_MICROSECOND; }
    | NANOSECOND                            { $$ = AST_UNIT_NANOSECOND; }
    | NANOSECONDS                           { $$ = AST_UNIT_NANOSECOND; }
    ;

/* ---- types ----------------------------------------------------------------------------------- */

data_type
    : identifier opt_type_parameters
        { $$ = MAKE(PrimitiveType, PRIMITIVE_TYPE, @$, .name = $1, .parameters = LIST_OF($2)); }
    | ARRAY "<" data_type ">"
        { $$ = MAKE(ArrayType, ARRAY_TYPE, @$, .element = $3); }
    | MAP "<" data_type "," data_type ">"
        { $$ = MAKE(MapType, MAP_TYPE, @$, .key = $3, .value = $5); }
    | STRUCT "<" struct_fields ">"
        { $$ = MAKE(StructType, STRUCT_TYPE, @$, .fields = *$3); }
    | STRUCT "<" ">"                        { $$ = MAKE(StructType, STRUCT_TYPE, @$); }
    | STRUCT "<>"                           { $$ = MAKE(StructType, STRUCT_TYPE, @$); }
    | INTERVAL                              { $$ = MAKE(IntervalType, INTERVAL_TYPE, @$); }
    | INTERVAL time_unit
        { $$ = MAKE(IntervalType, INTERVAL_TYPE, @$, .from = (AstTimeUnit)$2); }
    | INTERVAL time_unit TO time_unit
        {
            $$ = MAKE(IntervalType, INTERVAL_TYPE, @$, .from = (AstTimeUnit)$2,
                      .to = (AstTimeUnit)$4);
        }
    ;

opt_type_parameters
    : %empty                                                            %prec LOWEST
        { $$ = NULL; }
    | "(" integers ")"                      { $$ = $2; }
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
    : strict_identifier
    | STRICT_WORD
        { $$ = MAKE(Identifier, IDENTIFIER, @$, .text = token_text(cx, @$), .word = $1); }
    ;

/* Where the words of joins and set operators may not stand, quoted or not as a name. */
strict_identifier
    : IDENT
        { $$ = MAKE(Identifier, IDENTIFIER, @$, .text = token_text(cx, @$), .word = $1); }
    | QUOTED_IDENT
        {
            $$ = MAKE(Identifier, IDENTIFIER, @$, .text = literal_quoted_identifier(cx, @$),
                      .quoted = true);
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
    : name_expression
        { $$ = ast_name_of_column(cx, $1); }
    ;

names
    : name                                  { $$ = ast_make_list(cx, $1); }
    | names "," name                        { $$ = ast_append(cx, $1, $3); }
    ;

/* ---- create table ---------------------------------------------------------------------------- */

create_table
    : create_table_name table_rest
        { $$ = make_create_table(cx, @$, $1, NULL, $2); }
    | create_table_name "(" column_definitions ")" table_rest
        { $$ = make_create_table(cx, @$, $1, $3, $5); }
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

column_definitions
    : column_definition                     { $$ = ast_make_list(cx, $1); }
    | column_definitions "," column_definition { $$ = ast_append(cx, $1, $3); }
    ;

column_definition
    : identifier data_type column_options
        {
            AstColumnDefinition *column = AST_AS(ColumnDefinition, COLUMN_DEFINITION, $3);
            column->node.span = @$;
            column->name = $1;
            column->type = $2;
            $$ = ast_finish(cx, $3);
        }
    ;

/* Gives a ColumnDefinition without name and type. */
column_options
    : %empty
        { $$ = MAKE(ColumnDefinition, COLUMN_DEFINITION, @$); }
    | column_options column_option
        {
            AstColumnDefinition *all = AST_AS(ColumnDefinition, COLUMN_DEFINITION, $1);
            const AstColumnDefinition *one = AST_AS(ColumnDefinition, COLUMN_DEFINITION, $2);
            all->not_null |= one->not_null;
            if (one->default_value != NULL)
                all->default_value = one->default_value;
            if (one->generated != NULL)
                all->generated = one->generated;
            if (one->comment != NULL)
                all->comment = one->comment;
            $$ = $1;
        }
    ;

column_option
    : NOT NULL
        { $$ = MAKE(ColumnDefinition, COLUMN_DEFINITION, @$, .not_null = true); }
    | DEFAULT expression
        { $$ = MAKE(ColumnDefinition, COLUMN_DEFINITION, @$, .default_value = $2); }
    | GENERATED ALWAYS AS "(" expression ")"
        { $$ = MAKE(ColumnDefinition, COLUMN_DEFINITION, @$, .generated = $5); }
    | COMMENT string
        { $$ = MAKE(ColumnDefinition, COLUMN_DEFINITION, @$, .comment = $2); }
    ;

opt_as_query
    : %empty                                { $$ = NULL; }
    | as_query
    ;

as_query
    : query
    | AS query                              { $$ = $2; }
    ;

table_clauses
    : table_clause                          { $$ = ast_make_list(cx, $1); }
    | table_clauses table_clause            { $$ = ast_append(cx, $1, $2); }
    ;

table_clause
    : OPTIONS property_list
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_OPTIONS, .items = *$2);
        }
    | PARTITIONED BY "(" partition_fields ")"
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_PARTITIONED_BY,
                      .items = *$4);
        }
    | CLUSTER BY "(" names ")"
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_CLUSTER_BY, .items = *$4);
        }
    | CLUSTERED BY identifier_list opt_sorted_by INTO integer BUCKETS
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_CLUSTERED_BY,
                      .items = *ast_append_all(cx, $3, $4), .value = $6);
        }
    | ROW FORMAT row_format
        {
            $3->span = @$;
            $$ = $3;
        }
    | STORED AS stored_as
        {
            $3->span = @$;
            $$ = $3;
        }
    | LOCATION string
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_LOCATION, .value = $2); }
    | view_clause
    ;

opt_sorted_by
    : %empty                                { $$ = NULL; }
    | SORTED BY "(" sort_items ")"          { $$ = $4; }
    ;

partition_fields
    : partition_field                       { $$ = ast_make_list(cx, $1); }
    | partition_fields "," partition_field  { $$ = ast_append(cx, $1, $3); }
    ;

partition_field
    : identifier
    | column_definition
    | identifier "(" expressions ")"
        {
            $$ = ast_make_call(cx, AST_CALL_PLAIN, @$, ast_make_name(cx, $1), AST_QUANTIFIED_NOT,
                               $3, NULL);
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

row_format_parts
    : %empty                                { $$ = NULL; }
    | row_format_parts row_format_part      { $$ = ast_append(cx, $1, $2); }
    ;

row_format_part
    : FIELDS TERMINATED BY string
        { $$ = literal_word_property(cx, span_join(@1, @3), $4); }
    | ESCAPED BY string
        { $$ = literal_word_property(cx, span_join(@1, @2), $3); }
    | COLLECTION ITEMS TERMINATED BY string
        { $$ = literal_word_property(cx, span_join(@1, @4), $5); }
    | MAP KEYS TERMINATED BY string
        { $$ = literal_word_property(cx, span_join(@1, @4), $5); }
    | LINES TERMINATED BY string
        { $$ = literal_word_property(cx, span_join(@1, @3), $4); }
    | NULL DEFINED AS string
        { $$ = literal_word_property(cx, span_join(@1, @3), $4); }
    ;

stored_as
    : identifier
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_STORED_AS, .value = $1); }
    | INPUTFORMAT string OUTPUTFORMAT string
        {
            AstList *items = LIST(literal_word_property(cx, @1, $2),
                                  literal_word_property(cx, @3, $4));
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_STORED_AS, .items = *items);
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
    : property_key
        { $$ = MAKE(Property, PROPERTY, @$, .key = $1); }
    | property_key expression
        { $$ = MAKE(Property, PROPERTY, @$, .key = $1, .value = $2); }
    | property_key "=" expression
        { $$ = MAKE(Property, PROPERTY, @$, .key = $1, .value = $3); }
    ;

property_key
    : name
    | STRING
        { $$ = MAKE(StringLiteral, STRING_LITERAL, @$, .value = literal_string(cx, @$)); }
    ;

/* ---- create view ----------------------------------------------------------------------------- */

create_view
    : CREATE opt_or_replace opt_temporary VIEW opt_if_not_exists name opt_view_columns
      view_clauses AS query
        {
            $$ = MAKE(CreateView, CREATE_VIEW, @$, .or_replace = $2, .temporary = $3,
                      .if_not_exists = $5, .name = $6, .columns = LIST_OF($7),
                      .clauses = LIST_OF($8), .query = $10);
        }
    | CREATE opt_or_replace GLOBAL TEMPORARY VIEW opt_if_not_exists name opt_view_columns
      view_clauses AS query
        {
            $$ = MAKE(CreateView, CREATE_VIEW, @$, .or_replace = $2, .global = true,
                      .temporary = true, .if_not_exists = $6, .name = $7, .columns = LIST_OF($8),
                      .clauses = LIST_OF($9), .query = $11);
        }
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
    : COMMENT string
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_COMMENT, .value = $2); }
    | TBLPROPERTIES property_list
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_TBLPROPERTIES,
                      .items = *$2);
        }
    | DEFAULT COLLATION identifier
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_COLLATION, .value = $3); }
    ;

/* ---- insert ---------------------------------------------------------------------------------- */

insert
    : insert_target insert_source
        { $$ = make_insert(cx, @$, NULL, $1, $2); }
    | with_clause insert_target insert_source
        { $$ = make_insert(cx, @$, $1, $2, $3); }
    ;

/* Gives an Insert without its columns and query. */
insert_target
    : INSERT INTO opt_table name opt_partition opt_if_not_exists
        {
            $$ = MAKE(Insert, INSERT, @$, .into = true, .table = $4, .partition = LIST_OF($5),
                      .if_not_exists = $6);
        }
    | INSERT OVERWRITE opt_table name opt_partition opt_if_not_exists
        {
            $$ = MAKE(Insert, INSERT, @$, .overwrite = true, .table = $4, .partition = LIST_OF($5),
                      .if_not_exists = $6);
        }
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
    | PARTITION "(" partition_values ")"    { $$ = $3; }
    ;

partition_values
    : partition_value                       { $$ = ast_make_list(cx, $1); }
    | partition_values "," partition_value  { $$ = ast_append(cx, $1, $3); }
    ;

partition_value
    : identifier
        { $$ = MAKE(PartitionValue, PARTITION_VALUE, @$, .name = $1); }
    | identifier "=" expression
        { $$ = MAKE(PartitionValue, PARTITION_VALUE, @$, .name = $1, .value = $3); }
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

static AstNode *make_insert(ScContext *cx, Span span, AstNode *with, AstNode *target,
                            const AstNode *source)
{
    AstInsert *insert = AST_AS(Insert, INSERT, target);
    const AstInsert *from = (const AstInsert *)ast_check_kind_const(source, AST_INSERT);
    insert->node.span = span;
    insert->with = with;
    insert->by_name = from->by_name;
    insert->columns = from->columns;
    insert->query = from->query;
    return ast_finish(cx, target);
}

/* ---- driver: the only code that sees the parser's tables ------------------------------------- */

static void *parser_malloc(size_t size)
{
    void *memory = malloc(size);
    if (memory == NULL)
        arena_out_of_memory(size);
    return memory;
}

static void spark_error(Span *span, ScContext *cx, const char *message)
{
    (void)span;
    (void)cx;
    (void)message;
}

static int yyreport_syntax_error(const yypcontext_t *context, ScContext *cx)
{
    (void)context;
    (void)cx;
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
static bool can_take(const spark_pstate *parser, int kind)
{
    enum { PUSHED_MAX = 128 };
    yy_state_t pushed[PUSHED_MAX];
    int pushed_count = 0;
    const yy_state_t *top = parser->yyssp;
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
static int choose_reading(const spark_pstate *parser, const Token *token)
{
    int kind = token->kind;
    while (!can_take(parser, kind)) {
        int next = token_next_reading(token, kind);
        if (next == 0)
            break;
        kind = next;
    }
    return kind;
}

static int push(spark_pstate *parser, ScContext *cx, const Token *token, int kind)
{
    SPARK_STYPE value = {0};
    Span span = {token->start, token->end};
    if (kind == T_NUMBER || kind == T_INTEGER)
        value.choice = token->value;
    else
        value.flag = token->word != NO_KEYWORD;
    return spark_push_parse(parser, kind, &value, &span, cx);
}

/* The last keywords that could have been identifiers too: a ring of `max` places. */
typedef struct Choices {
    size_t *items;
    size_t max;
    size_t count; /* of all that were seen */
} Choices;

static void note_choice(const spark_pstate *parser, Choices *choices, const Token *token, int kind,
                        size_t at)
{
    if (token->word != NO_KEYWORD && token->fallback != 0 && kind != token->fallback &&
        can_take(parser, token->fallback))
        choices->items[choices->count++ % choices->max] = at;
}

/* Push the mode and the tokens before `stop`; `choices` may be NULL. Gives bison's status; *pushed
 * gets the number of tokens. */
static int push_tokens(spark_pstate *parser, ScContext *cx, const ParserInput *input, size_t stop,
                       Choices *choices, size_t *pushed)
{
    Token mode = {.kind = (uint16_t)input->mode};
    int status = push(parser, cx, &mode, input->mode);
    size_t i = 0;
    for (; i < stop && status == YYPUSH_MORE; i++) {
        const Token *token = &input->tokens[i];
        int kind = token->fallback == 0 ? token->kind : choose_reading(parser, token);
        if (choices != NULL)
            note_choice(parser, choices, token, kind, i);
        status = push(parser, cx, token, kind);
    }
    *pushed = i;
    return status;
}

ParserStatus parser_run(ScContext *cx, const ParserInput *input, size_t *error_at)
{
    spark_pstate *parser = spark_pstate_new();
    size_t pushed;
    int status = push_tokens(parser, cx, input, input->count, NULL, &pushed);
    *error_at = pushed > 0 ? pushed - 1 : 0;
    if (status == YYPUSH_MORE) {
        Token end = {.start = input->end, .end = input->end};
        *error_at = input->count;
        status = push(parser, cx, &end, T_END_OF_STATEMENT);
    }
    spark_pstate_delete(parser);
    return status == 0 ? PARSER_OK : status == 2 ? PARSER_TOO_DEEP : PARSER_SYNTAX_ERROR;
}

void parser_find_expected(ScContext *cx, const ParserInput *input, size_t at, ParserKinds *kinds)
{
    spark_pstate *parser = spark_pstate_new();
    size_t pushed;
    memset(kinds, 0, sizeof *kinds);
    if (push_tokens(parser, cx, input, at, NULL, &pushed) == YYPUSH_MORE)
        for (int kind = 0; kind < PARSER_KINDS_MAX; kind++)
            kinds->has[kind] =
                (YYTRANSLATE(kind) > YYSYMBOL_YYUNDEF || kind == T_END_OF_STATEMENT) &&
                can_take(parser, kind);
    spark_pstate_delete(parser);
}

size_t parser_find_choices(ScContext *cx, const ParserInput *input, size_t at, size_t *items,
                           size_t max)
{
    spark_pstate *parser = spark_pstate_new();
    Choices choices = {.items = items, .max = max};
    size_t pushed;
    push_tokens(parser, cx, input, at, &choices, &pushed);
    spark_pstate_delete(parser);
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
