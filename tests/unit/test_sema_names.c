/* test_sema_names.c - names: columns, scopes, schemas of relations, the catalog. */
#include "sema_support.h"

static const char tables[] = "CREATE TABLE t (a INT NOT NULL, b STRING, s STRUCT<f: INT, g: DATE>);"
                             "CREATE TABLE u (a BIGINT, c DOUBLE);";

/* Define the tables, then look at the last statement. */
static void assert_query(Fixture *f, const char *query, const char *schema)
{
    analyze(f, tables);
    assert_schema(f, query, schema);
    assert_int_equal(f->diags.all.count, 0);
}

static void assert_query_codes(Fixture *f, const char *query, const char *codes)
{
    analyze(f, tables);
    assert_codes(f, query, codes);
}

static void columns_are_found(void **state)
{
    Fixture *f = *state;
    assert_query(f, "SELECT A, t.B, default.t.a AS x FROM T", "struct<A:int,B:string,x:int>");
    assert_query(f, "SELECT * FROM t", "struct<a:int,b:string,s:struct<f:int,g:date>>");
    assert_query(f, "SELECT x.* EXCEPT (b) FROM t x, u", "struct<a:int,s:struct<f:int,g:date>>");
    assert_query(f, "SELECT s.f, t.s.g, s.* FROM t", "struct<f:int,g:date,f:int,g:date>");
    const PlanNode *field = PLAN_AS(Project, PROJECT, f->plan)->expressions.items[0];
    assert_int_equal(field->kind, PLAN_UNRESOLVED_EXTRACT_VALUE);
    assert_query(f, "SELECT current_date AS d, a FROM t", "struct<d:date,a:int>");
}

static void errors_are_reported(void **state)
{
    Fixture *f = *state;
    assert_query_codes(f, "SELECT d FROM t", "RES001");
    assert_query_codes(f, "SELECT t.c FROM t", "RES001");
    assert_query_codes(f, "SELECT x.a FROM t", "RES001");
    assert_query_codes(f, "SELECT a FROM t, u", "RES002");
    assert_query_codes(f, "SELECT a FROM t x, t y", "RES002");
    assert_query_codes(f, "SELECT other.t.a FROM default.t", "RES001");
    assert_query_codes(f, "SELECT a FROM t AS x WHERE t.a = 1", "RES001");
    analyze(f, "SELECT bb FROM t");
    assert_string_equal(f->diags.all.items[0]->helps.items[0].p, "did you mean 'b'?");
}

static void unknown_tables_are_silent(void **state)
{
    Fixture *f = *state;
    assert_query_codes(f, "SELECT x, n.y, a FROM nowhere n, t WHERE z = 1", "");
    Str schema = sema_schema_text(&f->cx, f->plan);
    assert_string_equal(schema.p, "struct<x:?,y:?,a:int>");
    assert_query_codes(f, "SELECT *, 1 AS one FROM nowhere", "");
    assert_true(f->plan->schema->open);
    assert_int_equal(f->plan->schema->open_qualifier_count, 1);
    /* A name that the unknown table may have is not looked for further out. */
    assert_query_codes(f, "SELECT 1 FROM t WHERE EXISTS (SELECT b + 1 FROM nowhere)", "");
    assert_query(f, "SELECT (SELECT t.b FROM nowhere LIMIT 1) AS x FROM t", "struct<x:string>");
    assert_query(f, "SELECT x, y FROM (SELECT * FROM nowhere) AS v (x, y)", "struct<x:?,y:?>");
    assert_query(f, "SELECT a FROM t UNION ALL SELECT * FROM nowhere", "struct<a:?>");
}

static void case_can_matter(void **state)
{
    Fixture *f = *state;
    set_option(f, "conf", "spark.sql.caseSensitive=true");
    assert_query_codes(f, "SELECT A FROM t", "RES001");
    assert_query_codes(f, "SELECT a FROM t", "");
}

static void aliases_rename_and_hide(void **state)
{
    Fixture *f = *state;
    assert_query(f, "SELECT v.x, y FROM (SELECT a, b FROM t) AS v (x, y)",
                 "struct<x:int,y:string>");
    assert_query(f, "SELECT * FROM VALUES (1, 'a'), (2L, NULL)", "struct<col1:bigint,col2:string>");
    assert_query(f,
                 "SELECT a + 1, -a, count(*), cast(a AS STRING), sum(a) OVER (ORDER BY b) FROM t"
                 " GROUP BY a, b",
                 "struct<(a + 1):int,(- a):int,count(1):bigint,a:string,sum(a) OVER (ORDER BY b ASC"
                 " NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW):bigint>");
    assert_query(f, "SELECT `(a + 1)` FROM (SELECT a + 1 FROM t)", "struct<(a + 1):int>");
    assert_query(f, "SELECT a FROM (SELECT a, a FROM t)", "struct<a:int>");
}

static void lateral_aliases(void **state)
{
    Fixture *f = *state;
    assert_query(f, "SELECT a AS x, x + 1L AS y, y + 1 AS z FROM t",
                 "struct<x:int,y:bigint,z:bigint>");
    /* The input's column wins over the alias. */
    assert_query(f, "SELECT 1.5 AS b, b AS c FROM t", "struct<b:decimal(2,1),c:string>");
    set_option(f, "conf", "spark.sql.lateralColumnAlias.enableImplicitResolution=false");
    assert_query_codes(f, "SELECT a AS x, x + 1 AS y FROM t", "RES001");
}

static void joins(void **state)
{
    Fixture *f = *state;
    assert_query(f, "SELECT * FROM t JOIN u USING (a)",
                 "struct<a:int,b:string,s:struct<f:int,g:date>,c:double>");
    assert_query(f, "SELECT a, t.a AS ta, u.a AS ua FROM t JOIN u USING (a)",
                 "struct<a:int,ta:int,ua:bigint>");
    assert_query(f, "SELECT a FROM t RIGHT JOIN u USING (a)", "struct<a:bigint>");
    assert_query(f, "SELECT a FROM t FULL JOIN u USING (a)", "struct<a:bigint>");
    assert_query(f, "SELECT a, c FROM t NATURAL JOIN u", "struct<a:int,c:double>");
    assert_query(f, "SELECT * FROM t LEFT SEMI JOIN u ON t.a = u.a AND c > 1",
                 "struct<a:int,b:string,s:struct<f:int,g:date>>");
    assert_query(f, "SELECT u.*, t.a FROM t JOIN u ON t.a = u.a",
                 "struct<a:bigint,c:double,a:int>");
    assert_query_codes(f, "SELECT c FROM t LEFT SEMI JOIN u ON t.a = u.a", "RES001");
    assert_query_codes(f, "SELECT 1 FROM t JOIN u USING (b)", "RES001");
}

static void outer_joins_make_null(void **state)
{
    Fixture *f = *state;
    analyze(f, tables);
    analyze(f, "SELECT t.a FROM t JOIN u ON true");
    assert_false(f->plan->schema->columns[0]->nullable);
    analyze(f, "SELECT t.a FROM u LEFT JOIN t ON true");
    assert_true(f->plan->schema->columns[0]->nullable);
    analyze(f, "SELECT t.a FROM t FULL JOIN u ON true");
    assert_true(f->plan->schema->columns[0]->nullable);
    analyze(f, "SELECT a FROM t GROUP BY ROLLUP (a)");
    assert_true(f->plan->schema->columns[0]->nullable);
}

static void group_by_and_having(void **state)
{
    Fixture *f = *state;
    assert_query(f, "SELECT substr(b, 1, 2) AS k, count(*) AS n FROM t GROUP BY k HAVING n > 1",
                 "struct<k:string,n:bigint>");
    const PlanAggregate *aggregate = PLAN_AS(Aggregate, AGGREGATE, f->plan);
    const PlanUnresolvedAttribute *key = PLAN_AS(UnresolvedAttribute, UNRESOLVED_ATTRIBUTE,
                                                 aggregate->grouping_expressions.items[0]);
    assert_ptr_equal(key->column, f->plan->schema->columns[0]);
    /* Below an aggregate function a name is the input's. */
    assert_query(f, "SELECT max(b) AS a FROM t HAVING sum(a) > 1", "struct<a:string>");
    aggregate = PLAN_AS(Aggregate, AGGREGATE, f->plan);
    const PlanUnresolvedFunction *greater = PLAN_AS(UnresolvedFunction, UNRESOLVED_FUNCTION,
                                                    aggregate->having_condition);
    assert_true(type_is(greater->arguments.items[0]->type, TYPE_LONG));
    set_option(f, "conf", "spark.sql.groupByAliases=false");
    assert_query_codes(f, "SELECT b AS k FROM t GROUP BY k", "RES001");
}

static void order_by(void **state)
{
    Fixture *f = *state;
    assert_query(f, "SELECT b AS a FROM t ORDER BY a", "struct<a:string>");
    const PlanSort *sort = PLAN_AS(Sort, SORT, f->plan);
    assert_true(type_is(sort->order.items[0]->type, TYPE_STRING));
    assert_query(f, "SELECT b AS x FROM t ORDER BY a, t.b", "struct<x:string>");
    sort = PLAN_AS(Sort, SORT, f->plan);
    assert_true(type_is(sort->order.items[0]->type, TYPE_INTEGER));
    assert_query(f, "SELECT b FROM t GROUP BY b ORDER BY max(a), count(*)", "struct<b:string>");
    assert_query(f, "SELECT a AS x, b AS x FROM t ORDER BY ALL", "struct<x:int,x:string>");
    assert_query_codes(f, "SELECT a FROM t UNION SELECT a FROM u ORDER BY b", "RES001");
}

static void correlated_subqueries(void **state)
{
    Fixture *f = *state;
    assert_query(f, "SELECT (SELECT max(u.c) FROM u WHERE u.a = t.a AND b = 'x') AS m FROM t",
                 "struct<m:double>");
    const PlanAlias *alias = PLAN_AS(Alias, ALIAS,
                                     PLAN_AS(Project, PROJECT, f->plan)->expressions.items[0]);
    const PlanSubqueryExpression *subquery = PLAN_AS(SubqueryExpression, SUBQUERY_EXPRESSION,
                                                     alias->expr);
    const PlanAggregate *aggregate = PLAN_AS(Aggregate, AGGREGATE, subquery->relation);
    const PlanUnresolvedFunction *both = PLAN_AS(
        UnresolvedFunction, UNRESOLVED_FUNCTION,
        PLAN_AS(Filter, FILTER, aggregate->input)->condition);
    const PlanUnresolvedFunction *equal = PLAN_AS(UnresolvedFunction, UNRESOLVED_FUNCTION,
                                                  both->arguments.items[0]);
    const PlanUnresolvedAttribute *inner = PLAN_AS(UnresolvedAttribute, UNRESOLVED_ATTRIBUTE,
                                                   equal->arguments.items[0]);
    const PlanUnresolvedAttribute *outer = PLAN_AS(UnresolvedAttribute, UNRESOLVED_ATTRIBUTE,
                                                   equal->arguments.items[1]);
    assert_int_equal(inner->outer, 0);
    assert_int_equal(outer->outer, 1);
    assert_ptr_equal(outer->column, PLAN_AS(Project, PROJECT, f->plan)->input->schema->columns[0]);
    assert_query(f, "SELECT a FROM t WHERE a IN (SELECT a FROM u WHERE EXISTS (SELECT t.s.f))",
                 "struct<a:int>");
    assert_query(f, "SELECT x.n FROM t, LATERAL (SELECT t.a + 1L AS n) x", "struct<n:bigint>");
    assert_query_codes(f, "SELECT 1 FROM t, (SELECT t.a) x", "RES001");
}

static void ctes(void **state)
{
    Fixture *f = *state;
    assert_query(f, "WITH c AS (SELECT a FROM t), d (x) AS (SELECT a + 1L FROM c) SELECT * FROM d",
                 "struct<x:bigint>");
    assert_query(f, "WITH t AS (SELECT b FROM t) SELECT * FROM t", "struct<b:string>");
    assert_query(f,
                 "WITH c AS (SELECT 1 x) SELECT * FROM (WITH c AS (SELECT 'i' y) SELECT * FROM c)"
                 ", c",
                 "struct<y:string,x:int>");
    assert_query(f, "WITH c AS (SELECT 1 x) SELECT (SELECT max(x) FROM c) m", "struct<m:int>");
    assert_query(f, "WITH c AS (SELECT a FROM t) SELECT p.a FROM c p JOIN c q ON p.a = q.a",
                 "struct<a:int>");
    assert_query_codes(f, "WITH c AS (SELECT a FROM t) SELECT a FROM c p, c q", "RES002");
    assert_query(f,
                 "WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r",
                 "struct<n:int>");
}

static void set_operations_widen(void **state)
{
    Fixture *f = *state;
    assert_query(f, "SELECT a, 1 AS k FROM t UNION ALL SELECT a, 2.5 FROM u",
                 "struct<a:bigint,k:decimal(11,1)>");
    assert_query(f, "SELECT a FROM t INTERSECT SELECT c FROM u", "struct<a:double>");
    assert_query(f, "SELECT NULL AS x UNION SELECT DATE '2020-01-01'", "struct<x:date>");
    analyze(f, "SELECT 1 AS x UNION ALL SELECT NULL");
    assert_true(f->plan->schema->columns[0]->nullable);
}

static void generators(void **state)
{
    Fixture *f = *state;
    assert_query(f, "SELECT a, x FROM t LATERAL VIEW explode(array(1.5, 2.5)) v AS x",
                 "struct<a:int,x:decimal(2,1)>");
    assert_query(f, "SELECT v.* FROM t LATERAL VIEW OUTER posexplode(map('k', 1)) v",
                 "struct<pos:int,key:string,value:int>");
    assert_query(f, "SELECT explode(array(1, 2)) FROM t", "struct<col:int>");
    assert_query(f, "SELECT id + 1 AS n FROM range(3)", "struct<n:bigint>");
}

static void the_catalog_learns(void **state)
{
    Fixture *f = *state;
    assert_query(f, "CREATE VIEW v (x, y) AS SELECT b, a FROM t; SELECT * FROM v",
                 "struct<x:string,y:int>");
    assert_query(f, "CREATE TABLE w AS SELECT a + 1L AS n FROM t; SELECT n FROM w",
                 "struct<n:bigint>");
    assert_true(f->plan->schema->columns[0]->nullable);
    /* What a table is made of is not known: neither is the table any more. */
    assert_query(f, "CREATE OR REPLACE TABLE w AS SELECT * FROM nowhere; SELECT n FROM w",
                 "struct<n:?>");
    assert_query(f, "CREATE TABLE IF NOT EXISTS t (z DATE); SELECT a FROM t", "struct<a:int>");
    assert_query(f, "CREATE TABLE db.t (z DATE); SELECT z FROM db.t", "struct<z:date>");
    assert_query(f, "CREATE TEMPORARY VIEW t AS SELECT 1 AS one; SELECT * FROM t",
                 "struct<one:int>");
    assert_query(f, "SELECT a FROM spark_catalog.default.t", "struct<a:int>");
}

static void the_catalog_itself(void **state)
{
    Fixture *f = *state;
    analyze(f, tables);
    PlanName parts[] = {{STR("DB"), false, {0, 0}}, {STR("T"), false, {0, 0}}};
    PlanNames qualified = {parts, 2, 2}, plain = {parts + 1, 1, 1}, database = {parts, 1, 1};
    assert_null(catalog_find(f->catalog, &qualified));
    const Schema *schema = catalog_find(f->catalog, &plain);
    assert_int_equal(schema->count, 3);
    assert_false(schema->columns[0]->nullable);
    catalog_put(f->catalog, &qualified, schema);
    catalog_use(f->catalog, &database);
    catalog_remove(f->catalog, &plain);
    assert_null(catalog_find(f->catalog, &qualified));
    PlanName default_parts[] = {{STR("default"), false, {0, 0}}, {STR("t"), false, {0, 0}}};
    PlanNames in_default = {default_parts, 2, 2};
    assert_non_null(catalog_find(f->catalog, &in_default));
}

static void big_schemas_are_indexed(void **state)
{
    enum { WIDTH = 5000 };
    Fixture *f = *state;
    Buf text;
    buf_init(&text);
    buf_add_text(&text, "CREATE TABLE wide (c0 INT");
    for (int i = 1; i < WIDTH; i++)
        buf_add_format(&text, ", c%d %s", i, i % 2 == 0 ? "INT" : "STRING");
    buf_add_text(&text, "); SELECT w.c0");
    for (int i = WIDTH - 1; i > 0; i--)
        buf_add_format(&text, ", C%d", i);
    buf_add_text(&text, ", missing FROM wide w");
    assert_codes(f, buf_text(&text), "RES001");
    assert_int_equal(f->plan->schema->count, WIDTH + 1);
    assert_true(type_is(f->plan->schema->columns[1]->type, TYPE_STRING));
    assert_true(type_is(f->plan->schema->columns[2]->type, TYPE_INTEGER));
    buf_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(columns_are_found, setup, teardown),
        cmocka_unit_test_setup_teardown(errors_are_reported, setup, teardown),
        cmocka_unit_test_setup_teardown(unknown_tables_are_silent, setup, teardown),
        cmocka_unit_test_setup_teardown(case_can_matter, setup, teardown),
        cmocka_unit_test_setup_teardown(aliases_rename_and_hide, setup, teardown),
        cmocka_unit_test_setup_teardown(lateral_aliases, setup, teardown),
        cmocka_unit_test_setup_teardown(joins, setup, teardown),
        cmocka_unit_test_setup_teardown(outer_joins_make_null, setup, teardown),
        cmocka_unit_test_setup_teardown(group_by_and_having, setup, teardown),
        cmocka_unit_test_setup_teardown(order_by, setup, teardown),
        cmocka_unit_test_setup_teardown(correlated_subqueries, setup, teardown),
        cmocka_unit_test_setup_teardown(ctes, setup, teardown),
        cmocka_unit_test_setup_teardown(set_operations_widen, setup, teardown),
        cmocka_unit_test_setup_teardown(generators, setup, teardown),
        cmocka_unit_test_setup_teardown(the_catalog_learns, setup, teardown),
        cmocka_unit_test_setup_teardown(the_catalog_itself, setup, teardown),
        cmocka_unit_test_setup_teardown(big_schemas_are_indexed, setup, teardown),
    };
    return cmocka_run_group_tests_name("sema_names", tests, NULL, NULL);
}
