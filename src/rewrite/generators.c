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
    bool outer;     /* one row of NULLs instead of none */
    size_t columns; /* how many names are given; 0: none */
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

static const Type *known_element(const PlanNode *array)
{
    return type_is(array->type, TYPE_ARRAY) ? array->type->element : NULL;
}

static bool flatten_explode(Rewriter *rw, const PlanUnresolvedFunction *call, Flattened *out)
{
    PlanNode *source = call->arguments.items[0];
    size_t columns = out->columns - out->values.count;
    if (type_is(source->type, TYPE_ARRAY) || (source->type == NULL && columns != 2)) {
        if (source->type == NULL && out->columns == 0)
            rewrite_type_doubt(rw, FDM106, call->node.origin,
                               "whether this is an array or a map is not known: it is taken for "
                               "an array");
        out->input = with_json_null(rw, source);
        add(rw, out, nested_read(rw, element(rw, out), known_element(source)));
        return true;
    }
    if (source->type == NULL) {
        out->input = source;
        add(rw, out, part(rw, out, "key", NULL));
        add(rw, out, nested_read(rw, element(rw, out), NULL));
        return true;
    }
    if (!type_is(source->type, TYPE_MAP))
        return refuse(rw, call, "of what is no array and no map");
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
    enum { ROWS_MAX = 1000 };
    size_t count = call->arguments.count - 1, width = stack_width(call);
    int64_t rows = 0;
    if (width == 0 || !constant_integer(call->arguments.items[0], &rows))
        return refuse(rw, call, "with a number of rows that is not constant");
    if (rows > ROWS_MAX)
        return refuse(rw, call, "of so many rows");
    const Type **types = ARENA_ARRAY(rw->cx->arena, width, const Type *);
    PlanList all = {0};
    /* Rows that no value is left for are rows of NULLs. */
    for (size_t at = 0; at < (size_t)rows * width; at += width) {
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

static void name_variant_parts(Rewriter *rw, const PlanUnresolvedFunction *call, PlanNames *names)
{
    (void)call;
    add_name(rw, names, STR("pos"));
    add_name(rw, names, STR("key"));
    add_name(rw, names, STR("value"));
}

/* The elements of an array with their positions, or the fields of an object, which Spark keeps sorted. */
static bool flatten_variant(Rewriter *rw, const PlanUnresolvedFunction *call, Flattened *out)
{
    Span origin = call->node.origin;
    out->input = call->arguments.items[0];
    PlanNode *object = sf_call1(rw, origin, "AS_OBJECT", part(rw, out, "this", NULL));
    PlanNode *keys = sf_call1(rw, origin, "ARRAY_SORT",
                              sf_call1(rw, origin, "OBJECT_KEYS", object));
    PlanNode *key = sf_call1(rw, origin, "TO_VARIANT", part(rw, out, "key", NULL));
    add(rw, out,
        sf_call2(rw, origin, "COALESCE", part(rw, out, "index", NULL),
                 sf_call2(rw, origin, "ARRAY_POSITION", key, keys)));
    add(rw, out, part(rw, out, "key", type_simple(TYPE_STRING)));
    add(rw, out, element(rw, out));
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
    {"variant_explode", flatten_variant, name_variant_parts, 1, false},
    {"variant_explode_outer", flatten_variant, name_variant_parts, 1, true},
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
    Flattened out = {.origin = call->node.origin, .outer = outer, .columns = names->count};
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

/* ---- names that must not meet ---- */

typedef struct NameUse {
    Str name;
    bool found;
} NameUse;

static void look_for_name(void *user, PlanNode **child)
{
    NameUse *use = user;
    if ((*child)->kind == PLAN_UNRESOLVED_ATTRIBUTE) {
        const PlanNames *parts = &((PlanUnresolvedAttribute *)*child)->parts;
        use->found = use->found || str_equal_nocase(parts->items[0].text, use->name);
    }
    if (!use->found && !plan_is_relation(*child))
        plan_each_child(*child, look_for_name, user);
}

static bool has_column(const Schema *schema, Str name)
{
    for (size_t i = 0; schema != NULL && i < schema->count; i++)
        if (str_equal_nocase(schema->columns[i]->name, name))
            return true;
    return schema != NULL && schema->open;
}

static bool is_plain_star(const PlanNode *item)
{
    return item->kind == PLAN_UNRESOLVED_STAR &&
           ((const PlanUnresolvedStar *)item)->target.count == 0;
}

/* Whether a generated column of the name would be taken for one of the input, by another item of the
 * select list or by a star that must leave it out. */
static bool is_taken(const PlanProject *project, size_t at, Str name)
{
    NameUse use = {.name = name};
    for (size_t i = 0; i < project->expressions.count && !use.found; i++) {
        if (i == at)
            continue;
        if (is_plain_star(project->expressions.items[i]))
            use.found = project->input != NULL && has_column(project->input->schema, name);
        else
            look_for_name(&use, &project->expressions.items[i]);
    }
    return use.found;
}

/* The generator moves below the select list; its columns take its place there. */
static void lift_item(Rewriter *rw, PlanProject *project, size_t at, PlanUnresolvedFunction *call,
                      const PlanNames *names)
{
    PlanGenerate *generate = PLAN_NEW(rw->cx, Generate, GENERATE, call->node.origin);
    generate->input = project->input;
    generate->generator = &call->node;
    generate->table_alias.text = rewrite_new_name(rw, "_g");
    PlanList columns = {0};
    for (size_t c = 0; c < names->count; c++) {
        PlanName name = names->items[c];
        bool taken = is_taken(project, at, name.text);
        if (taken)
            name = (PlanName){.text = rewrite_new_name(rw, "_g")};
        plan_names_add(rw->cx, &generate->column_names, name);
        PlanNode *column = generated_column(rw, call->node.origin, generate->table_alias.text,
                                            &name);
        plan_list_add(rw->cx, &columns, taken ? sf_alias(rw, column, names->items[c]) : column);
    }
    project->input = &generate->node;
    PlanList items = {0};
    for (size_t i = 0; i < project->expressions.count; i++) {
        PlanNode *item = project->expressions.items[i];
        if (i != at)
            plan_list_add(rw->cx, &items, item);
        for (size_t c = 0; i == at && c < columns.count; c++)
            plan_list_add(rw->cx, &items, columns.items[c]);
        for (size_t c = 0; is_plain_star(item) && c < generate->column_names.count; c++)
            plan_names_add(rw->cx, &((PlanUnresolvedStar *)item)->except,
                           generate->column_names.items[c]);
    }
    project->expressions = items;
}

static PlanNode *lift_from_project(Rewriter *rw, PlanProject *project)
{
    for (size_t i = 0; i < project->expressions.count; i++) {
        PlanNames names;
        PlanUnresolvedFunction *call = generator_of(rw, project->expressions.items[i], &names);
        if (call != NULL)
            lift_item(rw, project, i, call, &names);
    }
    return &project->node;
}

/* An item of an aggregation under a name, which stands for it in the query around. */
static PlanNode *name_item(Rewriter *rw, PlanList *named, PlanNode *item)
{
    PlanName name;
    PlanNode *kept = item;
    if (item->kind == PLAN_ALIAS) {
        name = ((PlanAlias *)item)->name.items[0];
    } else if (item->kind == PLAN_UNRESOLVED_ATTRIBUTE) {
        const PlanNames *parts = &((PlanUnresolvedAttribute *)item)->parts;
        name = parts->items[parts->count - 1];
    } else {
        name = (PlanName){.text = rewrite_new_name(rw, "_g")};
        kept = sf_alias(rw, item, name);
    }
    plan_list_add(rw->cx, named, kept);
    PlanNode *use = sf_name(rw, name);
    use->type = item->type;
    use->nullable = item->nullable;
    return use;
}

/* explode(collect_list(x)): the arguments of the generator are computed by the aggregation, the rows
 * are made by a select list around it. */
static PlanNode *lift_from_aggregate(Rewriter *rw, PlanAggregate *aggregate)
{
    bool any = false;
    PlanNames names;
    for (size_t i = 0; i < aggregate->aggregate_expressions.count; i++) {
        PlanNode *item = aggregate->aggregate_expressions.items[i];
        if (item->kind == PLAN_UNRESOLVED_STAR)
            return &aggregate->node;
        any = any || generator_of(rw, item, &names) != NULL;
    }
    if (!any)
        return &aggregate->node;
    PlanProject *project = PLAN_NEW(rw->cx, Project, PROJECT, aggregate->node.origin);
    PlanList named = {0};
    for (size_t i = 0; i < aggregate->aggregate_expressions.count; i++) {
        PlanNode *item = aggregate->aggregate_expressions.items[i];
        PlanUnresolvedFunction *call = generator_of(rw, item, &names);
        if (call == NULL)
            item = name_item(rw, &named, item);
        for (size_t a = 0; call != NULL && a < call->arguments.count; a++)
            if (call->arguments.items[a]->kind != PLAN_LITERAL)
                call->arguments.items[a] = name_item(rw, &named, call->arguments.items[a]);
        plan_list_add(rw->cx, &project->expressions, item);
    }
    project->node.schema = aggregate->node.schema;
    aggregate->aggregate_expressions = named;
    aggregate->node.schema = NULL;
    PlanSubqueryAlias *alias = PLAN_NEW(rw->cx, SubqueryAlias, SUBQUERY_ALIAS,
                                        aggregate->node.origin);
    alias->input = &aggregate->node;
    alias->alias.text = rewrite_new_name(rw, "_g");
    project->input = &alias->node;
    return lift_from_project(rw, project);
}

PlanNode *rewrite_lift_generators(Rewriter *rw, PlanNode *node)
{
    if (node->kind == PLAN_PROJECT)
        return lift_from_project(rw, (PlanProject *)node);
    return node->kind == PLAN_AGGREGATE ? lift_from_aggregate(rw, (PlanAggregate *)node) : node;
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
