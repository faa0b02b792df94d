/* test_parse_statement.c - queries, DDL and DML; which keywords are names; kinds of statements. */
#include "parse_support.h"

#include "parse/keyword.h"

static void assert_accepted(Fixture *f, const char *text)
{
    if (parse(f, text) == NULL)
        fail_msg("refused: %s", text);
}

static void assert_not_accepted(Fixture *f, const char *text)
{
    if (parse(f, text) != NULL)
        fail_msg("accepted: %s", text);
    assert_int_not_equal(f->diags.errors, 0);
}

static AstSelect *parse_select(Fixture *f, const char *text)
{
    AstNode *tree = parse(f, text);
    if (tree == NULL)
        fail_msg("refused: %s", text);
    return AST_AS(Select, SELECT, tree);
}

static void test_query_is_wrapped_only_when_needed(void **state)
{
    Fixture *f = *state;
    assert_int_equal(parse(f, "SELECT 1")->kind, AST_SELECT);
    assert_int_equal(parse(f, "((SELECT 1))")->kind, AST_SELECT);
    assert_int_equal(parse(f, "SELECT 1 LIMIT 1")->kind, AST_QUERY);
    assert_int_equal(parse(f, "WITH a AS (SELECT 1) SELECT * FROM a")->kind, AST_QUERY);
    assert_int_equal(parse(f, "VALUES (1, 2), (3, 4)")->kind, AST_VALUES);
    assert_int_equal(parse(f, "VALUES (1) AS t(a)")->kind, AST_VALUES_RELATION);
    assert_int_equal(parse(f, "TABLE a.b")->kind, AST_TABLE_QUERY);
}

static void test_set_operations(void **state)
{
    Fixture *f = *state;
    AstNode *tree = parse(f, "SELECT 1 UNION SELECT 2 INTERSECT SELECT 3 UNION SELECT 4");
    AstSetOperation *chain = AST_AS(SetOperation, SET_OPERATION, tree);
    assert_int_equal(chain->operands.count, 3);
    assert_int_equal(AST_AS(SetOperation, SET_OPERATION, chain->operands.items[1])->op,
                     AST_INTERSECT);
    tree = parse(f, "(SELECT 1 UNION ALL SELECT 2) UNION ALL SELECT 3");
    assert_int_equal(AST_AS(SetOperation, SET_OPERATION, tree)->operands.count, 2);
    tree = parse(f, "SELECT 1 UNION SELECT 2 UNION ALL SELECT 3 MINUS SELECT 4");
    assert_int_equal(AST_AS(SetOperation, SET_OPERATION, tree)->op, AST_EXCEPT);
    tree = parse(f, "SELECT 1 UNION (SELECT 2 ORDER BY 1) ORDER BY 1 LIMIT ALL OFFSET 2");
    AstQuery *query = AST_AS(Query, QUERY, tree);
    assert_true(query->limit_all);
    assert_int_equal(query->body->kind, AST_SET_OPERATION);
}

static void test_relations(void **state)
{
    Fixture *f = *state;
    AstSelect *select = parse_select(
        f, "SELECT * FROM a, b x JOIN c USING (k) LEFT JOIN (SELECT 1) d(e) ON a.b = d.e, f(1) g");
    assert_int_equal(select->from.count, 3);
    AstJoin *join = AST_AS(Join, JOIN, select->from.items[1]);
    assert_int_equal(join->kind, AST_JOIN_LEFT);
    assert_int_equal(AST_AS(Join, JOIN, join->left)->using.count, 1);
    assert_int_equal(select->from.items[2]->kind, AST_TABLE_FUNCTION);
    static const char *const accepted[] = {
        "SELECT * FROM (t)",
        "SELECT * FROM (t) x",
        "SELECT * FROM ((SELECT 1) a JOIN b)",
        "SELECT * FROM ((SELECT 1) UNION SELECT 2)",
        "SELECT * FROM (VALUES (1), (2)) AS t(a)",
        "SELECT * FROM VALUES (1), (2) AS t(a), u",
        "SELECT * FROM a NATURAL LEFT OUTER JOIN b",
        "SELECT * FROM a LEFT SEMI JOIN b ON x ANTI JOIN c ON y CROSS JOIN d",
        "SELECT * FROM a, LATERAL (SELECT a.b) JOIN LATERAL f(a.b) c",
        "SELECT * FROM a TABLESAMPLE (10 PERCENT) REPEATABLE (3) x",
        "SELECT * FROM a TABLESAMPLE (BUCKET 1 OUT OF 4)",
        "SELECT * FROM a LATERAL VIEW OUTER explode(b) t AS c, d LATERAL VIEW f() u",
        "FROM a JOIN b LATERAL VIEW f(x) t SELECT c WHERE d ORDER BY e",
        "FROM a JOIN b",
        "SELECT /*+ BROADCAST(a), MERGE(b, 1) c */ /*+ d */ * FROM a",
        "SELECT * FROM t LATERAL VIEW explode(x) AS c",
    };
    for (size_t i = 0; i < sizeof accepted / sizeof *accepted; i++)
        assert_accepted(f, accepted[i]);
    assert_not_accepted(f, "SELECT * FROM a JOIN b JOIN c ON x ON y");
}

static void test_grouping(void **state)
{
    Fixture *f = *state;
    AstSelect *select = parse_select(
        f, "SELECT 1 FROM t GROUP BY a, ROLLUP(b, (c, d)), GROUPING SETS ((a), (), CUBE(e))");
    AstGroupBy *group = AST_AS(GroupBy, GROUP_BY, select->group);
    assert_int_equal(group->items.count, 3);
    assert_int_equal(group->items.items[1]->kind, AST_GROUPING_ANALYTICS);
    select = parse_select(f, "SELECT 1 FROM t GROUP BY a, b WITH CUBE HAVING c");
    assert_int_equal(AST_AS(GroupBy, GROUP_BY, select->group)->suffix, AST_GROUP_WITH_CUBE);
    select = parse_select(f, "SELECT 1 FROM t GROUP BY a, b GROUPING SETS ((a), b, ())");
    assert_int_equal(AST_AS(GroupBy, GROUP_BY, select->group)->grouping_sets.count, 3);
    assert_accepted(f, "SELECT cube, rollup, grouping(a) FROM t GROUP BY cube, rollup");
}

static void test_windows(void **state)
{
    Fixture *f = *state;
    AstSelect *select = parse_select(
        f, "SELECT f() OVER w, g() OVER (w), h() OVER (PARTITION BY a ORDER BY b RANGE UNBOUNDED "
           "PRECEDING) FROM t WINDOW w AS (ORDER BY c), v AS w");
    assert_int_equal(select->windows.count, 2);
    assert_accepted(f, "SELECT a FROM t ORDER BY b WINDOW w AS (ORDER BY c) LIMIT 1");
    assert_accepted(
        f, "SELECT unbounded, current, over FROM t ORDER BY f() OVER (ORDER BY unbounded)");
}

static void test_create_table(void **state)
{
    Fixture *f = *state;
    AstNode *tree = parse(
        f, "CREATE TABLE IF NOT EXISTS a.b (c INT NOT NULL DEFAULT 1 COMMENT 'x', "
           "d DATE GENERATED ALWAYS AS (c + 1)) USING parquet OPTIONS (header true, 'k' = 'v') "
           "PARTITIONED BY (d, bucket(4, c)) CLUSTERED BY (c) SORTED BY (d) INTO 4 BUCKETS "
           "LOCATION '/x' COMMENT 'y' TBLPROPERTIES (a.b = 1, c '2')");
    assert_non_null(tree);
    AstCreateTable *table = AST_AS(CreateTable, CREATE_TABLE, tree);
    assert_true(!table->or_replace && table->if_not_exists);
    assert_int_equal(table->columns.count, 2);
    assert_int_equal(table->clauses.count, 6);
    assert_null(table->query);
    AstColumnDefinition *column = AST_AS(ColumnDefinition, COLUMN_DEFINITION,
                                         table->columns.items[0]);
    assert_int_equal(column->options.count, 3);
    AstColumnOption *option = AST_AS(ColumnOption, COLUMN_OPTION, column->options.items[1]);
    assert_int_equal(option->kind, AST_COLUMN_DEFAULT);
    assert_int_equal(option->value->kind, AST_NUMBER_LITERAL);
    static const char *const accepted[] = {
        "CREATE TABLE t (a INT DEFAULT b NOT NULL, c INT DEFAULT d COMMENT 'e')",
        "CREATE TABLE t (SELECT 1)",
        "CREATE TABLE t SELECT 1",
        "WITH a (SELECT 1), b (c) (SELECT 2) SELECT 3",
        "CREATE EXTERNAL TABLE t (a INT) PARTITIONED BY (b STRING) STORED AS ORC LOCATION 'x'",
        "CREATE TABLE t (a INT) ROW FORMAT DELIMITED FIELDS TERMINATED BY ',' NULL DEFINED AS ''",
        "CREATE TABLE t (a INT) ROW FORMAT SERDE 's' WITH SERDEPROPERTIES ('a' = 'b') STORED AS "
        "INPUTFORMAT 'i' OUTPUTFORMAT 'o'",
        "CREATE TABLE t USING delta CLUSTER BY (a, b.c) DEFAULT COLLATION UNICODE",
        "CREATE TEMPORARY TABLE table (table INT) USING parquet",
    };
    for (size_t i = 0; i < sizeof accepted / sizeof *accepted; i++)
        assert_accepted(f, accepted[i]);
}

static void test_create_view(void **state)
{
    Fixture *f = *state;
    AstNode *tree = parse(
        f, "CREATE OR REPLACE GLOBAL TEMP VIEW v (a COMMENT 'b', c) "
           "COMMENT 'd' DEFAULT COLLATION UTF8_LCASE AS WITH x AS (SELECT 1) SELECT 2");
    assert_non_null(tree);
    AstCreateView *view = AST_AS(CreateView, CREATE_VIEW, tree);
    assert_true(view->or_replace && view->global && view->temporary && !view->if_not_exists);
    assert_int_equal(view->columns.count, 2);
    assert_int_equal(view->clauses.count, 2);
    assert_accepted(f, "CREATE VIEW IF NOT EXISTS a.v AS (SELECT 1)");
}

static void test_insert(void **state)
{
    Fixture *f = *state;
    AstNode *tree = parse(f,
                          "WITH x AS (SELECT 1) INSERT OVERWRITE TABLE t PARTITION (a = 1, b = 2) "
                          "IF NOT EXISTS SELECT * FROM x");
    assert_non_null(tree);
    AstInsert *insert = AST_AS(Insert, INSERT, tree);
    assert_true(insert->overwrite && insert->if_not_exists && insert->with != NULL);
    assert_int_equal(insert->partition.count, 2);
    tree = parse(f, "INSERT INTO t (a, b) VALUES (1, 2), (3, 4)");
    insert = AST_AS(Insert, INSERT, tree);
    assert_int_equal(insert->columns.count, 2);
    assert_int_equal(insert->query->kind, AST_VALUES);
    assert_accepted(f, "INSERT INTO t BY NAME SELECT 1");
    assert_accepted(f, "INSERT INTO t (SELECT 1)");
    assert_accepted(f, "INSERT INTO t WITH x AS (SELECT 1) SELECT 2");
    assert_accepted(f, "INSERT INTO TABLE t TABLE s");
    assert_accepted(f, "INSERT INTO table VALUES (1)");
}

static void test_keywords_are_names(void **state)
{
    Fixture *f = *state;
    static const char *const accepted[] = {
        "SELECT * FROM t limit",
        "SELECT * FROM t where",
        "SELECT from FROM t",
        "SELECT from, where FROM t",
        "SELECT a from, b FROM t",
        "SELECT a.select, b.from FROM a",
        "SELECT a left FROM t",
        "SELECT left, right(a, 1), left(b, 2) FROM t left JOIN u",
        "SELECT case FROM t",
        "SELECT end, CASE WHEN a THEN b END case FROM t",
        "SELECT interval, interval + 1 FROM t",
        "SELECT array, map, struct, array(1) FROM t",
        "SELECT date, timestamp, date(x) FROM t",
        "SELECT f(x) over, filter, within FROM t",
        "SELECT * FROM t WHERE limit > 3 LIMIT 4",
        "SELECT values, table FROM values",
        "SELECT cast, cast(1), extract, trim FROM t",
        "SELECT order.by FROM group.order AS by GROUP BY by",
        "SELECT current, row, rows, first, nulls FROM t ORDER BY nulls NULLS FIRST",
        "WITH left AS (SELECT 1) SELECT * FROM left",
        "SELECT not, null, true FROM t",
        "SELECT current_date, user, user(), t.current_timestamp FROM t AS user",
    };
    for (size_t i = 0; i < sizeof accepted / sizeof *accepted; i++)
        assert_accepted(f, accepted[i]);
    /* the words of joins and set operators are no table aliases */
    assert_not_accepted(f, "SELECT * FROM t left");
    assert_not_accepted(f, "SELECT * FROM t AS union");
    assert_accepted(f, "SELECT * FROM t AS `union`");
}

static void test_enforced_keywords(void **state)
{
    Fixture *f = *state;
    set_option(f, "conf", "spark.sql.ansi.enabled=true");
    set_option(f, "conf", "spark.sql.ansi.enforceReservedKeywords=true");
    assert_not_accepted(f, "SELECT from FROM t");
    assert_not_accepted(f, "SELECT a.select FROM a");
    assert_not_accepted(f, "SELECT column FROM t");
    assert_accepted(f, "SELECT a.date, `from` FROM t anti");
    AstSelect *select = parse_select(f, "SELECT current_date, date FROM t");
    assert_int_equal(AST_AS(Call, CALL, select->items.items[0])->form, AST_CALL_BARE);
}

static void test_keyword_list(void **state)
{
    (void)state;
    for (int i = NO_KEYWORD + 2; i < KW_COUNT; i++)
        assert_true(str_compare(keyword_text((KeywordId)(i - 1)), keyword_text((KeywordId)i)) < 0);
}

static void test_every_keyword_is_found(void **state)
{
    Fixture *f = *state;
    set_option(f, "spark-version", "4.1");
    KeywordTable table;
    keyword_table_init(&table, &f->options);
    size_t found = 0;
    for (int i = NO_KEYWORD + 1; i < KW_COUNT; i++) {
        Str word = str_lower(&f->arena, keyword_text((KeywordId)i));
        KeywordId id = keyword_find(&table, word.p, word.n);
        assert_true(id == NO_KEYWORD || id == (KeywordId)i);
        found += id != NO_KEYWORD;
        assert_int_equal(keyword_find(&table, word.p, word.n - 1) == (KeywordId)i, 0);
    }
    assert_true(found > 390);
    assert_int_equal(keyword_find(&table, "QUALIFY", 7), NO_KEYWORD);
    assert_int_equal(keyword_find(&table, "RECURSIVE", 9), KW_RECURSIVE);
    set_option(f, "spark-version", "3.5");
    keyword_table_init(&table, &f->options);
    assert_int_equal(keyword_find(&table, "RECURSIVE", 9), NO_KEYWORD);
}

static void test_kinds(void **state)
{
    Fixture *f = *state;
    static const struct {
        const char *text;
        const char *kind;
    } cases[] = {
        {"SELECT 1", "select"},
        {"((SELECT 1))", "select"},
        {"WITH a AS (SELECT 1) SELECT 2", "select"},
        {"WITH a AS (SELECT 1) INSERT INTO t SELECT 2", "insert"},
        {"INSERT OVERWRITE DIRECTORY 'x' SELECT 1", "insert_directory"},
        {"FROM t INSERT INTO u SELECT 1", "multi_insert"},
        {"create or replace temp view v as select 1", "create_view"},
        {"CREATE TEMPORARY VIEW v USING parquet", "create_view_using"},
        {"CREATE TABLE a.b LIKE c", "create_table_like"},
        {"CREATE OR REPLACE TEMPORARY FUNCTION f AS 'x'", "create_function"},
        {"alter table t add column a int", "alter_table"},
        {"SET TIME ZONE LOCAL", "set_time_zone"},
        {"SET a=b", "set"},
        {"BEGIN SELECT 1; END", "script"},
        {"SELECT FROM WHERE )", "select"},
        {"FOO BAR", "unknown"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        parse(f, cases[i].text);
        assert_string_equal(statement_kind(&f->cx), cases[i].kind);
    }
}

static void test_depth(void **state)
{
    Fixture *f = *state;
    static const struct {
        const char *before, *open, *inner, *close, *after;
    } shapes[] = {
        {"SELECT ", "(", "1", ")", ""},
        {"SELECT ", "f(", "1", ")", ""},
        {"SELECT * FROM (", "SELECT * FROM (", "SELECT 1", ")", ")"},
        {"SELECT ", "(SELECT ", "1", ")", ""},
        {"SELECT * FROM t WHERE ", "a IN (SELECT b FROM t WHERE ", "true", ")", ""},
        {"SELECT ", "NOT ", "a", "", ""},
        {"SELECT ", "CASE WHEN a THEN ", "1", " END", ""},
        {"SELECT CAST(a AS ", "array<", "int", ">", ")"},
        {"", "(", "SELECT 1", ")", ""},
        {"SELECT * FROM ", "(", "t", ")", ""},
        {"SELECT ", "f(x -> ", "1", ")", ""},
    };
    Buf text;
    buf_init(&text);
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
        for (size_t levels = 1000; levels <= 100000; levels *= 100) {
            buf_clear(&text);
            buf_add_text(&text, shapes[i].before);
            for (size_t k = 0; k < levels; k++)
                buf_add_text(&text, shapes[i].open);
            buf_add_text(&text, shapes[i].inner);
            for (size_t k = 0; k < levels; k++)
                buf_add_text(&text, shapes[i].close);
            buf_add_text(&text, shapes[i].after);
            AstNode *tree = parse(f, buf_text(&text));
            if (levels == 1000) {
                assert_non_null(tree);
            } else {
                assert_null(tree);
                assert_int_equal(f->diags.all.items[0]->code, PRS008);
            }
        }
    buf_free(&text);
}

static void test_long_chains(void **state)
{
    Fixture *f = *state;
    static const char *const links[] = {
        "SELECT a",       " OR a", "SELECT 1",   " UNION ALL SELECT 1",
        "SELECT a IN (1", ", 1",   "VALUES (1)", ", (1)"};
    Buf text;
    buf_init(&text);
    for (size_t i = 0; i < sizeof links / sizeof *links; i += 2) {
        buf_clear(&text);
        buf_add_text(&text, links[i]);
        for (size_t k = 0; k < 50000; k++)
            buf_add_text(&text, links[i + 1]);
        if (strchr(links[i], '(') != NULL && strchr(links[i], ')') == NULL)
            buf_add_char(&text, ')');
        assert_accepted(f, buf_text(&text));
    }
    buf_clear(&text);
    buf_add_text(&text, "SELECT a");
    for (size_t k = 0; k < 50000; k++)
        buf_add_text(&text, " + a");
    assert_null(parse(f, buf_text(&text)));
    assert_int_equal(f->diags.all.count, 1);
    assert_int_equal(f->diags.all.items[0]->code, PRS008);
    buf_free(&text);
}

static void test_errors(void **state)
{
    Fixture *f = *state;
    static const struct {
        const char *text, *code, *message, *place;
    } cases[] = {
        {"SELECT a b c FROM t", "PRS001", "unexpected 'c', expected ',' before it", "c"},
        {"SELECT CAST(a AS) FROM t", "PRS001", "unexpected ')', expected a data type", ")"},
        {"SELECT (a + b FROM t", "PRS001", "unexpected FROM, expected ')' before it", "FROM"},
        {"SELECT (a + b", "PRS002", "unexpected end of statement, expected ')'", ""},
        {"SELECT a) FROM t", "PRS001", "unexpected ')', which closes nothing", ")"},
        {"SELECT * FORM t", "PRS001", "unexpected 'FORM'", "FORM"},
        {"SELEC a FROM t", "PRS001", "unexpected 'SELEC'", "SELEC"},
        {"FOO BAR", "PRS001", "unexpected 'FOO', expected a statement", "FOO"},
        {"SELECT a FROM t JOIN", "PRS002",
         "unexpected end of statement, expected a table or subquery", ""},
        {"SELECT a FROM t ORDER x", "PRS001", "unexpected 'x', expected BY before it", "x"},
        {"SELECT CASE WHEN a THEN b FROM t", "PRS001", "unexpected FROM, expected END before it",
         "FROM"},
        {"SELECT a LIMIT 5, 10", "PRS001", "LIMIT takes one number", ","},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_refused(f, cases[i].text, cases[i].code, cases[i].message);
        assert_points_at(f, cases[i].place);
    }
}

static void test_error_helps(void **state)
{
    Fixture *f = *state;
    parse(f, "SELECT a FROM t GRUOP BY a");
    const Diagnostic *diagnostic = f->diags.all.items[0];
    assert_int_equal(diagnostic->helps.count, 1);
    assert_string_equal(diagnostic->helps.items[0].p, "did you mean GROUP?");
    parse(f, "SELECT f((a + b) FROM t");
    diagnostic = f->diags.all.items[0];
    assert_int_equal(diagnostic->labels.count, 1);
    assert_int_equal(diagnostic->labels.items[0].span.start, 8);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(test_query_is_wrapped_only_when_needed),
        TEST(test_set_operations),
        TEST(test_relations),
        TEST(test_grouping),
        TEST(test_windows),
        TEST(test_create_table),
        TEST(test_create_view),
        TEST(test_insert),
        TEST(test_keywords_are_names),
        TEST(test_enforced_keywords),
        TEST(test_keyword_list),
        TEST(test_every_keyword_is_found),
        TEST(test_kinds),
        TEST(test_depth),
        TEST(test_long_chains),
        TEST(test_errors),
        TEST(test_error_helps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
