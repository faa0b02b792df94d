/* test_parse_command.c - DML, SHOW and DESCRIBE, session commands and scripts: trees, versions, and
 * what Spark's AST builder refuses.
 */
#include "parse_support.h"

static void assert_accepted(Fixture *f, const char *text)
{
    if (parse(f, text) == NULL)
        fail_msg("refused: %s", text);
}

static void assert_code(Fixture *f, const char *text, DiagCode code)
{
    if (parse(f, text) != NULL)
        fail_msg("accepted: %s", text);
    if (f->diags.all.items[0]->code != code)
        fail_msg("%s: %s", text, diag_info(f->diags.all.items[0]->code)->code);
}

/* Refused, whatever the code: what a version lacks may be a syntax error or a newer construct. */
static void assert_not_accepted(Fixture *f, const char *text)
{
    if (parse(f, text) != NULL)
        fail_msg("accepted: %s", text);
    assert_int_not_equal(f->diags.errors, 0);
}

static void test_merge(void **state)
{
    Fixture *f = *state;
    AstNode *tree = parse(f, "MERGE INTO a.t x USING (SELECT 1) y ON x.k = y.k "
                             "WHEN MATCHED AND y.d THEN DELETE WHEN MATCHED THEN UPDATE SET * "
                             "WHEN NOT MATCHED BY TARGET THEN INSERT (a, b) VALUES (1, DEFAULT) "
                             "WHEN NOT MATCHED BY SOURCE THEN UPDATE SET x.a = 1, b = 2");
    assert_non_null(tree);
    AstMerge *merge = AST_AS(Merge, MERGE, tree);
    assert_int_equal(merge->source->kind, AST_SELECT);
    assert_int_equal(merge->clauses.count, 4);
    AstMergeClause *clause = AST_AS(MergeClause, MERGE_CLAUSE, merge->clauses.items[1]);
    assert_true(clause->star && clause->action == AST_MERGE_UPDATE);
    clause = AST_AS(MergeClause, MERGE_CLAUSE, merge->clauses.items[2]);
    assert_int_equal(clause->match, AST_MERGE_NOT_MATCHED);
    assert_int_equal(clause->values.count, 2);
    clause = AST_AS(MergeClause, MERGE_CLAUSE, merge->clauses.items[3]);
    assert_int_equal(clause->assignments.count, 2);
    assert_code(f, "MERGE INTO t USING s ON a = b", PRS403);
    assert_code(f, "MERGE INTO t USING s ON a WHEN MATCHED THEN DELETE WHEN MATCHED THEN DELETE",
                PRS403);
    assert_code(f, "MERGE INTO t USING s ON a WHEN NOT MATCHED THEN INSERT (a, b) VALUES (1)",
                PRS403);
    assert_code(f,
                "MERGE INTO t USING s ON a WHEN NOT MATCHED THEN INSERT * WHEN MATCHED THEN DELETE",
                PRS403);
    assert_code(f, "MERGE INTO t USING s ON a WHEN NOT MATCHED BY SOURCE THEN UPDATE SET *",
                PRS001);
}

static void test_dml(void **state)
{
    Fixture *f = *state;
    AstNode *tree = parse(f, "UPDATE t AS x SET a.b = 1, c = DEFAULT WHERE d");
    assert_int_equal(AST_AS(Update, UPDATE, tree)->assignments.count, 2);
    tree = parse(f, "WITH c AS (SELECT 1) DELETE FROM t WHERE a IN (SELECT * FROM c)");
    assert_non_null(AST_AS(Delete, DELETE, tree)->with);
    tree = parse(f, "FROM t LATERAL VIEW explode(a) u INSERT INTO b SELECT 1 "
                    "INSERT OVERWRITE c PARTITION (p) SELECT 2 WHERE d ORDER BY 1");
    assert_int_equal(AST_AS(MultiInsert, MULTI_INSERT, tree)->inserts.count, 2);
    tree = parse(f, "INSERT INTO t WITH (a = 1) REPLACE WHERE b = 2 SELECT 3");
    assert_non_null(AST_AS(Insert, INSERT, tree)->replace_where);
    assert_int_equal(AST_AS(Insert, INSERT, tree)->options.count, 1);
    tree = parse(f, "INSERT OVERWRITE LOCAL DIRECTORY 'x' USING csv OPTIONS (a 1) SELECT 1");
    assert_true(AST_AS(InsertDirectory, INSERT_DIRECTORY, tree)->local);
    assert_accepted(f, "INSERT OVERWRITE DIRECTORY 'x' ROW FORMAT DELIMITED STORED AS textfile "
                       "SELECT 1");
    assert_accepted(f, "LOAD DATA LOCAL INPATH 'x' OVERWRITE INTO TABLE t PARTITION (a = 1)");
    assert_accepted(f, "CALL a.p(1, b => 2)");
    assert_code(f, "INSERT INTO t PARTITION (a = 1 + 1) SELECT 1", PRS001);
    assert_code(f, "INSERT INTO t PARTITION (a = 1, A = 2) SELECT 1", PRS401);
    assert_code(f, "INSERT INTO t PARTITION (a = DEFAULT) SELECT 1", PRS401);
    assert_code(f, "LOAD DATA INPATH 'x' INTO TABLE t PARTITION (a)", PRS401);
    assert_code(f, "INSERT INTO t IF NOT EXISTS SELECT 1", PRS402);
    assert_code(f, "INSERT OVERWRITE t PARTITION (a) IF NOT EXISTS SELECT 1", PRS402);
    assert_code(f, "INSERT OVERWRITE DIRECTORY USING csv SELECT 1", PRS402);
    assert_code(f, "INSERT OVERWRITE DIRECTORY 'x' USING csv OPTIONS (path 'y') SELECT 1", PRS402);
    assert_code(f, "INSERT OVERWRITE LOCAL DIRECTORY 's3://x' USING csv SELECT 1", PRS402);
    assert_code(f, "UPDATE t x(a) SET b = 1", PRS404);
}

static void test_show_and_describe(void **state)
{
    Fixture *f = *state;
    static const char *const accepted[] = {
        "SHOW TABLES",
        "SHOW TABLES IN a.b LIKE 'x*'",
        "SHOW TABLES FROM a 'x'",
        "SHOW TABLE EXTENDED IN a LIKE 'x' PARTITION (p = 1)",
        "SHOW TBLPROPERTIES t ('a' 'b')",
        "SHOW COLUMNS IN t FROM a",
        "SHOW VIEWS 'x'",
        "SHOW PARTITIONS a.t PARTITION (p = 'x')",
        "SHOW FUNCTIONS",
        "SHOW SYSTEM FUNCTIONS LIKE a.b",
        "SHOW all FUNCTIONS IN a 'x*'",
        "SHOW CREATE TABLE t AS SERDE",
        "SHOW CURRENT SCHEMA",
        "SHOW DATABASES LIKE 'x'",
        "SHOW NAMESPACES IN a",
        "SHOW CATALOGS",
        "DESC t",
        "DESCRIBE TABLE EXTENDED a.t b.c",
        "DESC FORMATTED t PARTITION (p = 1)",
        "DESC table",
        "DESC extended",
        "DESC EXTENDED t AS JSON",
        "DESC FUNCTION EXTENDED <=>",
        "DESC FUNCTION >>>",
        "DESC FUNCTION 'x'",
        "DESC SCHEMA EXTENDED a",
        "DESC QUERY TABLE t",
        "DESC SELECT 1",
        "EXPLAIN COST INSERT INTO t SELECT 1",
    };
    for (size_t i = 0; i < sizeof accepted / sizeof *accepted; i++)
        assert_accepted(f, accepted[i]);
    AstNode *tree = parse(f, "DESC TABLE t");
    assert_int_equal(AST_AS(Describe, DESCRIBE, tree)->kind, AST_DESCRIBE_RELATION);
    tree = parse(f, "EXPLAIN DESC SELECT 1");
    tree = AST_AS(Explain, EXPLAIN, tree)->statement;
    assert_int_equal(AST_AS(Describe, DESCRIBE, tree)->kind, AST_DESCRIBE_QUERY);
    assert_code(f, "EXPLAIN LOGICAL SELECT 1", PRS606);
    assert_code(f, "SHOW foo FUNCTIONS", PRS606);
    assert_code(f, "SHOW PARTITIONS t PARTITION (p)", PRS401);
    assert_code(f, "DESC t AS JSON", PRS606);
    assert_code(f, "DESC EXTENDED t c AS JSON", PRS606);
    assert_code(f, "DESC t PARTITION (p = 1) c", PRS606);
    assert_code(f, "SHOW LOCKS t", PRS601);
}

static void test_raw_statements(void **state)
{
    Fixture *f = *state;
    AstNode *tree = parse(f, "SET spark.x.y = it's /* raw */ -- text");
    AstSetConfiguration *set = AST_AS(SetConfiguration, SET_CONFIGURATION, tree);
    assert_true(str_equal(set->key, STR("spark.x.y")));
    assert_true(str_equal(set->value, STR("it's /* raw */ -- text")));
    set = AST_AS(SetConfiguration, SET_CONFIGURATION, parse(f, "SET `a b` = `c;d`"));
    assert_true(str_equal(set->key, STR("a b")) && str_equal(set->value, STR("c;d")));
    set = AST_AS(SetConfiguration, SET_CONFIGURATION, parse(f, "SET a="));
    assert_true(set->has_value && set->value.n == 0);
    assert_false(AST_AS(SetConfiguration, SET_CONFIGURATION, parse(f, "SET"))->has_value);
    assert_accepted(f, "SET -v;");
    assert_true(AST_AS(Resource, RESOURCE, parse(f, "LIST JARS a 'b"))->list);
    AstRefresh *refresh = AST_AS(Refresh, REFRESH, parse(f, "REFRESH '/a b'"));
    assert_true(str_equal(refresh->path, STR("/a b")));
    assert_accepted(f, "RESET `a b`");
    assert_code(f, "SET a b", PRS603);
    assert_code(f, "SET a-b = 1", PRS603);
    assert_code(f, "RESET a b", PRS603);
    assert_code(f, "ADD FOO x", PRS604);
    assert_code(f, "REFRESH a b", PRS604);
    assert_code(f, "REFRESH", PRS604);
}

static void test_session(void **state)
{
    Fixture *f = *state;
    static const char *const accepted[] = {
        "SET TIME ZONE LOCAL",
        "SET TIME ZONE 'Europe/Paris'",
        "SET TIME ZONE INTERVAL '-10:30' HOUR TO MINUTE",
        "SET CATALOG a",
        "SET VAR a = 1, b.c = DEFAULT",
        "SET VARIABLE (a, b) = (SELECT 1, 2)",
        "DECLARE x INT",
        "DECLARE OR REPLACE VARIABLE x DEFAULT 1 + 2",
        "DECLARE VAR x STRING = 'a'",
        "DROP TEMPORARY VARIABLE IF EXISTS x",
        "EXECUTE IMMEDIATE 'SELECT ?' INTO a, b USING 1 AS x, y",
        "EXECUTE IMMEDIATE q USING (1 AS a, 2)",
        "EXECUTE IMMEDIATE q USING (1 AS a)",
        "CACHE LAZY TABLE t OPTIONS ('storageLevel' 'DISK_ONLY') AS SELECT 1",
        "UNCACHE TABLE IF EXISTS t",
        "CLEAR CACHE",
        "REFRESH FUNCTION f",
        "ANALYZE TABLE t PARTITION (a, b = 1) COMPUTE STATISTICS noscan",
        "ANALYZE TABLE t COMPUTE STATISTICS FOR COLUMNS a, b",
        "ANALYZE TABLE t COMPUTE STATISTICS FOR ALL COLUMNS",
        "ANALYZE TABLES IN a COMPUTE STATISTICS",
    };
    for (size_t i = 0; i < sizeof accepted / sizeof *accepted; i++)
        assert_accepted(f, accepted[i]);
    assert_code(f, "SET TIME ZONE INTERVAL 19 HOURS", PRS605);
    assert_code(f, "SET TIME ZONE INTERVAL 1 DAY", PRS605);
    assert_code(f, "SET CATALOG a.b", PRS603);
    assert_code(f, "DECLARE x", PRS701);
    assert_code(f, "CACHE TABLE a.b AS SELECT 1", PRS608);
    assert_code(f, "ANALYZE TABLE t COMPUTE STATISTICS fast", PRS607);
    assert_code(f, "START TRANSACTION", PRS601);
    assert_not_accepted(f, "OPEN c");
}

static void test_versions(void **state)
{
    Fixture *f = *state;
    set_option(f, "spark-version", "4.1");
    assert_accepted(f, "DECLARE a, b INT");
    assert_accepted(f, "EXECUTE IMMEDIATE concat('a', b) USING c + 1");
    assert_accepted(f, "BEGIN NOT ATOMIC SELECT 1; END");
    assert_accepted(f, "BEGIN NOT ATOMIC a: BEGIN NOT ATOMIC END; IF b THEN SELECT 1; END IF; END");
    assert_accepted(f, "DESC PROCEDURE p");
    assert_accepted(f, "SHOW PROCEDURES IN a");
    set_option(f, "spark-version", "4.0");
    assert_not_accepted(f, "DECLARE a, b INT");
    assert_not_accepted(f, "EXECUTE IMMEDIATE concat('a', b)");
    assert_not_accepted(f, "EXECUTE IMMEDIATE 'a' USING c + 1");
    assert_not_accepted(f, "BEGIN NOT ATOMIC SELECT 1; END");
    assert_accepted(f, "BEGIN SELECT 1; END");
    assert_accepted(f, "INSERT INTO t WITH (a = 1) SELECT 1");
    set_option(f, "spark-version", "3.5");
    assert_not_accepted(f, "BEGIN SELECT 1");
    assert_not_accepted(f, "DECLARE x INT");
    assert_not_accepted(f, "INSERT INTO t WITH (a = 1) SELECT 1");
    assert_accepted(f, "INSERT INTO t BY NAME SELECT 1");
}

static void test_scripts(void **state)
{
    Fixture *f = *state;
    set_option(f, "spark-version", "4.1");
    AstNode *tree = parse(
        f, "BEGIN "
           "DECLARE x, condition INT DEFAULT 1; DECLARE c CONDITION; "
           "DECLARE EXIT HANDLER FOR c, SQLSTATE '45000' SET x = 2; "
           "l: WHILE x < 3 DO SET x = x + 1; ITERATE l; END WHILE l; "
           "REPEAT SELECT 1; UNTIL TRUE END REPEAT; "
           "m: LOOP LEAVE m; END LOOP; "
           "FOR r AS SELECT 1 DO SELECT r; END FOR; "
           "FOR VALUES 1 DO SELECT 1; END FOR; "
           "IF x = 1 THEN SELECT 1; ELSEIF x = 2 THEN SELECT 2; ELSE SELECT 3; END IF; "
           "CASE x WHEN 1 THEN SELECT 1; ELSE SELECT 2; END CASE; "
           "CASE WHEN x = 1 THEN SELECT 1; END CASE; "
           "b: BEGIN DECLARE y INT; SET (x, y) = (SELECT 1, 2); LEAVE B; END b; "
           "END");
    assert_non_null(tree);
    AstCompound *block = AST_AS(Compound, COMPOUND, tree);
    static const AstKind kinds[] = {AST_DECLARE_VARIABLE,
                                    AST_DECLARE_CONDITION,
                                    AST_DECLARE_HANDLER,
                                    AST_LOOP,
                                    AST_LOOP,
                                    AST_LOOP,
                                    AST_FOR_LOOP,
                                    AST_FOR_LOOP,
                                    AST_IF_STATEMENT,
                                    AST_CASE_STATEMENT,
                                    AST_CASE_STATEMENT,
                                    AST_COMPOUND};
    assert_int_equal(block->body.count, sizeof kinds / sizeof *kinds);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        assert_int_equal(block->body.items[i]->kind, kinds[i]);
    assert_int_equal(AST_AS(IfStatement, IF_STATEMENT, block->body.items[8])->branches.count, 2);
}

static void test_scripts_are_checked(void **state)
{
    Fixture *f = *state;
    static const struct {
        const char *text;
        DiagCode code;
    } refused[] = {
        {"BEGIN SELECT 1; DECLARE x INT; END", PRS702},
        {"BEGIN IF TRUE THEN DECLARE x INT; END IF; END", PRS702},
        {"BEGIN DECLARE EXIT HANDLER FOR SQLEXCEPTION SELECT 1; DECLARE x INT; END", PRS702},
        {"BEGIN SELECT 1; DECLARE EXIT HANDLER FOR SQLEXCEPTION SELECT 1; END", PRS702},
        {"BEGIN a: LOOP SELECT 1; END LOOP b; END", PRS703},
        {"BEGIN LOOP SELECT 1; END LOOP b; END", PRS703},
        {"BEGIN LEAVE a; END", PRS704},
        {"BEGIN a: BEGIN ITERATE a; END; END", PRS704},
        {"BEGIN a: LOOP a: BEGIN END; END LOOP; END", PRS705},
        {"BEGIN x: FOR x AS SELECT 1 DO SELECT 1; END FOR; END", PRS705},
        {"BEGIN system: BEGIN END; END", PRS705},
        {"BEGIN DECLARE c CONDITION FOR SQLSTATE '1234'; END", PRS706},
        {"BEGIN DECLARE c CONDITION FOR SQLSTATE VALUE '00001'; END", PRS706},
        {"BEGIN DECLARE CONTINUE HANDLER FOR c SELECT 1; END", PRS707},
        {"BEGIN DECLARE EXIT HANDLER FOR c, C SELECT 1; END", PRS707},
        {"BEGIN DECLARE EXIT HANDLER FOR NOT FOUND, c SELECT 1; END", PRS707},
        {"BEGIN DECLARE c CONDITION; DECLARE C CONDITION; END", PRS708},
        {"BEGIN SELECT 1 END", PRS001},
        {"BEGIN IF TRUE THEN END IF; END", PRS001},
        {"BEGIN a: SELECT 1; END", PRS001},
        {"BEGIN SET VAR x = 1; END", PRS001},
        {"l: BEGIN END", PRS001},
    };
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        assert_code(f, refused[i].text, refused[i].code);
    assert_accepted(f, "BEGIN a: BEGIN END; a: BEGIN END; END");
    assert_accepted(f, "BEGIN IF TRUE THEN DECLARE EXIT HANDLER FOR SQLEXCEPTION SELECT 1; END IF; "
                       "END");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(test_merge),
        TEST(test_dml),
        TEST(test_show_and_describe),
        TEST(test_raw_statements),
        TEST(test_session),
        TEST(test_versions),
        TEST(test_scripts),
        TEST(test_scripts_are_checked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
