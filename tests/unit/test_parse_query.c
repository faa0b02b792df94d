/* test_parse_query.c - queries beyond the plain SELECT: pipes, PIVOT, scripts, FROM first, what may
 * follow a table, and what is refused of them.
 */
#include "parse_support.h"

#include "ast/ast.h"

static AstNode *accept(Fixture *f, const char *text)
{
    AstNode *tree = parse(f, text);
    if (tree == NULL)
        fail_msg("refused: %s", text);
    return tree;
}

static void refuse_all(Fixture *f, const char *const *texts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (parse(f, texts[i]) != NULL)
            fail_msg("accepted: %s", texts[i]);
}

static const char *code_of(Fixture *f, const char *text)
{
    if (parse(f, text) != NULL)
        fail_msg("accepted: %s", text);
    return diag_info(f->diags.all.items[0]->code)->code;
}

#define COUNT(array) (sizeof(array) / sizeof *(array))

static AstNode *first_relation(Fixture *f, const char *text)
{
    return AST_AS(Select, SELECT, accept(f, text))->from.items[0];
}

static void test_pipes_are_one_chain(void **state)
{
    Fixture *f = *state;
    static const AstKind kinds[] = {AST_PIPE_EXTEND, AST_PIPE_SET, AST_PIPE_DROP,      AST_PIPE_AS,
                                    AST_PIPE_WHERE,  AST_PIVOT,    AST_UNPIVOT,        AST_SAMPLE,
                                    AST_JOIN,        AST_QUERY,    AST_PIPE_AGGREGATE, AST_SELECT,
                                    AST_QUERY};
    AstPipe *pipe = AST_AS(
        Pipe, PIPE,
        accept(f, "TABLE t |> EXTEND a + 1 AS b |> SET a = 2 |> DROP c, d |> AS u |> WHERE b > 1 "
                  "|> PIVOT (sum(a) FOR b IN (1, 2)) |> UNPIVOT (v FOR n IN (x, y)) |> TABLESAMPLE "
                  "(5 ROWS) |> LEFT JOIN w ON u.a = w.a |> ORDER BY a |> AGGREGATE count(*) AS c "
                  "GROUP BY a AS k |> SELECT k, c |> LIMIT 3 OFFSET 1"));
    assert_int_equal(pipe->input->kind, AST_TABLE_QUERY);
    assert_int_equal(pipe->operators.count, COUNT(kinds));
    for (size_t i = 0; i < COUNT(kinds); i++)
        assert_int_equal(pipe->operators.items[i]->kind, kinds[i]);
}

/* |> binds less than a set operator before it, and ends before one after it. */
static void test_pipes_and_set_operators(void **state)
{
    Fixture *f = *state;
    AstPipe *pipe = AST_AS(Pipe, PIPE, accept(f, "SELECT 1 UNION ALL SELECT 2 |> WHERE true"));
    assert_int_equal(pipe->input->kind, AST_SET_OPERATION);
    AstSetOperation *set = AST_AS(SetOperation, SET_OPERATION,
                                  accept(f, "SELECT 1 |> WHERE true UNION ALL SELECT 2"));
    assert_int_equal(set->operands.items[0]->kind, AST_PIPE);
    pipe = AST_AS(Pipe, PIPE, accept(f, "TABLE t |> UNION ALL TABLE u |> EXCEPT (SELECT 1)"));
    assert_int_equal(pipe->operators.count, 2);
    assert_int_equal(AST_AS(SetOperation, SET_OPERATION, pipe->operators.items[1])->op, AST_EXCEPT);
}

static void test_set_operators_may_be_equal(void **state)
{
    Fixture *f = *state;
    static const char text[] = "SELECT 1 UNION SELECT 2 INTERSECT SELECT 3";
    assert_int_equal(AST_AS(SetOperation, SET_OPERATION, accept(f, text))->op, AST_UNION);
    set_option(f, "conf", "spark.sql.legacy.setopsPrecedence.enabled=true");
    assert_int_equal(AST_AS(SetOperation, SET_OPERATION, accept(f, text))->op, AST_INTERSECT);
}

static void test_pivot(void **state)
{
    Fixture *f = *state;
    AstPivot *pivot = AST_AS(
        Pivot, PIVOT,
        first_relation(f, "SELECT * FROM t PIVOT (sum(a) AS s, avg(a) FOR (b, c) IN ((1, 2) AS x, "
                          "(3, 4)))"));
    assert_int_equal(pivot->aggregates.count, 2);
    assert_int_equal(pivot->columns.count, 2);
    assert_int_equal(pivot->values.count, 2);
    AstUnpivot *unpivot = AST_AS(
        Unpivot, UNPIVOT,
        first_relation(f, "SELECT * FROM t UNPIVOT INCLUDE NULLS ((a, b) FOR n IN ((c, d) AS x, "
                          "(e, f))) u"));
    assert_int_equal(unpivot->nulls, AST_UNPIVOT_NULLS_INCLUDE);
    assert_int_equal(unpivot->value_columns.count, 2);
    assert_int_equal(unpivot->columns.count, 2);
    assert_non_null(unpivot->alias);
    /* both are names elsewhere */
    accept(f, "SELECT pivot, unpivot FROM pivot unpivot");
    assert_int_equal(first_relation(f, "SELECT * FROM t JOIN u PIVOT (sum(a) FOR b IN (1))")->kind,
                     AST_PIVOT);
}

static void test_from_first(void **state)
{
    Fixture *f = *state;
    set_option(f, "spark-version", "4.1");
    AstSelect *select = AST_AS(Select, SELECT, accept(f, "FROM t SELECT a WHERE b"));
    assert_int_equal(select->from.count, 1);
    AstQuery *query = AST_AS(Query, QUERY, accept(f, "FROM t SELECT a ORDER BY a"));
    assert_int_equal(AST_AS(Select, SELECT, query->body)->from.count, 1);
    AstFromSelect *both = AST_AS(FromSelect, FROM_SELECT,
                                 accept(f, "FROM t SELECT a LIMIT 1 SELECT b ORDER BY b"));
    assert_int_equal(both->bodies.count, 2);
    AstMultiInsert *inserts = AST_AS(
        MultiInsert, MULTI_INSERT,
        accept(f, "FROM t INSERT INTO a SELECT x WHERE y INSERT OVERWRITE TABLE b (c) SELECT z"));
    assert_int_equal(inserts->inserts.count, 2);
    assert_non_null(AST_AS(Insert, INSERT, inserts->inserts.items[1])->query);
    accept(f, "FROM t");
    set_option(f, "spark-version", "3.5");
    assert_string_equal(code_of(f, "FROM t"), "CNV901");
}

static void test_scripts(void **state)
{
    Fixture *f = *state;
    AstSelect *select = AST_AS(
        Select, SELECT,
        accept(f, "SELECT TRANSFORM (a, b) ROW FORMAT DELIMITED FIELDS TERMINATED BY ',' USING "
                  "'cat' AS (x INT, y STRING) FROM t WHERE a"));
    AstTransform *transform = AST_AS(Transform, TRANSFORM, select->transform);
    assert_int_equal(transform->arguments.count, 2);
    assert_int_equal(transform->columns.items[1]->kind, AST_COLUMN_DEFINITION);
    assert_non_null(transform->input_format);
    select = AST_AS(Select, SELECT, accept(f, "MAP a, b USING 'cat' AS c FROM t"));
    assert_int_equal(AST_AS(Transform, TRANSFORM, select->transform)->kind, AST_TRANSFORM_MAP);
    select = AST_AS(Select, SELECT, accept(f, "FROM t REDUCE a USING 'cat'"));
    assert_int_equal(AST_AS(Transform, TRANSFORM, select->transform)->kind, AST_TRANSFORM_REDUCE);
    /* the function of that name, and columns */
    select = AST_AS(Select, SELECT, accept(f, "SELECT transform(a, x -> x + 1), map FROM reduce"));
    assert_null(select->transform);
}

static void test_after_a_table(void **state)
{
    Fixture *f = *state;
    set_option(f, "spark-version", "4.1");
    AstTableRef *table = AST_AS(
        TableRef, TABLE_REF,
        first_relation(f, "SELECT * FROM t VERSION AS OF 3 WITH (a = 1, b 'x') TABLESAMPLE (10 "
                          "PERCENT) WATERMARK c DELAY OF INTERVAL 1 MINUTE AS u (d)"));
    assert_int_equal(AST_AS(TimeTravel, TIME_TRAVEL, table->time_travel)->kind, AST_TRAVEL_VERSION);
    assert_int_equal(table->options.count, 2);
    assert_non_null(table->sample);
    assert_non_null(table->watermark);
    assert_non_null(table->alias);
    table = AST_AS(TableRef, TABLE_REF,
                   first_relation(f, "SELECT * FROM t FOR SYSTEM_TIME AS OF '2020-01-01' u"));
    assert_int_equal(AST_AS(TimeTravel, TIME_TRAVEL, table->time_travel)->kind,
                     AST_TRAVEL_TIMESTAMP);
    assert_true(((AstTableRef *)first_relation(f, "SELECT * FROM STREAM t"))->stream);
    accept(f, "SELECT version, timestamp FROM version timestamp");
    accept(f, "SELECT * FROM stream watermark");
}

static void test_recursion_level(void **state)
{
    Fixture *f = *state;
    static const char text[] = "WITH RECURSIVE a (x) MAX RECURSION LEVEL 5 AS (SELECT 1) TABLE a";
    set_option(f, "spark-version", "4.1");
    AstQuery *query = AST_AS(Query, QUERY, accept(f, text));
    AstWith *with = AST_AS(With, WITH, query->with);
    assert_non_null(AST_AS(Cte, CTE, with->ctes.items[0])->level);
    set_option(f, "spark-version", "4.0");
    assert_null(parse(f, text));
}

static void test_table_arguments(void **state)
{
    Fixture *f = *state;
    AstTableFunction *function = AST_AS(
        TableFunction, TABLE_FUNCTION,
        first_relation(f, "SELECT * FROM f(TABLE(t) PARTITION BY (a, b) ORDER BY (c DESC, d), x => "
                          "TABLE(SELECT 1) WITH SINGLE PARTITION, 3)"));
    AstCall *call = AST_AS(Call, CALL, function->call);
    AstTableArgument *argument = AST_AS(TableArgument, TABLE_ARGUMENT, call->arguments.items[0]);
    assert_int_equal(argument->order.count, 2);
    assert_int_equal(call->arguments.items[1]->kind, AST_NAMED_ARGUMENT);
    accept(f, "SELECT table FROM table");
}

/* What Spark's grammar takes and Spark itself then refuses. */
static void test_refusals(void **state)
{
    Fixture *f = *state;
    set_option(f, "spark-version", "4.1");
    static const struct {
        const char *code, *text;
    } cases[] = {
        {"PRS202", "SELECT * FROM t ORDER BY a SORT BY b"},
        {"PRS202", "SELECT * FROM t CLUSTER BY a DISTRIBUTE BY b"},
        {"PRS203", "WITH a AS (SELECT 1), a AS (SELECT 2) SELECT 1"},
        {"PRS205", "WITH a MAX RECURSION LEVEL 5 AS (SELECT 1) SELECT 1"},
        {"PRS206", "SELECT * FROM t WINDOW w AS (ORDER BY a), w AS (ORDER BY b)"},
        {"PRS207", "SELECT * FROM t WINDOW w AS v"},
        {"PRS207", "SELECT * FROM t WINDOW w AS v, v AS w"},
        {"PRS208", "SELECT * FROM t TABLESAMPLE (101 PERCENT)"},
        {"PRS208", "SELECT * FROM t TABLESAMPLE (-1 PERCENT)"},
        {"PRS208", "SELECT * FROM t TABLESAMPLE (100M)"},
        {"PRS208", "SELECT * FROM t TABLESAMPLE ()"},
        {"PRS208", "SELECT * FROM t TABLESAMPLE (BUCKET 5 OUT OF 4)"},
        {"PRS208", "SELECT * FROM t TABLESAMPLE (BUCKET 1 OUT OF 4 ON a)"},
        {"PRS209", "SELECT * FROM t NATURAL JOIN LATERAL (SELECT 1)"},
        {"PRS209", "SELECT * FROM t JOIN LATERAL (SELECT 1) USING (a)"},
        {"PRS209", "SELECT * FROM t FULL JOIN LATERAL (SELECT 1)"},
        {"PRS209", "SELECT * FROM t, LATERAL u"},
        {"PRS210", "SELECT * FROM t NATURAL CROSS JOIN u"},
        {"PRS211", "TABLE t |> ORDER BY a LIMIT 3"},
        {"PRS211", "TABLE t |> SET a.b = 1"},
        {"PRS211", "TABLE t |> AGGREGATE"},
        {"PRS211", "TABLE t |> AGGREGATE count(*) GROUP BY ALL"},
        {"PRS211", "TABLE t |> AGGREGATE count(*) GROUP BY a WITH CUBE"},
        {"PRS212", "TABLE t |> PIVOT (sum(a) FOR b IN (1)) UNPIVOT (v FOR n IN (c))"},
        {"PRS213", "SELECT TRANSFORM (DISTINCT a) USING 'cat' FROM t"},
        {"PRS214", "SELECT * FROM f(TABLE t)"},
        {"PRS214", "SELECT * FROM f(TABLE(t) PARTITION BY a, 3)"},
        {"PRS215", "SELECT * FROM VALUES (1, 2), (3)"},
        {"PRS215", "SELECT * FROM VALUES (1), (2) AS t (a, b)"},
        {"PRS216", "SELECT * FROM VALUES (1), ('a')"},
        {"PRS216", "SELECT * FROM VALUES (DATE '2020-01-01'), (1 = 1)"},
        {"PRS217", "SELECT a FROM t GROUP BY ROLLUP (a, ())"},
        {"PRS218", "SELECT * FROM t LATERAL VIEW explode(DISTINCT a) b"},
        {"PRS219", "SELECT * FROM t TIMESTAMP AS OF a"},
        {"PRS220", "SELECT * FROM t WITH (a)"},
        {"PRS221", "SELECT * FROM f(DISTINCT a)"},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_string_equal(code_of(f, cases[i].text), cases[i].code);
    static const char *const syntax[] = {
        "SELECT * FROM t PIVOT (sum(a) FOR b IN (1)) p",
        "SELECT a FROM t GROUP BY a AS b",
        "FROM t WHERE a",
        "FROM t INSERT INTO a SELECT b SELECT c",
        "TABLE t |> DROP a.b",
        "SELECT 1 ORDER BY 1 |> WHERE true",
        "SELECT * FROM t VERSION AS OF 1 + 1",
        "SELECT * FROM t SORT BY a ORDER BY b",
    };
    refuse_all(f, syntax, COUNT(syntax));
}

/* Values that the analyzer must look at are not judged. */
static void test_values_with_names_are_left(void **state)
{
    Fixture *f = *state;
    accept(f, "SELECT * FROM VALUES (a), (b, c)");
    accept(f, "SELECT * FROM VALUES (f(1)), (1, 2)");
    accept(f, "SELECT * FROM VALUES (1), (NULL), (1.5)");
    accept(f, "SELECT * FROM VALUES (DATE '2020-01-01'), (TIMESTAMP '2020-01-01')");
    AstSelect *select = AST_AS(Select, SELECT, accept(f, "SELECT * FROM VALUES 1, 2, VALUES 3"));
    assert_int_equal(select->from.count, 2);
}

static void test_older_versions(void **state)
{
    Fixture *f = *state;
    set_option(f, "spark-version", "3.5");
    assert_string_equal(code_of(f, "TABLE t |> WHERE a"), "CNV901");
    assert_string_equal(code_of(f, "SELECT * FROM t WITH (a = 1)"), "CNV901");
    assert_null(parse(f, "SELECT * FROM t WATERMARK a DELAY OF INTERVAL 1 DAY"));
    accept(f, "SELECT * FROM t VERSION AS OF 1");
    accept(f, "SELECT * FROM t UNPIVOT (v FOR n IN (a))");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(test_pipes_are_one_chain),
        TEST(test_pipes_and_set_operators),
        TEST(test_set_operators_may_be_equal),
        TEST(test_pivot),
        TEST(test_from_first),
        TEST(test_scripts),
        TEST(test_after_a_table),
        TEST(test_recursion_level),
        TEST(test_table_arguments),
        TEST(test_refusals),
        TEST(test_values_with_names_are_left),
        TEST(test_older_versions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
