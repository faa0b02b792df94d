/* test_print.c - rewritten plans, built by hand, as Snowflake SQL: src/print/ without comments
 * (those need a source; tests/golden has them).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "print/print.h"

typedef struct Fixture {
    Arena arena;
    DiagList diags;
    Options options;
    Source source;
    ScContext cx;
    Buf out;
} Fixture;

static int setup(void **state)
{
    Fixture *f = calloc(1, sizeof *f);
    arena_init(&f->arena);
    diag_init(&f->diags, &f->arena);
    options_init(&f->options, &f->arena);
    buf_init(&f->out);
    f->source = (Source){.name = STR("a.sql"), .text = STR(""), .line = 1, .column = 1};
    f->cx = (ScContext){
        .arena = &f->arena, .diags = &f->diags, .options = &f->options, .source = &f->source};
    *state = f;
    return 0;
}

static int teardown(void **state)
{
    Fixture *f = *state;
    buf_free(&f->out);
    arena_free(&f->arena);
    free(f);
    return 0;
}

/* ---- building plans ------------------------------------------------------------------------ */

static const Span nowhere = {0, 0};
static const Span somewhere = {1, 2}; /* written, not made up */

#define NEW(Name, NAME) PLAN_NEW(&f->cx, Name, NAME, nowhere)

static PlanName name(const char *text)
{
    return (PlanName){str_from(text), false, nowhere};
}

static PlanNames names(Fixture *f, const char *text)
{
    PlanNames list = {0};
    plan_names_add(&f->cx, &list, name(text));
    return list;
}

static PlanList list_of(Fixture *f, size_t count, PlanNode **items)
{
    PlanList list = {0};
    for (size_t i = 0; i < count; i++)
        plan_list_add(&f->cx, &list, items[i]);
    return list;
}

#define LIST(...)                                                        \
    list_of(f, sizeof((PlanNode *[]){__VA_ARGS__}) / sizeof(PlanNode *), \
            (PlanNode *[]){__VA_ARGS__})

static PlanNode *col(Fixture *f, const char *text)
{
    PlanUnresolvedAttribute *attribute = NEW(UnresolvedAttribute, UNRESOLVED_ATTRIBUTE);
    attribute->parts = names(f, text);
    return &attribute->node;
}

static PlanNode *literal(Fixture *f, TypeKind kind, const char *text)
{
    PlanLiteral *node = NEW(Literal, LITERAL);
    node->text = str_from(text);
    node->node.type = type_simple(kind);
    return &node->node;
}

static PlanNode *num(Fixture *f, const char *text)
{
    return literal(f, TYPE_INTEGER, text);
}

static PlanNode *str(Fixture *f, const char *text)
{
    return literal(f, TYPE_STRING, text);
}

static PlanNode *op_list(Fixture *f, SfOperator op, PlanList operands)
{
    PlanTargetOperator *node = NEW(TargetOperator, TARGET_OPERATOR);
    node->op = op;
    node->operands = operands;
    return &node->node;
}
#define OP(op, ...) op_list(f, SF_##op, LIST(__VA_ARGS__))

static PlanNode *call_list(Fixture *f, const char *function, PlanList arguments)
{
    PlanTargetCall *node = NEW(TargetCall, TARGET_CALL);
    node->name = str_from(function);
    node->arguments = arguments;
    return &node->node;
}
#define CALL(function, ...) call_list(f, function, LIST(__VA_ARGS__))

static PlanNode *alias(Fixture *f, PlanNode *expr, const char *text)
{
    PlanAlias *node = NEW(Alias, ALIAS);
    node->expr = expr;
    node->name = names(f, text);
    return &node->node;
}

static PlanNode *star(Fixture *f)
{
    return &NEW(UnresolvedStar, UNRESOLVED_STAR)->node;
}

static PlanNode *read_table(Fixture *f, const char *text)
{
    PlanRead *read = NEW(Read, READ);
    read->name = names(f, text);
    return &read->node;
}

static PlanNode *project(Fixture *f, PlanNode *input, PlanList items)
{
    PlanProject *node = NEW(Project, PROJECT);
    node->node.origin = somewhere;
    node->input = input;
    node->expressions = items;
    return &node->node;
}

static PlanNode *filter(Fixture *f, PlanNode *input, PlanNode *condition)
{
    PlanFilter *node = NEW(Filter, FILTER);
    node->input = input;
    node->condition = condition;
    return &node->node;
}

static PlanNode *sort(Fixture *f, PlanNode *input, PlanNode *key)
{
    PlanSortOrder *order = NEW(SortOrder, SORT_ORDER);
    order->child = key;
    order->null_ordering = PLAN_NULLS_FIRST;
    PlanSort *node = NEW(Sort, SORT);
    node->input = input;
    node->order = LIST(&order->node);
    node->is_global = true;
    return &node->node;
}

static PlanNode *limit(Fixture *f, PlanNode *input, const char *count)
{
    PlanLimit *node = NEW(Limit, LIMIT);
    node->input = input;
    node->limit = num(f, count);
    return &node->node;
}

static PlanNode *distinct(Fixture *f, PlanNode *input)
{
    PlanDeduplicate *node = NEW(Deduplicate, DEDUPLICATE);
    node->input = input;
    return &node->node;
}

static PlanNode *table_alias(Fixture *f, PlanNode *input, const char *text)
{
    PlanSubqueryAlias *node = NEW(SubqueryAlias, SUBQUERY_ALIAS);
    node->input = input;
    node->alias = name(text);
    return &node->node;
}

static PlanNode *join(Fixture *f, PlanNode *left, PlanNode *right, PlanJoinType type,
                      PlanNode *condition)
{
    PlanJoin *node = NEW(Join, JOIN);
    node->left = left;
    node->right = right;
    node->join_type = type;
    node->join_condition = condition;
    return &node->node;
}

static PlanNode *comma(Fixture *f, PlanNode *left, PlanNode *right)
{
    PlanNode *node = join(f, left, right, PLAN_JOIN_CROSS, NULL);
    ((PlanJoin *)node)->comma = true;
    return node;
}

static PlanNode *set_list(Fixture *f, PlanSetOpType type, bool is_all, PlanList inputs)
{
    PlanSetOperation *node = NEW(SetOperation, SET_OPERATION);
    node->set_op_type = type;
    node->is_all = is_all;
    node->inputs = inputs;
    return &node->node;
}
#define SET(type, is_all, ...) set_list(f, PLAN_SET_##type, is_all, LIST(__VA_ARGS__))

static PlanNode *row_list(Fixture *f, PlanList values)
{
    PlanRowConstructor *row = NEW(RowConstructor, ROW_CONSTRUCTOR);
    row->values = values;
    return &row->node;
}
#define ROW(...) row_list(f, LIST(__VA_ARGS__))

static PlanNode *subquery(Fixture *f, PlanSubqueryType type, PlanNode *relation)
{
    PlanSubqueryExpression *node = NEW(SubqueryExpression, SUBQUERY_EXPRESSION);
    node->subquery_type = type;
    node->relation = relation;
    return &node->node;
}

/* SELECT a FROM <table> */
static PlanNode *query(Fixture *f, const char *table)
{
    return project(f, read_table(f, table), LIST(col(f, "a")));
}

/* ---- checks -------------------------------------------------------------------------------- */

static const char *print(Fixture *f, PlanNode *root)
{
    buf_clear(&f->out);
    print_statement(&f->cx, root, &f->out);
    return buf_text(&f->out);
}

static void check(Fixture *f, PlanNode *root, const char *expected)
{
    assert_string_equal(print(f, root), expected);
    assert_int_equal(f->diags.all.count, 0);
}

/* As the lone item of a SELECT, which stands on a line of its own if the other would be too long. */
static void check_expression(Fixture *f, PlanNode *expression, const char *expected)
{
    const char *text = print(f, project(f, NULL, LIST(expression)));
    assert_memory_equal(text, "SELECT", 6);
    assert_string_equal(text + 6 + strspn(text + 6, " \n"), expected);
}

static bool has_diagnostic(const Fixture *f, DiagCode code)
{
    for (size_t i = 0; i < f->diags.all.count; i++)
        if (f->diags.all.items[i]->code == code)
            return true;
    return false;
}

/* ---- literals and names --------------------------------------------------------------------- */

static void literals(void **state)
{
    Fixture *f = *state;
    check_expression(f, literal(f, TYPE_VOID, ""), "NULL");
    check_expression(f, literal(f, TYPE_BOOLEAN, "true"), "TRUE");
    check_expression(f, literal(f, TYPE_LONG, "-5"), "-5");
    check_expression(f, literal(f, TYPE_DECIMAL, "1.50"), "1.50");
    check_expression(f, literal(f, TYPE_DOUBLE, "1.5"), "CAST(1.5 AS DOUBLE)");
    check_expression(f, literal(f, TYPE_DOUBLE, "1.0E300"), "CAST('1.0E300' AS DOUBLE)");
    check_expression(f, literal(f, TYPE_DOUBLE, "NaN"), "CAST('NaN' AS DOUBLE)");
    check_expression(f, literal(f, TYPE_DOUBLE, "-Infinity"), "CAST('-inf' AS DOUBLE)");
    check_expression(f, literal(f, TYPE_FLOAT, "Infinity"), "CAST('inf' AS FLOAT)");
    check_expression(f, literal(f, TYPE_BINARY, "1AFF"), "X'1AFF'");
    check_expression(f, literal(f, TYPE_DATE, "2020-01-31"), "DATE '2020-01-31'");
}

static void strings_are_escaped(void **state)
{
    Fixture *f = *state;
    check_expression(f, str(f, "it's"), "'it''s'");
    check_expression(f, str(f, "a\\d"), "'a\\\\d'");
    check_expression(f, str(f, "a\nb\tc\rd\be\x1a"), "'a\\nb\\tc\\rd\\be\\u001a'");
    check_expression(f, str(f, "\xC3\xA4\"$$"), "'\xC3\xA4\"$$'");
}

static void timestamps_do_not_depend_on_the_session(void **state)
{
    Fixture *f = *state;
    check_expression(f, literal(f, TYPE_TIMESTAMP_NTZ, "2020-01-31 10:00:00.5"),
                     "CAST('2020-01-31 10:00:00.5' AS TIMESTAMP_NTZ(6))");
    check_expression(f, literal(f, TYPE_TIMESTAMP, "2020-01-31 10:00:00+1:30"),
                     "CAST('2020-01-31 10:00:00 +01:30' AS TIMESTAMP_LTZ(6))");
    check_expression(f, literal(f, TYPE_TIMESTAMP, "2020-01-31 10:00:00Z"),
                     "CAST('2020-01-31 10:00:00 +00:00' AS TIMESTAMP_LTZ(6))");
    check_expression(f, literal(f, TYPE_TIMESTAMP, "2020-01-31 10:00:00 UTC-8"),
                     "CAST('2020-01-31 10:00:00 -08:00' AS TIMESTAMP_LTZ(6))");
    check_expression(f, literal(f, TYPE_TIMESTAMP, "2020-01-31 10:00:00.25 Europe/Berlin"),
                     "CAST(TIMESTAMP_TZ_FROM_PARTS(2020, 1, 31, 10, 0, 0, 250000000, "
                     "'Europe/Berlin') AS TIMESTAMP_LTZ(6))");
}

static void names_are_quoted_only_when_they_must_be(void **state)
{
    Fixture *f = *state;
    check_expression(f, col(f, "MyCol_1$"), "MyCol_1$");
    check_expression(f, col(f, "_x"), "_x");
    check_expression(f, col(f, "order"), "\"ORDER\"");
    check_expression(f, alias(f, num(f, "1"), "my \"col\""), "1 AS \"my \"\"col\"\"\"");
    check_expression(f, alias(f, num(f, "1"), "1st"), "1 AS \"1st\"");
    assert_int_equal(f->diags.all.count, 0);
}

static void quoted_name_is_spelled_as_its_definition(void **state)
{
    Fixture *f = *state;
    Column column = {.name = STR("My Col")};
    PlanNode *resolved = col(f, "my col");
    ((PlanUnresolvedAttribute *)resolved)->column = &column;
    check_expression(f, resolved, "\"My Col\"");
    assert_int_equal(f->diags.all.count, 0);
    check_expression(f, col(f, "my col"), "\"my col\"");
    assert_true(has_diagnostic(f, RES003));
}

/* ---- operators -------------------------------------------------------------------------------- */

static void parentheses_follow_precedence(void **state)
{
    Fixture *f = *state;
    PlanNode *a = col(f, "a"), *b = col(f, "b"), *c = col(f, "c");
    check_expression(f, OP(MULTIPLY, OP(ADD, a, b), c), "(a + b) * c");
    check_expression(f, OP(ADD, OP(MULTIPLY, a, b), c), "a * b + c");
    check_expression(f, OP(SUBTRACT, OP(SUBTRACT, a, b), c), "a - b - c");
    check_expression(f, OP(SUBTRACT, a, OP(SUBTRACT, b, c)), "a - (b - c)");
    check_expression(f, OP(DIVIDE, a, OP(MULTIPLY, b, c)), "a / (b * c)");
    check_expression(f, OP(CONCAT, a, OP(ADD, b, c)), "a || (b + c)");
    check_expression(f, OP(ADD, OP(CONCAT, a, b), c), "(a || b) + c");
    check_expression(f, OP(AND, OP(OR, a, b), c), "(a OR b) AND c");
    check_expression(f, OP(OR, OP(AND, a, b), c), "(a AND b) OR c");
    check_expression(f, OP(EQUAL, OP(EQUAL, a, b), c), "(a = b) = c");
    check_expression(f, OP(IS_NULL, OP(EQUAL, a, b)), "(a = b) IS NULL");
    check_expression(f, OP(IS_NULL, OP(ADD, a, b)), "a + b IS NULL");
}

static void chains_are_flat(void **state)
{
    Fixture *f = *state;
    PlanNode *a = col(f, "a"), *b = col(f, "b"), *c = col(f, "c");
    check_expression(f, OP(AND, OP(AND, a, b), c), "a AND b AND c");
    check_expression(f, OP(AND, a, OP(AND, b, c)), "a AND b AND c");
    check_expression(f, OP(OR, a, b, c), "a OR b OR c");
}

static void not_and_minus_are_safe(void **state)
{
    Fixture *f = *state;
    PlanNode *a = col(f, "a"), *b = col(f, "b");
    check_expression(f, OP(NOT, OP(EQUAL, a, b)), "NOT (a = b)");
    check_expression(f, OP(NOT, a), "NOT a");
    check_expression(f, OP(NOT, subquery(f, PLAN_SUBQUERY_EXISTS, query(f, "t"))),
                     "NOT EXISTS (SELECT a FROM t)");
    check_expression(f, OP(EQUAL, OP(NOT, a), b), "(NOT a) = b");
    check_expression(f, OP(NEGATE, OP(NEGATE, a)), "-(-a)");
    check_expression(f, OP(NEGATE, num(f, "-5")), "-(-5)");
    check_expression(f, OP(SUBTRACT, a, num(f, "-5")), "a - -5");
    check_expression(f, OP(MULTIPLY, OP(NEGATE, a), b), "-a * b");
}

static void special_operators(void **state)
{
    Fixture *f = *state;
    PlanNode *a = col(f, "a"), *b = col(f, "b"), *c = col(f, "c");
    check_expression(f, OP(BETWEEN, OP(ADD, a, b), num(f, "1"), num(f, "2")),
                     "a + b BETWEEN 1 AND 2");
    check_expression(f, OP(NOT_BETWEEN, a, OP(LESS, b, c), c), "a NOT BETWEEN (b < c) AND c");
    check_expression(f, OP(IN, a, num(f, "1"), num(f, "2")), "a IN (1, 2)");
    check_expression(f, OP(NOT_IN, ROW(a, b), ROW(num(f, "1"), num(f, "2"))),
                     "(a, b) NOT IN ((1, 2))");
    check_expression(f, OP(LIKE, a, str(f, "x%")), "a LIKE 'x%'");
    check_expression(f, OP(NOT_LIKE, a, str(f, "x\\%"), str(f, "\\")),
                     "a NOT LIKE 'x\\\\%' ESCAPE '\\\\'");
    check_expression(f, OP(LIKE_ANY, a, ROW(str(f, "x"), str(f, "y"))), "a LIKE ANY ('x', 'y')");
    check_expression(f, OP(LIKE_ALL, a, ROW(str(f, "x")), str(f, "!")),
                     "a LIKE ALL ('x') ESCAPE '!'");
    check_expression(f, OP(SUBSCRIPT, a, num(f, "0")), "a[0]");
    check_expression(f, OP(SUBSCRIPT, OP(ADD, a, b), num(f, "0")), "(a + b)[0]");
    check_expression(f, OP(PATH, OP(PATH, a, str(f, "Key")), str(f, "a b"), num(f, "0")),
                     "a:Key.\"a b\"[0]");
}

static void calls_and_casts(void **state)
{
    Fixture *f = *state;
    PlanNode *call = CALL("LISTAGG", col(f, "a"), str(f, ","));
    ((PlanTargetCall *)call)->is_distinct = true;
    PlanSortOrder *order = NEW(SortOrder, SORT_ORDER);
    order->child = col(f, "b");
    order->direction = PLAN_SORT_DESCENDING;
    order->null_ordering = PLAN_NULLS_LAST;
    ((PlanTargetCall *)call)->within_group = LIST(&order->node);
    check_expression(f, call, "LISTAGG(DISTINCT a, ',') WITHIN GROUP (ORDER BY b DESC NULLS LAST)");
    check_expression(f, call_list(f, "CURRENT_TIMESTAMP", (PlanList){0}), "CURRENT_TIMESTAMP()");
    PlanTargetCast *cast = NEW(TargetCast, TARGET_CAST);
    cast->expr = OP(ADD, col(f, "a"), num(f, "1"));
    cast->target = STR("NUMBER(10, 2)");
    cast->is_try = true;
    check_expression(f, &cast->node, "TRY_CAST(a + 1 AS NUMBER(10, 2))");
    PlanTargetParameter *x = NEW(TargetParameter, TARGET_PARAMETER);
    x->name = name("x");
    PlanTargetLambda *lambda = NEW(TargetLambda, TARGET_LAMBDA);
    lambda->parameters = LIST(&x->node);
    PlanLambdaVariable *variable = NEW(LambdaVariable, LAMBDA_VARIABLE);
    variable->name = name("x");
    lambda->body = OP(ADD, &variable->node, num(f, "1"));
    check_expression(f, CALL("TRANSFORM", col(f, "a"), &lambda->node), "TRANSFORM(a, x -> x + 1)");
    PlanTargetParameter *y = NEW(TargetParameter, TARGET_PARAMETER);
    y->name = name("y");
    y->type = STR("INT");
    lambda->parameters = LIST(&x->node, &y->node);
    check_expression(f, CALL("REDUCE", col(f, "a"), &lambda->node),
                     "REDUCE(a, (x, y INT) -> x + 1)");
}

static PlanNode *make_case(Fixture *f)
{
    PlanCase *node = NEW(Case, CASE);
    node->branches = LIST(OP(GREATER, col(f, "a"), num(f, "1")), str(f, "one"),
                          OP(GREATER, col(f, "a"), num(f, "2")), str(f, "two"));
    node->otherwise = str(f, "many");
    return &node->node;
}

static void case_breaks_between_branches(void **state)
{
    Fixture *f = *state;
    check_expression(f, make_case(f),
                     "CASE WHEN a > 1 THEN 'one' WHEN a > 2 THEN 'two' ELSE 'many' END");
    f->options.line_width = 40;
    check_expression(f, make_case(f),
                     "CASE\n"
                     "        WHEN a > 1 THEN 'one'\n"
                     "        WHEN a > 2 THEN 'two'\n"
                     "        ELSE 'many'\n"
                     "    END");
}

static void windows(void **state)
{
    Fixture *f = *state;
    PlanWindow *window = NEW(Window, WINDOW);
    window->window_function = call_list(f, "ROW_NUMBER", (PlanList){0});
    check_expression(f, &window->node, "ROW_NUMBER() OVER ()");
    PlanTargetCall *call = PLAN_AS(TargetCall, TARGET_CALL, CALL("LAST_VALUE", col(f, "a")));
    call->nulls = PLAN_NULLS_IGNORE;
    window->window_function = &call->node;
    window->partition_spec = LIST(col(f, "b"), col(f, "c"));
    PlanSortOrder *order = NEW(SortOrder, SORT_ORDER);
    order->child = col(f, "d");
    window->order_spec = LIST(&order->node);
    window->frame_type = PLAN_FRAME_ROW;
    window->lower_kind = PLAN_BOUND_PRECEDING;
    window->lower = num(f, "2");
    window->upper_kind = PLAN_BOUND_CURRENT_ROW;
    check_expression(f, &window->node,
                     "LAST_VALUE(a) IGNORE NULLS OVER (\n"
                     "        PARTITION BY b, c\n"
                     "        ORDER BY d NULLS FIRST\n"
                     "        ROWS BETWEEN 2 PRECEDING AND CURRENT ROW\n"
                     "    )");
}

static void null_order_is_left_out_only_without_nulls(void **state)
{
    Fixture *f = *state;
    PlanNode *key = col(f, "a");
    check(f, sort(f, query(f, "t"), key), "SELECT a FROM t ORDER BY a NULLS FIRST");
    key->type = type_simple(TYPE_INTEGER);
    key->nullable = false;
    check(f, sort(f, query(f, "t"), key), "SELECT a FROM t ORDER BY a");
    key->nullable = true;
    check(f, sort(f, query(f, "t"), key), "SELECT a FROM t ORDER BY a NULLS FIRST");
    check(f, sort(f, query(f, "t"), num(f, "1")), "SELECT a FROM t ORDER BY 1 NULLS FIRST");
}

/* ---- blocks ------------------------------------------------------------------------------------ */

static void clauses_fold_into_one_block(void **state)
{
    Fixture *f = *state;
    PlanAggregate *aggregate = NEW(Aggregate, AGGREGATE);
    aggregate->input = filter(f, read_table(f, "t"), OP(GREATER, col(f, "b"), num(f, "1")));
    aggregate->grouping_expressions = LIST(col(f, "a"), col(f, "c"));
    aggregate->aggregate_expressions = LIST(col(f, "a"),
                                            alias(f, CALL("SUM", col(f, "b")), "total"));
    aggregate->having_condition = OP(AND, OP(GREATER, CALL("SUM", col(f, "b")), num(f, "2")),
                                     OP(LESS, CALL("MAX", col(f, "b")), num(f, "9")));
    PlanOffset *offset = NEW(Offset, OFFSET);
    offset->input = sort(f, distinct(f, &aggregate->node), col(f, "a"));
    offset->offset = num(f, "5");
    check(f, limit(f, &offset->node, "10"),
          "SELECT DISTINCT\n"
          "    a,\n"
          "    SUM(b) AS total\n"
          "FROM t\n"
          "WHERE b > 1\n"
          "GROUP BY a, c\n"
          "HAVING SUM(b) > 2\n"
          "    AND MAX(b) < 9\n"
          "ORDER BY a NULLS FIRST\n"
          "LIMIT 10 OFFSET 5");
    check(f, &offset->node,
          "SELECT DISTINCT\n"
          "    a,\n"
          "    SUM(b) AS total\n"
          "FROM t\n"
          "WHERE b > 1\n"
          "GROUP BY a, c\n"
          "HAVING SUM(b) > 2\n"
          "    AND MAX(b) < 9\n"
          "ORDER BY a NULLS FIRST\n"
          "LIMIT NULL OFFSET 5");
}

static void what_does_not_fit_becomes_a_derived_table(void **state)
{
    Fixture *f = *state;
    check(f, filter(f, query(f, "t"), col(f, "a")), "SELECT * FROM (SELECT a FROM t) WHERE a");
    check(f, filter(f, limit(f, read_table(f, "t"), "5"), col(f, "a")),
          "SELECT * FROM (SELECT * FROM t LIMIT 5) AS t WHERE a");
    check(f, limit(f, limit(f, query(f, "t"), "5"), "6"),
          "SELECT * FROM (SELECT a FROM t LIMIT 5) LIMIT 6");
    check(f, project(f, sort(f, query(f, "t"), col(f, "a")), LIST(col(f, "b"))),
          "SELECT b FROM (SELECT a FROM t ORDER BY a NULLS FIRST)");
    check(f, distinct(f, limit(f, read_table(f, "t"), "5")),
          "SELECT DISTINCT * FROM (SELECT * FROM t LIMIT 5) AS t");
    check(f, filter(f, filter(f, read_table(f, "t"), col(f, "a")), col(f, "b")),
          "SELECT * FROM t WHERE a AND b");
}

static void only_a_made_up_star_disappears(void **state)
{
    Fixture *f = *state;
    PlanNode *outer = project(f, query(f, "t"), LIST(star(f)));
    check(f, outer, "SELECT * FROM (SELECT a FROM t)");
    outer->origin = nowhere;
    check(f, outer, "SELECT a FROM t");
    check(f, limit(f, outer, "5"), "SELECT a FROM t LIMIT 5");
}

static void rows_without_a_table(void **state)
{
    Fixture *f = *state;
    check(f, project(f, NULL, LIST(num(f, "1"))), "SELECT 1");
    PlanNode *one_row = project(f, NULL, (PlanList){0});
    check(f, project(f, filter(f, one_row, col(f, "a")), LIST(num(f, "1"))), "SELECT 1 WHERE a");
}

static void aliases_and_values(void **state)
{
    Fixture *f = *state;
    PlanInlineTable *values = NEW(InlineTable, INLINE_TABLE);
    values->rows = LIST(ROW(num(f, "1"), str(f, "a")), ROW(num(f, "2"), str(f, "b")));
    check(f, &values->node, "SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS _t1 (col1, col2)");
    check(f, table_alias(f, &values->node, "_t4"),
          "SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS _t4 (col1, col2)");
    check(f, comma(f, &values->node, read_table(f, "_T7")),
          "SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS _t8 (col1, col2), _T7");
    PlanToDF *renamed = NEW(ToDF, TO_DF);
    renamed->input = query(f, "t");
    renamed->column_names = names(f, "x");
    check(f, table_alias(f, &renamed->node, "s"), "SELECT * FROM (SELECT a FROM t) AS s (x)");
    check(f, table_alias(f, read_table(f, "t"), "s"), "SELECT * FROM t AS s");
    check(f, table_alias(f, table_alias(f, read_table(f, "t"), "s"), "r"),
          "SELECT * FROM (SELECT * FROM t AS s) AS r");
}

/* ---- joins --------------------------------------------------------------------------------------- */

static void joins(void **state)
{
    Fixture *f = *state;
    PlanNode *a = read_table(f, "a"), *b = read_table(f, "b"), *c = read_table(f, "c");
    PlanNode *on = OP(EQUAL, col(f, "x"), col(f, "y"));
    check(f, join(f, a, b, PLAN_JOIN_INNER, on), "SELECT * FROM a JOIN b ON x = y");
    check(f, join(f, a, b, PLAN_JOIN_LEFT_OUTER, on), "SELECT * FROM a LEFT JOIN b ON x = y");
    check(f, join(f, a, b, PLAN_JOIN_FULL_OUTER, NULL), "SELECT * FROM a FULL JOIN b ON TRUE");
    check(f, join(f, a, b, PLAN_JOIN_INNER, NULL), "SELECT * FROM a CROSS JOIN b");
    check(f, join(f, a, b, PLAN_JOIN_CROSS, on), "SELECT * FROM a JOIN b ON x = y");
    check(f, join(f, a, join(f, b, c, PLAN_JOIN_INNER, on), PLAN_JOIN_LEFT_OUTER, on),
          "SELECT * FROM a LEFT JOIN (b JOIN c ON x = y) ON x = y");
    PlanJoin *using = PLAN_AS(Join, JOIN, join(f, a, b, PLAN_JOIN_RIGHT_OUTER, NULL));
    using->using_columns = names(f, "k");
    check(f, &using->node, "SELECT * FROM a RIGHT JOIN b USING (k)");
    PlanJoin *natural = PLAN_AS(Join, JOIN, join(f, a, b, PLAN_JOIN_LEFT_OUTER, NULL));
    natural->natural = true;
    check(f, &natural->node, "SELECT * FROM a NATURAL LEFT JOIN b");
    print(f, join(f, a, b, PLAN_JOIN_LEFT_SEMI, on));
    assert_true(has_diagnostic(f, INT002));
}

static void join_over_a_comma_product(void **state)
{
    Fixture *f = *state;
    PlanNode *a = read_table(f, "a"), *b = read_table(f, "b"), *c = read_table(f, "c"),
             *d = read_table(f, "d");
    PlanNode *on = OP(EQUAL, col(f, "x"), col(f, "y"));
    check(f, comma(f, comma(f, a, b), c), "SELECT * FROM a, b, c");
    check(f, join(f, comma(f, a, b), c, PLAN_JOIN_INNER, on),
          "SELECT * FROM a CROSS JOIN b JOIN c ON x = y");
    check(f, comma(f, join(f, comma(f, a, b), c, PLAN_JOIN_INNER, on), d),
          "SELECT * FROM a CROSS JOIN b JOIN c ON x = y, d");
    check(f, comma(f, a, join(f, b, c, PLAN_JOIN_INNER, on)), "SELECT * FROM a, b JOIN c ON x = y");
    check(f, comma(f, a, comma(f, b, c)), "SELECT * FROM a, (b CROSS JOIN c)");
}

/* What a semi join leaves: a filter under a join, whose table must stay visible. */
static void filter_under_a_join(void **state)
{
    Fixture *f = *state;
    PlanNode *a = read_table(f, "a"), *b = read_table(f, "b");
    PlanNode *on = OP(EQUAL, col(f, "x"), col(f, "y")), *qualified = col(f, "a");
    plan_names_add(&f->cx, &((PlanUnresolvedAttribute *)qualified)->parts, name("z"));
    check(f, join(f, filter(f, a, qualified), b, PLAN_JOIN_LEFT_OUTER, on),
          "SELECT * FROM a LEFT JOIN b ON x = y WHERE a.z");
    check(f, join(f, filter(f, a, qualified), b, PLAN_JOIN_FULL_OUTER, on),
          "SELECT * FROM (SELECT * FROM a WHERE a.z) AS a FULL JOIN b ON x = y");
    check(f, join(f, filter(f, a, col(f, "z")), b, PLAN_JOIN_INNER, on),
          "SELECT * FROM (SELECT * FROM a WHERE z) AS a JOIN b ON x = y");
}

static void lateral_relations(void **state)
{
    Fixture *f = *state;
    PlanTargetTable *flatten = NEW(TargetTable, TARGET_TABLE);
    flatten->function_name = STR("FLATTEN");
    PlanTargetArgument *input = NEW(TargetArgument, TARGET_ARGUMENT);
    input->key = STR("INPUT");
    input->value = col(f, "x");
    flatten->arguments = LIST(&input->node);
    PlanNode *right = table_alias(f, &flatten->node, "e");
    check(f, right, "SELECT * FROM TABLE(FLATTEN(INPUT => x)) AS e");
    PlanNode *product = comma(f, read_table(f, "t"), right);
    ((PlanJoin *)product)->lateral = true;
    check(f, product, "SELECT * FROM t, LATERAL FLATTEN(INPUT => x) AS e");
    PlanNode *outer = join(f, read_table(f, "t"), table_alias(f, query(f, "u"), "s"),
                           PLAN_JOIN_LEFT_OUTER, NULL);
    ((PlanJoin *)outer)->lateral = true;
    check(f, outer, "SELECT * FROM t LEFT JOIN LATERAL (SELECT a FROM u) AS s ON TRUE");
}

/* ---- set operations, WITH, subqueries ---------------------------------------------------------------- */

static void set_operations(void **state)
{
    Fixture *f = *state;
    PlanNode *t = query(f, "t"), *u = query(f, "u"), *v = query(f, "v");
    f->options.line_width = 200;
    check(f, SET(UNION, true, t, u, v),
          "SELECT a FROM t UNION ALL SELECT a FROM u UNION ALL SELECT a FROM v");
    check(f, SET(EXCEPT, false, SET(UNION, false, t, u), v),
          "SELECT a FROM t UNION SELECT a FROM u EXCEPT SELECT a FROM v");
    check(f, SET(EXCEPT, false, t, SET(UNION, false, u, v)),
          "SELECT a FROM t EXCEPT (SELECT a FROM u UNION SELECT a FROM v)");
    check(f, SET(UNION, false, t, SET(INTERSECT, false, u, v)),
          "SELECT a FROM t UNION (SELECT a FROM u INTERSECT SELECT a FROM v)");
    check(f, SET(INTERSECT, false, SET(UNION, false, t, u), v),
          "(SELECT a FROM t UNION SELECT a FROM u) INTERSECT SELECT a FROM v");
    check(f, limit(f, SET(UNION, true, limit(f, t, "1"), u), "2"),
          "(SELECT a FROM t LIMIT 1) UNION ALL SELECT a FROM u LIMIT 2");
    check(f, filter(f, SET(UNION, true, t, u), col(f, "a")),
          "SELECT * FROM (SELECT a FROM t UNION ALL SELECT a FROM u) WHERE a");
    f->options.line_width = 20;
    check(f, SET(UNION, true, t, u), "SELECT a FROM t\nUNION ALL\nSELECT a FROM u");
    print(f, SET(INTERSECT, true, t, u));
    assert_true(has_diagnostic(f, INT002));
}

static PlanNode *with(Fixture *f, const char *cte, PlanNode *definition, PlanNode *input)
{
    PlanCteDefinition *node = NEW(CteDefinition, CTE_DEFINITION);
    node->name = name(cte);
    node->column_names = names(f, "a");
    node->input = definition;
    PlanWith *all = NEW(With, WITH);
    all->ctes = LIST(&node->node);
    all->input = input;
    return &all->node;
}

static void common_table_expressions(void **state)
{
    Fixture *f = *state;
    check(f, with(f, "c", query(f, "t"), limit(f, query(f, "c"), "1")),
          "WITH c (a) AS (\n"
          "    SELECT a FROM t\n"
          ")\n"
          "SELECT a FROM c LIMIT 1");
    check(f, limit(f, with(f, "c", query(f, "t"), query(f, "c")), "1"),
          "SELECT *\n"
          "FROM (\n"
          "    WITH c (a) AS (\n"
          "        SELECT a FROM t\n"
          "    )\n"
          "    SELECT a FROM c\n"
          ")\n"
          "LIMIT 1");
}

static void subqueries(void **state)
{
    Fixture *f = *state;
    check_expression(f, OP(EQUAL, col(f, "a"), subquery(f, PLAN_SUBQUERY_SCALAR, query(f, "t"))),
                     "a = (SELECT a FROM t)");
    PlanNode *in = subquery(f, PLAN_SUBQUERY_IN, query(f, "t"));
    PlanSubqueryExpression *expression = PLAN_AS(SubqueryExpression, SUBQUERY_EXPRESSION, in);
    expression->in_values = LIST(OP(ADD, col(f, "x"), num(f, "1")));
    check_expression(f, in, "x + 1 IN (SELECT a FROM t)");
    expression->negated = true;
    expression->in_values = LIST(col(f, "x"), col(f, "y"));
    check_expression(f, in, "(x, y) NOT IN (SELECT a FROM t)");
    check_expression(f, OP(EQUAL, in, col(f, "b")), "((x, y) NOT IN (SELECT a FROM t)) = b");
}

static void groupings(void **state)
{
    Fixture *f = *state;
    PlanGroupingSet *set = NEW(GroupingSet, GROUPING_SET);
    set->items = LIST(col(f, "a"), col(f, "b"));
    PlanGroupingAnalytics *sets = NEW(GroupingAnalytics, GROUPING_ANALYTICS);
    sets->kind = PLAN_GROUPING_SETS;
    sets->items = LIST(&set->node, &NEW(GroupingSet, GROUPING_SET)->node);
    PlanGroupingAnalytics *rollup = NEW(GroupingAnalytics, GROUPING_ANALYTICS);
    rollup->items = LIST(col(f, "c"));
    PlanAggregate *aggregate = NEW(Aggregate, AGGREGATE);
    aggregate->input = read_table(f, "t");
    aggregate->aggregate_expressions = LIST(col(f, "a"));
    aggregate->grouping_expressions = LIST(&sets->node, &rollup->node);
    check(f, &aggregate->node, "SELECT a FROM t GROUP BY GROUPING SETS ((a, b), ()), ROLLUP (c)");
}

static void layout_of_a_long_query(void **state)
{
    Fixture *f = *state;
    PlanNode *inner = filter(f, read_table(f, "orders"),
                             OP(OR, OP(EQUAL, col(f, "o_orderstatus"), str(f, "F")),
                                OP(EQUAL, col(f, "o_orderstatus"), str(f, "O"))));
    PlanNode *derived = table_alias(f, project(f, inner, LIST(col(f, "o_orderkey"))), "o");
    PlanNode *on = OP(EQUAL, col(f, "o_orderkey"), col(f, "l_orderkey"));
    PlanNode *from = join(f, read_table(f, "lineitem"), derived, PLAN_JOIN_INNER, on);
    PlanNode *either = OP(OR, OP(GREATER, col(f, "l_tax"), num(f, "0")),
                          OP(LESS, col(f, "l_discount"), num(f, "1")));
    PlanNode *where = filter(f, from,
                             OP(AND, OP(EQUAL, col(f, "l_returnflag"), str(f, "R")), either));
    f->options.line_width = 60;
    check(f, limit(f, project(f, where, LIST(col(f, "l_orderkey"), col(f, "l_tax"))), "10"),
          "SELECT\n"
          "    l_orderkey,\n"
          "    l_tax\n"
          "FROM lineitem\n"
          "JOIN (\n"
          "    SELECT o_orderkey\n"
          "    FROM orders\n"
          "    WHERE o_orderstatus = 'F'\n"
          "        OR o_orderstatus = 'O'\n"
          ") AS o ON o_orderkey = l_orderkey\n"
          "WHERE l_returnflag = 'R'\n"
          "    AND (l_tax > 0 OR l_discount < 1)\n"
          "LIMIT 10");
}

static void lower_case_keywords(void **state)
{
    Fixture *f = *state;
    f->options.lower_keywords = true;
    check(f, filter(f, query(f, "MyTable"), OP(EQUAL, CALL("UPPER", col(f, "B")), str(f, "X"))),
          "select * from (select a from MyTable) where upper(B) = 'X'");
}

static void leftovers_are_reported(void **state)
{
    Fixture *f = *state;
    print(f, project(f, NULL, LIST(&NEW(UnresolvedFunction, UNRESOLVED_FUNCTION)->node)));
    assert_int_equal(f->diags.all.count, 1);
    assert_true(has_diagnostic(f, INT002));
    PlanHint *hint = NEW(Hint, HINT);
    hint->input = read_table(f, "t");
    print(f, project(f, &hint->node, LIST(col(f, "a"))));
    assert_int_equal(f->diags.all.count, 2);
}

/* ---- commands -------------------------------------------------------------------------------------- */

static PlanNode *column(Fixture *f, const char *text, const Type *type)
{
    PlanColumnDefinition *node = NEW(ColumnDefinition, COLUMN_DEFINITION);
    node->name = name(text);
    node->data_type = type;
    return &node->node;
}

static void create_table(void **state)
{
    Fixture *f = *state;
    PlanCreateTable *table = NEW(CreateTable, CREATE_TABLE);
    table->name = names(f, "db");
    plan_names_add(&f->cx, &table->name, name("t"));
    table->replace = true;
    PlanNode *id = column(f, "id", type_simple(TYPE_LONG));
    ((PlanColumnDefinition *)id)->not_null = true;
    PlanNode *amount = column(f, "amount", type_decimal(&f->arena, 12, 2));
    ((PlanColumnDefinition *)amount)->default_value = num(f, "0");
    ((PlanColumnDefinition *)amount)->comment = STR("it's");
    ((PlanColumnDefinition *)amount)->has_comment = true;
    table->columns = LIST(id, amount, column(f, "at", type_simple(TYPE_TIMESTAMP)));
    table->cluster_by = LIST(col(f, "id"));
    table->has_comment = true;
    table->comment = STR("money");
    check(f, &table->node,
          "CREATE OR REPLACE TABLE db.t (\n"
          "    id BIGINT NOT NULL,\n"
          "    amount NUMBER(12, 2) DEFAULT 0 COMMENT 'it''s',\n"
          "    at TIMESTAMP_LTZ(6)\n"
          ")\n"
          "CLUSTER BY (id)\n"
          "COMMENT = 'money'");
}

static void create_as_and_view(void **state)
{
    Fixture *f = *state;
    PlanCreateTable *table = NEW(CreateTable, CREATE_TABLE);
    table->name = names(f, "t");
    table->if_not_exists = true;
    table->query = query(f, "u");
    check(f, &table->node, "CREATE TABLE IF NOT EXISTS t AS SELECT a FROM u");
    PlanCreateView *view = NEW(CreateView, CREATE_VIEW);
    view->name = names(f, "v");
    view->replace = true;
    view->columns = LIST(column(f, "x", NULL));
    view->query = query(f, "u");
    f->options.line_width = 40;
    check(f, &view->node, "CREATE OR REPLACE VIEW v (x) AS\nSELECT a FROM u");
}

static void insert(void **state)
{
    Fixture *f = *state;
    PlanInsert *node = NEW(Insert, INSERT);
    node->table = names(f, "t");
    node->columns = names(f, "a");
    node->query = query(f, "u");
    node->overwrite = true;
    check(f, &node->node, "INSERT OVERWRITE INTO t (a) SELECT a FROM u");
    PlanInlineTable *values = NEW(InlineTable, INLINE_TABLE);
    values->rows = LIST(ROW(num(f, "1")), ROW(num(f, "2")));
    node->query = &values->node;
    node->overwrite = false;
    check(f, &node->node, "INSERT INTO t (a) VALUES (1), (2)");
    f->options.line_width = 24;
    check(f, &node->node, "INSERT INTO t (a)\nVALUES (1), (2)");
    f->options.line_width = 20;
    plan_list_add(&f->cx, &values->rows, ROW(num(f, "345")));
    check(f, &node->node, "INSERT INTO t (a)\nVALUES\n    (1),\n    (2),\n    (345)");
}

/* ---- unconverted statements ---------------------------------------------------------------------- */

static const char *unconverted(Fixture *f, OnUnsupported mode)
{
    f->source.text = STR("  FOO /* b */ 'x'");
    f->options.on_unsupported = mode;
    buf_clear(&f->out);
    print_unconverted(&f->cx, (Span){2, 17}, "CNV101", STR("no\nsuch function"), &f->out);
    return buf_text(&f->out);
}

static void unconverted_statements(void **state)
{
    Fixture *f = *state;
    assert_string_equal(unconverted(f, ON_UNSUPPORTED_MARKER),
                        "!!!RESOLVE CNV101!!! -- sc-transpile: a.sql:1:3: CNV101: no such "
                        "function\n"
                        "/*\nFOO / * b * / 'x'\n*/\n;");
    assert_string_equal(unconverted(f, ON_UNSUPPORTED_COMMENT),
                        "-- sc-transpile: a.sql:1:3: CNV101: no such function\n"
                        "/*\nFOO / * b * / 'x'\n*/\n");
    assert_string_equal(unconverted(f, ON_UNSUPPORTED_PASSTHROUGH),
                        "-- sc-transpile: a.sql:1:3: CNV101: no such function\n"
                        "FOO /* b */ 'x'\n;");
}

/* ---- size ------------------------------------------------------------------------------------------ */

static double seconds(void)
{
    return (double)clock() / CLOCKS_PER_SEC;
}

static void long_lists_and_chains(void **state)
{
    Fixture *f = *state;
    enum { ITEMS = 100000, BRANCHES = 10000 };
    double start = seconds();
    PlanList items = LIST(col(f, "a"));
    PlanNode *ors = OP(EQUAL, col(f, "a"), num(f, "0")), *sum = num(f, "0");
    PlanNode *unions = query(f, "t"), *product = read_table(f, "t");
    for (int i = 0; i < ITEMS; i++) {
        plan_list_add(&f->cx, &items, num(f, "123"));
        ors = OP(OR, ors, OP(EQUAL, col(f, "a"), num(f, "1")));
        sum = OP(ADD, sum, num(f, "1"));
    }
    for (int i = 0; i < BRANCHES; i++) {
        unions = SET(UNION, true, unions, query(f, "t"));
        product = comma(f, product, read_table(f, "u"));
    }
    print(f, filter(f, read_table(f, "t"), op_list(f, SF_IN, items)));
    assert_true(f->out.n > ITEMS * 5);
    print(f, filter(f, read_table(f, "t"), ors));
    print(f, project(f, NULL, LIST(sum)));
    print(f, unions);
    print(f, product);
    assert_int_equal(f->diags.all.count, 0);
    assert_true(seconds() - start < 20);
}

static void deep_nesting(void **state)
{
    Fixture *f = *state;
    PlanNode *call = col(f, "a"), *derived = query(f, "t");
    for (int i = 0; i < 1000; i++) {
        call = CALL("ABS", call);
        derived = project(f, table_alias(f, derived, "s"), LIST(col(f, "a")));
    }
    print(f, project(f, NULL, LIST(call)));
    print(f, derived);
    assert_int_equal(f->diags.all.count, 0);
    for (int i = 0; i < 100000; i++)
        call = CALL("ABS", call);
    print(f, project(f, NULL, LIST(call)));
    assert_true(has_diagnostic(f, PRS008));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(literals),
        TEST(strings_are_escaped),
        TEST(timestamps_do_not_depend_on_the_session),
        TEST(names_are_quoted_only_when_they_must_be),
        TEST(quoted_name_is_spelled_as_its_definition),
        TEST(parentheses_follow_precedence),
        TEST(chains_are_flat),
        TEST(not_and_minus_are_safe),
        TEST(special_operators),
        TEST(calls_and_casts),
        TEST(case_breaks_between_branches),
        TEST(windows),
        TEST(null_order_is_left_out_only_without_nulls),
        TEST(clauses_fold_into_one_block),
        TEST(what_does_not_fit_becomes_a_derived_table),
        TEST(only_a_made_up_star_disappears),
        TEST(rows_without_a_table),
        TEST(aliases_and_values),
        TEST(joins),
        TEST(join_over_a_comma_product),
        TEST(filter_under_a_join),
        TEST(lateral_relations),
        TEST(set_operations),
        TEST(common_table_expressions),
        TEST(subqueries),
        TEST(groupings),
        TEST(layout_of_a_long_query),
        TEST(lower_case_keywords),
        TEST(leftovers_are_reported),
        TEST(create_table),
        TEST(create_as_and_view),
        TEST(insert),
        TEST(unconverted_statements),
        TEST(long_lists_and_chains),
        TEST(deep_nesting),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
