/* generators.c - functions that make rows: explode, inline, stack, .. in LATERAL VIEW, in the select
 * list and in FROM.
 *
 * All of them become a query over FLATTEN, whose columns `value`, `key` and `index` are read back as
 * Spark's: LATERAL (SELECT CAST(value AS INT) AS col FROM TABLE(FLATTEN(INPUT => ..))). FLATTEN leaves
 * out elements that are SQL NULL, so these become JSON null first.
 */
#include "rewrite/generators.h"

#include "rewrite/nested.h"

/* What FLATTEN runs over, and the columns made of what it gives. */
typedef struct Flattened {
    Span origin;
    PlanNode *input;
    bool outer; /* one row of NULLs instead of none */
    PlanList values;
} Flattened;

static PlanNode *part(Rewriter *rw, const Flattened *out, const char *name, const Type *type)
{
    PlanNode *column = sf_name(rw, (PlanName){.text = str_from(name)});
    column->origin = out->origin;
    column->type = type;
    column->nullable = true;
    return column;
}

static void add(Rewriter *rw, Flattened *out, PlanNode *value)
{
    plan_list_add(rw->cx, &out->values, value);
}

static PlanNode *element(Rewriter *rw, const Flattened *out)
{
    return part(rw, out, "value", type_simple(TYPE_VARIANT));
}

/* The array with JSON null for NULL. */
static PlanNode *with_json_null(Rewriter *rw, PlanNode *array)
{
    if (!nested_contains_null(array) || !rewrite_wants_exact(rw, array->origin))
        return array;
    Variable any = variable_new(rw, type_simple(TYPE_VARIANT));
    PlanNode *null = sf_call1(rw, array->origin, "PARSE_JSON", sf_string(rw, STR("null")));
    PlanNode *kept = sf_call2(rw, array->origin, "COALESCE", variable_use(rw, &any), null);
    return sf_call2(rw, array->origin, "TRANSFORM", array, sf_lambda(rw, &any, kept));
}

static bool refuse(Rewriter *rw, const PlanUnresolvedFunction *call, const char *what)
{
    diag_emit(rw->cx->diags, CNV201, call->node.origin, "%.*s() %s is not converted yet",
              STR_ARG(call->function_name), what);
    return false;
}

/* ---- the names of their columns ------------------------------------------------------------------ */

static void add_name(Rewriter *rw, PlanNames *names, Str name)
{
    plan_names_add(rw->cx, names, (PlanName){.text = name});
}

static const Type *source_type(const PlanUnresolvedFunction *call)
{
    return call->arguments.items[0]->type;
}

static void name_exploded(Rewriter *rw, const PlanUnresolvedFunction *call, PlanNames *names)
{
    if (!type_is(source_type(call), TYPE_MAP)) {
        add_name(rw, names, STR("col"));
        return;
    }
    add_name(rw, names, STR("key"));
    add_name(rw, names, STR("value"));
}

static void name_posexploded(Rewriter *rw, const PlanUnresolvedFunction *call, PlanNames *names)
{
    add_name(rw, names, STR("pos"));
    name_exploded(rw, call, names);
}

static void name_inlined(Rewriter *rw, const PlanUnresolvedFunction *call, PlanNames *names)
{
    const Type *type = source_type(call);
    const Type *row = type_is(type, TYPE_ARRAY) ? type->element : NULL;
    for (size_t i = 0; type_is(row, TYPE_STRUCT) && i < row->field_count; i++)
        add_name(rw, names, row->fields[i].name);
}

/* How many columns stack(n, v1, v2, ..) has; 0 if n is not constant. */
static size_t stack_width(const PlanUnresolvedFunction *call)
{
    int64_t rows;
    size_t count = call->arguments.count - 1;
    if (!constant_integer(call->arguments.items[0], &rows) || rows < 1)
        return 0;
    return (uint64_t)rows > count ? 1 : (count + (size_t)rows - 1) / (size_t)rows;
}

static void name_stacked(Rewriter *rw, const PlanUnresolvedFunction *call, PlanNames *names)
{
    for (size_t i = 0; i < stack_width(call); i++)
        add_name(rw, names, str_format(rw->cx->arena, "col%zu", i));
}

static void name_tuple(Rewriter *rw, const PlanUnresolvedFunction *call, PlanNames *names)
{
    for (size_t i = 1; i < call->arguments.count; i++)
        add_name(rw, names, str_format(rw->cx->arena, "c%zu", i - 1));
}

/* ---- the generators ------------------------------------------------------------------------------ */

static bool flatten_explode(Rewriter *rw, const PlanUnresolvedFunction *call, Flattened *out)
{
    PlanNode *source = call->arguments.items[0];
    if (type_is(source->type, TYPE_ARRAY)) {
        out->input = with_json_null(rw, source);
        add(rw, out, nested_read(rw, element(rw, out), source->type->element));
        return true;
    }
    if (!type_is(source->type, TYPE_MAP))
        return refuse(rw, call, "of what is not known to be an array or a map");
    out->input = source;
    PlanNode *key = part(rw, out, "key", type_simple(TYPE_STRING));
    add(rw, out, nested_key_value(rw, key, source->type->key));
    add(rw, out, nested_read(rw, element(rw, out), source->type->element));
    return true;
}

static bool flatten_posexplode(Rewriter *rw, const PlanUnresolvedFunction *call, Flattened *out)
{
    PlanNode *source = call->arguments.items[0];
    add(rw, out, part(rw, out, "index", type_simple(TYPE_INTEGER)));
    if (!type_is(source->type, TYPE_MAP))
        return flatten_explode(rw, call, out);
    rewrite_doubt(rw, FDM201, call->node.origin,
                  "Snowflake keeps no order of the keys of a map, Spark that of insertion");
    const Type *key = source->type->key, *value = source->type->element;
    out->input = nested_map_entries(rw, source);
    add(rw, out, nested_read(rw, nested_field(rw, element(rw, out), STR("key")), key));
    add(rw, out, nested_read(rw, nested_field(rw, element(rw, out), STR("value")), value));
    return true;
}

static bool flatten_inline(Rewriter *rw, const PlanUnresolvedFunction *call, Flattened *out)
{
    PlanNode *source = call->arguments.items[0];
    const Type *row = type_is(source->type, TYPE_ARRAY) ? source->type->element : NULL;
    if (!type_is(row, TYPE_STRUCT))
        return refuse(rw, call, "of what is not known to be an array of structs");
    out->input = with_json_null(rw, source);
    for (size_t i = 0; i < row->field_count; i++)
        add(rw, out,
            nested_read(rw, nested_field(rw, element(rw, out), row->fields[i].name),
                        row->fields[i].type));
    return true;
}

/* stack(n, v1, v2, ..): n rows, each an array. */
static bool flatten_stack(Rewriter *rw, const PlanUnresolvedFunction *call, Flattened *out)
{
    size_t count = call->arguments.count - 1, width = stack_width(call);
    if (width == 0)
        return refuse(rw, call, "with a number of rows that is not constant");
    const Type **types = ARENA_ARRAY(rw->cx->arena, width, const Type *);
    PlanList all = {0};
    for (size_t at = 0; at < count; at += width) {
        PlanList row = {0};
        for (size_t i = at; i < at + width && i < count; i++) {
            PlanNode *value = call->arguments.items[i + 1];
            plan_list_add(rw->cx, &row, value);
            types[i - at] = at == 0 ? value->type
                                    : sema_common_type(rw->cx, types[i - at], value->type);
        }
        plan_list_add(rw->cx, &all,
                      sf_call(rw, out->origin, "ARRAY_CONSTRUCT", row.count, row.items));
    }
    out->input = sf_call(rw, out->origin, "ARRAY_CONSTRUCT", all.count, all.items);
    for (size_t c = 0; c < width; c++) {
        PlanNode *value = sf_operator2(rw, out->origin, SF_SUBSCRIPT, element(rw, out),
                                       sf_integer(rw, (int64_t)c));
        add(rw, out, nested_read(rw, value, types[c]));
    }
    return true;
}

/* json_tuple(text, key, ..): one row, of NULLs if the text is no JSON. */
static bool flatten_json_tuple(Rewriter *rw, const PlanUnresolvedFunction *call, Flattened *out)
{
    PlanNode *parsed = sf_call1(rw, out->origin, "TRY_PARSE_JSON", call->arguments.items[0]);
    out->input = sf_call1(rw, out->origin, "ARRAY_CONSTRUCT", parsed);
    out->outer = true;
    rewrite_doubt(rw, FDM103, call->node.origin,
                  "a text taken out of JSON has its keys sorted and its numbers in Snowflake's "
                  "spelling");
    for (size_t i = 1; i < call->arguments.count; i++) {
        PlanNode *value = sf_call2(rw, out->origin, "GET", element(rw, out),
                                   call->arguments.items[i]);
        add(rw, out, nested_read(rw, value, type_simple(TYPE_STRING)));
    }
    return true;
}

typedef struct Generator {
    const char *name;
    bool (*flatten)(Rewriter *rw, const PlanUnresolvedFunction *call, Flattened *out);
    void (*name_columns)(Rewriter *rw, const PlanUnresolvedFunction *call, PlanNames *names);
    size_t least; /* arguments */
    bool outer;
} Generator;

static const Generator generators[] = {
    {"explode", flatten_explode, name_exploded, 1, false},
    {"explode_outer", flatten_explode, name_exploded, 1, true},
    {"inline", flatten_inline, name_inlined, 1, false},
    {"inline_outer", flatten_inline, name_inlined, 1, true},
    {"json_tuple", flatten_json_tuple, name_tuple, 2, false},
    {"posexplode", flatten_posexplode, name_posexploded, 1, false},
    {"posexplode_outer", flatten_posexplode, name_posexploded, 1, true},
    {"stack", flatten_stack, name_stacked, 2, false},
};

static const Generator *find_generator(Str name)
{
    for (size_t i = 0; i < sizeof generators / sizeof *generators; i++)
        if (str_equal_nocase(name, str_from(generators[i].name)))
            return &generators[i];
    return NULL;
}

/* ---- queries over FLATTEN ------------------------------------------------------------------------ */

static void add_argument(Rewriter *rw, PlanTargetTable *table, const char *key, PlanNode *value)
{
    PlanTargetArgument *argument = PLAN_NEW(rw->cx, TargetArgument, TARGET_ARGUMENT, value->origin);
    argument->key = str_from(key);
    argument->value = value;
    plan_list_add(rw->cx, &table->arguments, &argument->node);
}

/* SELECT columns FROM TABLE(FLATTEN(..)), with the columns' names replaced by `names` if there are
 * any. NULL with a diagnostic if the call has no such form. */
static PlanNode *flattened_query(Rewriter *rw, const PlanUnresolvedFunction *call, bool outer,
                                 const PlanNames *names)
{
    const Generator *generator = find_generator(call->function_name);
    Flattened out = {.origin = call->node.origin, .outer = outer};
    if (generator == NULL || call->arguments.count < generator->least) {
        refuse(rw, call, "with these arguments");
        return NULL;
    }
    out.outer = outer || generator->outer;
    if (!generator->flatten(rw, call, &out))
        return NULL;
    PlanNames columns = *names;
    if (columns.count == 0)
        generator->name_columns(rw, call, &columns);
    if (columns.count != out.values.count) {
        refuse(rw, call, "under another number of names than it has columns");
        return NULL;
    }
    PlanTargetTable *table = PLAN_NEW(rw->cx, TargetTable, TARGET_TABLE, call->node.origin);
    table->function_name = STR("FLATTEN");
    add_argument(rw, table, "INPUT", out.input);
    if (out.outer)
        add_argument(rw, table, "OUTER", sf_boolean(rw, true));
    PlanProject *query = PLAN_NEW(rw->cx, Project, PROJECT, call->node.origin);
    query->input = &table->node;
    for (size_t i = 0; i < out.values.count; i++)
        plan_list_add(rw->cx, &query->expressions,
                      sf_alias(rw, out.values.items[i], columns.items[i]));
    return &query->node;
}

/* ---- LATERAL VIEW -------------------------------------------------------------------------------- */

/* One row that no name resolves in, behind a diagnostic. */
static PlanNode *nothing(Rewriter *rw, const PlanNode *node)
{
    return &PLAN_NEW(rw->cx, Project, PROJECT, node->origin)->node;
}

PlanNode *rewrite_generate(Rewriter *rw, PlanNode *node)
{
    PlanGenerate *generate = (PlanGenerate *)node;
    if (generate->generator->kind != PLAN_UNRESOLVED_FUNCTION)
        return nothing(rw, node);
    PlanNode *query = flattened_query(rw, (PlanUnresolvedFunction *)generate->generator,
                                      generate->outer, &generate->column_names);
    if (query == NULL)
        return generate->input == NULL ? nothing(rw, node) : generate->input;
    PlanSubqueryAlias *named = PLAN_NEW(rw->cx, SubqueryAlias, SUBQUERY_ALIAS, node->origin);
    named->input = query;
    named->alias = generate->table_alias;
    if (named->alias.text.n == 0)
        named->alias.text = rewrite_new_name(rw, "_g");
    if (generate->input == NULL)
        return &named->node;
    PlanJoin *join = PLAN_NEW(rw->cx, Join, JOIN, node->origin);
    join->left = generate->input;
    join->right = &named->node;
    join->join_type = PLAN_JOIN_CROSS;
    join->comma = true;
    join->lateral = true;
    return &join->node;
}

/* ---- in the select list -------------------------------------------------------------------------- */

/* The generator that an item is, with the names of its columns; NULL if it is none, or they are not
 * known. */
static PlanUnresolvedFunction *generator_of(Rewriter *rw, PlanNode *item, PlanNames *names)
{
    *names = (PlanNames){0};
    if (item->kind == PLAN_ALIAS) {
        *names = ((PlanAlias *)item)->name;
        item = ((PlanAlias *)item)->expr;
    }
    if (item->kind != PLAN_UNRESOLVED_FUNCTION)
        return NULL;
    PlanUnresolvedFunction *call = (PlanUnresolvedFunction *)item;
    const Generator *generator = find_generator(call->function_name);
    if (generator == NULL || call->arguments.count < generator->least)
        return NULL;
    if (names->count == 0)
        generator->name_columns(rw, call, names);
    return names->count > 0 ? call : NULL;
}

static PlanNode *generated_column(Rewriter *rw, Span origin, Str table, const PlanName *name)
{
    PlanUnresolvedAttribute *column = PLAN_NEW(rw->cx, UnresolvedAttribute, UNRESOLVED_ATTRIBUTE,
                                               origin);
    plan_names_add(rw->cx, &column->parts, (PlanName){.text = table});
    plan_names_add(rw->cx, &column->parts, *name);
    column->node.nullable = true;
    return &column->node;
}

/* The generator moves below the select list; its columns take its place there. */
static void lift_item(Rewriter *rw, PlanProject *project, size_t at, PlanUnresolvedFunction *call,
                      const PlanNames *names)
{
    PlanGenerate *generate = PLAN_NEW(rw->cx, Generate, GENERATE, call->node.origin);
    generate->input = project->input;
    generate->generator = &call->node;
    generate->column_names = *names;
    generate->table_alias.text = rewrite_new_name(rw, "_g");
    project->input = &generate->node;
    PlanList items = {0};
    for (size_t i = 0; i < project->expressions.count; i++) {
        if (i != at) {
            plan_list_add(rw->cx, &items, project->expressions.items[i]);
            continue;
        }
        for (size_t c = 0; c < generate->column_names.count; c++)
            plan_list_add(rw->cx, &items,
                          generated_column(rw, call->node.origin, generate->table_alias.text,
                                           &generate->column_names.items[c]));
    }
    project->expressions = items;
}

void rewrite_lift_generators(Rewriter *rw, PlanNode *node)
{
    if (node->kind != PLAN_PROJECT)
        return;
    PlanProject *project = (PlanProject *)node;
    for (size_t i = 0; i < project->expressions.count; i++) {
        PlanNames names;
        PlanUnresolvedFunction *call = generator_of(rw, project->expressions.items[i], &names);
        if (call != NULL)
            lift_item(rw, project, i, call, &names);
    }
}

/* A select list that only names what FLATTEN's query below makes is that query. */
PlanNode *rewrite_generated_project(Rewriter *rw, PlanNode *node)
{
    (void)rw;
    const PlanProject *project = (PlanProject *)node;
    if (project->input == NULL || project->input->kind != PLAN_SUBQUERY_ALIAS)
        return node;
    const PlanSubqueryAlias *named = (PlanSubqueryAlias *)project->input;
    if (named->input->kind != PLAN_PROJECT)
        return node;
    PlanProject *query = (PlanProject *)named->input;
    if (query->input == NULL || query->input->kind != PLAN_TARGET_TABLE ||
        query->expressions.count != project->expressions.count)
        return node;
    for (size_t i = 0; i < query->expressions.count; i++) {
        const PlanUnresolvedAttribute *column =
            (PlanUnresolvedAttribute *)project->expressions.items[i];
        if (column->node.kind != PLAN_UNRESOLVED_ATTRIBUTE || column->parts.count != 2 ||
            !str_equal(column->parts.items[0].text, named->alias.text) ||
            !str_equal(column->parts.items[1].text,
                       ((PlanAlias *)query->expressions.items[i])->name.items[0].text))
            return node;
    }
    query->node.origin = node->origin;
    return &query->node;
}

/* ---- in FROM ------------------------------------------------------------------------------------- */

/* GENERATOR makes so many rows without columns; ROW_NUMBER counts them. */
static PlanNode *counted_rows(Rewriter *rw, Span origin, uint64_t rows, int64_t start, int64_t step)
{
    PlanTargetTable *table = PLAN_NEW(rw->cx, TargetTable, TARGET_TABLE, origin);
    table->function_name = STR("GENERATOR");
    add_argument(rw, table, "ROWCOUNT", sf_integer(rw, (int64_t)rows));
    PlanSortOrder *order = PLAN_NEW(rw->cx, SortOrder, SORT_ORDER, ((Span){0, 0}));
    order->child = sf_call(rw, origin, "SEQ8", 0, NULL);
    order->child->type = type_simple(TYPE_LONG);
    order->child->nullable = false;
    PlanWindow *window = PLAN_NEW(rw->cx, Window, WINDOW, ((Span){0, 0}));
    window->window_function = sf_call(rw, origin, "ROW_NUMBER", 0, NULL);
    plan_list_add(rw->cx, &window->order_spec, &order->node);
    PlanNode *id = sf_operator2(rw, origin, SF_SUBTRACT, &window->node, sf_integer(rw, 1));
    if (step != 1)
        id = sf_operator2(rw, origin, SF_MULTIPLY, id, sf_integer(rw, step));
    if (start != 0)
        id = sf_operator2(rw, origin, SF_ADD, id, sf_integer(rw, start));
    PlanProject *query = PLAN_NEW(rw->cx, Project, PROJECT, origin);
    query->input = &table->node;
    plan_list_add(rw->cx, &query->expressions, sf_alias(rw, id, (PlanName){.text = STR("id")}));
    return &query->node;
}

/* start, start + step .. below end */
PlanNode *rewrite_range_rows(Rewriter *rw, Span origin, int64_t start, int64_t end, int64_t step)
{
    uint64_t rows = 0;
    if (step > 0 && end > start)
        rows = ((uint64_t)end - (uint64_t)start - 1) / (uint64_t)step + 1;
    if (step < 0 && end < start)
        rows = ((uint64_t)start - (uint64_t)end - 1) / (0 - (uint64_t)step) + 1;
    if (rows > INT64_MAX)
        rows = INT64_MAX;
    return counted_rows(rw, origin, rows, start, step);
}

/* range([start,] end [, step [, partitions]]) */
static PlanNode *range_rows(Rewriter *rw, const PlanTableFunction *function)
{
    const PlanList *arguments = &function->arguments;
    int64_t start = 0, end = 0, step = 1;
    size_t count = arguments->count;
    bool known = count >= 1 && count <= 4 &&
                 constant_integer(arguments->items[count == 1 ? 0 : 1], &end) &&
                 (count == 1 || constant_integer(arguments->items[0], &start)) &&
                 (count < 3 || constant_integer(arguments->items[2], &step));
    if (known && step != 0)
        return rewrite_range_rows(rw, function->node.origin, start, end, step);
    diag_emit(rw->cx->diags, CNV201, function->node.origin,
              "range() with bounds that are not constant is not converted yet");
    return nothing(rw, &function->node);
}

bool is_known_table_function(const PlanTableFunction *function)
{
    return str_equal(function->function_name, STR("range")) ||
           find_generator(function->function_name) != NULL;
}

PlanNode *rewrite_table_function(Rewriter *rw, PlanNode *node)
{
    const PlanTableFunction *function = (PlanTableFunction *)node;
    if (str_equal(function->function_name, STR("range")))
        return range_rows(rw, function);
    PlanUnresolvedFunction *call = PLAN_NEW(rw->cx, UnresolvedFunction, UNRESOLVED_FUNCTION,
                                            node->origin);
    call->function_name = function->function_name;
    call->arguments = function->arguments;
    const PlanNames no_names = {0};
    PlanNode *query = flattened_query(rw, call, false, &no_names);
    return query == NULL ? nothing(rw, node) : query;
}
