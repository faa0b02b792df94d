/* lower_ddl.c - CREATE TABLE and CREATE VIEW. */
#include "lower/internal.h"

static Str string_value(const AstNode *literal)
{
    return ((const AstStringLiteral *)literal)->value;
}

static void lower_column_option(Lowerer *lo, PlanColumnDefinition *plan,
                                const AstColumnOption *option)
{
    DiagList *diags = lo->cx->diags;
    switch (option->kind) {
    case AST_COLUMN_NOT_NULL: plan->not_null = true; return;
    case AST_COLUMN_DEFAULT: plan->default_value = lower_expr(lo, option->value); return;
    case AST_COLUMN_COMMENT:
        plan->has_comment = true;
        plan->comment = string_value(option->value);
        return;
    case AST_COLUMN_GENERATED:
        diag_emit(diags, CNV301, option->value->span,
                  option->value->kind == AST_IDENTITY ? "identity columns are not converted yet"
                                                      : "generated columns are not converted yet");
        return;
    case AST_COLUMN_CONSTRAINT:
        diag_emit(diags, CNV301, option->node.span, "constraints are not converted yet");
        return;
    case AST_COLUMN_FIRST:
    case AST_COLUMN_AFTER:
        diag_emit(diags, CNV301, option->node.span, "the place of a column is not converted yet");
        return;
    }
}

static PlanNode *lower_column_definition(Lowerer *lo, AstNode *node)
{
    const AstColumnDefinition *column = AST_AS(ColumnDefinition, COLUMN_DEFINITION, node);
    PlanColumnDefinition *plan = PLAN_NEW(lo->cx, ColumnDefinition, COLUMN_DEFINITION, node->span);
    plan->name = lower_identifier(column->name);
    if (column->type != NULL)
        plan->data_type = lower_type(lo->cx, column->type);
    if (type_is(plan->data_type, TYPE_CHAR))
        diag_emit(
            lo->cx->diags, FDM501, column->type->span,
            "a CHAR column is filled with blanks when Spark reads it; Snowflake keeps the text "
            "as it is");
    for (uint32_t i = 0; i < column->options.count; i++)
        lower_column_option(lo, plan,
                            AST_AS(ColumnOption, COLUMN_OPTION, column->options.items[i]));
    return &plan->node;
}

static void lower_partitioning(Lowerer *lo, PlanCreateTable *plan, const AstTableClause *clause)
{
    Diagnostic *diagnostic = diag_emit(
        lo->cx->diags, PRF301, clause->node.span,
        "the partitioning is left out: Snowflake partitions tables by itself");
    diag_add_help(lo->cx->diags, diagnostic,
                  "for a very large table that is filtered by these columns, add CLUSTER BY");
    /* Hive's form declares the partition columns here. */
    for (uint32_t i = 0; i < clause->items.count; i++)
        if (clause->items.items[i]->kind == AST_COLUMN_DEFINITION)
            plan_list_add(lo->cx, &plan->columns,
                          lower_column_definition(lo, clause->items.items[i]));
}

static void lower_cluster_by(Lowerer *lo, PlanCreateTable *plan, const AstTableClause *clause)
{
    for (uint32_t i = 0; i < clause->items.count; i++) {
        PlanUnresolvedAttribute *attribute = PLAN_NEW(
            lo->cx, UnresolvedAttribute, UNRESOLVED_ATTRIBUTE, clause->items.items[i]->span);
        attribute->parts = lower_name(lo, clause->items.items[i]);
        plan_list_add(lo->cx, &plan->cluster_by, &attribute->node);
    }
}

static void lower_table_clause(Lowerer *lo, PlanCreateTable *plan, const AstTableClause *clause)
{
    DiagList *diags = lo->cx->diags;
    Span place = clause->node.span;
    switch (clause->kind) {
    case AST_CLAUSE_COMMENT:
        plan->has_comment = true;
        plan->comment = string_value(clause->value);
        return;
    case AST_CLAUSE_PARTITIONED_BY: lower_partitioning(lo, plan, clause); return;
    case AST_CLAUSE_CLUSTER_BY: lower_cluster_by(lo, plan, clause); return;
    case AST_CLAUSE_CLUSTERED_BY:
        diag_emit(diags, PRF301, place, "the bucketing is left out: Snowflake has no buckets");
        return;
    case AST_CLAUSE_OPTIONS:
    case AST_CLAUSE_TBLPROPERTIES:
        diag_emit(diags, FDM301, place,
                  "table properties are left out: they mean nothing to Snowflake");
        return;
    case AST_CLAUSE_LOCATION:
        diag_add_help(diags,
                      diag_emit(diags, FDM302, place,
                                "the location is left out: the table becomes a Snowflake table "
                                "that does not see the files there"),
                      "to read files where they are, create an external table on a stage");
        return;
    case AST_CLAUSE_STORED_AS:
    case AST_CLAUSE_ROW_FORMAT:
        diag_emit(diags, PRF302, place,
                  "the storage format is left out: Snowflake stores tables in its own format");
        return;
    case AST_CLAUSE_COLLATION:
        diag_emit(diags, CNV301, place, "a default collation is not converted yet");
        return;
    case AST_CLAUSE_PROVIDER:
    case AST_CLAUSE_SKEWED_BY:
    case AST_CLAUSE_STORED_BY:
    case AST_CLAUSE_PROPERTIES:
    case AST_CLAUSE_PARTITIONED_ON:
    case AST_CLAUSE_SCHEMA_BINDING:
        diag_emit(diags, CNV301, place, "this clause is not converted yet");
        return;
    }
}

static void lower_table_elements(Lowerer *lo, PlanCreateTable *plan, const AstList *elements)
{
    for (uint32_t i = 0; i < elements->count; i++)
        if (elements->items[i]->kind == AST_CONSTRAINT)
            diag_emit(lo->cx->diags, CNV301, elements->items[i]->span,
                      "constraints are not converted yet");
        else
            plan_list_add(lo->cx, &plan->columns, lower_column_definition(lo, elements->items[i]));
}

PlanNode *lower_create_table(Lowerer *lo, AstNode *statement)
{
    const AstCreateTable *create = AST_AS(CreateTable, CREATE_TABLE, statement);
    PlanCreateTable *plan = PLAN_NEW(lo->cx, CreateTable, CREATE_TABLE, statement->span);
    plan->name = lower_name(lo, create->name);
    plan->replace = create->or_replace;
    plan->temporary = create->temporary;
    plan->if_not_exists = create->if_not_exists;
    if (create->replace_only)
        diag_emit(lo->cx->diags, CNV301, create->name->span,
                  "REPLACE TABLE without CREATE OR is not converted yet");
    lower_table_elements(lo, plan, &create->columns);
    if (create->provider != NULL)
        diag_emit(lo->cx->diags, PRF302, create->provider->span,
                  "the file format is left out: Snowflake stores tables in its own format");
    for (uint32_t i = 0; i < create->clauses.count; i++)
        lower_table_clause(lo, plan, AST_AS(TableClause, TABLE_CLAUSE, create->clauses.items[i]));
    if (create->query != NULL)
        plan->query = lower_query(lo, create->query);
    return &plan->node;
}

PlanNode *lower_create_view(Lowerer *lo, AstNode *statement)
{
    const AstCreateView *create = AST_AS(CreateView, CREATE_VIEW, statement);
    PlanCreateView *plan = PLAN_NEW(lo->cx, CreateView, CREATE_VIEW, statement->span);
    plan->name = lower_name(lo, create->name);
    plan->replace = create->or_replace;
    plan->temporary = create->temporary;
    plan->if_not_exists = create->if_not_exists;
    if (create->global)
        diag_emit(
            lo->cx->diags, FDM303, create->name->span,
            "a global temporary view is seen by all sessions and lies in global_temp; this one "
            "is seen by its session only");
    for (uint32_t i = 0; i < create->columns.count; i++) {
        const AstViewColumn *column = AST_AS(ViewColumn, VIEW_COLUMN, create->columns.items[i]);
        PlanColumnDefinition *definition = PLAN_NEW(lo->cx, ColumnDefinition, COLUMN_DEFINITION,
                                                    column->node.span);
        definition->name = lower_identifier(column->name);
        definition->has_comment = column->comment != NULL;
        if (definition->has_comment)
            definition->comment = string_value(column->comment);
        plan_list_add(lo->cx, &plan->columns, &definition->node);
    }
    for (uint32_t i = 0; i < create->clauses.count; i++) {
        const AstTableClause *clause = AST_AS(TableClause, TABLE_CLAUSE, create->clauses.items[i]);
        if (clause->kind == AST_CLAUSE_COMMENT) {
            plan->has_comment = true;
            plan->comment = string_value(clause->value);
        } else if (clause->kind == AST_CLAUSE_TBLPROPERTIES) {
            diag_emit(lo->cx->diags, FDM301, clause->node.span,
                      "view properties are left out: they mean nothing to Snowflake");
        } else {
            diag_emit(lo->cx->diags, CNV301, clause->node.span,
                      clause->kind == AST_CLAUSE_COLLATION
                          ? "a default collation is not converted yet"
                          : "the schema binding of a view is not converted yet");
        }
    }
    plan->query = lower_query(lo, create->query);
    return &plan->node;
}
