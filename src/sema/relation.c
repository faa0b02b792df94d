/* relation.c - the columns of relations, from the leaves up; expressions on the way. */
#include "sema/analyzer.h"

const Schema *empty_schema(Analyzer *an)
{
    SchemaBuilder builder = schema_builder(an);
    return schema_finish(&builder);
}

Scope scope_of(Analyzer *an, const Schema *schema)
{
    return (Scope){.outer = an->outer, .tables = {name_table_of(an, schema)}, .count = 1};
}

Scope scope_over(Analyzer *an, const PlanNode *relation)
{
    Scope scope = scope_of(an, relation == NULL ? empty_schema(an) : relation->schema);
    scope.inputs[0] = relation;
    return scope;
}

/* Expressions that see no column of their own query. */
static void analyze_without_columns(Analyzer *an, PlanNode **place)
{
    if (*place == NULL)
        return;
    Scope scope = scope_of(an, empty_schema(an));
    analyze_expression(an, &scope, place);
}

/* ---- tables and CTEs ------------------------------------------------------------------------- */

static Str last_text(const PlanNames *names)
{
    return names->items[names->count - 1].text;
}

static void add_table_columns(Analyzer *an, SchemaBuilder *out, const Schema *table,
                              const PlanNames *name)
{
    Str before = name->count > 1 ? name->items[name->count - 2].text : STR("");
    for (size_t i = 0; i < table->count; i++) {
        Column *column = copy_column(an, table->columns[i]);
        column->qualifier = last_text(name);
        column->catalog_name = before;
        column->id = ++an->last_id;
        schema_add(out, column);
    }
}

/* The visible columns of a schema under a new qualifier. */
static void add_requalified(Analyzer *an, SchemaBuilder *out, const Schema *schema, Str qualifier)
{
    for (size_t i = 0; i < schema->count; i++) {
        if (schema->columns[i]->hidden)
            continue;
        Column *column = copy_column(an, schema->columns[i]);
        column->qualifier = qualifier;
        column->catalog_name = STR_NONE;
        schema_add(out, column);
    }
    if (schema->open)
        schema_open(out, qualifier);
}

/* The name of a table to the catalog: a view of all sessions is one of this session to it. */
static PlanNames catalog_name_of(const Analyzer *an, const PlanNames *name)
{
    bool global = name->count == 2 &&
                  str_equal_nocase(name->items[0].text, options_global_schema(an->cx->options));
    return global ? (PlanNames){.items = name->items + 1, .count = 1} : *name;
}

static void analyze_read(Analyzer *an, PlanRead *read)
{
    if (read->format.n > 0) {
        SchemaBuilder files = schema_builder(an);
        const Type *schema = read->schema;
        for (size_t i = 0; schema != NULL && i < schema->field_count; i++)
            schema_add(&files,
                       new_column(an, schema->fields[i].name, false, schema->fields[i].type, true));
        if (schema == NULL)
            schema_open(&files, STR(""));
        read->node.schema = schema_finish(&files);
        return;
    }
    SchemaBuilder out = schema_builder(an);
    const CteEntry *cte = read->name.count == 1 ? map_get(&an->ctes, read->name.items[0].text)
                                                : NULL;
    if (cte != NULL) {
        read->cte = cte->definition;
        if (cte->definition->node.schema != NULL)
            add_requalified(an, &out, cte->definition->node.schema, last_text(&read->name));
        else
            schema_open(&out, last_text(&read->name));
    } else {
        PlanNames name = catalog_name_of(an, &read->name);
        const Schema *table = an->cx->catalog == NULL ? NULL : catalog_find(an->cx->catalog, &name);
        if (an->cx->catalog != NULL)
            read->stored_as = catalog_stored_name(an->cx->catalog, an->cx->arena, &name);
        if (table != NULL)
            add_table_columns(an, &out, table, &read->name);
        else
            schema_open(&out, last_text(&read->name));
    }
    read->node.schema = schema_finish(&out);
}

/* All columns under new names; columns whose place is not known lose their type. */
static const Schema *rename_columns(Analyzer *an, const Schema *schema, const PlanNames *names)
{
    SchemaBuilder out = schema_builder(an);
    size_t at = 0;
    for (size_t i = 0; i < names->count; i++) {
        while (at < schema->count && schema->columns[at]->hidden)
            at++;
        const Column *old = schema->open || at >= schema->count ? NULL : schema->columns[at++];
        const PlanName *name = &names->items[i];
        schema_add(&out, new_column(an, name->text, name->quoted, old == NULL ? NULL : old->type,
                                    old == NULL || old->nullable));
    }
    return schema_finish(&out);
}

static void show_cte(Analyzer *an, PlanCteDefinition *definition)
{
    CteEntry *entry = ARENA_NEW(an->cx->arena, CteEntry);
    entry->definition = definition;
    entry->hidden = map_get(&an->ctes, definition->name.text);
    map_put(&an->ctes, definition->name.text, entry);
}

static void hide_cte(Analyzer *an, const PlanCteDefinition *definition)
{
    const CteEntry *entry = map_get(&an->ctes, definition->name.text);
    if (entry->hidden != NULL)
        map_put(&an->ctes, definition->name.text, entry->hidden);
    else
        map_remove(&an->ctes, definition->name.text);
}

static const Schema *cte_schema(Analyzer *an, const PlanCteDefinition *definition,
                                const Schema *schema)
{
    return definition->column_names.count == 0
               ? schema
               : rename_columns(an, schema, &definition->column_names);
}

static const Schema *set_operation_schema(Analyzer *an, const PlanSetOperation *set);

/* The columns of a recursive CTE are those of its first part; every one may be NULL. */
static const Schema *anchor_schema(Analyzer *an, const PlanCteDefinition *definition,
                                   const Schema *schema)
{
    const Schema *renamed = cte_schema(an, definition, schema);
    SchemaBuilder out = schema_builder(an);
    for (size_t i = 0; i < renamed->count; i++) {
        Column *column = copy_column(an, renamed->columns[i]);
        column->nullable = true;
        schema_add(&out, column);
    }
    schema_open_like(&out, renamed);
    return schema_finish(&out);
}

static bool is_union(const PlanNode *node)
{
    return node->kind == PLAN_SET_OPERATION &&
           ((const PlanSetOperation *)node)->set_op_type == PLAN_SET_UNION &&
           ((const PlanSetOperation *)node)->inputs.count > 1;
}

static void analyze_cte(Analyzer *an, PlanCteDefinition *definition, bool recursive)
{
    if (recursive && is_union(definition->input)) {
        PlanSetOperation *set = PLAN_AS(SetOperation, SET_OPERATION, definition->input);
        analyze_relation(an, &set->inputs.items[0]);
        definition->node.schema = anchor_schema(an, definition, set->inputs.items[0]->schema);
        show_cte(an, definition);
        for (size_t i = 1; i < set->inputs.count; i++)
            analyze_relation(an, &set->inputs.items[i]);
        set->node.schema = set_operation_schema(an, set);
        hide_cte(an, definition);
        return;
    }
    if (recursive)
        show_cte(an, definition);
    analyze_relation(an, &definition->input);
    if (recursive)
        hide_cte(an, definition);
    definition->node.schema = cte_schema(an, definition, definition->input->schema);
}

static void analyze_with(Analyzer *an, PlanWith *with)
{
    for (size_t i = 0; i < with->ctes.count; i++) {
        PlanCteDefinition *definition = PLAN_AS(CteDefinition, CTE_DEFINITION, with->ctes.items[i]);
        analyze_cte(an, definition, with->recursive);
        show_cte(an, definition);
    }
    analyze_relation(an, &with->input);
    for (size_t i = with->ctes.count; i > 0; i--)
        hide_cte(an, PLAN_AS(CteDefinition, CTE_DEFINITION, with->ctes.items[i - 1]));
    with->node.schema = with->input->schema;
}

/* ---- select lists ------------------------------------------------------------------------------ */

static bool is_excepted(const Analyzer *an, const PlanUnresolvedStar *star, Str name)
{
    for (size_t i = 0; i < star->except.count; i++)
        if (names_equal(an, star->except.items[i].text, name))
            return true;
    return false;
}

/* t.*: hidden key columns first, then the others (Spark's UnresolvedStar); false if there is no such
 * relation. */
static bool expand_qualified_star(Analyzer *an, SchemaBuilder *out, const Schema *input,
                                  const PlanUnresolvedStar *star)
{
    Str qualifier = last_text(&star->target);
    bool found = false;
    for (int hidden = 1; hidden >= 0; hidden--)
        for (size_t i = 0; i < input->count; i++) {
            Column *column = input->columns[i];
            if (column->hidden != (hidden == 1) || !names_equal(an, column->qualifier, qualifier))
                continue;
            found = true;
            if (is_excepted(an, star, column->name))
                continue;
            if (hidden == 1) {
                column = copy_column(an, column);
                column->hidden = false;
            }
            schema_add(out, column);
        }
    for (size_t i = 0; i < input->open_qualifier_count; i++)
        if (names_equal(an, input->open_qualifiers[i], qualifier)) {
            schema_open(out, qualifier);
            found = true;
        }
    return found;
}

/* The column that a star gives for one of the input. */
static Column *star_column(Analyzer *an, const PlanUnresolvedStar *star, Column *column)
{
    for (size_t i = 0; i < star->replacements.count; i++) {
        const PlanAlias *alias = (const PlanAlias *)star->replacements.items[i];
        if (names_equal(an, alias->name.items[0].text, column->name))
            return new_column(an, column->name, column->quoted, alias->node.type,
                              alias->node.nullable);
    }
    return column;
}

/* df.*: what is left of the columns of a DataFrame that are known. */
static void expand_frame_star(Analyzer *an, SchemaBuilder *out, const Schema *input,
                              const PlanUnresolvedStar *star)
{
    const Schema *table = star->table;
    for (size_t i = 0; i < table->count; i++) {
        Column *column = column_of_definition(input, table->columns[i]->id);
        if (column != NULL && !column->hidden && !is_excepted(an, star, column->name))
            schema_add(out, column);
    }
    schema_open_like(out, table);
}

static void expand_star(Analyzer *an, const Scope *scope, SchemaBuilder *out, const Schema *input,
                        PlanUnresolvedStar *star)
{
    analyze_expressions(an, scope, &star->replacements);
    if (star->table != NULL) {
        expand_frame_star(an, out, input, star);
        return;
    }
    if (star->target.count > 0) {
        bool found = expand_qualified_star(an, out, input, star);
        /* The columns of a query further out: LATERAL (SELECT t.*) */
        for (const Scope *s = scope->outer; s != NULL && !found; s = s->outer)
            found = expand_qualified_star(an, out, s->tables[0]->schema, star);
        if (!found)
            schema_open(out, STR(""));
        return;
    }
    for (size_t i = 0; i < input->count; i++)
        if (!input->columns[i]->hidden && !is_excepted(an, star, input->columns[i]->name))
            schema_add(out, star_column(an, star, input->columns[i]));
    schema_open_like(out, input);
}

/* A column that is selected as it is stays the same definition (and keeps its qualifier), spelled
 * as the reference spells it. */
static Column *selected_attribute(Analyzer *an, const PlanUnresolvedAttribute *attribute)
{
    const PlanName *name = &attribute->parts.items[attribute->parts.count - 1];
    const PlanNode *node = &attribute->node;
    if (attribute->column == NULL || attribute->outer > 0)
        return new_column(an, name->text, name->quoted, node->type, node->nullable);
    Column *column = copy_column(an, attribute->column);
    column->name = name->text;
    column->quoted = name->quoted;
    column->nullable = node->nullable;
    column->hidden = false;
    return column;
}

/* The name that an item has by itself: a column's, a field's (a.f.g), that of a column in a cast;
 * NULL if it has none. */
static const PlanNode *named_part(const PlanNode *item)
{
    if (item->kind == PLAN_CAST &&
        ((const PlanCast *)item)->expr->kind == PLAN_UNRESOLVED_ATTRIBUTE)
        return ((const PlanCast *)item)->expr;
    const PlanNode *node = item;
    while (node->kind == PLAN_UNRESOLVED_EXTRACT_VALUE &&
           ((const PlanUnresolvedExtractValue *)node)->is_field)
        node = ((const PlanUnresolvedExtractValue *)node)->child;
    return node->kind == PLAN_UNRESOLVED_ATTRIBUTE ? item : NULL;
}

Str sema_item_name(ScContext *cx, const PlanNode *item, bool *made_up)
{
    const PlanNode *named = named_part(item);
    *made_up = named == NULL;
    return named != NULL ? field_name_of(named) : pretty_name(cx, item);
}

static Column *selected_column(Analyzer *an, const PlanNode *item)
{
    if (item->kind == PLAN_UNRESOLVED_ATTRIBUTE)
        return selected_attribute(an, (const PlanUnresolvedAttribute *)item);
    if (item->kind == PLAN_ALIAS) {
        const PlanAlias *alias = (const PlanAlias *)item;
        return new_column(an, alias->name.items[0].text, alias->name.items[0].quoted, item->type,
                          item->nullable);
    }
    bool made_up;
    Str name = sema_item_name(an->cx, item, &made_up);
    return new_column(an, name, false, item->type, item->nullable);
}

/* The generator of a select item, with the names it is given; NULL if it is none. */
static const PlanUnresolvedFunction *item_generator(const PlanNode *item, PlanNames *names)
{
    *names = (PlanNames){0};
    if (item->kind == PLAN_ALIAS) {
        *names = ((const PlanAlias *)item)->name;
        item = ((const PlanAlias *)item)->expr;
    }
    return is_generator(item) ? (const PlanUnresolvedFunction *)item : NULL;
}

/* Stars of a DataFrame become its columns, if they are known. */
static void expand_frame_stars(Analyzer *an, const Scope *scope, const Schema *input,
                               PlanList *items)
{
    PlanList expanded = {0};
    for (size_t i = 0; i < items->count; i++) {
        PlanUnresolvedStar *star = (PlanUnresolvedStar *)items->items[i];
        bool is_star = star->node.kind == PLAN_UNRESOLVED_STAR;
        if (is_star && star->table == NULL && star->target.count == 0)
            star->table = table_of_plan_id(scope, star->node.plan_id);
        if (!is_star || star->table == NULL || star->table->open) {
            plan_list_add(an->cx, &expanded, items->items[i]);
            continue;
        }
        for (size_t c = 0; c < star->table->count; c++) {
            Column *column = column_of_definition(input, star->table->columns[c]->id);
            if (column == NULL || star->table->columns[c]->hidden ||
                is_excepted(an, star, column->name))
                continue;
            PlanUnresolvedAttribute *attribute = PLAN_NEW(an->cx, UnresolvedAttribute,
                                                          UNRESOLVED_ATTRIBUTE, star->node.origin);
            plan_names_add(an->cx, &attribute->parts,
                           (PlanName){.text = column->name, .quoted = column->quoted});
            attribute->column = column;
            attribute->node.plan_id = star->node.plan_id;
            plan_list_add(an->cx, &expanded, &attribute->node);
        }
    }
    *items = expanded;
}

/* Analyze the items and give their columns. */
static const Schema *analyze_select_list(Analyzer *an, Scope *scope, PlanList *items,
                                         const Schema *input)
{
    SchemaBuilder out = schema_builder(an);
    SchemaBuilder aliases = schema_builder(an);
    NameTable alias_names;
    name_table_init(&alias_names, an, schema_finish(&aliases));
    if (an->lateral_aliases)
        scope->tables[scope->count++] = &alias_names;
    expand_struct_stars(an, scope, input, items);
    expand_frame_stars(an, scope, input, items);
    expand_regex_columns(an, scope, items);
    for (size_t i = 0; i < items->count; i++) {
        if (items->items[i]->kind == PLAN_UNRESOLVED_STAR) {
            expand_star(an, scope, &out, input, (PlanUnresolvedStar *)items->items[i]);
            continue;
        }
        analyze_expression(an, scope, &items->items[i]);
        const PlanNode *item = items->items[i];
        PlanNames names;
        const PlanUnresolvedFunction *generator = item_generator(item, &names);
        if (generator != NULL) {
            add_generated_columns(an, &out, generator, &names, false);
            continue;
        }
        /* A template may make any number of columns. */
        if (plan_is_template(item)) {
            schema_open(&out, STR(""));
            continue;
        }
        Column *column = selected_column(an, item);
        schema_add(&out, column);
        if (item->kind == PLAN_ALIAS && an->lateral_aliases) {
            schema_add(&aliases, column);
            alias_names.schema = schema_finish(&aliases);
        }
    }
    return schema_finish(&out);
}

static const Schema *analyze_input(Analyzer *an, PlanNode **input)
{
    if (*input == NULL)
        return empty_schema(an);
    analyze_relation(an, input);
    return (*input)->schema;
}

static void analyze_project(Analyzer *an, PlanProject *project)
{
    expand_selected_window(an, project);
    const Schema *input = analyze_input(an, &project->input);
    Scope scope = scope_over(an, project->input);
    project->node.schema = analyze_select_list(an, &scope, &project->expressions, input);
}

/* GROUP BY ALL groups by a column of that name if there is one. */
static void resolve_group_by_all(Analyzer *an, PlanAggregate *aggregate, const Schema *input)
{
    for (size_t i = 0; aggregate->group_by_all && i < input->count; i++)
        if (!input->columns[i]->hidden && names_equal(an, input->columns[i]->name, STR("all"))) {
            PlanUnresolvedAttribute *column = PLAN_NEW(
                an->cx, UnresolvedAttribute, UNRESOLVED_ATTRIBUTE, aggregate->node.origin);
            plan_names_add(an->cx, &column->parts, (PlanName){.text = input->columns[i]->name});
            plan_list_add(an->cx, &aggregate->grouping_expressions, &column->node);
            aggregate->group_by_all = false;
        }
}

static void add_grouping_columns(SchemaBuilder *columns, const PlanList *items)
{
    for (size_t i = 0; i < items->count; i++) {
        const PlanNode *item = items->items[i];
        if (item->kind == PLAN_GROUPING_ANALYTICS)
            add_grouping_columns(columns, &((const PlanGroupingAnalytics *)item)->items);
        else if (item->kind == PLAN_GROUPING_SET)
            add_grouping_columns(columns, &((const PlanGroupingSet *)item)->items);
        else if (item->kind == PLAN_UNRESOLVED_ATTRIBUTE &&
                 ((const PlanUnresolvedAttribute *)item)->column != NULL)
            schema_add(columns, ((const PlanUnresolvedAttribute *)item)->column);
    }
}

/* A name in HAVING is a column that is grouped by; else an item of the select list; else, in the
 * arguments of aggregate functions always, any column. */
static void analyze_having(Analyzer *an, PlanAggregate *aggregate, NameTable *output,
                           NameTable *input, bool grouping_sets)
{
    SchemaBuilder columns = schema_builder(an);
    add_grouping_columns(&columns, aggregate->group_by_all ? &aggregate->aggregate_expressions
                                                           : &aggregate->grouping_expressions);
    NameTable grouped;
    name_table_init(&grouped, an, schema_finish(&columns));
    Scope having = {.outer = an->outer,
                    .inputs = {aggregate->input},
                    .tables = {&grouped, output, input},
                    .count = 3,
                    .aggregates_see_last = true,
                    .grouping_sets = grouping_sets};
    analyze_expression(an, &having, &aggregate->having_condition);
}

static void analyze_aggregate(Analyzer *an, PlanAggregate *aggregate)
{
    expand_grouping_window(an, aggregate);
    const Schema *input = analyze_input(an, &aggregate->input);
    resolve_group_by_all(an, aggregate, input);
    bool grouping_sets = false;
    for (size_t i = 0; i < aggregate->grouping_expressions.count; i++)
        if (aggregate->grouping_expressions.items[i]->kind == PLAN_GROUPING_ANALYTICS)
            grouping_sets = true;

    Scope select = scope_over(an, aggregate->input);
    select.grouping_sets = grouping_sets;
    aggregate->node.schema = analyze_select_list(an, &select, &aggregate->aggregate_expressions,
                                                 input);

    NameTable output;
    name_table_init(&output, an, aggregate->node.schema);
    Scope groups = scope_over(an, aggregate->input);
    if (an->group_by_aliases)
        groups.tables[groups.count++] = &output;
    analyze_expressions(an, &groups, &aggregate->grouping_expressions);

    if (aggregate->having_condition != NULL)
        analyze_having(an, aggregate, &output, groups.tables[0], grouping_sets);
}

/* ---- the clauses after the select list ------------------------------------------------------------ */

/* The select list below a sort: what it selects from can be sorted by too. */
static const PlanNode *select_below(const PlanNode *node)
{
    for (;;) {
        switch (node->kind) {
        case PLAN_PROJECT:
        case PLAN_AGGREGATE: return node;
        case PLAN_DEDUPLICATE: node = ((const PlanDeduplicate *)node)->input; break;
        case PLAN_FILTER: node = ((const PlanFilter *)node)->input; break;
        case PLAN_HINT: node = ((const PlanHint *)node)->input; break;
        default: return NULL;
        }
    }
}

static void analyze_sort(Analyzer *an, PlanSort *sort)
{
    analyze_relation(an, &sort->input);
    sort->node.schema = sort->input->schema;
    Scope scope = scope_over(an, sort->input);
    scope.all_is_keyword = sort->is_global && sort->order.count == 1;
    const PlanNode *select = select_below(sort->input);
    const PlanNode *below = NULL;
    if (select != NULL && select->kind == PLAN_PROJECT)
        below = ((const PlanProject *)select)->input;
    else if (select != NULL)
        below = ((const PlanAggregate *)select)->input;
    if (below != NULL) {
        scope.tables[scope.count++] = name_table_of(an, below->schema);
        scope.aggregates_see_last = select->kind == PLAN_AGGREGATE;
    }
    analyze_expressions(an, &scope, &sort->order);
}

static void analyze_condition(Analyzer *an, PlanNode *node, PlanNode **input, PlanNode **condition)
{
    analyze_relation(an, input);
    node->schema = (*input)->schema;
    Scope scope = scope_over(an, *input);
    analyze_expression(an, &scope, condition);
}

/* ---- set operations -------------------------------------------------------------------------------- */

static const Column *matching_column(const Analyzer *an, const PlanSetOperation *set,
                                     const Schema *schema, size_t at, Str name)
{
    if (!set->by_name)
        return at < schema->count ? schema->columns[at] : NULL;
    for (size_t i = 0; i < schema->count; i++)
        if (names_equal(an, schema->columns[i]->name, name))
            return schema->columns[i];
    return NULL;
}

static const Schema *without_hidden(Analyzer *an, const Schema *schema)
{
    bool any = false;
    for (size_t i = 0; i < schema->count; i++)
        any = any || schema->columns[i]->hidden;
    if (!any)
        return schema;
    SchemaBuilder out = schema_builder(an);
    for (size_t i = 0; i < schema->count; i++)
        if (!schema->columns[i]->hidden)
            schema_add(&out, schema->columns[i]);
    schema_open_like(&out, schema);
    return schema_finish(&out);
}

/* Names of the first input, types wide enough for all (Catalyst's WidenSetOperationTypes). */
static const Schema *set_operation_schema(Analyzer *an, const PlanSetOperation *set)
{
    size_t count = set->inputs.count;
    const Schema **inputs = ARENA_ARRAY(an->cx->arena, count, const Schema *);
    const Type **types = ARENA_ARRAY(an->cx->arena, count, const Type *);
    bool known = true;
    for (size_t i = 0; i < count; i++) {
        inputs[i] = without_hidden(an, set->inputs.items[i]->schema);
        known = known && !inputs[i]->open && (set->by_name || inputs[i]->count == inputs[0]->count);
    }
    SchemaBuilder out = schema_builder(an);
    for (size_t i = 0; i < inputs[0]->count; i++) {
        Column *column = copy_column(an, inputs[0]->columns[i]);
        bool complete = known;
        for (size_t j = 0; j < count && complete; j++) {
            const Column *part = matching_column(an, set, inputs[j], i, column->name);
            complete = part != NULL;
            types[j] = part == NULL ? NULL : part->type;
            column->nullable = column->nullable || part == NULL || part->nullable;
        }
        column->type = complete ? common_type_of(an->cx, types, count) : NULL;
        column->nullable = column->nullable || !complete;
        schema_add(&out, column);
    }
    schema_open_like(&out, inputs[0]);
    return schema_finish(&out);
}

static void analyze_set_operation(Analyzer *an, PlanSetOperation *set)
{
    for (size_t i = 0; i < set->inputs.count; i++)
        analyze_relation(an, &set->inputs.items[i]);
    set->node.schema = set_operation_schema(an, set);
}

/* ---- VALUES and generators -------------------------------------------------------------------------- */

static PlanList *row_values(PlanNode *row)
{
    return row->kind == PLAN_ROW_CONSTRUCTOR ? &((PlanRowConstructor *)row)->values : NULL;
}

/* The value of a row in a column; a row may be a single value. */
static const PlanNode *row_value(PlanNode *row, size_t column)
{
    const PlanList *values = row_values(row);
    if (values == NULL)
        return column == 0 ? row : NULL;
    return column < values->count ? values->items[column] : NULL;
}

static void analyze_inline_table(Analyzer *an, PlanInlineTable *table)
{
    Scope scope = scope_of(an, empty_schema(an));
    size_t width = 0;
    for (size_t i = 0; i < table->rows.count; i++) {
        PlanList *values = row_values(table->rows.items[i]);
        if (values != NULL)
            analyze_expressions(an, &scope, values);
        else
            analyze_expression(an, &scope, &table->rows.items[i]);
        if (i == 0)
            width = values != NULL ? values->count : 1;
    }
    SchemaBuilder out = schema_builder(an);
    const Type **types = ARENA_ARRAY(an->cx->arena, table->rows.count, const Type *);
    for (size_t c = 0; c < width; c++) {
        bool nullable = false;
        for (size_t i = 0; i < table->rows.count; i++) {
            const PlanNode *value = row_value(table->rows.items[i], c);
            types[i] = value == NULL ? NULL : value->type;
            nullable = nullable || value == NULL || value->nullable;
        }
        Str name = str_format(an->cx->arena, "col%zu", c + 1);
        schema_add(&out, new_column(an, name, false,
                                    common_type_of(an->cx, types, table->rows.count), nullable));
    }
    table->node.schema = schema_finish(&out);
}

static void analyze_generate(Analyzer *an, PlanGenerate *generate)
{
    const Schema *input = analyze_input(an, &generate->input);
    Scope scope = scope_of(an, input);
    analyze_expression(an, &scope, &generate->generator);
    SchemaBuilder generated = schema_builder(an);
    if (generate->generator->kind == PLAN_UNRESOLVED_FUNCTION)
        add_generated_columns(an, &generated, (PlanUnresolvedFunction *)generate->generator,
                              &generate->column_names, generate->outer);
    else
        schema_open(&generated, STR(""));
    SchemaBuilder out = schema_builder(an);
    for (size_t i = 0; i < input->count; i++)
        schema_add(&out, input->columns[i]);
    schema_open_like(&out, input);
    add_requalified(an, &out, schema_finish(&generated), generate->table_alias.text);
    generate->node.schema = schema_finish(&out);
}

static void analyze_table_function(Analyzer *an, PlanTableFunction *function)
{
    Scope scope = scope_of(an, empty_schema(an));
    analyze_expressions(an, &scope, &function->arguments);
    PlanUnresolvedFunction *call = PLAN_NEW(an->cx, UnresolvedFunction, UNRESOLVED_FUNCTION,
                                            function->node.origin);
    call->function_name = function->function_name;
    call->arguments = function->arguments;
    SchemaBuilder out = schema_builder(an);
    const PlanNames no_names = {0};
    add_generated_columns(an, &out, call, &no_names, false);
    function->node.schema = schema_finish(&out);
}

/* ---- all of them -------------------------------------------------------------------------------------- */

static void pass_through(Analyzer *an, PlanNode *node, PlanNode **input)
{
    analyze_relation(an, input);
    node->schema = (*input)->schema;
}

static void analyze_subquery_alias(Analyzer *an, PlanSubqueryAlias *alias)
{
    analyze_relation(an, &alias->input);
    SchemaBuilder out = schema_builder(an);
    add_requalified(an, &out, alias->input->schema, alias->alias.text);
    alias->node.schema = schema_finish(&out);
}

void analyze_relation(Analyzer *an, PlanNode **place)
{
    if ((*place)->schema != NULL)
        return;
    if (expand_dataframe_relation(an, place)) {
        analyze_relation(an, place);
        return;
    }
    PlanNode *node = *place;
    switch (node->kind) {
    case PLAN_READ:
        analyze_read(an, (PlanRead *)node);
        analyze_without_columns(an, &((PlanRead *)node)->timestamp_as_of);
        break;
    case PLAN_PROJECT: analyze_project(an, (PlanProject *)node); break;
    case PLAN_FILTER: {
        PlanFilter *filter = (PlanFilter *)node;
        analyze_condition(an, node, &filter->input, &filter->condition);
        break;
    }
    case PLAN_QUALIFY: {
        PlanQualify *qualify = (PlanQualify *)node;
        analyze_condition(an, node, &qualify->input, &qualify->condition);
        break;
    }
    case PLAN_JOIN: analyze_join(an, node); break;
    case PLAN_SET_OPERATION: analyze_set_operation(an, (PlanSetOperation *)node); break;
    case PLAN_SORT: analyze_sort(an, (PlanSort *)node); break;
    case PLAN_LIMIT:
        pass_through(an, node, &((PlanLimit *)node)->input);
        analyze_without_columns(an, &((PlanLimit *)node)->limit);
        break;
    case PLAN_OFFSET:
        pass_through(an, node, &((PlanOffset *)node)->input);
        analyze_without_columns(an, &((PlanOffset *)node)->offset);
        break;
    case PLAN_DEDUPLICATE: pass_through(an, node, &((PlanDeduplicate *)node)->input); break;
    case PLAN_AGGREGATE: analyze_aggregate(an, (PlanAggregate *)node); break;
    case PLAN_PIVOT: analyze_pivot(an, (PlanPivot *)node); break;
    case PLAN_UNPIVOT: analyze_unpivot(an, (PlanUnpivot *)node); break;
    case PLAN_SUBQUERY_ALIAS: analyze_subquery_alias(an, (PlanSubqueryAlias *)node); break;
    case PLAN_TO_DF:
        analyze_relation(an, &((PlanToDF *)node)->input);
        node->schema = rename_columns(an, ((PlanToDF *)node)->input->schema,
                                      &((PlanToDF *)node)->column_names);
        break;
    case PLAN_INLINE_TABLE: analyze_inline_table(an, (PlanInlineTable *)node); break;
    case PLAN_WITH: analyze_with(an, (PlanWith *)node); break;
    case PLAN_GENERATE: analyze_generate(an, (PlanGenerate *)node); break;
    case PLAN_TABLE_FUNCTION: analyze_table_function(an, (PlanTableFunction *)node); break;
    case PLAN_SAMPLE:
        pass_through(an, node, &((PlanSample *)node)->input);
        analyze_without_columns(an, &((PlanSample *)node)->amount);
        analyze_without_columns(an, &((PlanSample *)node)->seed);
        break;
    case PLAN_HINT: pass_through(an, node, &((PlanHint *)node)->input); break;
    default: {
        SchemaBuilder out = schema_builder(an);
        schema_open(&out, STR(""));
        node->schema = schema_finish(&out);
        break;
    }
    }
}
