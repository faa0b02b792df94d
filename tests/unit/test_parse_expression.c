/* test_parse_expression.c - precedence, literals and special syntax of expressions. */
#include "parse_support.h"

static void test_precedence(void **state)
{
    Fixture *f = *state;
    assert_same(f, "a * t | b ^ c & d - e + f % g DIV h / i * k",
                "(a*t) | (b ^ (c & ((d - e) + ((((f % g) DIV h) / i) * k))))");
    assert_same(f, "a - b - c", "(a - b) - c");
    assert_same(f, "a || b + c || d", "((a || b) + c) || d");
    assert_same(f, "a + b << c & d", "((a + b) << c) & d");
    assert_same(f, "a >> b + c", "a >> (b + c)");
    assert_same(f, "a >>> b >> c", "(a >>> b) >> c");
    assert_same(f, "a = b = c", "(a = b) = c");
    assert_same(f, "a < b | c", "a < (b | c)");
    assert_same(f, "- a * b", "(- a) * b");
    assert_same(f, "~ - a", "~ (- a)");
    assert_same(f, "NOT a = b", "NOT (a = b)");
    assert_same(f, "NOT a AND b OR c", "((NOT a) AND b) OR c");
    assert_same(f, "a OR b AND c", "a OR (b AND c)");
    assert_same(f, "! a = b", "NOT (a = b)");
}

static void test_predicates(void **state)
{
    Fixture *f = *state;
    assert_same(f, "a = b IS NULL", "(a = b) IS NULL");
    assert_same(f, "a = b IN (1)", "(a = b) IN (1)");
    assert_same(f, "x LIKE 'a' || 'b'", "x LIKE ('a' || 'b')");
    assert_same(f, "a BETWEEN 1 AND 2 AND b", "(a BETWEEN 1 AND 2) AND b");
    assert_same(f, "a BETWEEN b = c AND d < e OR g", "(a BETWEEN (b = c) AND (d < e)) OR g");
    assert_same(f, "a NOT BETWEEN 1 AND 2 + 3", "a NOT BETWEEN 1 AND (2 + 3)");
    assert_same(f, "NOT a IS NOT NULL", "NOT (a IS NOT NULL)");
    assert_same(f, "a IS DISTINCT FROM b + 1", "a IS DISTINCT FROM (b + 1)");
    assert_same(f, "a REGEXP b", "a RLIKE b");
    assert_same(f, "a LIKE SOME (b)", "a LIKE ANY (b)");
}

static void test_one_predicate_only(void **state)
{
    Fixture *f = *state;
    assert_null(parse(f, "SELECT a IS NULL = true"));
    assert_null(parse(f, "SELECT a IN (1) = b"));
    assert_null(parse(f, "SELECT a LIKE b LIKE c"));
    assert_null(parse(f, "SELECT a BETWEEN 1 AND 2 BETWEEN 3 AND 4"));
    assert_null(parse(f, "SELECT EXISTS (SELECT 1) = true"));
    assert_null(parse(f, "SELECT 1 + NOT a + b"));
}

static void test_chains_are_flat(void **state)
{
    Fixture *f = *state;
    assert_string_equal(dump_expression(f, "1 AND 2 AND 3"),
                        "{\"node\":\"Logical\",\"op\":\"and\",\"operands\":["
                        "{\"node\":\"NumberLiteral\",\"text\":\"1\",\"form\":\"integer\"},"
                        "{\"node\":\"NumberLiteral\",\"text\":\"2\",\"form\":\"integer\"},"
                        "{\"node\":\"NumberLiteral\",\"text\":\"3\",\"form\":\"integer\"}]}");
    AstNode *tree = parse(f, "SELECT (a OR b) OR c");
    AstNode *chain = AST_AS(Select, SELECT, tree)->items.items[0];
    assert_int_equal(AST_AS(Logical, LOGICAL, chain)->operands.count, 2);
}

static void test_minus(void **state)
{
    Fixture *f = *state;
    assert_string_equal(dump_expression(f, "- 1"),
                        "{\"node\":\"NumberLiteral\",\"text\":\"-1\",\"form\":\"integer\"}");
    assert_same(f, "-1::int", "(-1)::int");
    assert_same(f, "-a::int", "-(a::int)");
    assert_same(f, "1 -1", "1 - (1)");
    assert_same(f, "a -1", "a - (1)");
    assert_same(f, "a - -1", "a - (-1)");
    assert_same(f, "f(-1, a[-1])", "f((-1), a[(-1)])");
}

static void test_numbers(void **state)
{
    Fixture *f = *state;
    static const struct {
        const char *text;
        const char *form;
    } cases[] = {
        {"12", "integer"},   {"1.5", "decimal"},     {".5", "decimal"},       {"1.", "decimal"},
        {"1e5", "exponent"}, {"1.5E-3", "exponent"}, {"1Y", "tinyint"},       {"1s", "smallint"},
        {"1L", "bigint"},    {"1f", "float"},        {"1.5e3F", "float"},     {"1D", "double"},
        {"12.0D", "double"}, {"1BD", "bigdecimal"},  {"1.5bd", "bigdecimal"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *expected =
            str_format(&f->arena, "{\"node\":\"NumberLiteral\",\"text\":\"%s\",\"form\":\"%s\"}",
                       cases[i].text, cases[i].form)
                .p;
        assert_string_equal(dump_expression(f, cases[i].text), expected);
    }
}

/* The expression is a column of one or two names. */
static void assert_names(Fixture *f, const char *text, const char *first, const char *second)
{
    AstNode *tree = parse(f, str_format(&f->arena, "SELECT %s", text).p);
    assert_non_null(tree);
    const AstNode *item = AST_AS(Select, SELECT, tree)->items.items[0];
    const AstList *parts =
        &((const AstColumnRef *)ast_check_kind_const(item, AST_COLUMN_REF))->parts;
    assert_int_equal(parts->count, second == NULL ? 1 : 2);
    const char *const names[] = {first, second};
    for (uint32_t i = 0; i < parts->count; i++)
        assert_true(
            str_equal(AST_AS(Identifier, IDENTIFIER, parts->items[i])->text, str_from(names[i])));
}

static void test_names_with_digits(void **state)
{
    Fixture *f = *state;
    static const char *const names[] = {"1a", "1_000", "0x1F", "1e", "1L_", "123E3_x"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_names(f, names[i], names[i], NULL);
    assert_names(f, "a.1b", "a", "1b");
    assert_names(f, "a.123E3_column", "a", "123E3_column");
    assert_names(f, "1a.123_", "1a", "123_");
    assert_non_null(strstr(dump_expression(f, "2.3W"), "\"node\":\"Dereference\""));
    assert_null(parse(f, "SELECT a.123"));
}

static void test_strings(void **state)
{
    Fixture *f = *state;
    static const struct {
        const char *text;
        const char *value; /* as JSON */
    } cases[] = {
        {"'abc'", "abc"},
        {"\"abc\"", "abc"},
        {"'a' \"b\" r'c\\d'", "abc\\\\d"},
        {"'a''b'", "a'b"},
        {"\"a\"\"b\"", "a\\\"b"},
        {"'a\\'b\\\\'", "a'b\\\\"},
        {"'\\n\\t\\r\\b\\Z'", "\\n\\t\\r\\u0008\\u001a"},
        {"'\\0'", "\\u0000"},
        {"'\\%\\_\\a\\f'", "\\\\%\\\\_af"},
        {"'\\u0041\\U0001F600'", "A\xF0\x9F\x98\x80"},
        {"'\\uD83D\\uDE00'", "\xF0\x9F\x98\x80"},
        {"'\\u00e9\\u12'", "\xC3\xA9u12"},
        {"'\\101\\1'", "A1"},
        {"r'a\\'", "a\\\\"},
        {"R\"a'\"", "a'"},
        {"'a\nb'", "a\\nb"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *expected =
            str_format(&f->arena, "{\"node\":\"StringLiteral\",\"value\":\"%s\"}", cases[i].value)
                .p;
        assert_string_equal(dump_expression(f, cases[i].text), expected);
    }
}

static void test_strings_by_settings(void **state)
{
    Fixture *f = *state;
    set_option(f, "spark-version", "3.5");
    assert_string_equal(dump_expression(f, "'a''b'"),
                        "{\"node\":\"StringLiteral\",\"value\":\"ab\"}");
    set_option(f, "conf", "spark.sql.parser.escapedStringLiterals=true");
    assert_string_equal(dump_expression(f, "'a\\n'"),
                        "{\"node\":\"StringLiteral\",\"value\":\"a\\\\n\"}");
    set_option(f, "spark-version", "4.0");
    set_option(f, "conf", "spark.sql.ansi.doubleQuotedIdentifiers=true");
    assert_string_equal(dump_expression(f, "\"a\"\"b\""),
                        "{\"node\":\"ColumnRef\",\"parts\":[{\"node\":\"Identifier\","
                        "\"text\":\"a\\\"b\",\"quoted\":true}]}");
}

static void test_typed_literals(void **state)
{
    Fixture *f = *state;
    assert_string_equal(dump_expression(f, "DATE '2020-01-01'"),
                        "{\"node\":\"TypedLiteral\",\"type_name\":{\"node\":\"Identifier\","
                        "\"text\":\"DATE\",\"word\":true},\"value\":\"2020-01-01\"}");
    assert_string_equal(dump_expression(f, "x '1F'"),
                        "{\"node\":\"TypedLiteral\",\"type_name\":{\"node\":\"Identifier\","
                        "\"text\":\"x\",\"word\":true},\"value\":\"1F\"}");
    assert_non_null(strstr(dump_expression(f, "interval '1 day'"), "\"node\":\"TypedLiteral\""));
}

static void test_intervals(void **state)
{
    Fixture *f = *state;
    assert_same(f, "INTERVAL 1 DAY + 2", "(INTERVAL 1 DAY) + (2)");
    assert_same(f, "INTERVAL 1 DAYS - 2 HOUR", "INTERVAL 1 DAY -2 HOURS");
    assert_same(f, "a - INTERVAL '1' day", "a - (INTERVAL '1' DAY)");
    assert_non_null(strstr(dump_expression(f, "interval + 1"), "\"left\":{\"node\":\"ColumnRef\""));
    assert_string_equal(
        dump_expression(f, "INTERVAL '1-2' YEAR TO MONTH"),
        "{\"node\":\"IntervalLiteral\",\"units\":[{\"node\":\"IntervalUnit\",\"value\":"
        "{\"node\":\"StringLiteral\",\"value\":\"1-2\"},\"unit\":\"year\"}],\"to_unit\":"
        "\"month\"}");
    AstNode *tree = parse(f, "SELECT INTERVAL 4 weeks 2 days 3 microseconds * 1.5");
    AstNode *product = AST_AS(Select, SELECT, tree)->items.items[0];
    AstNode *interval = AST_AS(Binary, BINARY, product)->left;
    assert_int_equal(AST_AS(IntervalLiteral, INTERVAL_LITERAL, interval)->units.count, 3);
}

static void test_special_calls(void **state)
{
    Fixture *f = *state;
    assert_non_null(strstr(dump_expression(f, "EXTRACT(year FROM a + b)"), "\"form\":\"extract\""));
    assert_non_null(strstr(dump_expression(f, "TRIM(BOTH 'x' FROM a)"), "\"form\":\"trim_both\""));
    assert_non_null(
        strstr(dump_expression(f, "TRIM(LEADING FROM a)"), "\"form\":\"trim_leading\""));
    assert_null(strstr(dump_expression(f, "TRIM(a)"), "\"form\""));
    assert_non_null(strstr(dump_expression(f, "substr(a FROM 1 FOR 2)"), "\"form\":\"substring\""));
    assert_null(strstr(dump_expression(f, "substring(a, b, c)"), "\"form\""));
    assert_non_null(strstr(dump_expression(f, "POSITION(a IN (b))"), "\"form\":\"position\""));
    assert_non_null(
        strstr(dump_expression(f, "OVERLAY(a PLACING b FROM 1)"), "\"form\":\"overlay\""));
    assert_null(strstr(dump_expression(f, "position(a, b)"), "\"form\""));
}

static void test_parentheses(void **state)
{
    Fixture *f = *state;
    assert_same(f, "((a))", "a");
    assert_same(f, "((SELECT 1))", "(SELECT 1)");
    assert_non_null(strstr(dump_expression(f, "(a, b AS c)"), "\"node\":\"Row\""));
    assert_non_null(
        strstr(dump_expression(f, "a IN (SELECT 1)"), "\"query\":{\"node\":\"Select\""));
    assert_non_null(
        strstr(dump_expression(f, "a IN ((SELECT 1))"), "\"list\":[{\"node\":\"Scalar"));
    assert_non_null(strstr(dump_expression(f, "a IN ((SELECT 1) UNION SELECT 2)"),
                           "\"query\":{\"node\":\"SetOperation\""));
    assert_non_null(strstr(dump_expression(f, "EXISTS (SELECT 1)"), "\"node\":\"Exists\""));
    assert_non_null(strstr(dump_expression(f, "exists(a, x -> x > 1)"), "\"node\":\"Call\""));
}

static void test_lambdas(void **state)
{
    Fixture *f = *state;
    assert_same(f, "f(x -> x + 1 AND y)", "f(x -> ((x + 1) AND y))");
    assert_same(f, "a < x -> x IS DISTINCT FROM 1 OR y",
                "a < (x -> ((x IS DISTINCT FROM 1) OR y))");
    assert_same(f, "- (x, y) -> x[1]::INT", "-((x, y) -> ((x[1])::INT))");
    AstNode *tree = parse(f, "SELECT f(a, (x, y) -> x)");
    AstCall *call = AST_AS(Call, CALL, AST_AS(Select, SELECT, tree)->items.items[0]);
    AstLambda *lambda = AST_AS(Lambda, LAMBDA, call->arguments.items[1]);
    assert_int_equal(lambda->parameters.count, 2);
    assert_null(parse(f, "SELECT f((x) -> x + )"));
}

static void test_types(void **state)
{
    Fixture *f = *state;
    assert_same(f, "CAST(a AS array<map<int,array<int>>>)",
                "CAST(a AS array < map < int , array < int > > >)");
    assert_non_null(strstr(dump_expression(f, "CAST(a AS struct<>)"), "\"node\":\"StructType\""));
    assert_non_null(strstr(dump_expression(f, "a::struct<b int NOT NULL COMMENT 'c', d: date>"),
                           "\"not_null\":true"));
    assert_non_null(strstr(dump_expression(f, "CAST(a AS INTERVAL DAY TO SECOND)"),
                           "\"node\":\"IntervalType\",\"from\":\"day\",\"to\":\"second\""));
    assert_same(f, "a::array<int> > b", "(a::array<int>) > b");
    assert_null(parse(f, "SELECT CAST(a AS decimal(1.5))"));
}

static void test_calls(void **state)
{
    Fixture *f = *state;
    assert_non_null(
        strstr(dump_expression(f, "count(DISTINCT a, b)"), "\"quantifier\":\"distinct\""));
    assert_non_null(strstr(dump_expression(f, "first(a IGNORE NULLS)"), "\"nulls_inside\":true"));
    assert_null(strstr(dump_expression(f, "first(a) IGNORE NULLS"), "\"nulls_inside\""));
    assert_non_null(
        strstr(dump_expression(f, "sum(a) FILTER (WHERE b) OVER (PARTITION BY c "
                                  "ORDER BY d ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)"),
               "\"node\":\"WindowFrame\""));
    assert_non_null(strstr(dump_expression(f, "f(a => 1)"), "\"node\":\"NamedArgument\""));
    assert_non_null(strstr(dump_expression(f, "struct(1 AS a, b c)"), "\"node\":\"Aliased\""));
    assert_null(parse(f, "SELECT f(1 AS a)"));
    assert_non_null(strstr(dump_expression(f, "count(*)"), "\"node\":\"Star\""));
    assert_non_null(strstr(dump_expression(f, "t.* EXCEPT (a, b.c)"), "\"except\":["));
}

static void test_template(void **state)
{
    Fixture *f = *state;
    parse(f, "SELECT 1");
    AstNode *tree = parse_template(&f->cx, STR("f($1, $12 || 'a')"));
    assert_string_equal(
        dump(f, tree),
        "{\"node\":\"Call\",\"name\":{\"node\":\"Name\",\"parts\":[{\"node\":\"Identifier\","
        "\"text\":\"f\"}]},\"arguments\":[{\"node\":\"Parameter\",\"name\":\"1\"},"
        "{\"node\":\"Binary\",\"op\":\"||\",\"left\":{\"node\":\"Parameter\",\"name\":\"12\"},"
        "\"right\":{\"node\":\"StringLiteral\",\"value\":\"a\"}}]}");
    assert_int_equal(f->diags.all.count, 0);
    assert_null(parse_template(&f->cx, STR("f($1")));
    assert_int_equal(f->diags.all.count, 1);
}

static void test_data_type(void **state)
{
    Fixture *f = *state;
    parse(f, "SELECT 1");
    AstNode *tree = parse_data_type(&f->cx, STR("array<decimal(10,2)>"));
    assert_non_null(tree);
    assert_int_equal(tree->kind, AST_ARRAY_TYPE);
    assert_null(parse_data_type(&f->cx, STR("array<")));
    assert_int_equal(f->diags.errors, 1);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(test_precedence),
        TEST(test_predicates),
        TEST(test_one_predicate_only),
        TEST(test_chains_are_flat),
        TEST(test_minus),
        TEST(test_numbers),
        TEST(test_names_with_digits),
        TEST(test_strings),
        TEST(test_strings_by_settings),
        TEST(test_typed_literals),
        TEST(test_intervals),
        TEST(test_special_calls),
        TEST(test_parentheses),
        TEST(test_lambdas),
        TEST(test_types),
        TEST(test_calls),
        TEST(test_template),
        TEST(test_data_type),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
