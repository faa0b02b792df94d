/* schema.c - making columns and schemas. */
#include "sema/analyzer.h"

enum { COLUMNS_MAX = 4000000 };

SchemaBuilder schema_builder(Analyzer *an)
{
    return (SchemaBuilder){.an = an};
}

void schema_add(SchemaBuilder *builder, Column *column)
{
    if (builder->an->columns >= COLUMNS_MAX) {
        builder->open = true;
        return;
    }
    builder->an->columns++;
    *VEC_ADD(builder->an->cx->arena, &builder->columns) = column;
}

void schema_open(SchemaBuilder *builder, Str qualifier)
{
    builder->open = true;
    if (qualifier.n > 0)
        *VEC_ADD(builder->an->cx->arena, &builder->qualifiers) = qualifier;
}

void schema_open_like(SchemaBuilder *builder, const Schema *schema)
{
    builder->open = builder->open || schema->open;
    for (size_t i = 0; i < schema->open_qualifier_count; i++)
        schema_open(builder, schema->open_qualifiers[i]);
}

const Schema *schema_finish(const SchemaBuilder *builder)
{
    Schema *schema = ARENA_NEW(builder->an->cx->arena, Schema);
    schema->columns = builder->columns.items;
    schema->count = builder->columns.count;
    schema->open = builder->open;
    schema->open_qualifiers = builder->qualifiers.items;
    schema->open_qualifier_count = builder->qualifiers.count;
    if (schema->open)
        schema->found = ARENA_NEW(builder->an->cx->arena, ColumnVec);
    return schema;
}

Column *new_column(Analyzer *an, Str name, bool quoted, const Type *type, bool nullable)
{
    Column *column = ARENA_NEW(an->cx->arena, Column);
    *column = (Column){
        .name = name, .quoted = quoted, .type = type, .nullable = nullable, .id = ++an->last_id};
    return column;
}

Column *copy_column(Analyzer *an, const Column *column)
{
    Column *copy = ARENA_NEW(an->cx->arena, Column);
    *copy = *column;
    return copy;
}

Column *column_of_definition(const Schema *schema, uint32_t id)
{
    Column *found = NULL;
    for (size_t i = 0; i < schema->count; i++)
        if (schema->columns[i]->id == id && (found == NULL || found->hidden))
            found = schema->columns[i];
    return found;
}
