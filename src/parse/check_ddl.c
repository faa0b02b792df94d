/* check_ddl.c - checks of the statements that define things: their clauses, names and options.
 *
 * Columns and constraints are checked in check_column.c. Each rule is one that Spark's AST builder
 * has; what Spark finds out later, with a catalog, is no business of this file.
 */
#include "parse/check.h"

#include <string.h>

#include "parse/check_column.h"
#include "parse/token.h"
#include "util/map.h"

static Str string_value(const AstNode *node)
{
    return ((const AstStringLiteral *)ast_check_kind_const(node, AST_STRING_LITERAL))->value;
}

static const AstList *name_parts(const AstNode *name)
{
    return &((const AstName *)ast_check_kind_const(name, AST_NAME))->parts;
}

static bool is_identifier_of(const AstNode *node, const char *word)
{
    return node != NULL && node->kind == AST_IDENTIFIER &&
           str_is_nocase(ast_identifier_text(node), word);
}

/* ---- names ----------------------------------------------------------------------------------- */

/* A name that may have at most `max` parts in `what`. */
static void check_name_parts(ScContext *cx, const AstNode *name, uint32_t max, const char *what)
{
    if (name->kind != AST_NAME || name_parts(name)->count <= max)
        return;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS311, name->span, "the name of %s may have %s",
                                       what, max == 1 ? "no qualifier" : "one qualifier at most");
    diag_add_help(cx->diags, diagnostic, "leave out what stands before the %s",
                  max == 1 ? "last part" : "last two parts");
    if (max > 1)
        check_blame_grammar(cx);
}

/* ---- properties ------------------------------------------------------------------------------ */

typedef enum PropertyRule {
    VALUES_REQUIRED,
    VALUES_FORBIDDEN,
    VALUES_OF_OPTIONS, /* required, and a key may stand twice */
} PropertyRule;

static Str property_key(ScContext *cx, const AstProperty *property)
{
    if (property->key->kind == AST_STRING_LITERAL)
        return string_value(property->key);
    if (property->key->kind != AST_NAME)
        return token_text(cx, property->key->span);
    const AstList *parts = name_parts(property->key);
    Str key = ast_identifier_text(parts->items[0]);
    for (uint32_t i = 1; i < parts->count; i++)
        key = str_format(cx->arena, "%.*s.%.*s", STR_ARG(key),
                         STR_ARG(ast_identifier_text(parts->items[i])));
    return key;
}

static void check_property_value(ScContext *cx, const AstProperty *property, PropertyRule rule)
{
    if (rule == VALUES_FORBIDDEN && property->value != NULL) {
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS303, property->value->span,
                                           "a property that is unset takes no value");
        diag_add_help(cx->diags, diagnostic, "leave the value out");
    } else if (rule != VALUES_FORBIDDEN && property->value == NULL) {
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS303, property->node.span,
                                           "this key has no value");
        diag_add_help(cx->diags, diagnostic, "write key = 'value'");
    } else if (rule == VALUES_REQUIRED && property->value->kind == AST_NUMBER_LITERAL) {
        const AstNumberLiteral *number = AST_AS(NumberLiteral, NUMBER_LITERAL, property->value);
        if (number->form != AST_NUMBER_INTEGER && number->form != AST_NUMBER_DECIMAL) {
            Diagnostic *diagnostic = diag_emit(
                cx->diags, PRS303, number->node.span,
                "the value of a property cannot be a number in this form");
            diag_add_help(cx->diags, diagnostic, "write it as a string: '%.*s'",
                          STR_ARG(number->text));
            check_blame_grammar(cx);
        }
    }
}

static void check_properties(ScContext *cx, const AstList *properties, PropertyRule rule)
{
    Map seen;
    map_init(&seen, cx->arena, false);
    for (uint32_t i = 0; i < properties->count; i++) {
        AstProperty *property = AST_AS(Property, PROPERTY, properties->items[i]);
        check_property_value(cx, property, rule);
        if (rule == VALUES_OF_OPTIONS)
            continue;
        Str key = property_key(cx, property);
        const AstProperty *first = map_get(&seen, key);
        if (first == NULL) {
            map_put(&seen, key, property);
            continue;
        }
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS302, property->key->span,
                                           "the key %.*s stands twice", STR_ARG(key));
        diag_add_label(cx->diags, diagnostic, first->key->span, "first here");
        diag_add_help(cx->diags, diagnostic, "keep one of them");
    }
}

typedef struct ReservedKey {
    const char *key;
    const char *help;
} ReservedKey;

static const ReservedKey table_keys[] = {
    {"provider", "use USING"},
    {"location", "use LOCATION"},
    {"owner", "leave it out: the owner is the current user"},
    {"external", "use CREATE EXTERNAL TABLE"},
    {"is_managed_location", "leave it out: Spark sets it itself"},
    {"collation", "use DEFAULT COLLATION"},
    {NULL, NULL},
};

static const ReservedKey namespace_keys[] = {
    {"location", "use LOCATION"},
    {"owner", "leave it out: the owner is the current user"},
    {"collation", "use DEFAULT COLLATION"},
    {NULL, NULL},
};

/* Keys that Spark keeps to itself. */
static void check_reserved_keys(ScContext *cx, const AstList *properties, const ReservedKey *keys)
{
    if (options_conf_bool(cx->options, STR("spark.sql.legacy.notReserveProperties"), false))
        return;
    for (uint32_t i = 0; i < properties->count; i++) {
        const AstProperty *property = AST_AS(Property, PROPERTY, properties->items[i]);
        Str key = property_key(cx, property);
        for (const ReservedKey *row = keys; row->key != NULL; row++) {
            if (!str_is(key, row->key))
                continue;
            if (strcmp(row->key, "collation") == 0 && cx->options->spark_version < SPARK_4_0)
                continue;
            Diagnostic *diagnostic = diag_emit(cx->diags, PRS304, property->key->span,
                                               "the property %s is reserved", row->key);
            diag_add_help(cx->diags, diagnostic, "%s", row->help);
        }
    }
}

/* ---- partitions ------------------------------------------------------------------------------ */

static void check_partition_specs(ScContext *cx, const AstList *specs)
{
    for (uint32_t i = 0; i < specs->count; i++)
        check_partition(cx, &AST_AS(PartitionSpec, PARTITION_SPEC, specs->items[i])->values, true);
}

/* ---- clauses of CREATE ----------------------------------------------------------------------- */

typedef struct Clauses {
    const AstTableClause *of[AST_CLAUSE_SCHEMA_BINDING + 1];
} Clauses;

static void report_together(ScContext *cx, Span span, Span other, const char *what,
                            const char *help)
{
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS306, span, "%s exclude each other", what);
    if (other.end > other.start)
        diag_add_label(cx->diags, diagnostic, other, "the other");
    diag_add_help(cx->diags, diagnostic, "%s", help);
}

/* Each kind of clause may stand once. STORED AS and STORED BY count as one. */
static Clauses collect_clauses(ScContext *cx, const AstList *clauses)
{
    Clauses all = {0};
    for (uint32_t i = 0; i < clauses->count; i++) {
        AstTableClause *clause = AST_AS(TableClause, TABLE_CLAUSE, clauses->items[i]);
        AstTableClauseKind kind = clause->kind == AST_CLAUSE_STORED_BY ? AST_CLAUSE_STORED_AS
                                                                       : clause->kind;
        if (clause->kind == AST_CLAUSE_STORED_AS &&
            is_identifier_of(clause->value, "directories") && all.of[AST_CLAUSE_SKEWED_BY] != NULL)
            continue;
        const AstTableClause *first = all.of[kind];
        if (first != NULL) {
            Diagnostic *diagnostic = diag_emit(cx->diags, PRS201, clause->node.span,
                                               "this clause stands twice");
            diag_add_label(cx->diags, diagnostic, first->node.span, "first here");
            diag_add_help(cx->diags, diagnostic, "keep one of them");
        } else {
            all.of[kind] = clause;
        }
    }
    return all;
}

static void refuse_clause(ScContext *cx, const AstTableClause *clause, const char *what,
                          const char *help)
{
    if (clause == NULL)
        return;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS317, clause->node.span,
                                       "Spark does not support %s", what);
    diag_add_help(cx->diags, diagnostic, "%s", help);
}

static const char *const serde_formats[] = {"sequencefile", "textfile", "rcfile"};
static const char *const own_formats[] = {"orc",         "orcfile", "parquet",
                                          "parquetfile", "avro",    "avrofile"};

static bool is_one_of(const AstNode *identifier, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (is_identifier_of(identifier, words[i]))
            return true;
    return false;
}

static void refuse_stored_by(ScContext *cx, const AstTableClause *stored)
{
    if (stored != NULL && stored->kind == AST_CLAUSE_STORED_BY)
        refuse_clause(cx, stored, "STORED BY", "name the data source with USING");
}

/* ROW FORMAT goes with formats that leave the SerDe open. */
static void check_row_format(ScContext *cx, const Clauses *clauses)
{
    const AstTableClause *row = clauses->of[AST_CLAUSE_ROW_FORMAT];
    const AstTableClause *stored = clauses->of[AST_CLAUSE_STORED_AS];
    if (row == NULL)
        return;
    bool delimited = is_identifier_of(row->value, "delimited");
    if (!delimited)
        check_properties(cx, &row->items, VALUES_REQUIRED);
    for (uint32_t i = 0; delimited && i < row->items.count; i++) {
        const AstProperty *part = AST_AS(Property, PROPERTY, row->items.items[i]);
        if (str_starts_with_nocase(token_text(cx, part->key->span), STR("lines")) &&
            !str_equal(string_value(part->value), STR("\n")))
            diag_add_help(cx->diags,
                          diag_emit(cx->diags, PRS309, part->value->span,
                                    "LINES TERMINATED BY takes a newline only"),
                          "write '\\n'");
    }
    if (stored == NULL || stored->kind == AST_CLAUSE_STORED_BY || stored->value == NULL)
        return;
    if (delimited
            ? is_identifier_of(stored->value, "textfile")
            : is_one_of(stored->value, serde_formats, sizeof serde_formats / sizeof *serde_formats))
        return;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS309, row->node.span,
                                       "this ROW FORMAT does not go with STORED AS %.*s",
                                       STR_ARG(ast_identifier_text(stored->value)));
    diag_add_label(cx->diags, diagnostic, stored->node.span, "the format");
    diag_add_help(cx->diags, diagnostic,
                  delimited ? "ROW FORMAT DELIMITED needs STORED AS TEXTFILE"
                            : "ROW FORMAT SERDE needs TEXTFILE, SEQUENCEFILE or RCFILE");
}

/* USING names a format; Hive's clauses name another one. */
static void check_provider(ScContext *cx, const AstNode *provider, const Clauses *clauses)
{
    const AstTableClause *hive = clauses->of[AST_CLAUSE_STORED_AS];
    if (hive == NULL)
        hive = clauses->of[AST_CLAUSE_ROW_FORMAT];
    if (provider != NULL && hive != NULL)
        report_together(cx, hive->node.span, provider->span, "USING and STORED AS or ROW FORMAT",
                        "keep USING, or Hive's clauses without it");
}

static bool is_whole_number(AstNode *node)
{
    if (node->kind != AST_NUMBER_LITERAL)
        return false;
    switch (AST_AS(NumberLiteral, NUMBER_LITERAL, node)->form) {
    case AST_NUMBER_INTEGER:
    case AST_NUMBER_TINYINT:
    case AST_NUMBER_SMALLINT:
    case AST_NUMBER_BIGINT: return true;
    default: return false;
    }
}

static void refuse_identifier_clause(ScContext *cx, Span span)
{
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS016, span,
                                       "IDENTIFIER takes a string only in PARTITIONED BY");
    diag_add_help(cx->diags, diagnostic, "write the name, or IDENTIFIER ('name')");
    check_blame_grammar(cx);
}

static void check_transform(ScContext *cx, AstNode *field)
{
    static const char *const one_argument[] = {"years", "months", "days", "hours"};
    const AstCall *call = AST_AS(Call, CALL, field);
    AstNode *function = name_parts(call->name)->items[0];
    for (uint32_t i = 0; i < call->arguments.count; i++)
        if (call->arguments.items[i]->kind == AST_IDENTIFIER_CLAUSE)
            refuse_identifier_clause(cx, call->arguments.items[i]->span);
    for (size_t i = 0; i < sizeof one_argument / sizeof *one_argument; i++)
        if (is_identifier_of(function, one_argument[i]) &&
            (call->arguments.count != 1 || call->arguments.items[0]->kind != AST_COLUMN_REF))
            diag_add_help(cx->diags,
                          diag_emit(cx->diags, PRS308, field->span,
                                    "the transform %s takes one column", one_argument[i]),
                          "write %s(column)", one_argument[i]);
    if (is_identifier_of(function, "bucket") && !is_whole_number(call->arguments.items[0]))
        diag_add_help(cx->diags,
                      diag_emit(cx->diags, PRS308, call->arguments.items[0]->span,
                                "this is no number of buckets"),
                      "write bucket(number, column)");
}

/* Gives whether the clause defines columns. */
static bool check_partitioning(ScContext *cx, const AstTableClause *clause)
{
    const AstNode *defined = NULL;
    const AstNode *named = NULL;
    for (uint32_t i = 0; clause != NULL && i < clause->items.count; i++) {
        AstNode *field = clause->items.items[i];
        if (field->kind == AST_COLUMN_DEFINITION)
            defined = field;
        else
            named = field;
        if (field->kind == AST_CALL)
            check_transform(cx, field);
        else if (field->kind == AST_NAME && ((const AstName *)field)->clause != NULL)
            refuse_identifier_clause(cx, field->span);
    }
    if (defined != NULL && named != NULL) {
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS308, defined->span,
                                           "PARTITIONED BY mixes columns with a type and without");
        diag_add_label(cx->diags, diagnostic, named->span, "without a type");
        diag_add_help(cx->diags, diagnostic,
                      "define all partition columns here, or name columns that are defined before");
    }
    return defined != NULL;
}

static void check_bucketing(ScContext *cx, const AstTableClause *clause)
{
    enum { BUCKETS_MAX = 100000 };
    if (clause == NULL)
        return;
    Str text = AST_AS(NumberLiteral, NUMBER_LITERAL, clause->value)->text;
    unsigned long count = 0;
    for (size_t i = 0; i < text.n && count <= BUCKETS_MAX; i++)
        count = count * 10 + (unsigned long)(text.p[i] - '0');
    if (count == 0 || count > BUCKETS_MAX)
        diag_add_help(cx->diags,
                      diag_emit(cx->diags, PRS310, clause->value->span,
                                "a table cannot have this number of buckets"),
                      "write a number from 1 to %d", BUCKETS_MAX);
    for (uint32_t i = 0; i < clause->items.count; i++)
        if (clause->items.items[i]->kind == AST_SORT_ITEM &&
            AST_AS(SortItem, SORT_ITEM, clause->items.items[i])->direction == AST_SORT_DESCENDING)
            diag_add_help(cx->diags,
                          diag_emit(cx->diags, PRS310, clause->items.items[i]->span,
                                    "SORTED BY sorts in ascending order only"),
                          "leave DESC out");
}

static bool is_path(ScContext *cx, const AstNode *property)
{
    const AstProperty *option = (const AstProperty *)ast_check_kind_const(property, AST_PROPERTY);
    return str_equal_nocase(property_key(cx, option), STR("path"));
}

static void check_options_clause(ScContext *cx, const Clauses *clauses)
{
    const AstTableClause *options = clauses->of[AST_CLAUSE_OPTIONS];
    const AstTableClause *location = clauses->of[AST_CLAUSE_LOCATION];
    if (options == NULL)
        return;
    check_properties(cx, &options->items, VALUES_OF_OPTIONS);
    check_reserved_keys(cx, &options->items, table_keys);
    for (uint32_t i = 0; location != NULL && i < options->items.count; i++)
        if (is_path(cx, options->items.items[i]))
            report_together(cx, options->items.items[i]->span, location->node.span,
                            "LOCATION and the option path", "keep one of them");
}

/* What CREATE TABLE, REPLACE TABLE and the pipeline's datasets share. */
static Clauses check_table_clauses(ScContext *cx, const AstList *list, const AstNode *provider)
{
    Clauses clauses = collect_clauses(cx, list);
    const AstTableClause *cluster = clauses.of[AST_CLAUSE_CLUSTER_BY];
    const AstTableClause *partitioned = clauses.of[AST_CLAUSE_PARTITIONED_BY];
    const AstTableClause *bucketed = clauses.of[AST_CLAUSE_CLUSTERED_BY];
    refuse_clause(cx, clauses.of[AST_CLAUSE_SKEWED_BY], "SKEWED BY", "leave it out");
    refuse_stored_by(cx, clauses.of[AST_CLAUSE_STORED_AS]);
    if (cluster != NULL) {
        check_since(cx, cluster->node.span, SPARK_4_0, "CLUSTER BY of tables");
        if (partitioned != NULL)
            report_together(cx, cluster->node.span, partitioned->node.span,
                            "CLUSTER BY and PARTITIONED BY", "keep one of them");
        if (bucketed != NULL)
            report_together(cx, cluster->node.span, bucketed->node.span,
                            "CLUSTER BY and CLUSTERED BY", "keep one of them");
    }
    check_provider(cx, provider, &clauses);
    check_row_format(cx, &clauses);
    check_bucketing(cx, bucketed);
    check_options_clause(cx, &clauses);
    if (clauses.of[AST_CLAUSE_TBLPROPERTIES] != NULL) {
        check_properties(cx, &clauses.of[AST_CLAUSE_TBLPROPERTIES]->items, VALUES_REQUIRED);
        check_reserved_keys(cx, &clauses.of[AST_CLAUSE_TBLPROPERTIES]->items, table_keys);
    }
    return clauses;
}

/* Here Spark knows the formats itself. */
static void check_known_format(ScContext *cx, const AstTableClause *stored)
{
    if (stored == NULL || stored->kind == AST_CLAUSE_STORED_BY || stored->value == NULL ||
        is_one_of(stored->value, serde_formats, sizeof serde_formats / sizeof *serde_formats) ||
        is_one_of(stored->value, own_formats, sizeof own_formats / sizeof *own_formats))
        return;
    diag_add_help(cx->diags,
                  diag_emit(cx->diags, PRS309, stored->value->span,
                            "STORED AS does not know the format %.*s",
                            STR_ARG(ast_identifier_text(stored->value))),
                  "write ORC, PARQUET, AVRO, TEXTFILE, SEQUENCEFILE or RCFILE, or use USING");
}

void check_directory_clauses(ScContext *cx, const AstList *list)
{
    Clauses clauses = collect_clauses(cx, list);
    check_known_format(cx, clauses.of[AST_CLAUSE_STORED_AS]);
    refuse_stored_by(cx, clauses.of[AST_CLAUSE_STORED_AS]);
    check_row_format(cx, &clauses);
    if (clauses.of[AST_CLAUSE_OPTIONS] != NULL)
        check_properties(cx, &clauses.of[AST_CLAUSE_OPTIONS]->items, VALUES_REQUIRED);
}

/* ---- tables ---------------------------------------------------------------------------------- */

static void check_temporary_table(ScContext *cx, const AstCreateTable *table)
{
    if (table->if_not_exists)
        report_together(cx, table->node.span, (Span){0, 0},
                        "TEMPORARY and IF NOT EXISTS of a table", "leave IF NOT EXISTS out");
    if (table->query != NULL)
        diag_add_help(cx->diags,
                      diag_emit(cx->diags, PRS317, table->query->span,
                                "Spark does not support a temporary table from a query"),
                      "use CREATE TEMPORARY VIEW .. AS");
    else if (table->provider == NULL)
        diag_add_help(cx->diags,
                      diag_emit(cx->diags, PRS317, table->name->span,
                                "Spark has no temporary tables without USING"),
                      "use CREATE TEMPORARY VIEW, or a table that is dropped later");
    if (table->external)
        report_together(cx, table->name->span, (Span){0, 0}, "TEMPORARY and EXTERNAL",
                        "keep one of them");
}

/* Words before TABLE that CREATE OR REPLACE does not have. */
static void check_replace_words(ScContext *cx, const AstCreateTable *table)
{
    const char *word = table->temporary       ? "TEMPORARY"
                       : table->external      ? "EXTERNAL"
                       : table->if_not_exists ? "IF NOT EXISTS"
                                              : NULL;
    if (!table->or_replace || word == NULL)
        return;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS306, table->name->span,
                                       "OR REPLACE and %s exclude each other", word);
    diag_add_help(cx->diags, diagnostic, "keep one of them");
    check_blame_grammar(cx);
}

static void check_create_table(ScContext *cx, AstNode *node)
{
    const AstCreateTable *table = AST_AS(CreateTable, CREATE_TABLE, node);
    check_replace_words(cx, table);
    if (table->temporary && !table->or_replace)
        check_temporary_table(cx, table);
    Clauses clauses = check_table_clauses(cx, &table->clauses, table->provider);
    const AstTableClause *partitioned = clauses.of[AST_CLAUSE_PARTITIONED_BY];
    bool defines = check_partitioning(cx, partitioned);
    check_table_elements(cx, &table->columns);
    if (table->query == NULL)
        return;
    if (table->columns.count > 0)
        diag_add_help(cx->diags,
                      diag_emit(cx->diags, PRS307, table->columns.items[0]->span,
                                "a table from a query takes its columns from the query"),
                      "leave the column list out, or name the columns in the query");
    else if (defines)
        diag_add_help(cx->diags,
                      diag_emit(cx->diags, PRS307, partitioned->node.span,
                                "a table from a query takes its partition columns from the query"),
                      "name the columns without a type");
}

static void check_create_table_like(ScContext *cx, AstNode *node)
{
    const AstCreateTableLike *like = AST_AS(CreateTableLike, CREATE_TABLE_LIKE, node);
    const char *word = like->or_replace  ? "OR REPLACE"
                       : like->temporary ? "TEMPORARY"
                       : like->external  ? "EXTERNAL"
                                         : NULL;
    if (word != NULL) {
        diag_add_help(
            cx->diags,
            diag_emit(cx->diags, PRS306, like->name->span, "%s and LIKE exclude each other", word),
            "leave %s out", word);
        check_blame_grammar(cx);
    }
    check_name_parts(cx, like->name, 2, "a table that is LIKE another");
    check_name_parts(cx, like->source, 2, "the table after LIKE");
    Clauses clauses = check_table_clauses(cx, &like->clauses, NULL);
    const AstTableClause *provider = clauses.of[AST_CLAUSE_PROVIDER];
    check_provider(cx, provider == NULL ? NULL : &provider->node, &clauses);
    const AstTableClause *row = clauses.of[AST_CLAUSE_ROW_FORMAT];
    if (row != NULL && provider == NULL && clauses.of[AST_CLAUSE_STORED_AS] == NULL &&
        row->value->kind == AST_STRING_LITERAL)
        diag_add_help(cx->diags,
                      diag_emit(cx->diags, PRS309, row->node.span,
                                "ROW FORMAT SERDE needs STORED AS after LIKE"),
                      "add STORED AS TEXTFILE, SEQUENCEFILE or RCFILE");
}

static void check_create_dataset(ScContext *cx, AstNode *node)
{
    const AstCreateDataset *dataset = AST_AS(CreateDataset, CREATE_DATASET, node);
    Clauses clauses = check_table_clauses(cx, &dataset->clauses, dataset->provider);
    check_partitioning(cx, clauses.of[AST_CLAUSE_PARTITIONED_BY]);
    check_table_elements(cx, &dataset->columns);
    static const AstTableClauseKind refused[] = {AST_CLAUSE_LOCATION, AST_CLAUSE_OPTIONS,
                                                 AST_CLAUSE_STORED_AS, AST_CLAUSE_ROW_FORMAT,
                                                 AST_CLAUSE_CLUSTERED_BY};
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        refuse_clause(cx, clauses.of[refused[i]], "this clause for a dataset of a pipeline",
                      "leave it out");
    if (dataset->kind == AST_DATASET_MATERIALIZED_VIEW && dataset->query == NULL)
        diag_add_help(
            cx->diags,
            diag_emit(cx->diags, PRS307, dataset->name->span, "a materialized view needs a query"),
            "add AS SELECT ..");
}

static void check_truncate_table(ScContext *cx, AstNode *node)
{
    check_partition(cx, &AST_AS(TruncateTable, TRUNCATE_TABLE, node)->partition, true);
}

static void check_create_index(ScContext *cx, AstNode *node)
{
    const AstCreateIndex *index = AST_AS(CreateIndex, CREATE_INDEX, node);
    check_properties(cx, &index->options, VALUES_REQUIRED);
    for (uint32_t i = 0; i < index->columns.count; i++)
        check_properties(cx, &AST_AS(IndexColumn, INDEX_COLUMN, index->columns.items[i])->options,
                         VALUES_REQUIRED);
}

/* ---- alter ----------------------------------------------------------------------------------- */

static void refuse_on_view(ScContext *cx, const AstAlterTable *alter)
{
    if (alter->view)
        diag_add_help(cx->diags,
                      diag_emit(cx->diags, PRS317, alter->action->span,
                                "Spark does not support partitions of a view"),
                      "use ALTER TABLE for a table");
}

static void refuse_partition(ScContext *cx, const AstAlterTable *alter)
{
    if (alter->partition.count > 0)
        diag_add_help(cx->diags,
                      diag_emit(cx->diags, PRS315, alter->action->span,
                                "Spark does not change the columns of one partition"),
                      "leave PARTITION (..) out");
}

static void check_alter_action(ScContext *cx, const AstAlterTable *alter)
{
    AstNode *action = alter->action;
    switch (action->kind) {
    case AST_SET_PROPERTIES: {
        const AstList *properties = &AST_AS(SetProperties, SET_PROPERTIES, action)->properties;
        check_properties(cx, properties, VALUES_REQUIRED);
        check_reserved_keys(cx, properties, table_keys);
        return;
    }
    case AST_UNSET_PROPERTIES: {
        const AstList *properties = &AST_AS(UnsetProperties, UNSET_PROPERTIES, action)->properties;
        check_properties(cx, properties, VALUES_FORBIDDEN);
        check_reserved_keys(cx, properties, table_keys);
        return;
    }
    case AST_SET_SERDE:
        check_properties(cx, &AST_AS(SetSerde, SET_SERDE, action)->properties, VALUES_REQUIRED);
        return;
    case AST_ADD_PARTITIONS:
        refuse_on_view(cx, alter);
        check_partition_specs(cx, &AST_AS(AddPartitions, ADD_PARTITIONS, action)->partitions);
        return;
    case AST_DROP_PARTITIONS:
        refuse_on_view(cx, alter);
        check_partition_specs(cx, &AST_AS(DropPartitions, DROP_PARTITIONS, action)->partitions);
        return;
    case AST_RENAME_PARTITION:
        check_partition(cx, &AST_AS(RenamePartition, RENAME_PARTITION, action)->to, true);
        return;
    case AST_ADD_COLUMNS:
        check_added_columns(cx, &AST_AS(AddColumns, ADD_COLUMNS, action)->columns);
        return;
    case AST_REPLACE_COLUMNS:
        refuse_partition(cx, alter);
        check_replaced_columns(cx, &AST_AS(ReplaceColumns, REPLACE_COLUMNS, action)->columns);
        return;
    case AST_CHANGE_COLUMN:
        refuse_partition(cx, alter);
        check_changed_column(cx, AST_AS(ChangeColumn, CHANGE_COLUMN, action));
        return;
    case AST_ALTER_COLUMNS:
        check_altered_columns(cx, &AST_AS(AlterColumns, ALTER_COLUMNS, action)->columns);
        return;
    case AST_ADD_CONSTRAINT:
        check_constraint(cx, AST_AS(AddConstraint, ADD_CONSTRAINT, action)->constraint);
        return;
    case AST_DROP_CONSTRAINT: check_since(cx, action->span, SPARK_4_1, "DROP CONSTRAINT"); return;
    case AST_ALTER_CLUSTER_BY:
        check_since(cx, action->span, SPARK_4_0, "ALTER TABLE .. CLUSTER BY");
        return;
    default: return;
    }
}

static void check_alter_table(ScContext *cx, AstNode *node)
{
    const AstAlterTable *alter = AST_AS(AlterTable, ALTER_TABLE, node);
    check_partition(cx, &alter->partition, true);
    check_alter_action(cx, alter);
}

/* ---- views ----------------------------------------------------------------------------------- */

static void check_view_words(ScContext *cx, const AstNode *name, bool or_replace, bool temporary,
                             bool if_not_exists)
{
    if (!if_not_exists)
        return;
    if (or_replace)
        report_together(cx, name->span, (Span){0, 0}, "OR REPLACE and IF NOT EXISTS",
                        "keep one of them");
    else if (temporary)
        report_together(cx, name->span, (Span){0, 0}, "TEMPORARY and IF NOT EXISTS of a view",
                        "use CREATE OR REPLACE TEMPORARY VIEW");
}

static void check_create_view(ScContext *cx, AstNode *node)
{
    const AstCreateView *view = AST_AS(CreateView, CREATE_VIEW, node);
    check_view_words(cx, view->name, view->or_replace, view->temporary, view->if_not_exists);
    Clauses clauses = collect_clauses(cx, &view->clauses);
    refuse_clause(cx, clauses.of[AST_CLAUSE_PARTITIONED_ON], "PARTITIONED ON", "leave it out");
    const AstTableClause *properties = clauses.of[AST_CLAUSE_TBLPROPERTIES];
    if (properties != NULL)
        check_properties(cx, &properties->items, VALUES_REQUIRED);
    if (view->temporary) {
        check_name_parts(cx, view->name, 1, "a temporary view");
        refuse_clause(cx, properties, "TBLPROPERTIES of a temporary view", "leave them out");
        refuse_clause(cx, clauses.of[AST_CLAUSE_SCHEMA_BINDING], "WITH SCHEMA of a temporary view",
                      "leave it out");
    }
    check_parameters(cx, view->query, "the query of a view");
}

static void check_create_view_using(ScContext *cx, AstNode *node)
{
    const AstCreateViewUsing *view = AST_AS(CreateViewUsing, CREATE_VIEW_USING, node);
    if (!view->temporary) {
        diag_add_help(cx->diags,
                      diag_emit(cx->diags, PRS306, view->provider->span,
                                "only a temporary view can have USING"),
                      "write CREATE TEMPORARY VIEW, or CREATE TABLE");
        check_blame_grammar(cx);
    }
    check_view_words(cx, view->name, view->or_replace, view->temporary, view->if_not_exists);
    check_name_parts(cx, view->name, 1, "a temporary view");
    check_properties(cx, &view->options, VALUES_REQUIRED);
}

/* ---- namespaces ------------------------------------------------------------------------------ */

static void refuse_namespace_collation(ScContext *cx, Span span)
{
    bool enabled = options_conf_bool(cx->options, STR("spark.sql.collation.schemaLevel.enabled"),
                                     false);
    if (!enabled)
        diag_add_help(cx->diags,
                      diag_emit(cx->diags, PRS317, span,
                                "Spark does not support a default collation of a schema"),
                      "give the collation to the tables");
}

static void check_create_namespace(ScContext *cx, AstNode *node)
{
    const AstCreateNamespace *create = AST_AS(CreateNamespace, CREATE_NAMESPACE, node);
    Clauses clauses = collect_clauses(cx, &create->clauses);
    if (clauses.of[AST_CLAUSE_COLLATION] != NULL)
        refuse_namespace_collation(cx, clauses.of[AST_CLAUSE_COLLATION]->node.span);
    if (clauses.of[AST_CLAUSE_PROPERTIES] != NULL) {
        const AstList *properties = &clauses.of[AST_CLAUSE_PROPERTIES]->items;
        check_properties(cx, properties, VALUES_REQUIRED);
        check_reserved_keys(cx, properties, namespace_keys);
    }
}

static void check_alter_namespace(ScContext *cx, AstNode *node)
{
    AstNode *action = AST_AS(AlterNamespace, ALTER_NAMESPACE, node)->action;
    if (action->kind == AST_SET_PROPERTIES) {
        const AstList *properties = &AST_AS(SetProperties, SET_PROPERTIES, action)->properties;
        check_properties(cx, properties, VALUES_REQUIRED);
        check_reserved_keys(cx, properties, namespace_keys);
    } else if (action->kind == AST_UNSET_PROPERTIES) {
        const AstList *properties = &AST_AS(UnsetProperties, UNSET_PROPERTIES, action)->properties;
        check_since(cx, action->span, SPARK_4_0, "UNSET for the properties of a schema");
        check_properties(cx, properties, VALUES_FORBIDDEN);
        check_reserved_keys(cx, properties, namespace_keys);
    } else if (action->kind == AST_SET_COLLATION) {
        refuse_namespace_collation(cx, action->span);
    }
}

/* ---- the table of checks --------------------------------------------------------------------- */

typedef void (*Check)(ScContext *cx, AstNode *node);

static const Check checks[AST_KIND_COUNT] = {
    [AST_CREATE_TABLE] = check_create_table,
    [AST_CREATE_TABLE_LIKE] = check_create_table_like,
    [AST_CREATE_DATASET] = check_create_dataset,
    [AST_TRUNCATE_TABLE] = check_truncate_table,
    [AST_CREATE_INDEX] = check_create_index,
    [AST_ALTER_TABLE] = check_alter_table,
    [AST_CREATE_VIEW] = check_create_view,
    [AST_CREATE_VIEW_USING] = check_create_view_using,
    [AST_CREATE_NAMESPACE] = check_create_namespace,
    [AST_ALTER_NAMESPACE] = check_alter_namespace,
    [AST_CREATE_FUNCTION] = check_create_function,
    [AST_CREATE_SQL_FUNCTION] = check_create_sql_function,
    [AST_DROP_FUNCTION] = check_drop_function,
};

/* Statements can stand in others, but not in queries. */
static void visit(void *user, AstNode *node)
{
    ScContext *cx = user;
    switch (node->kind) {
    case AST_QUERY:
    case AST_SELECT:
    case AST_SET_OPERATION:
    case AST_VALUES:
    case AST_VALUES_RELATION: return;
    default: break;
    }
    if (checks[node->kind] != NULL)
        checks[node->kind](cx, node);
    else
        ast_each_child(node, visit, user);
}

void check_ddl(ScContext *cx, AstNode *statement)
{
    visit(cx, statement);
}
