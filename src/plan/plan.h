/* plan.h - the relation IR, where SQL text and Spark Connect plans meet.
 *
 * A plan is a tree of relations and expressions, named after the messages of the Spark Connect
 * protocol. Lowering (or a plan reader) builds it, the analyzer fills in types, schemas and links,
 * rewrites replace what only Spark has, the printer prints what is left. Nodes live in the
 * statement's arena. See plan.def for the nodes.
 */
#ifndef SC_PLAN_PLAN_H
#define SC_PLAN_PLAN_H

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/context.h"
#include "plan/type.h"
#include "util/span.h"
#include "util/str.h"
#include "util/vec.h"

typedef enum PlanKind {
#define RELATION(Name, NAME, ...) PLAN_##NAME,
#define EXPRESSION(Name, NAME, ...) PLAN_##NAME,
#define TARGET(Name, NAME, ...) PLAN_##NAME,
#define COMMAND(Name, NAME, ...) PLAN_##NAME,
#include "plan/plan.def"
#undef RELATION
#undef EXPRESSION
#undef TARGET
#undef COMMAND
    PLAN_KIND_COUNT
} PlanKind;

typedef enum PlanCategory {
    PLAN_CATEGORY_RELATION,
    PLAN_CATEGORY_EXPRESSION, /* in Spark's terms */
    PLAN_CATEGORY_TARGET,     /* in Snowflake's terms */
    PLAN_CATEGORY_COMMAND,
} PlanCategory;

/* A column of a relation's output. */
typedef struct Column {
    Str name;         /* as its definition spells it, without quotes */
    bool quoted;      /* the definition quoted it */
    const Type *type; /* NULL: unknown */
    bool nullable;
    Str qualifier;    /* the alias or table it is known under; empty for none */
    Str catalog_name; /* the name part before a table's own ("db"), empty if none was written; NULL
                         under an alias */
    bool hidden;      /* the second copy of a USING column: found only by its qualifier */
    uint32_t id;      /* one number for each definition; copies under another qualifier, of other
                         nullability or spelling keep it (Spark's expression id) */
} Column;

typedef VEC(Column *) ColumnVec;

typedef struct Schema {
    Column **columns;
    size_t count;
    bool open;            /* there may be more columns than these: a table is not in the catalog */
    Str *open_qualifiers; /* under which the columns that are not known can be found */
    size_t open_qualifier_count;
    ColumnVec *
        found; /* of an open schema: what it must have besides, as a DataFrame's attributes mean it */
} Schema;

typedef struct PlanNode {
    Span origin;          /* where it was written; {0, 0} for what was made up */
    uint16_t kind;        /* PlanKind */
    bool nullable;        /* expressions, once analyzed: may be NULL */
    uint32_t plan_id;     /* that of a serialized plan plus 1, 0 none: of a relation its own; of an
                             attribute or star that of the relation whose columns it means */
    const Type *type;     /* expressions, once analyzed: Spark's type; NULL unknown */
    const Schema *schema; /* relations, once analyzed */
} PlanNode;

typedef struct PlanList {
    PlanNode **items;
    size_t count;
    size_t capacity;
} PlanList;

typedef struct PlanName {
    Str text; /* without quotes */
    bool quoted;
    Span span;
} PlanName;

typedef struct PlanNames {
    PlanName *items;
    size_t count;
    size_t capacity;
} PlanNames;

typedef enum PlanJoinType {
    PLAN_JOIN_INNER,
    PLAN_JOIN_FULL_OUTER,
    PLAN_JOIN_LEFT_OUTER,
    PLAN_JOIN_RIGHT_OUTER,
    PLAN_JOIN_LEFT_ANTI,
    PLAN_JOIN_LEFT_SEMI,
    PLAN_JOIN_CROSS,
} PlanJoinType;
typedef enum PlanSetOpType { PLAN_SET_INTERSECT, PLAN_SET_UNION, PLAN_SET_EXCEPT } PlanSetOpType;
typedef enum PlanNullTreatment {
    PLAN_NULLS_UNSAID,
    PLAN_NULLS_IGNORE,
    PLAN_NULLS_RESPECT,
} PlanNullTreatment;
typedef enum PlanEvalMode { PLAN_EVAL_UNSAID, PLAN_EVAL_TRY } PlanEvalMode;
typedef enum PlanSortDirection { PLAN_SORT_ASCENDING, PLAN_SORT_DESCENDING } PlanSortDirection;
typedef enum PlanNullOrdering { PLAN_NULLS_FIRST, PLAN_NULLS_LAST } PlanNullOrdering;
typedef enum PlanFrameType { PLAN_FRAME_NONE, PLAN_FRAME_ROW, PLAN_FRAME_RANGE } PlanFrameType;
typedef enum PlanBoundKind {
    PLAN_BOUND_UNBOUNDED_PRECEDING,
    PLAN_BOUND_PRECEDING,
    PLAN_BOUND_CURRENT_ROW,
    PLAN_BOUND_FOLLOWING,
    PLAN_BOUND_UNBOUNDED_FOLLOWING,
} PlanBoundKind;
typedef enum PlanSubqueryType {
    PLAN_SUBQUERY_SCALAR,
    PLAN_SUBQUERY_EXISTS,
    PLAN_SUBQUERY_IN,
} PlanSubqueryType;
typedef enum PlanGroupingKind {
    PLAN_GROUPING_ROLLUP,
    PLAN_GROUPING_CUBE,
    PLAN_GROUPING_SETS,
} PlanGroupingKind;

typedef enum SfOperator {
#define OPERATOR(NAME, text, form, precedence) SF_##NAME,
#include "plan/operators.def"
#undef OPERATOR
    SF_OPERATOR_COUNT
} SfOperator;

struct FunctionInfo;

#define NODE(name) PlanNode *name;
#define NODES(name) PlanList name;
#define NAME(name) PlanName name;
#define NAMES(name) PlanNames name;
#define TEXT(name) Str name;
#define FLAG(name) bool name;
#define CHOICE(Type_, name) Type_ name;
#define INTEGER(name) int64_t name;
#define TYPE(name) const Type *name;
#define LINK(Type_, name) Type_ *name;
#define PLAN_STRUCT(Name, NAME_, ...) \
    typedef struct Plan##Name {       \
        PlanNode node;                \
        __VA_ARGS__                   \
    } Plan##Name;
#define RELATION(Name, NAME_, ...) PLAN_STRUCT(Name, NAME_, __VA_ARGS__)
#define EXPRESSION(Name, NAME_, ...) PLAN_STRUCT(Name, NAME_, __VA_ARGS__)
#define TARGET(Name, NAME_, ...) PLAN_STRUCT(Name, NAME_, __VA_ARGS__)
#define COMMAND(Name, NAME_, ...) PLAN_STRUCT(Name, NAME_, __VA_ARGS__)
#include "plan/plan.def"
#undef RELATION
#undef EXPRESSION
#undef TARGET
#undef COMMAND
#undef PLAN_STRUCT
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

/* ---- making nodes ------------------------------------------------------------------------ */

/* View a node as its own type; asserts the kind. */
#define PLAN_AS(Name, NAME, node) ((Plan##Name *)plan_check_kind((node), PLAN_##NAME))
static inline PlanNode *plan_check_kind(PlanNode *node, PlanKind kind)
{
    assert(node != NULL && node->kind == kind);
    (void)kind;
    return node;
}

/* A zeroed node: PlanFilter *f = PLAN_NEW(cx, Filter, FILTER, origin). */
#define PLAN_NEW(cx, Name, NAME, origin) ((Plan##Name *)plan_new((cx), PLAN_##NAME, (origin)))
PlanNode *plan_new(ScContext *cx, PlanKind kind, Span origin);

void plan_list_add(ScContext *cx, PlanList *list, PlanNode *item);
void plan_names_add(ScContext *cx, PlanNames *names, PlanName name);

/* Whether a literal, of whatever type, is NULL. */
bool plan_literal_is_null(const PlanLiteral *literal);

/* ---- reflection -------------------------------------------------------------------------- */

typedef enum PlanFieldType {
    PLAN_FIELD_NODE,
    PLAN_FIELD_NODES,
    PLAN_FIELD_NAME,
    PLAN_FIELD_NAMES,
    PLAN_FIELD_TEXT,
    PLAN_FIELD_FLAG,
    PLAN_FIELD_CHOICE,
    PLAN_FIELD_INTEGER,
    PLAN_FIELD_TYPE,
    PLAN_FIELD_LINK,
} PlanFieldType;

typedef struct PlanField {
    const char *name;
    PlanFieldType type;
    uint16_t offset;
    const char *const *choices; /* CHOICE: the names of its values, and NULL */
} PlanField;

typedef struct PlanKindInfo {
    const char *name; /* "Filter" */
    PlanCategory category;
    size_t size;
    const PlanField *fields;
    size_t field_count;
} PlanKindInfo;

const PlanKindInfo *plan_kind_info(PlanKind kind);
bool plan_is_relation(const PlanNode *node);
/* Whether an expression is a name that a template makes: anything may come of it. */
bool plan_is_template(const PlanNode *expression);
bool plan_is_expression(const PlanNode *node); /* target expressions too */

/* Call `visit` with the place of each direct child (never NULL), so that it may be replaced. */
typedef void (*PlanVisit)(void *user, PlanNode **child);
void plan_each_child(PlanNode *node, PlanVisit visit, void *user);

/* Equal trees, without regard to places, types and links; names compare without ASCII case. */
bool plan_equal(const PlanNode *a, const PlanNode *b);
/* Copies of SortOrders that put the rows the other way round. */
PlanList plan_reverse_order(ScContext *cx, const PlanList *order);

/* A deep copy of an expression (relations in subqueries included). */
PlanNode *plan_copy(ScContext *cx, const PlanNode *node);

/* The highest number behind `prefix` in the names of a tree: 3 if it has a name _t3 and no later one
 * and the prefix is _t; 0 if there is none. */
unsigned plan_last_generated(ScContext *cx, const PlanNode *root, Str prefix);

/* Append the tree as indented text, for people and tests. */
void plan_dump(const PlanNode *node, Arena *scratch, Buf *out);

/* ---- Snowflake's operators --------------------------------------------------------------- */

typedef enum SfForm { SF_CHAIN, SF_INFIX, SF_COMPARE, SF_PREFIX, SF_POSTFIX, SF_SPECIAL } SfForm;

typedef struct SfOperatorInfo {
    const char *text;
    SfForm form;
    int precedence;
} SfOperatorInfo;

const SfOperatorInfo *sf_operator_info(SfOperator op);

#endif
