/* generator.c - the columns that generators (explode, ..) and table functions make. */
#include "sema/analyzer.h"

/* What one generator makes, or an open schema. */
typedef void (*GeneratedColumns)(Analyzer *an, SchemaBuilder *out,
                                 const PlanUnresolvedFunction *call);

static void add(Analyzer *an, SchemaBuilder *out, const char *name, const Type *type, bool nullable)
{
    schema_add(out, new_column(an, str_from(name), false, type, nullable));
}

static const Type *first_type(const PlanUnresolvedFunction *call)
{
    return call->arguments.count == 0 ? NULL : call->arguments.items[0]->type;
}

static void explode_columns(Analyzer *an, SchemaBuilder *out, const PlanUnresolvedFunction *call)
{
    const Type *type = first_type(call);
    if (type_is(type, TYPE_ARRAY)) {
        add(an, out, "col", type->element, type->contains_null);
    } else if (type_is(type, TYPE_MAP)) {
        add(an, out, "key", type->key, false);
        add(an, out, "value", type->element, type->contains_null);
    } else {
        schema_open(out, STR(""));
    }
}

static void posexplode_columns(Analyzer *an, SchemaBuilder *out, const PlanUnresolvedFunction *call)
{
    add(an, out, "pos", type_simple(TYPE_INTEGER), false);
    explode_columns(an, out, call);
}

static void inline_columns(Analyzer *an, SchemaBuilder *out, const PlanUnresolvedFunction *call)
{
    const Type *type = first_type(call);
    if (!type_is(type, TYPE_ARRAY) || !type_is(type->element, TYPE_STRUCT)) {
        schema_open(out, STR(""));
        return;
    }
    const Type *row = type->element;
    for (size_t i = 0; i < row->field_count; i++)
        schema_add(out, new_column(an, row->fields[i].name, false, row->fields[i].type,
                                   row->fields[i].nullable || type->contains_null));
}

/* stack(n, v1, v2, ..): n rows of as many columns as the values need. */
static void stack_columns(Analyzer *an, SchemaBuilder *out, const PlanUnresolvedFunction *call)
{
    size_t values = call->arguments.count;
    const PlanNode *first = values == 0 ? NULL : call->arguments.items[0];
    if (first == NULL || first->kind != PLAN_LITERAL || !type_is_integral(first->type)) {
        schema_open(out, STR(""));
        return;
    }
    size_t rows = 0;
    Str digits = ((const PlanLiteral *)first)->text;
    for (size_t i = 0; i < digits.n && rows <= values; i++)
        rows = rows * 10 + (size_t)(digits.p[i] - '0');
    values--;
    size_t width = rows == 0 ? 0 : (values + rows - 1) / rows;
    const Type **types = ARENA_ARRAY(an->cx->arena, values + 1, const Type *);
    for (size_t c = 0; c < width; c++) {
        size_t count = 0;
        for (size_t v = c; v < values; v += width)
            types[count++] = call->arguments.items[v + 1]->type;
        schema_add(out, new_column(an, str_format(an->cx->arena, "col%zu", c), false,
                                   common_type_of(an->cx, types, count), true));
    }
}

static void json_tuple_columns(Analyzer *an, SchemaBuilder *out, const PlanUnresolvedFunction *call)
{
    for (size_t i = 1; i < call->arguments.count; i++)
        schema_add(out, new_column(an, str_format(an->cx->arena, "c%zu", i - 1), false,
                                   type_simple(TYPE_STRING), true));
}

static void range_columns(Analyzer *an, SchemaBuilder *out, const PlanUnresolvedFunction *call)
{
    (void)call;
    add(an, out, "id", type_simple(TYPE_LONG), false);
}

static void variant_columns(Analyzer *an, SchemaBuilder *out, const PlanUnresolvedFunction *call)
{
    (void)call;
    add(an, out, "pos", type_simple(TYPE_INTEGER), false);
    add(an, out, "key", type_simple(TYPE_STRING), true);
    add(an, out, "value", type_simple(TYPE_VARIANT), false);
}

typedef struct Generator {
    const char *name;
    GeneratedColumns columns;
    bool table_only; /* only in FROM */
} Generator;

static const Generator generators[] = {
    {"explode", explode_columns, false},
    {"explode_outer", explode_columns, false},
    {"inline", inline_columns, false},
    {"inline_outer", inline_columns, false},
    {"json_tuple", json_tuple_columns, false},
    {"posexplode", posexplode_columns, false},
    {"posexplode_outer", posexplode_columns, false},
    {"range", range_columns, true},
    {"stack", stack_columns, false},
    {"variant_explode", variant_columns, true},
    {"variant_explode_outer", variant_columns, true},
};

static const Generator *find_generator(Str name)
{
    for (size_t i = 0; i < sizeof generators / sizeof *generators; i++)
        if (str_is_nocase(name, generators[i].name))
            return &generators[i];
    return NULL;
}

bool is_generator(const PlanNode *expression)
{
    if (expression->kind != PLAN_UNRESOLVED_FUNCTION)
        return false;
    const PlanUnresolvedFunction *call = (const PlanUnresolvedFunction *)expression;
    const Generator *generator = find_generator(call->function_name);
    if (generator != NULL)
        return !generator->table_only;
    return call->function != NULL && call->function->kind == FUNCTION_GENERATOR;
}

static bool is_outer_name(Str name)
{
    static const char suffix[] = "_outer";
    size_t n = sizeof suffix - 1;
    return name.n > n && str_equal_nocase(str_slice(name, name.n - n, name.n), STR("_outer"));
}

void add_generated_columns(Analyzer *an, SchemaBuilder *builder,
                           const PlanUnresolvedFunction *generator, const PlanNames *names,
                           bool outer)
{
    SchemaBuilder made = schema_builder(an);
    const Generator *known = find_generator(generator->function_name);
    if (known != NULL)
        known->columns(an, &made, generator);
    else
        schema_open(&made, STR(""));
    outer = outer || is_outer_name(generator->function_name);
    size_t count = names->count > 0 ? names->count : made.columns.count;
    for (size_t i = 0; i < count; i++) {
        const Column *old = i < made.columns.count ? made.columns.items[i] : NULL;
        Column *column = old != NULL ? copy_column(an, old)
                                     : new_column(an, names->items[i].text, false, NULL, true);
        if (names->count > 0) {
            column->name = names->items[i].text;
            column->quoted = names->items[i].quoted;
        }
        column->nullable = column->nullable || outer;
        schema_add(builder, column);
    }
    if (names->count == 0 && made.open)
        schema_open(builder, STR(""));
}
