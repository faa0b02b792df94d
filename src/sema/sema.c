/* sema.c - the analyzer's entry points. */
#include "sema/sema.h"

#include "sema/analyzer.h"

static Analyzer new_analyzer(ScContext *cx)
{
    const Options *options = cx->options;
    Analyzer an = {
        .cx = cx,
        .ansi = options_ansi(options),
        .case_sensitive = options_conf_bool(options, STR("spark.sql.caseSensitive"), false),
        .group_by_aliases = options_conf_bool(options, STR("spark.sql.groupByAliases"), true),
        .lateral_aliases = options_conf_bool(
            options, STR("spark.sql.lateralColumnAlias.enableImplicitResolution"), true),
    };
    map_init(&an.ctes, cx->arena, !an.case_sensitive);
    return an;
}

/* Expressions that stand alone may use any column. */
static void analyze_alone(Analyzer *an, PlanNode **place)
{
    if (*place == NULL)
        return;
    SchemaBuilder open = schema_builder(an);
    schema_open(&open, STR(""));
    Scope scope = {.tables = {name_table_of(an, schema_finish(&open))}, .count = 1};
    analyze_expression(an, &scope, place);
}

static void analyze_columns(Analyzer *an, PlanList *columns)
{
    for (size_t i = 0; i < columns->count; i++)
        analyze_alone(
            an, &PLAN_AS(ColumnDefinition, COLUMN_DEFINITION, columns->items[i])->default_value);
}

static void analyze_query(Analyzer *an, PlanNode **query)
{
    if (*query != NULL)
        analyze_relation(an, query);
}

void sema_analyze(ScContext *cx, PlanNode **place)
{
    PlanNode *root = *place;
    Analyzer an = new_analyzer(cx);
    switch (root->kind) {
    case PLAN_CREATE_TABLE: {
        PlanCreateTable *create = (PlanCreateTable *)root;
        analyze_columns(&an, &create->columns);
        analyze_query(&an, &create->query);
        break;
    }
    case PLAN_CREATE_VIEW: analyze_query(&an, &((PlanCreateView *)root)->query); break;
    case PLAN_WRITE_FILES: analyze_query(&an, &((PlanWriteFiles *)root)->query); break;
    case PLAN_INSERT: analyze_query(&an, &((PlanInsert *)root)->query); break;
    default:
        if (plan_is_relation(root))
            analyze_relation(&an, place);
        else if (plan_is_expression(root))
            analyze_alone(&an, &root);
        break;
    }
}

Str sema_schema_text(ScContext *cx, const PlanNode *root)
{
    Buf text;
    buf_init(&text);
    buf_add_text(&text, "struct<");
    const Schema *schema = plan_is_relation(root) ? root->schema : NULL;
    bool first = true;
    for (size_t i = 0; schema != NULL && i < schema->count; i++) {
        const Column *column = schema->columns[i];
        if (column->hidden)
            continue;
        if (!first)
            buf_add_char(&text, ',');
        first = false;
        buf_add_str(&text, column->name);
        buf_add_char(&text, ':');
        buf_add_str(&text, type_text(cx->arena, expression_type(cx->arena, column->type)));
    }
    if (schema != NULL && schema->open)
        buf_add_text(&text, first ? "?" : ",?");
    buf_add_char(&text, '>');
    Str copy = str_copy(cx->arena, buf_str(&text));
    buf_free(&text);
    return copy;
}
