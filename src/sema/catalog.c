/* catalog.c - the tables and views of the run.
 *
 * Every table has an arena of its own, so that defining it again gives the old memory back. Tables
 * are known by their full name: a name without a database belongs to the current one ("default"
 * until USE says otherwise), the catalog is left out while it is Spark's own.
 *
 * In Spark a temporary view hides the table of its name, Snowflake has one name for both: such a view
 * is stored under another name.
 */
#include <stdlib.h>

#include "core/template.h"
#include "sema/analyzer.h"

enum { TABLE_ARENA_CHUNK = 512, NAME_ARENA_CHUNK = 256 };

typedef struct CatalogTable {
    Arena arena; /* holds this table, its names and its schema */
    Schema schema;
    bool has_schema; /* the columns of what is temporary may not be known */
    Str stored_as;   /* empty: its own name */
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
    return table == NULL || !table->has_schema ? NULL : &table->schema;
}

const Str *catalog_stored_name(const Catalog *catalog, Arena *arena, const PlanNames *name)
{
    if (name->count != 1)
        return NULL;
    const CatalogTable *view = map_get(&catalog->views, name->items[0].text);
    if (view == NULL || view->stored_as.n == 0)
        return NULL;
    Str *stored = ARENA_NEW(arena, Str);
    *stored = str_copy(arena, view->stored_as);
    return stored;
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
    table->has_schema = schema != NULL;
    if (schema == NULL) {
        table->arena = arena;
        return table;
    }
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

static CatalogTable *put_into(Map *tables, Str name, const Schema *schema)
{
    CatalogTable *table = new_table(schema);
    remove_from(tables, name);
    map_put(tables, str_copy(&table->arena, name), table);
    return table;
}

static bool has_table(const Catalog *catalog, Str name)
{
    Arena scratch;
    arena_init(&scratch);
    scratch.chunk_size = NAME_ARENA_CHUNK;
    bool has = map_get(&catalog->tables, full_name(catalog, &scratch,
                                                   &(PlanNames){.items = &(PlanName){.text = name},
                                                                .count = 1})) != NULL;
    arena_free(&scratch);
    return has;
}

/* Whether a table has the name in Snowflake, or a view that was given another one. */
static bool is_taken(const Catalog *catalog, Str name)
{
    for (size_t i = 0; i < catalog->views.capacity; i++) {
        const CatalogTable *view = catalog->views.entries[i].value;
        if (view != NULL && str_equal_nocase(view->stored_as, name))
            return true;
    }
    return has_table(catalog, name);
}

static Str free_name(const Catalog *catalog, Arena *arena, Str name)
{
    Str free = str_format(arena, "%.*s_view", STR_ARG(name));
    for (unsigned i = 2; is_taken(catalog, free) || map_get(&catalog->views, free) != NULL; i++)
        free = str_format(arena, "%.*s_view%u", STR_ARG(name), i);
    return free;
}

/* A view keeps the name it was first stored under. */
static void put_view(Catalog *catalog, Str name, const Schema *schema)
{
    const CatalogTable *old = map_get(&catalog->views, name);
    Str stored_as = STR_NONE;
    Arena scratch;
    arena_init(&scratch);
    if (old != NULL)
        stored_as = str_copy(&scratch, old->stored_as);
    else if (is_taken(catalog, name))
        stored_as = free_name(catalog, &scratch, name);
    CatalogTable *view = put_into(&catalog->views, name, schema);
    view->stored_as = str_copy(&view->arena, stored_as);
    arena_free(&scratch);
}

void catalog_put(Catalog *catalog, const PlanNames *name, const Schema *schema)
{
    if (name->count == 0)
        return;
    Arena scratch;
    arena_init(&scratch);
    put_into(&catalog->tables, full_name(catalog, &scratch, name), schema);
    arena_free(&scratch);
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

typedef enum Learned { LEARNED_TABLE, LEARNED_TEMPORARY_TABLE, LEARNED_TEMPORARY_VIEW } Learned;

static void learn(Catalog *catalog, const PlanNames *name, const Schema *schema, Learned kind,
                  bool if_not_exists)
{
    if (name->count == 0)
        return;
    for (size_t i = 0; i < name->count; i++)
        if (template_is_in(name->items[i].text))
            return;
    if (if_not_exists && find_table(catalog, name) != NULL)
        return;
    Str last = name->items[name->count - 1].text;
    if (kind == LEARNED_TEMPORARY_VIEW)
        put_view(catalog, last, schema);
    else if (kind == LEARNED_TEMPORARY_TABLE)
        put_into(&catalog->views, last, schema);
    else if (schema != NULL)
        catalog_put(catalog, name, schema);
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
        learn(catalog, &create->name, schema,
              create->temporary ? LEARNED_TEMPORARY_TABLE : LEARNED_TABLE, create->if_not_exists);
    } else if (command->kind == PLAN_CREATE_VIEW) {
        const PlanCreateView *view = (const PlanCreateView *)command;
        learn(catalog, &view->name, view_schema(cx, view),
              view->temporary ? LEARNED_TEMPORARY_VIEW : LEARNED_TABLE, view->if_not_exists);
    }
}
