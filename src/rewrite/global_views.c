/* global_views.c - global_temp.v, a view of all sessions, is converted to a view of its session: its name
 * has no schema there.
 */
#include "rewrite/internal.h"

/* `used` parts are the least that a name with the schema has. */
static void drop_schema(Str schema, PlanNames *name, size_t used)
{
    if (name->count < used || !str_equal_nocase(name->items[0].text, schema))
        return;
    name->items++;
    name->count--;
    name->capacity--;
}

static void drop_schemas(void *user, PlanNode **place)
{
    Str schema = *(const Str *)user;
    PlanNode *node = *place;
    switch (node->kind) {
    case PLAN_READ: drop_schema(schema, &((PlanRead *)node)->name, 2); break;
    case PLAN_UNRESOLVED_ATTRIBUTE:
        drop_schema(schema, &((PlanUnresolvedAttribute *)node)->parts, 3);
        break;
    case PLAN_UNRESOLVED_STAR: drop_schema(schema, &((PlanUnresolvedStar *)node)->target, 2); break;
    default: break;
    }
    plan_each_child(node, drop_schemas, user);
}

void rewrite_global_views(ScContext *cx, PlanNode *root)
{
    Str schema = options_global_schema(cx->options);
    drop_schemas(&schema, &root);
}
