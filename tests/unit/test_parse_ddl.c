/* test_parse_ddl.c - the trees of the statements that define things: tables and their columns,
 * views, functions, schemas. Each is compared as an outline: nodes of nodes_ddl.def with what is set
 * in them, all else as it was written.
 */
#include "parse_support.h"

static bool is_ddl(AstKind kind)
{
    switch (kind) {
#define NODE(Name, NAME, fields) case AST_##NAME:
#include "ast/nodes_ddl.def"
#undef NODE
        return true;
    default: return false;
    }
}

static void outline(Fixture *f, const AstNode *node);

static void outline_field(Fixture *f, const AstField *field, const void *value)
{
    switch (field->type) {
    case AST_FIELD_CHILD:
        if (*(AstNode *const *)value == NULL)
            return;
        buf_add_format(&f->out, " %s=", field->name);
        outline(f, *(AstNode *const *)value);
        return;
    case AST_FIELD_LIST: {
        const AstList *list = value;
        for (uint32_t i = 0; i < list->count; i++) {
            if (i == 0)
                buf_add_format(&f->out, " %s=[", field->name);
            else
                buf_add_text(&f->out, ", ");
            outline(f, list->items[i]);
        }
        if (list->count > 0)
            buf_add_char(&f->out, ']');
        return;
    }
    case AST_FIELD_FLAG:
        if (*(const bool *)value)
            buf_add_format(&f->out, " %s", field->name);
        return;
    case AST_FIELD_CHOICE: {
        const char *word = field->choices[*(const unsigned *)value];
        if (*word != '\0')
            buf_add_format(&f->out, " %s:%s", field->name, word);
        return;
    }
    case AST_FIELD_TEXT:
    case AST_FIELD_INTEGER: fail_msg("a definition has no field like %s", field->name);
    }
}

static void outline(Fixture *f, const AstNode *node)
{
    if (!is_ddl(node->kind)) {
        Str text = str_slice(f->cx.source->text, node->span.start, node->span.end);
        buf_add_format(&f->out, "`%.*s`", STR_ARG(text));
        return;
    }
    const AstKindInfo *info = ast_kind_info(node->kind);
    buf_add_format(&f->out, "(%s", info->name);
    for (const AstField *field = info->fields; field->name != NULL; field++)
        outline_field(f, field, (const char *)node + field->offset);
    buf_add_char(&f->out, ')');
}

typedef struct Case {
    const char *text;
    const char *outline;
} Case;

static void assert_outlines(Fixture *f, const Case *cases, size_t count)
{
    set_option(f, "spark-version", "4.1");
    for (size_t i = 0; i < count; i++) {
        const AstNode *tree = parse(f, cases[i].text);
        if (tree == NULL)
            fail_msg("%s: %.*s", cases[i].text, STR_ARG(f->diags.all.items[0]->message));
        buf_clear(&f->out);
        outline(f, tree);
        if (strcmp(buf_text(&f->out), cases[i].outline) != 0)
            fail_msg("%s\n  is %s\n  not %s", cases[i].text, buf_text(&f->out), cases[i].outline);
    }
}

#define ASSERT_OUTLINES(state, cases) \
    assert_outlines(*(state), cases, sizeof(cases) / sizeof *(cases))

static void test_create_table(void **state)
{
    static const Case cases[] = {
        {"CREATE TABLE t (a INT)",
         "(CreateTable name=`t` columns=[(ColumnDefinition name=`a` type=`INT`)])"},
        {"CREATE OR REPLACE TABLE a.b.t (a INT, b STRING) USING parquet",
         "(CreateTable or_replace name=`a.b.t` columns=[(ColumnDefinition name=`a` type=`INT`), "
         "(ColumnDefinition name=`b` type=`STRING`)] provider=`parquet`)"},
        {"REPLACE TABLE t (a INT) USING parquet",
         "(CreateTable replace_only name=`t` columns=[(ColumnDefinition name=`a` type=`INT`)] "
         "provider=`parquet`)"},
        {"CREATE EXTERNAL TABLE IF NOT EXISTS t (a INT) LOCATION '/t'",
         "(CreateTable external if_not_exists name=`t` columns=[(ColumnDefinition name=`a` "
         "type=`INT`)] clauses=[(TableClause kind:location value=`'/t'`)])"},
        {"CREATE TEMPORARY TABLE t (a INT) USING csv",
         "(CreateTable temporary name=`t` columns=[(ColumnDefinition name=`a` type=`INT`)] "
         "provider=`csv`)"},
        {"CREATE TABLE t AS SELECT 1", "(CreateTable name=`t` query=`SELECT 1`)"},
        {"CREATE TABLE t (SELECT 1)", "(CreateTable name=`t` query=`SELECT 1`)"},
        {"CREATE TABLE t USING parquet COMMENT 'c' AS SELECT 1",
         "(CreateTable name=`t` provider=`parquet` clauses=[(TableClause kind:comment "
         "value=`'c'`)] query=`SELECT 1`)"},
        {"CREATE TABLE t USING org.example.Source",
         "(CreateTable name=`t` provider=`org.example.Source`)"},
    };
    ASSERT_OUTLINES(state, cases);
}

static void test_clauses(void **state)
{
    static const Case cases[] = {
        {"CREATE TABLE t USING csv OPTIONS (header true, 'sep' = ';', a.b 1) AS SELECT 1",
         "(CreateTable name=`t` provider=`csv` clauses=[(TableClause kind:options "
         "items=[(Property key=`header` value=`true`), (Property key=`'sep'` value=`';'`), "
         "(Property key=`a.b` value=`1`)])] query=`SELECT 1`)"},
        {"CREATE TABLE t (a INT) TBLPROPERTIES (a.b = 1, 'c' 'd' 'e', f = TRUE, g = 1.5)",
         "(CreateTable name=`t` columns=[(ColumnDefinition name=`a` type=`INT`)] "
         "clauses=[(TableClause kind:tblproperties items=[(Property key=`a.b` value=`1`), "
         "(Property key=`'c'` value=`'d' 'e'`), (Property key=`f` value=`TRUE`), (Property "
         "key=`g` value=`1.5`)])])"},
        {"CREATE TABLE t (a INT, d DATE) PARTITIONED BY (d, years(d), bucket(4, a))",
         "(CreateTable name=`t` columns=[(ColumnDefinition name=`a` type=`INT`), "
         "(ColumnDefinition name=`d` type=`DATE`)] clauses=[(TableClause kind:partitioned_by "
         "items=[`d`, `years(d)`, `bucket(4, a)`])])"},
        {"CREATE TABLE t (a INT) PARTITIONED BY (d DATE NOT NULL COMMENT 'x')",
         "(CreateTable name=`t` columns=[(ColumnDefinition name=`a` type=`INT`)] "
         "clauses=[(TableClause kind:partitioned_by items=[(ColumnDefinition name=`d` "
         "type=`DATE` options=[(ColumnOption kind:not_null), (ColumnOption kind:comment "
         "value=`'x'`)])])])"},
        {"CREATE TABLE t (a INT, b INT) CLUSTERED BY (a) SORTED BY (b ASC) INTO 8 BUCKETS",
         "(CreateTable name=`t` columns=[(ColumnDefinition name=`a` type=`INT`), "
         "(ColumnDefinition name=`b` type=`INT`)] clauses=[(TableClause kind:clustered_by "
         "items=[`a`, `b ASC`] value=`8`)])"},
        {"CREATE TABLE t (a INT) CLUSTER BY (a, b.c)",
         "(CreateTable name=`t` columns=[(ColumnDefinition name=`a` type=`INT`)] "
         "clauses=[(TableClause kind:cluster_by items=[`a`, `b.c`])])"},
        {"CREATE TABLE t (a INT) ROW FORMAT SERDE 's' WITH SERDEPROPERTIES ('a' = 'b')",
         "(CreateTable name=`t` columns=[(ColumnDefinition name=`a` type=`INT`)] "
         "clauses=[(TableClause kind:row_format items=[(Property key=`'a'` value=`'b'`)] "
         "value=`'s'`)])"},
        {"CREATE TABLE t (a INT) ROW FORMAT DELIMITED FIELDS TERMINATED BY ',' ESCAPED BY '/' "
         "COLLECTION ITEMS TERMINATED BY ';' MAP KEYS TERMINATED BY ':' NULL DEFINED AS '-'",
         "(CreateTable name=`t` columns=[(ColumnDefinition name=`a` type=`INT`)] "
         "clauses=[(TableClause kind:row_format items=[(Property key=`FIELDS TERMINATED BY` "
         "value=`','`), (Property key=`ESCAPED BY` value=`'/'`), (Property key=`COLLECTION ITEMS "
         "TERMINATED BY` value=`';'`), (Property key=`MAP KEYS TERMINATED BY` value=`':'`), "
         "(Property key=`NULL DEFINED AS` value=`'-'`)] value=`DELIMITED`)])"},
        {"CREATE TABLE t (a INT) STORED AS ORC",
         "(CreateTable name=`t` columns=[(ColumnDefinition name=`a` type=`INT`)] "
         "clauses=[(TableClause kind:stored_as value=`ORC`)])"},
        {"CREATE TABLE t (a INT) STORED AS INPUTFORMAT 'i' OUTPUTFORMAT 'o'",
         "(CreateTable name=`t` columns=[(ColumnDefinition name=`a` type=`INT`)] "
         "clauses=[(TableClause kind:stored_as items=[(Property key=`INPUTFORMAT` value=`'i'`), "
         "(Property key=`OUTPUTFORMAT` value=`'o'`)])])"},
        {"CREATE TABLE t (a STRING) DEFAULT COLLATION UTF8_LCASE",
         "(CreateTable name=`t` columns=[(ColumnDefinition name=`a` type=`STRING`)] "
         "clauses=[(TableClause kind:collation value=`UTF8_LCASE`)])"},
    };
    ASSERT_OUTLINES(state, cases);
}

static void test_columns(void **state)
{
    static const Case cases[] = {
        {"CREATE TABLE t (a INT NOT NULL DEFAULT 1 + 1 COMMENT 'x')",
         "(CreateTable name=`t` columns=[(ColumnDefinition name=`a` type=`INT` "
         "options=[(ColumnOption kind:not_null), (ColumnOption kind:default value=`1 + 1`), "
         "(ColumnOption kind:comment value=`'x'`)])])"},
        {"CREATE TABLE t (a INT, b INT GENERATED ALWAYS AS (a * 2))",
         "(CreateTable name=`t` columns=[(ColumnDefinition name=`a` type=`INT`), "
         "(ColumnDefinition name=`b` type=`INT` options=[(ColumnOption kind:generated value=`a * "
         "2`)])])"},
        {"CREATE TABLE t (a BIGINT GENERATED ALWAYS AS IDENTITY)",
         "(CreateTable name=`t` columns=[(ColumnDefinition name=`a` type=`BIGINT` "
         "options=[(ColumnOption kind:generated value=(Identity))])])"},
        {"CREATE TABLE t (a BIGINT GENERATED BY DEFAULT AS IDENTITY (START WITH -5 INCREMENT BY "
         "2))",
         "(CreateTable name=`t` columns=[(ColumnDefinition name=`a` type=`BIGINT` "
         "options=[(ColumnOption kind:generated value=(Identity by_default options=[(Property "
         "key=`START WITH` value=`-5`), (Property key=`INCREMENT BY` value=`2`)]))])])"},
        {"CREATE TABLE t (a STRUCT<b: ARRAY<INT>, c: MAP<STRING, DATE>>)",
         "(CreateTable name=`t` columns=[(ColumnDefinition name=`a` type=`STRUCT<b: ARRAY<INT>, "
         "c: MAP<STRING, DATE>>`)])"},
        {"CREATE TABLE t (a INT PRIMARY KEY NOT ENFORCED RELY)",
         "(CreateTable name=`t` columns=[(ColumnDefinition name=`a` type=`INT` "
         "options=[(ColumnOption kind:constraint value=(Constraint kind:primary_key "
         "characteristics=[(ConstraintCharacteristic kind:not_enforced), "
         "(ConstraintCharacteristic kind:rely)]))])])"},
        {"CREATE TABLE t (a INT CONSTRAINT u UNIQUE NORELY, b INT CHECK (b > 1))",
         "(CreateTable name=`t` columns=[(ColumnDefinition name=`a` type=`INT` "
         "options=[(ColumnOption kind:constraint value=(Constraint kind:unique name=`u` "
         "characteristics=[(ConstraintCharacteristic kind:norely)]))]), (ColumnDefinition "
         "name=`b` type=`INT` options=[(ColumnOption kind:constraint value=(Constraint "
         "kind:check check=`b > 1`))])])"},
        {"CREATE TABLE t (a INT REFERENCES p (b))",
         "(CreateTable name=`t` columns=[(ColumnDefinition name=`a` type=`INT` "
         "options=[(ColumnOption kind:constraint value=(Constraint kind:foreign_key parent=`p` "
         "parent_columns=[`b`]))])])"},
        {"CREATE TABLE t (a INT, CONSTRAINT k PRIMARY KEY (a, b) RELY)",
         "(CreateTable name=`t` columns=[(ColumnDefinition name=`a` type=`INT`), (Constraint "
         "kind:primary_key name=`k` columns=[`a`, `b`] "
         "characteristics=[(ConstraintCharacteristic kind:rely)])])"},
        {"CREATE TABLE t (a INT, FOREIGN KEY (a) REFERENCES p (b) NOT ENFORCED)",
         "(CreateTable name=`t` columns=[(ColumnDefinition name=`a` type=`INT`), (Constraint "
         "kind:foreign_key columns=[`a`] parent=`p` parent_columns=[`b`] "
         "characteristics=[(ConstraintCharacteristic kind:not_enforced)])])"},
        {"CREATE TABLE t (a INT, CHECK (a > 1) ENFORCED, UNIQUE (a))",
         "(CreateTable name=`t` columns=[(ColumnDefinition name=`a` type=`INT`), (Constraint "
         "kind:check check=`a > 1` characteristics=[(ConstraintCharacteristic kind:enforced)]), "
         "(Constraint kind:unique columns=[`a`])])"},
    };
    ASSERT_OUTLINES(state, cases);
}

static void test_like_and_datasets(void **state)
{
    static const Case cases[] = {
        {"CREATE TABLE IF NOT EXISTS a.t LIKE b.s USING parquet LOCATION '/t' TBLPROPERTIES ('a' "
         "= 'b')",
         "(CreateTableLike if_not_exists name=`a.t` source=`b.s` clauses=[(TableClause "
         "kind:provider value=`parquet`), (TableClause kind:location value=`'/t'`), (TableClause "
         "kind:tblproperties items=[(Property key=`'a'` value=`'b'`)])])"},
        {"CREATE TABLE t LIKE s ROW FORMAT SERDE 'x' STORED AS TEXTFILE",
         "(CreateTableLike name=`t` source=`s` clauses=[(TableClause kind:row_format "
         "value=`'x'`), (TableClause kind:stored_as "
         "value=`TEXTFILE`)])"},
        {"CREATE STREAMING TABLE IF NOT EXISTS t (a INT) COMMENT 'c' AS SELECT 1",
         "(CreateDataset kind:streaming_table if_not_exists name=`t` columns=[(ColumnDefinition "
         "name=`a` type=`INT`)] clauses=[(TableClause kind:comment value=`'c'`)] query=`SELECT "
         "1`)"},
        {"CREATE STREAMING TABLE t", "(CreateDataset kind:streaming_table name=`t`)"},
        {"CREATE MATERIALIZED VIEW v PARTITIONED BY (a) AS SELECT 1 AS a",
         "(CreateDataset kind:materialized_view name=`v` clauses=[(TableClause "
         "kind:partitioned_by items=[`a`])] query=`SELECT 1 AS a`)"},
        {"CREATE FLOW f COMMENT 'c' AS INSERT INTO t BY NAME SELECT 1",
         "(CreateFlow name=`f` comment=`'c'` insert=`INSERT INTO t BY NAME SELECT 1`)"},
    };
    ASSERT_OUTLINES(state, cases);
}

static void test_other_table_statements(void **state)
{
    static const Case cases[] = {
        {"DROP TABLE IF EXISTS a.t PURGE", "(DropTable if_exists name=`a.t` purge)"},
        {"TRUNCATE TABLE t PARTITION (a = 1, b = 'x')",
         "(TruncateTable name=`t` partition=[`a = 1`, `b = 'x'`])"},
        {"MSCK REPAIR TABLE t ADD PARTITIONS", "(RepairTable name=`t` kind:add)"},
        {"REPAIR TABLE t SYNC PARTITIONS", "(RepairTable name=`t` kind:sync)"},
        {"CREATE INDEX i ON TABLE t (a)",
         "(CreateIndex name=`i` table=`t` columns=[(IndexColumn name=`a`)])"},
        {"DROP INDEX IF EXISTS i ON t", "(DropIndex if_exists name=`i` table=`t`)"},
        {"COMMENT ON TABLE t IS NULL", "(CommentOn word=`TABLE` name=`t`)"},
    };
    ASSERT_OUTLINES(state, cases);
}

static void test_alter_table(void **state)
{
    static const Case cases[] = {
        {"ALTER TABLE a.t RENAME TO b.s", "(AlterTable name=`a.t` action=(RenameTo to=`b.s`))"},
        {"ALTER TABLE t SET TBLPROPERTIES ('a' = 'b')",
         "(AlterTable name=`t` action=(SetProperties properties=[(Property key=`'a'` "
         "value=`'b'`)]))"},
        {"ALTER TABLE t UNSET TBLPROPERTIES IF EXISTS ('a', b.c)",
         "(AlterTable name=`t` action=(UnsetProperties if_exists properties=[(Property "
         "key=`'a'`), (Property key=`b.c`)]))"},
        {"ALTER TABLE t ADD COLUMN a.b INT FIRST",
         "(AlterTable name=`t` action=(AddColumns columns=[(ColumnDefinition name=`a.b` "
         "type=`INT` options=[(ColumnOption kind:first)])]))"},
        {"ALTER TABLE t ADD COLUMNS (a INT NOT NULL DEFAULT 1, b INT COMMENT 'x' AFTER c)",
         "(AlterTable name=`t` action=(AddColumns columns=[(ColumnDefinition name=`a` type=`INT` "
         "options=[(ColumnOption kind:not_null), (ColumnOption kind:default value=`1`)]), "
         "(ColumnDefinition name=`b` type=`INT` options=[(ColumnOption kind:comment "
         "value=`'x'`), (ColumnOption kind:after value=`c`)])]))"},
        {"ALTER TABLE t RENAME COLUMN a.b TO c",
         "(AlterTable name=`t` action=(RenameColumn column=`a.b` to=`c`))"},
        {"ALTER TABLE t DROP COLUMNS IF EXISTS (a, b.c)",
         "(AlterTable name=`t` action=(DropColumns if_exists columns=[`a`, `b.c`]))"},
        {"ALTER TABLE t ALTER COLUMN a TYPE BIGINT",
         "(AlterTable name=`t` action=(AlterColumns columns=[(AlterColumn column=`a` kind:type "
         "value=`BIGINT`)]))"},
        {"ALTER TABLE t ALTER a COMMENT 'x', b FIRST, c AFTER d",
         "(AlterTable name=`t` action=(AlterColumns columns=[(AlterColumn column=`a` "
         "kind:comment value=`'x'`), (AlterColumn column=`b` kind:first), (AlterColumn "
         "column=`c` kind:after value=`d`)]))"},
        {"ALTER TABLE t ALTER COLUMN a SET NOT NULL, b DROP NOT NULL, c SET DEFAULT 1, d DROP "
         "DEFAULT",
         "(AlterTable name=`t` action=(AlterColumns columns=[(AlterColumn column=`a` "
         "kind:set_not_null), (AlterColumn column=`b` kind:drop_not_null), (AlterColumn "
         "column=`c` kind:set_default value=`1`), (AlterColumn column=`d` kind:drop_default)]))"},
        {"ALTER TABLE t CHANGE COLUMN a a BIGINT COMMENT 'x' AFTER b",
         "(AlterTable name=`t` action=(ChangeColumn column=`a` definition=(ColumnDefinition "
         "name=`a` type=`BIGINT` options=[(ColumnOption kind:after value=`b`), (ColumnOption "
         "kind:comment value=`'x'`)])))"},
        {"ALTER TABLE t REPLACE COLUMNS (a INT, b INT COMMENT 'x')",
         "(AlterTable name=`t` action=(ReplaceColumns columns=[(ColumnDefinition name=`a` "
         "type=`INT`), (ColumnDefinition name=`b` type=`INT` options=[(ColumnOption kind:comment "
         "value=`'x'`)])]))"},
        {"ALTER TABLE t ADD CONSTRAINT c CHECK (a > 1)",
         "(AlterTable name=`t` action=(AddConstraint constraint=(Constraint kind:check name=`c` "
         "check=`a > 1`)))"},
        {"ALTER TABLE t DROP CONSTRAINT IF EXISTS c CASCADE",
         "(AlterTable name=`t` action=(DropConstraint if_exists name=`c` behavior:cascade))"},
        {"ALTER TABLE t CLUSTER BY (a, b.c)",
         "(AlterTable name=`t` action=(AlterClusterBy columns=[`a`, `b.c`]))"},
        {"ALTER TABLE t CLUSTER BY NONE", "(AlterTable name=`t` action=(AlterClusterBy))"},
        {"ALTER TABLE t DEFAULT COLLATION UNICODE",
         "(AlterTable name=`t` action=(SetCollation collation=`UNICODE`))"},
    };
    ASSERT_OUTLINES(state, cases);
}

static void test_alter_partition(void **state)
{
    static const Case cases[] = {
        {"ALTER TABLE t ADD IF NOT EXISTS PARTITION (a = 1) LOCATION 'x' PARTITION (a = 2)",
         "(AlterTable name=`t` action=(AddPartitions if_not_exists partitions=[(PartitionSpec "
         "values=[`a = 1`] location=`'x'`), (PartitionSpec values=[`a = 2`])]))"},
        {"ALTER TABLE t DROP IF EXISTS PARTITION (a = 1), PARTITION (a = 2) PURGE",
         "(AlterTable name=`t` action=(DropPartitions if_exists partitions=[(PartitionSpec "
         "values=[`a = 1`]), (PartitionSpec values=[`a = 2`])] purge))"},
        {"ALTER TABLE t PARTITION (a = 1) RENAME TO PARTITION (a = 2)",
         "(AlterTable name=`t` partition=[`a = 1`] action=(RenamePartition to=[`a = 2`]))"},
        {"ALTER TABLE t PARTITION (a = DATE '2024-01-01') SET LOCATION 'x'",
         "(AlterTable name=`t` partition=[`a = DATE '2024-01-01'`] action=(SetLocation "
         "location=`'x'`))"},
        {"ALTER TABLE t PARTITION (a = 1) SET SERDEPROPERTIES ('x' = 'y')",
         "(AlterTable name=`t` partition=[`a = 1`] action=(SetSerde properties=[(Property "
         "key=`'x'` value=`'y'`)]))"},
        {"ALTER TABLE t SET SERDE 's' WITH SERDEPROPERTIES ('x' = 'y')",
         "(AlterTable name=`t` action=(SetSerde serde=`'s'` properties=[(Property key=`'x'` "
         "value=`'y'`)]))"},
        {"ALTER TABLE t RECOVER PARTITIONS", "(AlterTable name=`t` action=(RecoverPartitions))"},
    };
    ASSERT_OUTLINES(state, cases);
}

static void test_views(void **state)
{
    static const Case cases[] = {
        {"CREATE VIEW v AS SELECT 1", "(CreateView name=`v` query=`SELECT 1`)"},
        {"CREATE OR REPLACE VIEW a.v (x COMMENT 'c', y) COMMENT 'd' TBLPROPERTIES ('a' = 'b') AS "
         "SELECT 1, 2",
         "(CreateView or_replace name=`a.v` columns=[(ViewColumn name=`x` comment=`'c'`), "
         "(ViewColumn name=`y`)] clauses=[(TableClause kind:comment value=`'d'`), (TableClause "
         "kind:tblproperties items=[(Property key=`'a'` value=`'b'`)])] query=`SELECT 1, 2`)"},
        {"CREATE GLOBAL TEMPORARY VIEW v AS VALUES (1)",
         "(CreateView temporary global name=`v` query=`VALUES (1)`)"},
        {"CREATE VIEW IF NOT EXISTS v WITH SCHEMA EVOLUTION AS SELECT 1",
         "(CreateView if_not_exists name=`v` clauses=[(TableClause kind:schema_binding "
         "value=(SchemaBinding binding:evolution))] query=`SELECT 1`)"},
        {"CREATE VIEW v DEFAULT COLLATION UNICODE WITH SCHEMA TYPE EVOLUTION AS SELECT 1",
         "(CreateView name=`v` clauses=[(TableClause kind:collation value=`UNICODE`), "
         "(TableClause kind:schema_binding value=(SchemaBinding binding:type_evolution))] "
         "query=`SELECT 1`)"},
        {"CREATE OR REPLACE TEMPORARY VIEW v (a INT, b STRING COMMENT 'x') USING csv OPTIONS "
         "(path '/v')",
         "(CreateViewUsing or_replace temporary name=`v` columns=[(ColumnDefinition name=`a` "
         "type=`INT`), (ColumnDefinition name=`b` type=`STRING` options=[(ColumnOption "
         "kind:comment value=`'x'`)])] provider=`csv` options=[(Property key=`path` "
         "value=`'/v'`)])"},
        {"ALTER VIEW v AS SELECT 1",
         "(AlterTable view name=`v` action=(AlterQuery query=`SELECT 1`))"},
        {"ALTER VIEW v WITH SCHEMA BINDING",
         "(AlterTable view name=`v` action=(AlterSchemaBinding binding:binding))"},
        {"ALTER VIEW v RENAME TO w", "(AlterTable view name=`v` action=(RenameTo to=`w`))"},
        {"ALTER VIEW v SET TBLPROPERTIES ('a' = 'b')",
         "(AlterTable view name=`v` action=(SetProperties properties=[(Property key=`'a'` "
         "value=`'b'`)]))"},
        {"DROP VIEW IF EXISTS a.v", "(DropView if_exists name=`a.v`)"},
    };
    ASSERT_OUTLINES(state, cases);
}

static void test_functions(void **state)
{
    static const Case cases[] = {
        {"CREATE FUNCTION a.f AS 'org.example.F' USING JAR '/f.jar', FILE '/f.txt'",
         "(CreateFunction name=`a.f` class=`'org.example.F'` resources=[(Property key=`JAR` "
         "value=`'/f.jar'`), (Property key=`FILE` value=`'/f.txt'`)])"},
        {"CREATE OR REPLACE TEMPORARY FUNCTION f AS 'org.example.F'",
         "(CreateFunction or_replace temporary name=`f` class=`'org.example.F'`)"},
        {"CREATE FUNCTION IF NOT EXISTS f(a INT, b STRING DEFAULT 'x' COMMENT 'y') RETURNS INT "
         "RETURN a + 1",
         "(CreateSqlFunction if_not_exists name=`f` parameters=[(ColumnDefinition name=`a` "
         "type=`INT`), (ColumnDefinition name=`b` type=`STRING` options=[(ColumnOption "
         "kind:default value=`'x'`), (ColumnOption kind:comment value=`'y'`)])] "
         "characteristics=[(RoutineCharacteristic kind:returns value=`INT`)] body=`a + 1`)"},
        {"CREATE FUNCTION f() RETURNS TABLE (a INT COMMENT 'x') RETURN SELECT 1",
         "(CreateSqlFunction name=`f` characteristics=[(RoutineCharacteristic kind:returns_table "
         "columns=[(ColumnDefinition name=`a` type=`INT` options=[(ColumnOption kind:comment "
         "value=`'x'`)])])] body=`SELECT 1`)"},
        {"CREATE FUNCTION f() RETURNS INT LANGUAGE SQL NOT DETERMINISTIC CONTAINS SQL COMMENT "
         "'c' SQL SECURITY DEFINER RETURN (SELECT 1)",
         "(CreateSqlFunction name=`f` characteristics=[(RoutineCharacteristic kind:returns "
         "value=`INT`), (RoutineCharacteristic kind:language value=`SQL`), "
         "(RoutineCharacteristic kind:not_deterministic), (RoutineCharacteristic "
         "kind:contains_sql), (RoutineCharacteristic kind:comment value=`'c'`), "
         "(RoutineCharacteristic kind:security_definer)] body=`(SELECT 1)`)"},
        {"CREATE FUNCTION f() RETURNS INT CALLED ON NULL INPUT READS SQL DATA RETURN 1",
         "(CreateSqlFunction name=`f` characteristics=[(RoutineCharacteristic kind:returns "
         "value=`INT`), (RoutineCharacteristic kind:called_on_null), (RoutineCharacteristic "
         "kind:reads_sql_data)] body=`1`)"},
        {"DROP TEMPORARY FUNCTION IF EXISTS f", "(DropFunction temporary if_exists name=`f`)"},
    };
    ASSERT_OUTLINES(state, cases);
}

static void test_namespaces(void **state)
{
    static const Case cases[] = {
        {"CREATE SCHEMA IF NOT EXISTS a.s COMMENT 'c' LOCATION '/s' WITH DBPROPERTIES ('a' = 'b')",
         "(CreateNamespace word=`SCHEMA` if_not_exists name=`a.s` clauses=[(TableClause "
         "kind:comment value=`'c'`), (TableClause kind:location value=`'/s'`), (TableClause "
         "kind:properties items=[(Property key=`'a'` value=`'b'`)])])"},
        {"CREATE DATABASE s WITH PROPERTIES ('a' = 'b')",
         "(CreateNamespace word=`DATABASE` name=`s` clauses=[(TableClause kind:properties "
         "items=[(Property key=`'a'` value=`'b'`)])])"},
        {"ALTER NAMESPACE s SET PROPERTIES ('a' = 'b')",
         "(AlterNamespace word=`NAMESPACE` name=`s` action=(SetProperties properties=[(Property "
         "key=`'a'` value=`'b'`)]))"},
        {"ALTER SCHEMA s UNSET DBPROPERTIES ('a')",
         "(AlterNamespace word=`SCHEMA` name=`s` action=(UnsetProperties properties=[(Property "
         "key=`'a'`)]))"},
        {"ALTER DATABASE s SET LOCATION '/s'",
         "(AlterNamespace word=`DATABASE` name=`s` action=(SetLocation location=`'/s'`))"},
        {"DROP SCHEMA IF EXISTS s CASCADE",
         "(DropNamespace word=`SCHEMA` if_exists name=`s` behavior:cascade)"},
        {"USE a.s", "(Use name=`a.s`)"},
        {"USE NAMESPACE s", "(Use word=`NAMESPACE` name=`s`)"},
        {"COMMENT ON SCHEMA s IS 'c'", "(CommentOn word=`SCHEMA` name=`s` comment=`'c'`)"},
    };
    ASSERT_OUTLINES(state, cases);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_create_table, setup, teardown),
        cmocka_unit_test_setup_teardown(test_clauses, setup, teardown),
        cmocka_unit_test_setup_teardown(test_columns, setup, teardown),
        cmocka_unit_test_setup_teardown(test_like_and_datasets, setup, teardown),
        cmocka_unit_test_setup_teardown(test_other_table_statements, setup, teardown),
        cmocka_unit_test_setup_teardown(test_alter_table, setup, teardown),
        cmocka_unit_test_setup_teardown(test_alter_partition, setup, teardown),
        cmocka_unit_test_setup_teardown(test_views, setup, teardown),
        cmocka_unit_test_setup_teardown(test_functions, setup, teardown),
        cmocka_unit_test_setup_teardown(test_namespaces, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
