/* plan_id.c - attributes of DataFrames, which say whose column they mean.
 *
 * df.a carries the number of df's plan. The relation of that number is looked for below the relations
 * of the scope; where it stands more than once, the occurrence closest to the scope counts
 * (Catalyst's ColumnResolutionHelper).
 */
#include "sema/analyzer.h"

typedef struct Search {
    const Analyzer *an;
    uint32_t plan_id;
    const PlanNames *parts;
    const Schema *visible; /* the columns that the scope still has */
    unsigned depth;
    unsigned best_depth;
    Column *best;
    bool ambiguous;
} Search;

static void look_below(void *user, PlanNode **child);

/* The column of the scope that is the same definition. */
static Column *find_visible(const Search *search, uint32_t id)
{
    Column *found = NULL;
    for (size_t i = 0; i < search->visible->count; i++) {
        Column *column = search->visible->columns[i];
        if (column->id == id && (found == NULL || found->hidden))
            found = column;
    }
    return found;
}

static void take_columns(Search *search, const Schema *schema)
{
    Str name = search->parts->items[search->parts->count - 1].text;
    for (size_t i = 0; schema != NULL && i < schema->count; i++) {
        const Column *column = schema->columns[i];
        if (column->hidden || !names_equal(search->an, column->name, name))
            continue;
        Column *visible = find_visible(search, column->id);
        if (visible == NULL || (search->best != NULL && visible->id == search->best->id))
            continue;
        if (search->best == NULL || search->depth < search->best_depth) {
            search->best = visible;
            search->best_depth = search->depth;
            search->ambiguous = false;
        } else if (search->depth == search->best_depth) {
            search->ambiguous = true;
        }
    }
}

static void look_at(Search *search, PlanNode *relation)
{
    if (relation->plan_id == search->plan_id) {
        take_columns(search, relation->schema);
        return;
    }
    search->depth++;
    plan_each_child(relation, look_below, search);
    search->depth--;
}

static void look_below(void *user, PlanNode **child)
{
    if (plan_is_relation(*child))
        look_at(user, *child);
}

bool resolve_by_plan_id(Analyzer *an, const Scope *scope, PlanUnresolvedAttribute *attribute)
{
    int64_t level = 0;
    for (const Scope *s = scope; s != NULL; s = s->outer, level++) {
        Search search = {.an = an, .plan_id = attribute->node.plan_id, .parts = &attribute->parts};
        for (size_t i = 0; i < s->count; i++) {
            search.visible = s->tables[i]->schema;
            for (size_t j = 0; j < SCOPE_TABLES_MAX; j++)
                if (s->inputs[j] != NULL)
                    look_at(&search, (PlanNode *)s->inputs[j]);
        }
        if (search.best == NULL)
            continue;
        if (search.ambiguous)
            diag_emit(an->cx->diags, RES002, attribute->node.origin,
                      "the column '%.*s' is one of a DataFrame that is used twice here",
                      STR_ARG(attribute->parts.items[0].text));
        set_column(an, s, attribute, search.best, level);
        return true;
    }
    return false;
}
