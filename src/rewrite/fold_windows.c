/* fold_windows.c - filters over window functions as QUALIFY.
 *
 * A DataFrame numbers rows in one step, keeps some of the numbers in the next and drops the number after
 * that. Where the list still has the window functions, QUALIFY names them by their aliases; where it has
 * not, they stand in QUALIFY itself.
 */
#include "rewrite/fold.h"

static PlanNode *without_alias(PlanNode *item)
{
    return item->kind == PLAN_ALIAS ? ((PlanAlias *)item)->expr : item;
}

/* The item of a list, which may have stars, that is a column of its relation; NULL if a star gives it. */
static PlanNode *item_of(const PlanProject *list, const Column *column)
{
    const Schema *schema = list->node.schema;
    const PlanList *items = &list->expressions;
    bool is_plain = !fold_traits_of_list(items).stars && schema->count == items->count;
    for (size_t i = 0; i < schema->count; i++) {
        if (column == NULL || schema->columns[i]->id != column->id)
            continue;
        if (is_plain)
            return items->items[i];
        for (size_t j = 0; j < items->count; j++) {
            const PlanAlias *alias = (const PlanAlias *)items->items[j];
            if (alias->node.kind == PLAN_ALIAS &&
                str_equal_nocase(alias->name.items[0].text, schema->columns[i]->name))
                return items->items[j];
        }
    }
    return NULL;
}

static bool has_item_named(const PlanProject *list, Str name)
{
    for (size_t i = 0; i < list->expressions.count; i++) {
        const PlanAlias *alias = (const PlanAlias *)list->expressions.items[i];
        if (alias->node.kind == PLAN_ALIAS && str_equal_nocase(alias->name.items[0].text, name))
            return true;
    }
    return false;
}

/* What expressions above a list use of it. */
typedef struct Uses {
    ScContext *cx;
    const PlanProject *list;
    bool windows;    /* a window function */
    bool is_unclear; /* a name that may be an item or not */
    bool is_hidden;  /* the alias of an item that the input may have as a column too */
} Uses;

static void look(void *user, PlanNode **child)
{
    Uses *uses = user;
    const PlanUnresolvedAttribute *attribute = (const PlanUnresolvedAttribute *)*child;
    if (attribute->node.kind != PLAN_UNRESOLVED_ATTRIBUTE) {
        plan_each_child(*child, look, user);
        return;
    }
    PlanNode *item = item_of(uses->list, attribute->column);
    Str name = attribute->parts.items[attribute->parts.count - 1].text;
    if (item == NULL) {
        uses->is_unclear |= attribute->outer > 0 || has_item_named(uses->list, name);
        return;
    }
    const Schema *input = uses->list->input->schema;
    uses->windows |= fold_traits(item).windows;
    uses->is_hidden |= input == NULL || input->open;
    for (size_t i = 0; input != NULL && i < input->count; i++)
        uses->is_hidden |= without_alias(item)->kind != PLAN_UNRESOLVED_ATTRIBUTE &&
                           str_equal_nocase(input->columns[i]->name, name);
}

static void replace(void *user, PlanNode **child)
{
    const Uses *uses = user;
    const PlanUnresolvedAttribute *attribute = (const PlanUnresolvedAttribute *)*child;
    if (attribute->node.kind != PLAN_UNRESOLVED_ATTRIBUTE) {
        plan_each_child(*child, replace, user);
        return;
    }
    PlanNode *item = item_of(uses->list, attribute->column);
    if (item != NULL)
        *child = plan_copy(uses->cx, without_alias(item));
}

/* SELECT .., ROW_NUMBER() OVER (..) AS n .. QUALIFY n = 1 */
bool fold_filter_over_windows(Folder *folder, PlanNode **place)
{
    PlanFilter *filter = (PlanFilter *)*place;
    PlanProject *list = (PlanProject *)filter->input;
    Uses uses = {.cx = folder->cx, .list = list};
    Traits below = fold_traits_of_list(&list->expressions);
    if (!below.windows || below.generators || list->input == NULL || list->node.schema == NULL ||
        fold_traits(filter->condition).subqueries)
        return false;
    look(&uses, &filter->condition);
    if (!uses.windows || uses.is_unclear || uses.is_hidden)
        return false;
    PlanQualify *qualify = PLAN_NEW(folder->cx, Qualify, QUALIFY, filter->node.origin);
    qualify->input = filter->input;
    qualify->condition = filter->condition;
    qualify->over_list = true;
    qualify->node.schema = filter->node.schema;
    qualify->node.plan_id = filter->node.plan_id;
    *place = &qualify->node;
    return true;
}

/* The items that are left of a list under a star without some names; false if windows are. */
static bool leave_out(Folder *folder, const PlanUnresolvedStar *star, const PlanProject *list,
                      PlanList *left)
{
    if (star->target.count + star->replacements.count > 0 || star->table != NULL)
        return false;
    size_t found = 0;
    for (size_t i = 0; i < list->expressions.count; i++) {
        PlanNode *item = list->expressions.items[i];
        bool is_out = false;
        for (size_t j = 0; j < star->except.count && item->kind == PLAN_ALIAS; j++)
            is_out |= str_equal_nocase(((PlanAlias *)item)->name.items[0].text,
                                       star->except.items[j].text);
        found += is_out;
        if (!is_out)
            plan_list_add(folder->cx, left, item);
    }
    return found == star->except.count && !fold_traits_of_list(left).windows;
}

/* What the list above selects of the one below; false if it cannot be said without that. */
static bool select_from(Folder *folder, const PlanList *above, Uses *uses, PlanList *selected)
{
    Traits traits = fold_traits_of_list(above);
    if (above->count == 1 && above->items[0]->kind == PLAN_UNRESOLVED_STAR)
        return leave_out(folder, (PlanUnresolvedStar *)above->items[0], uses->list, selected);
    if (traits.stars || traits.windows || traits.generators || traits.subqueries)
        return false;
    for (size_t i = 0; i < above->count; i++) {
        PlanNode *item = plan_copy(folder->cx, above->items[i]);
        const PlanUnresolvedAttribute *attribute = (const PlanUnresolvedAttribute *)item;
        look(uses, &item);
        PlanNode *below = item->kind == PLAN_UNRESOLVED_ATTRIBUTE
                              ? item_of(uses->list, attribute->column)
                              : NULL;
        /* An item keeps its name when it moves up whole. */
        if (below != NULL)
            item = plan_copy(folder->cx, below);
        else
            replace(uses, &item);
        plan_list_add(folder->cx, selected, item);
    }
    return !uses->is_unclear;
}

/* Whether each item that a condition names is in a list. */
typedef struct Kept {
    const PlanProject *list;
    const PlanList *items;
    bool all;
} Kept;

static void check_kept(void *user, PlanNode **child)
{
    Kept *kept = user;
    const PlanUnresolvedAttribute *attribute = (const PlanUnresolvedAttribute *)*child;
    if (attribute->node.kind != PLAN_UNRESOLVED_ATTRIBUTE) {
        plan_each_child(*child, check_kept, user);
        return;
    }
    const PlanNode *item = item_of(kept->list, attribute->column);
    bool is_there = item == NULL;
    for (size_t i = 0; i < kept->items->count; i++)
        is_there |= item != NULL && plan_equal(kept->items->items[i], item);
    kept->all &= is_there;
}

/* A list without the window functions that a filter below it used. */
bool fold_list_over_filtered_windows(Folder *folder, PlanNode **place)
{
    PlanProject *outer = (PlanProject *)*place;
    PlanQualify *filter = (PlanQualify *)outer->input; /* or a PlanFilter, which starts alike */
    PlanProject *list = (PlanProject *)filter->input;
    bool is_over_list = filter->node.kind == PLAN_FILTER || filter->over_list;
    if (!is_over_list || !fold_is_kind(filter->input, PLAN_PROJECT) || list->input == NULL ||
        list->node.schema == NULL || outer->node.schema == NULL)
        return false;
    Traits below = fold_traits_of_list(&list->expressions);
    Uses of_filter = {.cx = folder->cx, .list = list}, of_list = of_filter;
    look(&of_filter, &filter->condition);
    PlanList selected = {0};
    if (!below.windows || below.generators || below.random || of_filter.is_unclear ||
        fold_traits(filter->condition).subqueries ||
        !select_from(folder, &outer->expressions, &of_list, &selected))
        return false;
    if (of_list.windows) {
        /* The window functions stay in the list, which QUALIFY names them from. */
        Kept kept = {list, &selected, true};
        check_kept(&kept, &filter->condition);
        if (filter->node.kind != PLAN_QUALIFY || !kept.all)
            return false;
        outer->input = list->input;
        outer->expressions = selected;
        filter->input = &outer->node;
        filter->node.schema = outer->node.schema;
        *place = &filter->node;
        return true;
    }
    PlanQualify *qualify = PLAN_NEW(folder->cx, Qualify, QUALIFY, filter->node.origin);
    qualify->input = list->input;
    qualify->condition = plan_copy(folder->cx, filter->condition);
    replace(&of_filter, &qualify->condition);
    qualify->node.schema = list->input->schema;
    outer->input = &qualify->node;
    outer->expressions = selected;
    return true;
}
