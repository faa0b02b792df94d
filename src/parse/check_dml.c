/* check_dml.c - what Spark's AST builder refuses in INSERT, UPDATE, DELETE, MERGE and LOAD DATA. */
#include "parse/check.h"
#include "util/map.h"

static const AstPartitionValue *partition_value(const AstList *partition, uint32_t i)
{
    return (const AstPartitionValue *)ast_check_kind_const(partition->items[i],
                                                           AST_PARTITION_VALUE);
}

/* `seen` has the values before by their column. */
static void check_duplicate_key(ScContext *cx, Map *seen, const AstPartitionValue *value)
{
    const AstNode *name = value->name;
    const AstPartitionValue *first = map_get(seen, ast_identifier_text(name));
    if (first == NULL) {
        map_put(seen, ast_identifier_text(name), (void *)value);
        return;
    }
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS401, name->span,
                                       "the partition column %.*s stands twice",
                                       STR_ARG(ast_identifier_text(name)));
    diag_add_label(cx->diags, diagnostic, first->name->span, "here first");
    diag_add_help(cx->diags, diagnostic, "keep one of them");
}

void check_partition(ScContext *cx, const AstList *partition, bool complete)
{
    Map seen;
    map_init(&seen, cx->arena, true);
    for (uint32_t i = 0; i < partition->count; i++) {
        const AstPartitionValue *value = partition_value(partition, i);
        check_duplicate_key(cx, &seen, value);
        if (value->value != NULL && value->value->kind == AST_IDENTIFIER) {
            Diagnostic *diagnostic = diag_emit(cx->diags, PRS401, value->value->span,
                                               "DEFAULT is no value of a partition column");
            diag_add_help(cx->diags, diagnostic,
                          "write a number, a string, DATE '..', TRUE or NULL");
        }
        if (complete && value->value == NULL) {
            Diagnostic *diagnostic = diag_emit(cx->diags, PRS401, value->node.span,
                                               "the partition column %.*s needs a value here",
                                               STR_ARG(ast_identifier_text(value->name)));
            diag_add_help(cx->diags, diagnostic, "write %.*s = value",
                          STR_ARG(ast_identifier_text(value->name)));
        }
    }
}

static const AstNode *dynamic_column(const AstList *partition)
{
    for (uint32_t i = 0; i < partition->count; i++)
        if (partition_value(partition, i)->value == NULL)
            return partition->items[i];
    return NULL;
}

static void check_insert(ScContext *cx, const AstInsert *insert)
{
    check_partition(cx, &insert->partition, false);
    if (insert->options.count > 0)
        check_since(cx, insert->options.items[0]->span, SPARK_4_0, "WITH (options) of an INSERT");
    if (!insert->if_not_exists)
        return;
    if (!insert->overwrite) {
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS402, insert->table->span,
                                           "INSERT INTO takes no IF NOT EXISTS");
        diag_add_help(cx->diags, diagnostic,
                      "only INSERT OVERWRITE with a PARTITION clause takes it");
        return;
    }
    const AstNode *dynamic = dynamic_column(&insert->partition);
    if (dynamic != NULL) {
        Diagnostic *diagnostic = diag_emit(
            cx->diags, PRS402, dynamic->span,
            "IF NOT EXISTS needs a value for every partition column");
        diag_add_help(cx->diags, diagnostic, "give the partition column a value");
    }
}

static bool is_path_property(const AstNode *property)
{
    const AstNode *key = ((const AstProperty *)ast_check_kind_const(property, AST_PROPERTY))->key;
    if (key->kind == AST_STRING_LITERAL)
        return str_equal_nocase(((const AstStringLiteral *)key)->value, STR("path"));
    const AstName *name = (const AstName *)ast_check_kind_const(key, AST_NAME);
    return name->parts.count == 1 &&
           str_equal_nocase(ast_identifier_text(name->parts.items[0]), STR("path"));
}

static const AstNode *find_path_option(const AstList *clauses)
{
    for (uint32_t i = 0; i < clauses->count; i++) {
        const AstTableClause *clause = (const AstTableClause *)ast_check_kind_const(
            clauses->items[i], AST_TABLE_CLAUSE);
        for (uint32_t k = 0; clause->kind == AST_CLAUSE_OPTIONS && k < clause->items.count; k++)
            if (is_path_property(clause->items.items[k]))
                return clause->items.items[k];
    }
    return NULL;
}

/* "s3://bucket" has a scheme, "/a:b" has none. */
static Str scheme_of(Str path)
{
    for (size_t i = 0; i < path.n; i++) {
        char c = path.p[i];
        if (c == ':')
            return str_slice(path, 0, i);
        if (c == '/' || c == ' ')
            break;
    }
    return STR_NONE;
}

static void check_insert_directory(ScContext *cx, const AstInsertDirectory *insert)
{
    check_directory_clauses(cx, &insert->clauses);
    if (insert->path != NULL && insert->path->kind == AST_STRING_LITERAL &&
        ((const AstStringLiteral *)insert->path)->value.n == 0)
        diag_emit(cx->diags, PRS402, insert->path->span, "the path of the directory is empty");
    if (insert->provider == NULL)
        return;
    const AstNode *option = find_path_option(&insert->clauses);
    if (insert->path == NULL && (option == NULL || insert->local)) {
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS402, insert->provider->span,
                                           "INSERT OVERWRITE DIRECTORY without a path");
        diag_add_help(cx->diags, diagnostic,
                      insert->local ? "write LOCAL DIRECTORY 'path'"
                                    : "write DIRECTORY 'path', or OPTIONS (path 'path')");
    } else if (insert->path != NULL && option != NULL) {
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS402, option->span,
                                           "the path of the directory stands twice");
        diag_add_label(cx->diags, diagnostic, insert->path->span, "here first");
    }
    if (!insert->local || insert->path == NULL || insert->path->kind != AST_STRING_LITERAL)
        return;
    Str scheme = scheme_of(((const AstStringLiteral *)insert->path)->value);
    if (scheme.n > 0 && !str_equal_nocase(scheme, STR("file")))
        diag_emit(cx->diags, PRS402, insert->path->span, "%.*s: is not a LOCAL directory",
                  STR_ARG(scheme));
}

static void check_alias(ScContext *cx, const AstNode *alias, const char *statement)
{
    if (alias == NULL)
        return;
    const AstTableAlias *table = (const AstTableAlias *)ast_check_kind_const(alias,
                                                                             AST_TABLE_ALIAS);
    if (table->columns.count > 0)
        diag_emit(cx->diags, PRS404, table->columns.items[0]->span, "%s takes no column aliases",
                  statement);
}

static const char *describe_match(AstMergeMatch match)
{
    switch (match) {
    case AST_MERGE_MATCHED: return "WHEN MATCHED";
    case AST_MERGE_NOT_MATCHED: return "WHEN NOT MATCHED";
    default: return "WHEN NOT MATCHED BY SOURCE";
    }
}

static const AstMergeClause *merge_clause(const AstList *clauses, uint32_t i)
{
    return (const AstMergeClause *)ast_check_kind_const(clauses->items[i], AST_MERGE_CLAUSE);
}

static void check_merge(ScContext *cx, const AstMerge *merge)
{
    const AstList *clauses = &merge->clauses;
    check_alias(cx, merge->target_alias, "MERGE");
    check_alias(cx, merge->source_alias, "MERGE");
    if (merge->schema_evolution)
        check_since(cx, merge->target->span, SPARK_4_0, "MERGE WITH SCHEMA EVOLUTION");
    if (clauses->count == 0) {
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS403, merge->condition->span,
                                           "MERGE without a WHEN clause");
        diag_add_help(cx->diags, diagnostic,
                      "add WHEN MATCHED THEN .. or WHEN NOT MATCHED THEN ..");
    }
    for (uint32_t i = 0; i + 1 < clauses->count; i++) {
        const AstMergeClause *clause = merge_clause(clauses, i);
        const AstMergeClause *next = merge_clause(clauses, i + 1);
        if (next->match < clause->match) {
            Diagnostic *diagnostic = diag_emit(cx->diags, PRS403, next->node.span,
                                               "%s stands before %s", describe_match(next->match),
                                               describe_match(clause->match));
            diag_add_label(cx->diags, diagnostic, clause->node.span, "this one must follow");
            check_blame_grammar(cx);
        }
        if (clause->condition != NULL || next->match != clause->match)
            continue;
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS403, clause->node.span,
                                           "this %s leaves nothing to the next one",
                                           describe_match(clause->match));
        diag_add_help(cx->diags, diagnostic, "only the last of them can do without AND condition");
    }
}

static void check_merge_clause(ScContext *cx, const AstMergeClause *clause)
{
    if (clause->columns.count != clause->values.count)
        diag_emit(cx->diags, PRS403, clause->node.span, "INSERT of %u values into %u columns",
                  clause->values.count, clause->columns.count);
}

void check_dml_node(ScContext *cx, AstNode *node)
{
    switch (node->kind) {
    case AST_INSERT: check_insert(cx, AST_AS(Insert, INSERT, node)); break;
    case AST_INSERT_DIRECTORY:
        check_insert_directory(cx, AST_AS(InsertDirectory, INSERT_DIRECTORY, node));
        break;
    case AST_UPDATE: check_alias(cx, AST_AS(Update, UPDATE, node)->alias, "UPDATE"); break;
    case AST_DELETE: check_alias(cx, AST_AS(Delete, DELETE, node)->alias, "DELETE"); break;
    case AST_MERGE: check_merge(cx, AST_AS(Merge, MERGE, node)); break;
    case AST_MERGE_CLAUSE: check_merge_clause(cx, AST_AS(MergeClause, MERGE_CLAUSE, node)); break;
    case AST_LOAD_DATA:
        check_partition(cx, &AST_AS(LoadData, LOAD_DATA, node)->partition, true);
        break;
    default: break;
    }
}
