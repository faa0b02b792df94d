/* dataframe_asof.c - joins with the closest row (Catalyst's AsOfJoin and RewriteAsOfJoin).
 *
 * Snowflake's ASOF JOIN does this for one inequality and keys that are equal. What it does not do, the
 * closest row on either side or a tolerance of a left join, is a left join to all rows that may match,
 * of which a window keeps the closest. */
#include "plan/literal.h"
#include "sema/expansion.h"

static const Span nowhere = {0, 0};

typedef enum Direction { BACKWARD, FORWARD, NEAREST } Direction;

typedef struct AsOf {
    const Expansion *ex;
    const PlanAsOfJoin *join;
    Direction direction;
    bool is_inner;
} AsOf;

static PlanNode *copy(const AsOf *as_of, const PlanNode *expression)
{
    return plan_copy(as_of->ex->cx, expression);
}

static PlanNode *compare(const AsOf *as_of, const char *operator_)
{
    return ex_call2(as_of->ex, operator_, copy(as_of, as_of->join->left_as_of),
                    copy(as_of, as_of->join->right_as_of));
}

static PlanNode *both(const AsOf *as_of, PlanNode *a, PlanNode *b)
{
    return a == NULL ? b : b == NULL ? a : ex_call2(as_of->ex, "and", a, b);
}

/* ---- conditions ------------------------------------------------------------------------------------ */

/* What must hold beside the order: the keys that are equal. */
static PlanNode *key_condition(const AsOf *as_of)
{
    const PlanAsOfJoin *join = as_of->join;
    PlanNode *condition = join->join_expr;
    for (size_t i = 0; i < join->using_columns.count; i++) {
        PlanNode *sides[2];
        const uint32_t ids[] = {join->left->plan_id, join->right->plan_id};
        for (size_t s = 0; s < 2; s++) {
            sides[s] = ex_named(as_of->ex, join->using_columns.items[i]);
            sides[s]->plan_id = ids[s];
        }
        condition = both(as_of, condition, ex_call2(as_of->ex, "=", sides[0], sides[1]));
    }
    return condition;
}

/* Which rows come before or after. */
static PlanNode *order_condition(const AsOf *as_of)
{
    bool exact = as_of->join->allow_exact_matches;
    switch (as_of->direction) {
    case BACKWARD: return compare(as_of, exact ? ">=" : ">");
    case FORWARD: return compare(as_of, exact ? "<=" : "<");
    case NEAREST: break;
    }
    if (!exact)
        return ex_call1(as_of->ex, "not", compare(as_of, "="));
    /* No value is closest to none. */
    return both(as_of, ex_call1(as_of->ex, "isnotnull", copy(as_of, as_of->join->left_as_of)),
                ex_call1(as_of->ex, "isnotnull", copy(as_of, as_of->join->right_as_of)));
}

/* How far away a row may be. */
static PlanNode *tolerance_condition(const AsOf *as_of)
{
    const PlanAsOfJoin *join = as_of->join;
    const Expansion *ex = as_of->ex;
    if (join->tolerance == NULL)
        return NULL;
    PlanNode *least = ex_call2(
        ex, ">=", copy(as_of, join->right_as_of),
        ex_call2(ex, "-", copy(as_of, join->left_as_of), copy(as_of, join->tolerance)));
    PlanNode *most = ex_call2(
        ex, "<=", copy(as_of, join->right_as_of),
        ex_call2(ex, "+", copy(as_of, join->left_as_of), copy(as_of, join->tolerance)));
    switch (as_of->direction) {
    case BACKWARD: return least;
    case FORWARD: return most;
    case NEAREST: break;
    }
    return both(as_of, least, most);
}

static bool is_equality(const PlanNode *condition)
{
    const PlanUnresolvedFunction *call = (const PlanUnresolvedFunction *)condition;
    if (condition->kind != PLAN_UNRESOLVED_FUNCTION || call->arguments.count != 2)
        return false;
    if (str_equal(call->function_name, STR("and")))
        return is_equality(call->arguments.items[0]) && is_equality(call->arguments.items[1]);
    return (str_equal(call->function_name, STR("=")) ||
            str_equal(call->function_name, STR("=="))) &&
           call->arguments.items[0]->kind == PLAN_UNRESOLVED_ATTRIBUTE &&
           call->arguments.items[1]->kind == PLAN_UNRESOLVED_ATTRIBUTE;
}

/* ---- ASOF JOIN --------------------------------------------------------------------------------------- */

static PlanJoin *join_of(const AsOf *as_of, PlanNode *left)
{
    PlanJoin *join = PLAN_NEW(as_of->ex->cx, Join, JOIN, nowhere);
    join->left = left;
    join->right = as_of->join->right;
    join->join_type = PLAN_JOIN_LEFT_OUTER;
    return join;
}

/* Rows without a match have no value there. */
static PlanNode *with_match_only(const AsOf *as_of, PlanNode *relation, PlanNode *condition)
{
    if (!as_of->is_inner)
        return relation;
    PlanFilter *filter = PLAN_NEW(as_of->ex->cx, Filter, FILTER, nowhere);
    filter->input = relation;
    filter->condition = condition != NULL ? condition
                                          : ex_call1(as_of->ex, "isnotnull",
                                                     copy(as_of, as_of->join->right_as_of));
    return &filter->node;
}

static PlanNode *as_asof_join(const AsOf *as_of, PlanNode *keys)
{
    PlanJoin *join = join_of(as_of, as_of->join->left);
    join->join_condition = keys;
    join->match_condition = order_condition(as_of);
    return with_match_only(as_of, &join->node, tolerance_condition(as_of));
}

/* ---- a join and a window ------------------------------------------------------------------------------- */

static PlanNode *window_of_rows(const AsOf *as_of, PlanNode *partition, PlanNode *key,
                                bool is_descending)
{
    ScContext *cx = as_of->ex->cx;
    PlanWindow *window = PLAN_NEW(cx, Window, WINDOW, nowhere);
    PlanSortOrder *order = PLAN_NEW(cx, SortOrder, SORT_ORDER, nowhere);
    order->child = key;
    order->direction = is_descending ? PLAN_SORT_DESCENDING : PLAN_SORT_ASCENDING;
    order->null_ordering = is_descending ? PLAN_NULLS_LAST : PLAN_NULLS_FIRST;
    window->window_function = ex_call(as_of->ex, "row_number", 0, NULL);
    if (partition != NULL)
        plan_list_add(cx, &window->partition_spec, partition);
    plan_list_add(cx, &window->order_spec, &order->node);
    return &window->node;
}

/* What grows with the distance of two values; NULL if that is not known of their type. */
static PlanNode *distance(const AsOf *as_of, const Type *type)
{
    const Expansion *ex = as_of->ex;
    PlanNode *left = copy(as_of, as_of->join->left_as_of);
    PlanNode *right = copy(as_of, as_of->join->right_as_of);
    if (type_is(type, TYPE_DATE))
        return ex_call1(ex, "abs", ex_call2(ex, "datediff", left, right));
    if (type_is(type, TYPE_TIMESTAMP))
        return ex_call1(ex, "abs",
                        ex_call2(ex, "-", ex_call1(ex, "unix_micros", left),
                                 ex_call1(ex, "unix_micros", right)));
    return type_is_numeric(type) ? ex_call1(ex, "abs", ex_call2(ex, "-", left, right)) : NULL;
}

/* The left rows with a number each, that those which are equal stay apart. */
static PlanNode *numbered(const AsOf *as_of, PlanName number)
{
    const Expansion *ex = as_of->ex;
    PlanProject *project = ex_project(ex);
    ex_add_star(ex, project);
    PlanNode *constant = plan_literal_integer(ex->cx, TYPE_INTEGER, 1);
    plan_list_add(ex->cx, &project->expressions,
                  ex_alias(ex, window_of_rows(as_of, NULL, constant, false), number));
    project->node.plan_id = as_of->join->node.plan_id;
    return &project->node;
}

/* All columns but the number. */
static PlanNode *without_number(const AsOf *as_of, PlanNode *relation, PlanName number)
{
    const Expansion *ex = as_of->ex;
    PlanDrop *drop = PLAN_NEW(ex->cx, Drop, DROP, nowhere);
    drop->input = relation;
    PlanNode *column = ex_named(ex, number);
    column->plan_id = as_of->join->node.plan_id;
    plan_list_add(ex->cx, &drop->columns, column);
    return &drop->node;
}

static PlanNode *as_window(const AsOf *as_of, PlanNode *keys)
{
    const Expansion *ex = as_of->ex;
    PlanName number = {.text = STR("_row")};
    PlanJoin *join = join_of(as_of, numbered(as_of, number));
    join->join_type = as_of->is_inner ? PLAN_JOIN_INNER : PLAN_JOIN_LEFT_OUTER;
    join->join_condition = both(as_of, keys,
                                both(as_of, order_condition(as_of), tolerance_condition(as_of)));
    Scope scope = scope_over(ex->an, ex->input);
    PlanNode *left = copy(as_of, as_of->join->left_as_of);
    analyze_expression(ex->an, &scope, &left);
    PlanNode *key = as_of->direction == NEAREST ? distance(as_of, left->type)
                                                : copy(as_of, as_of->join->right_as_of);
    if (key == NULL)
        return ex_refuse(ex, "an as-of join to the nearest of values whose type is not known");
    PlanNode *row = ex_named(ex, number);
    row->plan_id = as_of->join->node.plan_id;
    PlanQualify *closest = PLAN_NEW(ex->cx, Qualify, QUALIFY, nowhere);
    closest->input = &join->node;
    closest->condition = ex_call2(ex, "=",
                                  window_of_rows(as_of, row, key, as_of->direction == BACKWARD),
                                  plan_literal_integer(ex->cx, TYPE_INTEGER, 1));
    return without_number(as_of, &closest->node, number);
}

/* ---- all of them ------------------------------------------------------------------------------------- */

static bool read_direction(Str text, Direction *direction)
{
    static const char *const names[] = {"backward", "forward", "nearest"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_is_nocase(text, names[i])) {
            *direction = (Direction)i;
            return true;
        }
    return false;
}

PlanNode *expand_as_of_join(const Expansion *ex, PlanNode *node)
{
    PlanAsOfJoin *join = (PlanAsOfJoin *)node;
    AsOf as_of = {.ex = ex, .join = join};
    as_of.is_inner = join->join_type.n == 0 || str_is_nocase(join->join_type, "inner");
    bool is_left = str_is_nocase(join->join_type, "left") ||
                   str_is_nocase(join->join_type, "leftouter") ||
                   str_is_nocase(join->join_type, "left_outer");
    if (join->left_as_of == NULL || join->right_as_of == NULL || (!as_of.is_inner && !is_left) ||
        !read_direction(join->direction, &as_of.direction))
        return ex_refuse(ex, "an as-of join that is no inner or left one, backward, forward or to "
                             "the nearest");
    analyze_relation(ex->an, &join->right);
    PlanNode *keys = key_condition(&as_of);
    bool is_plain = as_of.direction != NEAREST && (join->tolerance == NULL || as_of.is_inner) &&
                    (keys == NULL || is_equality(keys));
    return is_plain ? as_asof_join(&as_of, keys) : as_window(&as_of, keys);
}
