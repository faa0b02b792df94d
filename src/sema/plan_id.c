/* plan_id.c - attributes of DataFrames, which say whose column they mean.
 *
 * df.a carries the number of df's plan. The relation of that number is looked for below the relations
 * of the scope; where it stands more than once, the occurrence closest to the scope counts
 * (Catalyst's ColumnResolutionHelper).
 */
#include "sema/analyzer.h"

/* What the attribute may mean, the closest so far. */
typedef struct Search {
    const Analyzer *an;
    uint32_t plan_id;
    const PlanNames *parts;
    const Schema *visible; /* the columns that the scope still has */
    unsigned depth;
    unsigned closed; /* how many relations above leave out the columns that are not known */
    unsigned best_depth;
    Column *best;
    bool ambiguous;
    /* Where no such column is known: the columns that may have it. */
    unsigned open_depth;
    const Schema *open;
    bool open_ambiguous;
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

static void take_open(Search *search, const Schema *schema)
{
    if (search->open == NULL || search->depth < search->open_depth) {
        search->open = schema;
        search->open_depth = search->depth;
        search->open_ambiguous = false;
    } else if (search->depth == search->open_depth && search->open != schema) {
        search->open_ambiguous = true;
    }
}

static void take_columns(Search *search, const Schema *schema)
{
    Str name = search->parts->items[search->parts->count - 1].text;
    bool is_known = false;
    for (size_t i = 0; schema != NULL && i < schema->count; i++) {
        const Column *column = schema->columns[i];
        if (column->hidden || !names_equal(search->an, column->name, name))
            continue;
        is_known = true;
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
    if (!is_known && schema != NULL && schema->open && search->closed == 0 &&
        search->parts->count == 1)
        take_open(search, schema);
}

static void look_at(Search *search, PlanNode *relation)
{
    if (relation->plan_id == search->plan_id) {
        take_columns(search, relation->schema);
        return;
    }
    bool is_closed = relation->schema != NULL && !relation->schema->open;
    search->depth++;
    search->closed += is_closed;
    plan_each_child(relation, look_below, search);
    search->closed -= is_closed;
    search->depth--;
}

static void look_below(void *user, PlanNode **child)
{
    if (plan_is_relation(*child))
        look_at(user, *child);
}

/* A column that is not known but must be there, since an attribute means it. */
static Column *found_column(Analyzer *an, const Schema *schema, const PlanName *name)
{
    for (size_t i = 0; i < schema->found->count; i++)
        if (names_equal(an, schema->found->items[i]->name, name->text))
            return schema->found->items[i];
    Column *column = new_column(an, name->text, name->quoted, NULL, true);
    if (schema->open_qualifier_count == 1)
        column->qualifier = schema->open_qualifiers[0];
    *VEC_ADD(an->cx->arena, schema->found) = column;
    return column;
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
        bool is_found = search.best == NULL && search.open != NULL;
        if (search.best == NULL && !is_found)
            continue;
        if (is_found ? search.open_ambiguous : search.ambiguous)
            diag_emit(an->cx->diags, RES002, attribute->node.origin,
                      "the column '%.*s' is one of a DataFrame that is used twice here",
                      STR_ARG(attribute->parts.items[0].text));
        Column *column = is_found ? found_column(an, search.open, &attribute->parts.items[0])
                                  : search.best;
        set_column(an, s, attribute, column, level);
        return true;
    }
    return false;
}

/* ---- tables -------------------------------------------------------------------------------------- */

typedef struct TableSearch {
    uint32_t plan_id;
    const Schema *schema;
} TableSearch;

static void look_for_table(void *user, PlanNode **child)
{
    TableSearch *search = user;
    if (!plan_is_relation(*child) || search->schema != NULL)
        return;
    if ((*child)->plan_id == search->plan_id)
        search->schema = (*child)->schema;
    else
        plan_each_child(*child, look_for_table, search);
}

const Schema *table_of_plan_id(const Scope *scope, uint32_t plan_id)
{
    TableSearch search = {.plan_id = plan_id};
    PlanNode *input = (PlanNode *)scope->inputs[0];
    if (plan_id == 0 || input == NULL || input->plan_id == plan_id)
        return NULL;
    look_for_table(&search, &input);
    return search.schema == input->schema ? NULL : search.schema;
}
