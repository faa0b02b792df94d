/* catalog.c - the tables and views of the run.
 *
 * Every table has an arena of its own, so that defining it again gives the old memory back. Tables
 * are known by their full name: a name without a database belongs to the current one ("default"
 * until USE says otherwise), the catalog is left out while it is Spark's own.
 */
#include <stdlib.h>

#include "core/template.h"
#include "sema/analyzer.h"

enum { TABLE_ARENA_CHUNK = 512, NAME_ARENA_CHUNK = 256 };

typedef struct CatalogTable {
    Arena arena; /* holds this table, its name and its schema */
    Schema schema;
} CatalogTable;

struct Catalog {
    Arena arena; /* holds this and the maps, not the tables */
    Map tables;  /* full name -> CatalogTable */
    Map views;   /* temporary views: name -> CatalogTable */
    Str database;
};

Catalog *catalog_new(void)
{
    Arena arena;
    arena_init(&arena);
    Catalog *catalog = ARENA_NEW(&arena, Catalog);
    catalog->arena = arena;
    map_init(&catalog->tables, &catalog->arena, true);
    map_init(&catalog->views, &catalog->arena, true);
    catalog->database = STR("default");
    return catalog;
}

static void free_table(CatalogTable *table)
{
    if (table == NULL)
        return;
    Arena arena = table->arena;
    arena_free(&arena);
}

static void free_tables(const Map *tables)
{
    for (size_t i = 0; i < tables->capacity; i++)
        free_table(tables->entries[i].value);
}

void catalog_free(Catalog *catalog)
{
    if (catalog == NULL)
        return;
    free_tables(&catalog->tables);
    free_tables(&catalog->views);
    Arena arena = catalog->arena;
    arena_free(&arena);
}

/* ---- names ------------------------------------------------------------------------------------ */

/* The full name, parts separated by a byte that no name has. */
static Str full_name(const Catalog *catalog, Arena *arena, const PlanNames *name)
{
    size_t first = 0;
    if (name->count > 2 && str_equal_nocase(name->items[0].text, STR("spark_catalog")))
        first = 1;
    Str full = name->items[name->count - 1].text;
    if (name->count == 1)
        return str_format(arena, "%.*s\1%.*s", STR_ARG(catalog->database), STR_ARG(full));
    for (size_t i = name->count - 1; i > first; i--)
        full = str_format(arena, "%.*s\1%.*s", STR_ARG(name->items[i - 1].text), STR_ARG(full));
    return full;
}

static CatalogTable *find_table(const Catalog *catalog, const PlanNames *name)
{
    if (name->count == 0)
        return NULL;
    if (name->count == 1) {
        CatalogTable *view = map_get(&catalog->views, name->items[0].text);
        if (view != NULL)
            return view;
    }
    if (catalog->tables.count == 0)
        return NULL;
    Arena scratch;
    arena_init(&scratch);
    scratch.chunk_size = NAME_ARENA_CHUNK;
    CatalogTable *table = map_get(&catalog->tables, full_name(catalog, &scratch, name));
    arena_free(&scratch);
    return table;
}

const Schema *catalog_find(const Catalog *catalog, const PlanNames *name)
{
    const CatalogTable *table = find_table(catalog, name);
    return table == NULL ? NULL : &table->schema;
}

void catalog_use(Catalog *catalog, const PlanNames *database)
{
    if (database->count > 0)
        catalog->database = str_copy(&catalog->arena, database->items[database->count - 1].text);
}

/* ---- tables -------------------------------------------------------------------------------------- */

static CatalogTable *new_table(const Schema *schema)
{
    Arena arena;
    arena_init(&arena);
    arena.chunk_size = TABLE_ARENA_CHUNK;
    CatalogTable *table = ARENA_NEW(&arena, CatalogTable);
    table->schema.columns = ARENA_ARRAY(&arena, schema->count, Column *);
    for (size_t i = 0; i < schema->count; i++) {
        const Column *column = schema->columns[i];
        if (column->hidden)
            continue;
        Column *copy = ARENA_NEW(&arena, Column);
        *copy = (Column){.name = str_copy(&arena, column->name),
                         .quoted = column->quoted,
                         .type = type_copy(&arena, column->type),
                         .nullable = column->nullable};
        table->schema.columns[table->schema.count++] = copy;
    }
    table->arena = arena;
    return table;
}

static void remove_from(Map *tables, Str name)
{
    CatalogTable *table = map_get(tables, name);
    if (table == NULL)
        return;
    map_remove(tables, name);
    free_table(table);
}

static void put_into(Map *tables, Str name, const Schema *schema)
{
    CatalogTable *table = new_table(schema);
    remove_from(tables, name);
    map_put(tables, str_copy(&table->arena, name), table);
}

static void put_named(Catalog *catalog, const PlanNames *name, const Schema *schema, bool temporary)
{
    if (name->count == 0)
        return;
    if (temporary) {
        put_into(&catalog->views, name->items[name->count - 1].text, schema);
        return;
    }
    Arena scratch;
    arena_init(&scratch);
    put_into(&catalog->tables, full_name(catalog, &scratch, name), schema);
    arena_free(&scratch);
}

void catalog_put(Catalog *catalog, const PlanNames *name, const Schema *schema)
{
    put_named(catalog, name, schema, false);
}

void catalog_remove(Catalog *catalog, const PlanNames *name)
{
    if (name->count == 0)
        return;
    if (name->count == 1 && map_get(&catalog->views, name->items[0].text) != NULL) {
        remove_from(&catalog->views, name->items[0].text);
        return;
    }
    Arena scratch;
    arena_init(&scratch);
    remove_from(&catalog->tables, full_name(catalog, &scratch, name));
    arena_free(&scratch);
}

/* ---- commands --------------------------------------------------------------------------------------- */

static const Schema *defined_schema(ScContext *cx, const PlanList *columns)
{
    Schema *schema = ARENA_NEW(cx->arena, Schema);
    schema->count = columns->count;
    schema->columns = ARENA_ARRAY(cx->arena, columns->count, Column *);
    for (size_t i = 0; i < columns->count; i++) {
        const PlanColumnDefinition *definition = PLAN_AS(ColumnDefinition, COLUMN_DEFINITION,
                                                         columns->items[i]);
        schema->columns[i] = ARENA_NEW(cx->arena, Column);
        *schema->columns[i] = (Column){.name = definition->name.text,
                                       .quoted = definition->name.quoted,
                                       .type = definition->data_type,
                                       .nullable = !definition->not_null};
    }
    return schema;
}

/* The query's columns; NULL if not all are known (after an error the plan has holes). */
static Schema *query_schema(ScContext *cx, const PlanNode *query)
{
    if (query == NULL || query->schema == NULL || query->schema->open || cx->diags->errors > 0)
        return NULL;
    Schema *schema = ARENA_NEW(cx->arena, Schema);
    schema->columns = ARENA_ARRAY(cx->arena, query->schema->count, Column *);
    for (size_t i = 0; i < query->schema->count; i++) {
        if (query->schema->columns[i]->hidden)
            continue;
        Column *column = ARENA_NEW(cx->arena, Column);
        *column = *query->schema->columns[i];
        column->type = expression_type(cx->arena, column->type);
        schema->columns[schema->count++] = column;
    }
    return schema;
}

/* A view's own names for the columns of its query. */
static const Schema *view_schema(ScContext *cx, const PlanCreateView *view)
{
    Schema *schema = query_schema(cx, view->query);
    if (view->columns.count == 0)
        return schema;
    const Schema *named = defined_schema(cx, &view->columns);
    for (size_t i = 0; i < named->count; i++) {
        bool known = schema != NULL && i < schema->count;
        named->columns[i]->type = known ? schema->columns[i]->type : NULL;
        named->columns[i]->nullable = !known || schema->columns[i]->nullable;
    }
    return named;
}

static void learn(Catalog *catalog, const PlanNames *name, const Schema *schema, bool temporary,
                  bool if_not_exists)
{
    for (size_t i = 0; i < name->count; i++)
        if (template_is_in(name->items[i].text))
            return;
    if (if_not_exists && find_table(catalog, name) != NULL)
        return;
    if (schema != NULL)
        put_named(catalog, name, schema, temporary);
    else
        catalog_remove(catalog, name);
}

void catalog_learn(Catalog *catalog, ScContext *cx, const PlanNode *command)
{
    if (command->kind == PLAN_CREATE_TABLE) {
        const PlanCreateTable *create = (const PlanCreateTable *)command;
        const Schema *schema = create->query != NULL && create->columns.count == 0
                                   ? query_schema(cx, create->query)
                                   : defined_schema(cx, &create->columns);
        /* A table made from a query takes its types, but no promise about NULL. */
        if (create->query != NULL && schema != NULL)
            for (size_t i = 0; i < schema->count; i++)
                schema->columns[i]->nullable = true;
        learn(catalog, &create->name, schema, create->temporary, create->if_not_exists);
    } else if (command->kind == PLAN_CREATE_VIEW) {
        const PlanCreateView *view = (const PlanCreateView *)command;
        learn(catalog, &view->name, view_schema(cx, view), view->temporary, view->if_not_exists);
    }
}
