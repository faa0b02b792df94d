/* plan.c - making plan nodes and looking into them. What plan.def says is turned into tables here
 * and nowhere else; no node has code of its own. */
#include "plan/plan.h"

#include "core/template.h"

#include <assert.h>

/* The names of the values of each enum that CHOICE fields have, in the order of plan.h, and NULL. */
static const char *const choices_PlanJoinType[] = {
    "inner", "full_outer", "left_outer", "right_outer", "left_anti", "left_semi", "cross", NULL};
static const char *const choices_PlanSetOpType[] = {"intersect", "union", "except", NULL};
static const char *const choices_PlanNullTreatment[] = {"unsaid", "ignore", "respect", NULL};
static const char *const choices_PlanEvalMode[] = {"unsaid", "try", NULL};
static const char *const choices_PlanSortDirection[] = {"ascending", "descending", NULL};
static const char *const choices_PlanNullOrdering[] = {"nulls_first", "nulls_last", NULL};
static const char *const choices_PlanFrameType[] = {"none", "row", "range", NULL};
static const char *const choices_PlanBoundKind[] = {
    "unbounded_preceding", "preceding", "current_row", "following", "unbounded_following", NULL};
static const char *const choices_PlanSubqueryType[] = {"scalar", "exists", "in", NULL};
static const char *const choices_PlanGroupingKind[] = {"rollup", "cube", "sets", NULL};
static const char *const choices_SfOperator[] = {
#define OPERATOR(NAME, text, form, precedence) #NAME,
#include "plan/operators.def"
#undef OPERATOR
    NULL};

/* What is asked of every node, as a flat table. */
typedef struct PlanFacts {
    uint16_t size;
    uint16_t category; /* PlanCategory */
} PlanFacts;

#define RELATION(Name, NAME_, ...) [PLAN_##NAME_] = {sizeof(Plan##Name), PLAN_CATEGORY_RELATION},
#define EXPRESSION(Name, NAME_, ...) \
    [PLAN_##NAME_] = {sizeof(Plan##Name), PLAN_CATEGORY_EXPRESSION},
#define TARGET(Name, NAME_, ...) [PLAN_##NAME_] = {sizeof(Plan##Name), PLAN_CATEGORY_TARGET},
#define COMMAND(Name, NAME_, ...) [PLAN_##NAME_] = {sizeof(Plan##Name), PLAN_CATEGORY_COMMAND},
static const PlanFacts facts[] = {
#include "plan/plan.def"
};
#undef RELATION
#undef EXPRESSION
#undef TARGET
#undef COMMAND

#define FIELD(name, TYPE_, choices) \
    {#name, PLAN_FIELD_##TYPE_, (uint16_t)offsetof(This, name), choices},
#define NODE(name) FIELD(name, NODE, NULL)
#define NODES(name) FIELD(name, NODES, NULL)
#define NAME(name) FIELD(name, NAME, NULL)
#define NAMES(name) FIELD(name, NAMES, NULL)
#define TEXT(name) FIELD(name, TEXT, NULL)
#define FLAG(name) FIELD(name, FLAG, NULL)
#define CHOICE(Type_, name) FIELD(name, CHOICE, choices_##Type_)
#define INTEGER(name) FIELD(name, INTEGER, NULL)
#define TYPE(name) FIELD(name, TYPE, NULL)
#define LINK(Type_, name) FIELD(name, LINK, NULL)

#define KIND(Name, NAME_, category, ...)                                         \
    case PLAN_##NAME_: {                                                         \
        typedef Plan##Name This;                                                 \
        static const PlanField fields[] = {__VA_ARGS__};                         \
        static const PlanKindInfo info = {#Name, category, sizeof(This), fields, \
                                          sizeof fields / sizeof *fields};       \
        return &info;                                                            \
    }
#define RELATION(Name, NAME_, ...) KIND(Name, NAME_, PLAN_CATEGORY_RELATION, __VA_ARGS__)
#define EXPRESSION(Name, NAME_, ...) KIND(Name, NAME_, PLAN_CATEGORY_EXPRESSION, __VA_ARGS__)
#define TARGET(Name, NAME_, ...) KIND(Name, NAME_, PLAN_CATEGORY_TARGET, __VA_ARGS__)
#define COMMAND(Name, NAME_, ...) KIND(Name, NAME_, PLAN_CATEGORY_COMMAND, __VA_ARGS__)

const PlanKindInfo *plan_kind_info(PlanKind kind)
{
    assert((unsigned)kind < PLAN_KIND_COUNT);
    switch (kind) {
#include "plan/plan.def"
    case PLAN_KIND_COUNT: break;
    }
    return NULL;
}

#undef RELATION
#undef EXPRESSION
#undef TARGET
#undef COMMAND
#undef KIND
#undef NODE
#undef NODES
#undef NAME
#undef NAMES
#undef TEXT
#undef FLAG
#undef CHOICE
#undef INTEGER
#undef TYPE
#undef LINK
#undef FIELD

PlanNode *plan_new(ScContext *cx, PlanKind kind, Span origin)
{
    PlanNode *node = arena_alloc(cx->arena, facts[kind].size);
    node->kind = (uint16_t)kind;
    node->origin = origin;
    node->nullable = true;
    return node;
}

void plan_list_add(ScContext *cx, PlanList *list, PlanNode *item)
{
    *VEC_ADD(cx->arena, list) = item;
}

void plan_names_add(ScContext *cx, PlanNames *names, PlanName name)
{
    *VEC_ADD(cx->arena, names) = name;
}

bool plan_literal_is_null(const PlanLiteral *literal)
{
    return literal->text.p == NULL && !type_is_interval(literal->node.type);
}

bool plan_is_template(const PlanNode *expression)
{
    if (expression->kind != PLAN_UNRESOLVED_ATTRIBUTE)
        return false;
    const PlanNames *parts = &((const PlanUnresolvedAttribute *)expression)->parts;
    return template_is_in(parts->items[parts->count - 1].text);
}

bool plan_is_relation(const PlanNode *node)
{
    return facts[node->kind].category == PLAN_CATEGORY_RELATION;
}

bool plan_is_expression(const PlanNode *node)
{
    PlanCategory category = (PlanCategory)facts[node->kind].category;
    return category == PLAN_CATEGORY_EXPRESSION || category == PLAN_CATEGORY_TARGET;
}

static void visit_all(PlanList *list, PlanVisit visit, void *user)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i] != NULL)
            visit(user, &list->items[i]);
}

/* Walks are so many that this has code for each kind instead of a look at the table. */
#define NODE(name)        \
    if (of->name != NULL) \
        visit(user, &of->name);
#define NODES(name) visit_all(&of->name, visit, user);
#define NAME(name)
#define NAMES(name)
#define TEXT(name)
#define FLAG(name)
#define CHOICE(Type_, name)
#define INTEGER(name)
#define TYPE(name)
#define LINK(Type_, name)
#define RELATION(Name, NAME_, ...)           \
    case PLAN_##NAME_: {                     \
        Plan##Name *of = (Plan##Name *)node; \
        (void)of;                            \
        __VA_ARGS__                          \
        break;                               \
    }
#define EXPRESSION RELATION
#define TARGET RELATION
#define COMMAND RELATION

void plan_each_child(PlanNode *node, PlanVisit visit, void *user)
{
    switch ((PlanKind)node->kind) {
#include "plan/plan.def"
    case PLAN_KIND_COUNT: break;
    }
}

#undef RELATION
#undef EXPRESSION
#undef TARGET
#undef COMMAND
#undef NODE
#undef NODES
#undef NAME
#undef NAMES
#undef TEXT
#undef FLAG
#undef CHOICE
#undef INTEGER
#undef TYPE
#undef LINK

const SfOperatorInfo *sf_operator_info(SfOperator op)
{
    static const SfOperatorInfo operators[] = {
#define OPERATOR(NAME, text, form, precedence) {text, SF_##form, precedence},
#include "plan/operators.def"
#undef OPERATOR
    };
    assert((unsigned)op < SF_OPERATOR_COUNT);
    return &operators[op];
}

PlanList plan_reverse_order(ScContext *cx, const PlanList *order)
{
    PlanList reversed = {0};
    for (size_t i = 0; i < order->count; i++) {
        PlanSortOrder *key = (PlanSortOrder *)plan_copy(cx, order->items[i]);
        key->direction = key->direction == PLAN_SORT_ASCENDING ? PLAN_SORT_DESCENDING
                                                               : PLAN_SORT_ASCENDING;
        key->null_ordering = key->null_ordering == PLAN_NULLS_FIRST ? PLAN_NULLS_LAST
                                                                    : PLAN_NULLS_FIRST;
        plan_list_add(cx, &reversed, &key->node);
    }
    return reversed;
}
