/* fold.c - chains of relations that nobody wrote as queries become few.
 *
 * A DataFrame program makes a relation with each step: select over filter over withColumn. Printed as
 * they are, each would be a query of its own. Here neighbours become one where that keeps the rows
 * (Catalyst's CollapseProject and PushDownPredicate, for the sake of the reader): not across random
 * values, windows and generators, never so that a computed value would stand twice, and only relations
 * without a place in a source: what a person wrote as a subquery stays one. Works on analyzed plans.
 */
#include "rewrite/fold.h"

static const Span nowhere = {0, 0};

bool fold_is_made_up(const PlanNode *node)
{
    return node != NULL && node->origin.end == 0;
}

bool fold_is_kind(const PlanNode *node, PlanKind kind)
{
    return fold_is_made_up(node) && node->kind == kind;
}

static const PlanList *select_list(PlanNode *relation)
{
    if (fold_is_kind(relation, PLAN_PROJECT))
        return &((PlanProject *)relation)->expressions;
    return fold_is_kind(relation, PLAN_AGGREGATE)
               ? &((PlanAggregate *)relation)->aggregate_expressions
               : NULL;
}

/* ---- what is in an expression ------------------------------------------------------------------------ */

static bool is_random(Str function)
{
    static const char *const names[] = {
        "input_file_name", "monotonically_increasing_id", "rand",    "randn", "random", "randstr",
        "shuffle",         "spark_partition_id",          "uniform", "uuid",
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_equal(function, str_from(names[i])))
            return true;
    return false;
}

static void look(void *user, PlanNode **child);

/* The star of count(*) is none of a list. */
static void look_at_argument(void *user, PlanNode **child)
{
    if ((*child)->kind != PLAN_UNRESOLVED_STAR)
        look(user, child);
}

static void look(void *user, PlanNode **child)
{
    Traits *traits = user;
    const PlanNode *node = *child;
    switch (node->kind) {
    case PLAN_WINDOW: traits->windows = true; break;
    case PLAN_SUBQUERY_EXPRESSION: traits->subqueries = true; return;
    case PLAN_UNRESOLVED_STAR: traits->stars = true; break;
    case PLAN_UNRESOLVED_FUNCTION: {
        const PlanUnresolvedFunction *call = (const PlanUnresolvedFunction *)node;
        const FunctionInfo *function = call->function;
        traits->generators |= function != NULL && function->kind == FUNCTION_GENERATOR;
        traits->aggregates |= function != NULL && function->kind == FUNCTION_AGGREGATE;
        traits->random |= is_random(call->function_name);
        plan_each_child(*child, look_at_argument, user);
        return;
    }
    default: break;
    }
    plan_each_child(*child, look, user);
}

Traits fold_traits(PlanNode *expression)
{
    Traits traits = {0};
    look(&traits, &expression);
    return traits;
}

Traits fold_traits_of_list(const PlanList *list)
{
    Traits traits = {0};
    for (size_t i = 0; i < list->count; i++)
        look(&traits, &list->items[i]);
    return traits;
}

/* ---- putting the items of a select list in place of their names ------------------------------------------ */

typedef struct Substitution {
    ScContext *cx;
    const PlanList *items;
    const Schema *schema; /* their columns, in the same order */
    unsigned *uses;       /* of each item */
    bool possible;
} Substitution;

static PlanNode *without_alias(PlanNode *item)
{
    return item->kind == PLAN_ALIAS ? ((PlanAlias *)item)->expr : item;
}

/* The item that a column is, the number of items if it is none of them. */
static size_t find_item(const Substitution *s, const Column *column)
{
    for (size_t i = 0; i < s->items->count && s->schema != NULL && i < s->schema->count; i++)
        if (s->schema->columns[i] == column)
            return i;
    return s->items->count;
}

static bool is_cheap(const PlanNode *expression)
{
    return expression->kind == PLAN_UNRESOLVED_ATTRIBUTE || expression->kind == PLAN_LITERAL;
}

static void check(void *user, PlanNode **child)
{
    Substitution *s = user;
    if ((*child)->kind != PLAN_UNRESOLVED_ATTRIBUTE) {
        plan_each_child(*child, check, user);
        return;
    }
    const PlanUnresolvedAttribute *attribute = (PlanUnresolvedAttribute *)*child;
    size_t i = attribute->outer == 0 ? find_item(s, attribute->column) : s->items->count;
    if (i == s->items->count)
        s->possible = false;
    else if (++s->uses[i] > 1 && !is_cheap(without_alias(s->items->items[i])))
        s->possible = false;
}

static void replace(void *user, PlanNode **child)
{
    const Substitution *s = user;
    if ((*child)->kind != PLAN_UNRESOLVED_ATTRIBUTE) {
        plan_each_child(*child, replace, user);
        return;
    }
    const PlanUnresolvedAttribute *attribute = (PlanUnresolvedAttribute *)*child;
    PlanNode *item = s->items->items[find_item(s, attribute->column)];
    *child = plan_copy(s->cx, without_alias(item));
}

/* Whether the columns of a list stand one for one beside its items. */
static bool is_plain(const PlanList *items, const Schema *schema)
{
    Traits traits = fold_traits_of_list(items);
    return schema != NULL && !schema->open && schema->count == items->count && !traits.stars &&
           !traits.generators;
}

static Substitution substitution_of(const Folder *folder, const PlanList *items,
                                    const Schema *schema)
{
    return (Substitution){.cx = folder->cx,
                          .items = items,
                          .schema = schema,
                          .uses = ARENA_ARRAY(folder->cx->arena, items->count, unsigned),
                          .possible = is_plain(items, schema) &&
                                      !fold_traits_of_list(items).random};
}

static void check_list(Substitution *s, const PlanList *list)
{
    for (size_t i = 0; i < list->count && s->possible; i++)
        check(s, &list->items[i]);
}

static void replace_list(const Substitution *s, const PlanList *list)
{
    for (size_t i = 0; i < list->count; i++)
        replace((void *)s, &list->items[i]);
}

/* Whether a key of GROUP BY or ORDER BY would become a number, which is a position there. */
static void check_positions(Substitution *s, const PlanList *keys)
{
    for (size_t i = 0; i < keys->count && s->possible; i++) {
        const PlanNode *key = keys->items[i];
        if (fold_is_kind(key, PLAN_GROUPING_ANALYTICS))
            check_positions(s, &((const PlanGroupingAnalytics *)key)->items);
        else if (fold_is_kind(key, PLAN_GROUPING_SET))
            check_positions(s, &((const PlanGroupingSet *)key)->items);
        if (fold_is_kind(key, PLAN_SORT_ORDER))
            key = ((const PlanSortOrder *)key)->child;
        if (fold_is_kind(key, PLAN_UNRESOLVED_ATTRIBUTE)) {
            size_t at = find_item(s, ((const PlanUnresolvedAttribute *)key)->column);
            s->possible = at == s->items->count ||
                          !fold_is_kind(without_alias(s->items->items[at]), PLAN_LITERAL);
        }
    }
}

/* A select item keeps its name when what it stands for takes its place. */
static void replace_item(const Substitution *s, PlanNode **item)
{
    if ((*item)->kind != PLAN_UNRESOLVED_ATTRIBUTE) {
        replace((void *)s, item);
        return;
    }
    const PlanUnresolvedAttribute *attribute = (PlanUnresolvedAttribute *)*item;
    PlanName name = attribute->parts.items[attribute->parts.count - 1];
    PlanNode *below = s->items->items[find_item(s, attribute->column)];
    PlanNode *value = plan_copy(s->cx, without_alias(below));
    bool keeps_name = below->kind != PLAN_ALIAS && below->kind != PLAN_UNRESOLVED_ATTRIBUTE;
    if (value->kind == PLAN_UNRESOLVED_ATTRIBUTE) {
        const PlanNames *parts = &((PlanUnresolvedAttribute *)value)->parts;
        keeps_name = str_equal_nocase(parts->items[parts->count - 1].text, name.text);
    }
    if (!keeps_name) {
        PlanAlias *alias = PLAN_NEW(s->cx, Alias, ALIAS, nowhere);
        alias->expr = value;
        alias->node.type = value->type;
        alias->node.nullable = value->nullable;
        plan_names_add(s->cx, &alias->name, name);
        value = &alias->node;
    }
    *item = value;
}

static void replace_items(const Substitution *s, const PlanList *items)
{
    for (size_t i = 0; i < items->count; i++)
        replace_item(s, &items->items[i]);
}

/* SELECT * over known columns: their names. */
static void spell_out_star(const Folder *folder, PlanProject *project)
{
    const Schema *input = project->input->schema;
    PlanList items = {0};
    for (size_t i = 0; i < project->expressions.count; i++) {
        PlanNode *item = project->expressions.items[i];
        const PlanUnresolvedStar *star = (const PlanUnresolvedStar *)item;
        bool is_all = item->kind == PLAN_UNRESOLVED_STAR && fold_is_made_up(item) &&
                      star->target.count + star->except.count + star->replacements.count == 0;
        for (size_t c = 0; is_all && c < input->count; c++) {
            Column *column = input->columns[c];
            PlanUnresolvedAttribute *attribute = PLAN_NEW(folder->cx, UnresolvedAttribute,
                                                          UNRESOLVED_ATTRIBUTE, nowhere);
            plan_names_add(folder->cx, &attribute->parts, (PlanName){.text = column->name});
            attribute->column = column;
            attribute->node.type = column->type;
            attribute->node.nullable = column->nullable;
            plan_list_add(folder->cx, &items, &attribute->node);
        }
        if (!is_all)
            plan_list_add(folder->cx, &items, item);
    }
    project->expressions = items;
}

/* ---- pairs of relations ------------------------------------------------------------------------------------ */

static void fold_here(Folder *folder, PlanNode **place);

static void check_key_below(void *user, PlanNode **child)
{
    Substitution *s = user;
    if ((*child)->kind != PLAN_UNRESOLVED_ATTRIBUTE) {
        plan_each_child(*child, check_key_below, user);
        return;
    }
    size_t at = find_item(s, ((PlanUnresolvedAttribute *)*child)->column);
    if (at < s->items->count && s->items->items[at]->kind != PLAN_UNRESOLVED_ATTRIBUTE)
        s->possible = false;
}

/* A key of the sort around may mean an item of the list below: it must still be there by its name. */
static void check_sort_around(Substitution *s, const Folder *folder, const PlanNode *select)
{
    if (folder->sort == NULL || folder->sort->input != select)
        return;
    for (size_t i = 0; i < folder->sort->order.count; i++)
        check_key_below(s, &((PlanSort *)folder->sort)->order.items[i]);
}

static bool fold_project_over_project(Folder *folder, PlanNode **place)
{
    PlanProject *outer = (PlanProject *)*place, *inner = (PlanProject *)outer->input;
    if (inner->node.schema == NULL || inner->node.schema->open)
        return false;
    if (fold_traits_of_list(&outer->expressions).stars)
        spell_out_star(folder, outer);
    Traits above = fold_traits_of_list(&outer->expressions);
    Traits below = fold_traits_of_list(&inner->expressions);
    Substitution s = substitution_of(folder, &inner->expressions, inner->node.schema);
    check_list(&s, &outer->expressions);
    check_sort_around(&s, folder, &outer->node);
    if (!s.possible || above.subqueries || above.stars || below.subqueries ||
        (above.windows && below.windows) || (above.generators && below.windows))
        return false;
    replace_items(&s, &outer->expressions);
    outer->input = inner->input;
    return true;
}

bool fold_loses_group(const PlanAggregate *aggregate, const PlanList *items)
{
    return aggregate->grouping_expressions.count == 0 && aggregate->having_condition == NULL &&
           !fold_traits_of_list(items).aggregates;
}

/* Whether the items that are used make no group of all rows any more. */
static bool loses_group(const Substitution *s, const PlanAggregate *aggregate)
{
    PlanList used = {0};
    for (size_t i = 0; i < s->items->count; i++)
        if (s->uses[i] > 0)
            plan_list_add(s->cx, &used, s->items->items[i]);
    return fold_loses_group(aggregate, &used);
}

static bool fold_project_over_aggregate(Folder *folder, PlanNode **place)
{
    PlanProject *outer = (PlanProject *)*place;
    PlanAggregate *inner = (PlanAggregate *)outer->input;
    Traits above = fold_traits_of_list(&outer->expressions);
    Substitution s = substitution_of(folder, &inner->aggregate_expressions, inner->node.schema);
    check_list(&s, &outer->expressions);
    if (!s.possible || inner->group_by_all || above.subqueries || above.stars || above.windows ||
        above.generators || loses_group(&s, inner))
        return false;
    replace_items(&s, &outer->expressions);
    inner->aggregate_expressions = outer->expressions;
    inner->node.schema = outer->node.schema;
    *place = &inner->node;
    return true;
}

/* Sets of keys take columns only. */
static bool may_be_key(const PlanAggregate *aggregate, const PlanNode *value)
{
    const PlanList *groups = &aggregate->grouping_expressions;
    for (size_t i = 0; i < groups->count; i++)
        if (groups->items[i]->kind == PLAN_GROUPING_ANALYTICS)
            return value->kind == PLAN_UNRESOLVED_ATTRIBUTE;
    return true;
}

static bool fold_aggregate_over_project(Folder *folder, PlanNode **place)
{
    PlanAggregate *outer = (PlanAggregate *)*place;
    PlanProject *inner = (PlanProject *)outer->input;
    Substitution s = substitution_of(folder, &inner->expressions, inner->node.schema);
    Traits below = fold_traits_of_list(&inner->expressions);
    check_list(&s, &outer->aggregate_expressions);
    check_sort_around(&s, folder, &outer->node);
    /* A key stands in the select list and behind GROUP BY, where both are computed once. */
    Substitution groups = substitution_of(folder, &inner->expressions, inner->node.schema);
    check_list(&groups, &outer->grouping_expressions);
    check_positions(&groups, &outer->grouping_expressions);
    for (size_t i = 0; i < inner->expressions.count && groups.possible; i++)
        groups.possible = groups.uses[i] == 0 ||
                          may_be_key(outer, without_alias(inner->expressions.items[i]));
    if (!s.possible || !groups.possible || below.windows || below.subqueries ||
        outer->having_condition != NULL || fold_traits_of_list(&outer->aggregate_expressions).stars)
        return false;
    replace_items(&s, &outer->aggregate_expressions);
    replace_list(&s, &outer->grouping_expressions);
    outer->input = inner->input;
    return true;
}

static bool fold_filter_over_project(Folder *folder, PlanNode **place)
{
    PlanFilter *filter = (PlanFilter *)*place;
    PlanProject *project = (PlanProject *)filter->input;
    Traits below = fold_traits_of_list(&project->expressions);
    Substitution s = substitution_of(folder, &project->expressions, project->node.schema);
    check(&s, &filter->condition);
    /* The value would be computed for the filter and for the list. */
    for (size_t i = 0; i < project->expressions.count && s.possible; i++)
        s.possible = s.uses[i] == 0 || is_cheap(without_alias(project->expressions.items[i]));
    if (!s.possible || below.windows || project->input == NULL ||
        fold_traits(filter->condition).subqueries)
        return false;
    replace(&s, &filter->condition);
    filter->input = project->input;
    filter->node.schema = filter->input->schema;
    project->input = &filter->node;
    *place = &project->node;
    fold_here(folder, &project->input);
    return true;
}

typedef struct Exclusions {
    const PlanList *stars;
    bool any_used;
} Exclusions;

static void look_for_excluded(void *user, PlanNode **child)
{
    Exclusions *exclusions = user;
    const PlanNames *parts = &((const PlanUnresolvedAttribute *)*child)->parts;
    if ((*child)->kind != PLAN_UNRESOLVED_ATTRIBUTE) {
        plan_each_child(*child, look_for_excluded, user);
        return;
    }
    for (size_t i = 0; i < exclusions->stars->count; i++) {
        const PlanNames *except = &((PlanUnresolvedStar *)exclusions->stars->items[i])->except;
        for (size_t j = 0; j < except->count; j++)
            exclusions->any_used |= str_equal_nocase(parts->items[parts->count - 1].text,
                                                     except->items[j].text);
    }
}

/* Whether a list only leaves out columns, and none of those that expressions name. */
static bool only_leaves_out(const PlanProject *project, const PlanList *above)
{
    const PlanList *stars = &project->expressions;
    for (size_t i = 0; i < stars->count; i++)
        if (stars->items[i]->kind != PLAN_UNRESOLVED_STAR ||
            ((PlanUnresolvedStar *)stars->items[i])->replacements.count > 0)
            return false;
    Exclusions exclusions = {stars, false};
    for (size_t i = 0; i < above->count; i++)
        look_for_excluded(&exclusions, &above->items[i]);
    return !exclusions.any_used && project->input != NULL && fold_is_made_up(project->input);
}

/* SELECT a FROM (SELECT * EXCLUDE (b) FROM ..): what is left out above anyway. */
static bool fold_list_over_stars(Folder *folder, PlanNode **place)
{
    (void)folder;
    PlanProject *outer = (PlanProject *)*place, *inner = (PlanProject *)outer->input;
    const PlanList *list = select_list(*place);
    Traits above = fold_traits_of_list(list);
    const PlanList *groups = outer->node.kind == PLAN_AGGREGATE
                                 ? &((PlanAggregate *)outer)->grouping_expressions
                                 : &(PlanList){0};
    if (above.stars || above.subqueries || above.windows || above.generators ||
        !only_leaves_out(inner, list) || !only_leaves_out(inner, groups))
        return false;
    outer->input = inner->input;
    return true;
}

static bool fold_filter_over_stars(Folder *folder, PlanNode **place)
{
    PlanFilter *filter = (PlanFilter *)*place;
    PlanProject *project = (PlanProject *)filter->input;
    PlanList condition = {&filter->condition, 1, 1};
    if (fold_traits(filter->condition).subqueries || !only_leaves_out(project, &condition))
        return false;
    filter->input = project->input;
    filter->node.schema = filter->input->schema;
    project->input = &filter->node;
    *place = &project->node;
    fold_here(folder, &project->input);
    return true;
}

/* What a filter with window functions sees may be written without the list above its columns. */
static bool fold_qualify_over_project(Folder *folder, PlanNode **place)
{
    PlanQualify *qualify = (PlanQualify *)*place;
    PlanProject *project = (PlanProject *)qualify->input;
    Substitution s = substitution_of(folder, &project->expressions, project->node.schema);
    check(&s, &qualify->condition);
    for (size_t i = 0; i < project->expressions.count && s.possible; i++)
        s.possible = s.uses[i] == 0 || is_cheap(without_alias(project->expressions.items[i]));
    if (!s.possible || project->input == NULL || fold_traits_of_list(&project->expressions).windows)
        return false;
    replace(&s, &qualify->condition);
    qualify->input = project->input;
    qualify->node.schema = qualify->input->schema;
    project->input = &qualify->node;
    *place = &project->node;
    return true;
}

/* DISTINCT over UNION ALL is UNION. */
static bool fold_distinct_over_union(Folder *folder, PlanNode **place)
{
    (void)folder;
    PlanSetOperation *operation = (PlanSetOperation *)((PlanDeduplicate *)*place)->input;
    if (operation->set_op_type != PLAN_SET_UNION)
        return false;
    operation->is_all = false;
    *place = &operation->node;
    return true;
}

static bool fold_filter_over_aggregate(Folder *folder, PlanNode **place)
{
    PlanFilter *filter = (PlanFilter *)*place;
    PlanAggregate *aggregate = (PlanAggregate *)filter->input;
    Substitution s = substitution_of(folder, &aggregate->aggregate_expressions,
                                     aggregate->node.schema);
    check(&s, &filter->condition);
    if (!s.possible || aggregate->having_condition != NULL || aggregate->group_by_all ||
        fold_traits(filter->condition).subqueries ||
        fold_traits_of_list(&aggregate->aggregate_expressions).windows)
        return false;
    replace(&s, &filter->condition);
    aggregate->having_condition = filter->condition;
    *place = &aggregate->node;
    return true;
}

static bool fold_filter_over_sort(Folder *folder, PlanNode **place)
{
    PlanFilter *filter = (PlanFilter *)*place;
    PlanSort *sort = (PlanSort *)filter->input;
    filter->input = sort->input;
    sort->input = &filter->node;
    *place = &sort->node;
    fold_here(folder, &sort->input);
    return true;
}

typedef struct SortNames {
    const PlanProject *project;
    bool clear; /* every name in the keys means the same in the list */
} SortNames;

static void check_sort_name(void *user, PlanNode **child)
{
    SortNames *names = user;
    if ((*child)->kind != PLAN_UNRESOLVED_ATTRIBUTE) {
        plan_each_child(*child, check_sort_name, user);
        return;
    }
    const PlanUnresolvedAttribute *attribute = (PlanUnresolvedAttribute *)*child;
    const Schema *schema = names->project->node.schema;
    Str name = attribute->parts.items[attribute->parts.count - 1].text;
    for (size_t i = 0; i < schema->count; i++)
        if (str_equal_nocase(schema->columns[i]->name, name) &&
            (attribute->column == NULL || schema->columns[i]->id != attribute->column->id))
            names->clear = false;
}

typedef struct SortKeys {
    const Schema *kept; /* what the list above gives */
    bool are_kept;
} SortKeys;

static void check_sort_key(void *user, PlanNode **child)
{
    SortKeys *keys = user;
    if ((*child)->kind != PLAN_UNRESOLVED_ATTRIBUTE) {
        plan_each_child(*child, check_sort_key, user);
        return;
    }
    const Column *column = ((PlanUnresolvedAttribute *)*child)->column;
    for (size_t i = 0; i < keys->kept->count && column != NULL; i++)
        if (keys->kept->columns[i]->id == column->id)
            return;
    keys->are_kept = false;
}

static bool fold_once(Folder *folder, PlanNode **place);

/* SELECT .. FROM (.. ORDER BY k): the order is that of the whole. A key that the list below computes
 * and the one above leaves out is written out. */
static bool fold_project_over_sort(Folder *folder, PlanNode **place)
{
    PlanProject *project = (PlanProject *)*place;
    PlanSort *sort = (PlanSort *)project->input;
    Traits traits = fold_traits_of_list(&project->expressions);
    SortNames names = {project, !traits.generators && !traits.random};
    SortKeys keys = {project->node.schema, true};
    for (size_t i = 0; i < sort->order.count; i++) {
        check_sort_name(&names, &sort->order.items[i]);
        check_sort_key(&keys, &sort->order.items[i]);
    }
    if (!names.clear)
        return false;
    const PlanList *computed = select_list(sort->input);
    PlanNode *lifted = &project->node;
    project->input = sort->input;
    if (computed != NULL && !keys.are_kept) {
        PlanList order = {0};
        for (size_t i = 0; i < sort->order.count; i++)
            plan_list_add(folder->cx, &order, plan_copy(folder->cx, sort->order.items[i]));
        Substitution s = substitution_of(folder, computed, sort->input->schema);
        check_list(&s, &order);
        check_positions(&s, &order);
        if (s.possible)
            replace_list(&s, &order);
        if (!s.possible || !fold_once(folder, &lifted)) {
            project->input = &sort->node;
            return false;
        }
        sort->order = order;
    }
    sort->input = lifted;
    sort->node.schema = project->node.schema;
    *place = &sort->node;
    fold_here(folder, &sort->input);
    return true;
}

static bool fold_project_over_limit(Folder *folder, PlanNode **place)
{
    PlanProject *project = (PlanProject *)*place;
    PlanLimit *limit = (PlanLimit *)project->input;
    Traits traits = fold_traits_of_list(&project->expressions);
    if (traits.windows || traits.generators)
        return false;
    /* The rows are the first ones of an order: it must stay right below the limit. */
    PlanNode *lifted = &project->node;
    project->input = limit->input;
    if (limit->input->kind == PLAN_SORT &&
        (!fold_is_made_up(limit->input) || !fold_project_over_sort(folder, &lifted))) {
        project->input = &limit->node;
        return false;
    }
    limit->input = lifted;
    limit->node.schema = project->node.schema;
    *place = &limit->node;
    fold_here(folder, &limit->input);
    return true;
}

static bool fold_sort_over_sort(Folder *folder, PlanNode **place)
{
    (void)folder;
    PlanSort *sort = (PlanSort *)*place;
    sort->input = ((PlanSort *)sort->input)->input;
    return true;
}

/* New names for all columns of a query that gives them names itself. */
static bool fold_names_over_select(Folder *folder, PlanNode **place)
{
    PlanToDF *names = (PlanToDF *)*place;
    const Schema *below = names->input->schema;
    if (below == NULL || below->open || below->count != names->column_names.count)
        return false;
    PlanProject *project = PLAN_NEW(folder->cx, Project, PROJECT, nowhere);
    project->input = names->input;
    project->node.schema = names->node.schema;
    for (size_t i = 0; i < below->count; i++) {
        PlanUnresolvedAttribute *attribute = PLAN_NEW(folder->cx, UnresolvedAttribute,
                                                      UNRESOLVED_ATTRIBUTE, nowhere);
        plan_names_add(folder->cx, &attribute->parts, (PlanName){.text = below->columns[i]->name});
        attribute->column = below->columns[i];
        attribute->node.type = below->columns[i]->type;
        attribute->node.nullable = below->columns[i]->nullable;
        PlanAlias *alias = PLAN_NEW(folder->cx, Alias, ALIAS, nowhere);
        alias->expr = &attribute->node;
        alias->node.type = attribute->node.type;
        alias->node.nullable = attribute->node.nullable;
        plan_names_add(folder->cx, &alias->name, names->column_names.items[i]);
        plan_list_add(folder->cx, &project->expressions, &alias->node);
    }
    *place = &project->node;
    return true;
}

static bool fold_names_over_names(Folder *folder, PlanNode **place)
{
    (void)folder;
    PlanToDF *names = (PlanToDF *)*place;
    names->input = ((PlanToDF *)names->input)->input;
    return true;
}

typedef struct FoldRow {
    PlanKind outer;
    PlanKind inner;
    bool (*fold)(Folder *folder, PlanNode **place);
} FoldRow;

/* Each has its input as the first field of its node. */
static const FoldRow rows[] = {
    {PLAN_PROJECT, PLAN_PROJECT, fold_project_over_project},
    {PLAN_PROJECT, PLAN_PROJECT, fold_list_over_stars},
    {PLAN_AGGREGATE, PLAN_PROJECT, fold_list_over_stars},
    {PLAN_FILTER, PLAN_PROJECT, fold_filter_over_stars},
    {PLAN_PROJECT, PLAN_AGGREGATE, fold_project_over_aggregate},
    {PLAN_PROJECT, PLAN_SORT, fold_project_over_sort},
    {PLAN_PROJECT, PLAN_LIMIT, fold_project_over_limit},
    {PLAN_AGGREGATE, PLAN_PROJECT, fold_aggregate_over_project},
    {PLAN_FILTER, PLAN_PROJECT, fold_filter_over_project},
    {PLAN_FILTER, PLAN_PROJECT, fold_filter_over_windows},
    {PLAN_PROJECT, PLAN_FILTER, fold_list_over_filtered_windows},
    {PLAN_PROJECT, PLAN_QUALIFY, fold_list_over_filtered_windows},
    {PLAN_FILTER, PLAN_AGGREGATE, fold_filter_over_aggregate},
    {PLAN_FILTER, PLAN_SORT, fold_filter_over_sort},
    {PLAN_QUALIFY, PLAN_PROJECT, fold_qualify_over_project},
    {PLAN_DEDUPLICATE, PLAN_SET_OPERATION, fold_distinct_over_union},
    {PLAN_SORT, PLAN_SORT, fold_sort_over_sort},
    {PLAN_TO_DF, PLAN_PROJECT, fold_names_over_select},
    {PLAN_TO_DF, PLAN_AGGREGATE, fold_names_over_select},
    {PLAN_TO_DF, PLAN_TO_DF, fold_names_over_names},
};

static bool fold_once(Folder *folder, PlanNode **place)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (fold_is_kind(*place, rows[i].outer) &&
            fold_is_kind(((PlanFilter *)*place)->input, rows[i].inner) &&
            rows[i].fold(folder, place))
            return true;
    return false;
}

static void fold_here(Folder *folder, PlanNode **place)
{
    while (fold_once(folder, place)) {
    }
}

/* A list of columns gives their order itself: that of the relation below, where the keys of a semi join
 * come first, does not matter. */
static void forget_key_order(PlanNode *node)
{
    const PlanList *list = select_list(node);
    if (list == NULL || fold_traits_of_list(list).stars)
        return;
    PlanNode *input = ((PlanProject *)node)->input;
    while (fold_is_kind(input, PLAN_FILTER) || fold_is_kind(input, PLAN_SORT) ||
           fold_is_kind(input, PLAN_LIMIT))
        input = ((PlanFilter *)input)->input;
    PlanJoin *join = (PlanJoin *)input;
    if (fold_is_kind(input, PLAN_JOIN) && join->join_condition != NULL)
        join->using_columns = (PlanNames){0};
}

static void fold_below(void *user, PlanNode **child)
{
    Folder *folder = user;
    const PlanSort *around = folder->sort;
    if (fold_is_kind(*child, PLAN_SORT))
        folder->sort = (const PlanSort *)*child;
    plan_each_child(*child, fold_below, user);
    folder->sort = around;
    /* A hint without a name has done its work once the attributes are resolved. */
    while (fold_is_kind(*child, PLAN_HINT) && ((PlanHint *)*child)->name.n == 0)
        *child = ((PlanHint *)*child)->input;
    fold_here(user, child);
    forget_key_order(*child);
}

/* An order that a query around it does not keep: Spark's rows come in it, Snowflake's in any. */
static void report_lost_order(ScContext *cx, const PlanNode *node)
{
    bool is_inside = false;
    for (;;) {
        switch (node->kind) {
        case PLAN_LIMIT: node = ((const PlanLimit *)node)->input; break;
        case PLAN_FILTER: node = ((const PlanFilter *)node)->input; break;
        case PLAN_PROJECT:
            node = ((const PlanProject *)node)->input;
            is_inside = true;
            break;
        case PLAN_SUBQUERY_ALIAS:
            node = ((const PlanSubqueryAlias *)node)->input;
            is_inside = true;
            break;
        case PLAN_TO_DF:
            node = ((const PlanToDF *)node)->input;
            is_inside = true;
            break;
        case PLAN_SORT:
            if (is_inside)
                diag_emit(cx->diags, FDM201, node->origin,
                          "the rows were sorted before their columns changed: Snowflake does not "
                          "keep that order");
            return;
        default: return;
        }
        if (node == NULL)
            return;
    }
}

void rewrite_fold(ScContext *cx, PlanNode **root)
{
    Folder folder = {.cx = cx};
    fold_prune(cx, *root);
    fold_below(&folder, root);
    report_lost_order(cx, *root);
}
