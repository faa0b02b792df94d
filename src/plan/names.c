/* names.c - names that nothing in a plan has yet. */
#include "plan/plan.h"

typedef struct NameScan {
    ScContext *cx;
    Str prefix;
    VEC(const PlanNode *) pending;
    unsigned last;
} NameScan;

/* The number of a name that looks like a generated one: 3 for _t3 where the prefix is _t, 0 for
 * others. */
static unsigned generated_number(Str prefix, Str name)
{
    if (name.n <= prefix.n || name.n > prefix.n + 7 || !str_starts_with_nocase(name, prefix))
        return 0;
    unsigned number = 0;
    for (size_t i = prefix.n; i < name.n; i++) {
        if (name.p[i] < '0' || name.p[i] > '9')
            return 0;
        number = number * 10 + (unsigned)(name.p[i] - '0');
    }
    return number;
}

static void scan_name(NameScan *scan, Str name)
{
    unsigned number = generated_number(scan->prefix, name);
    if (number > scan->last)
        scan->last = number;
}

static void scan_child(void *user, PlanNode **child)
{
    NameScan *scan = user;
    *VEC_ADD(scan->cx->arena, &scan->pending) = *child;
}

static void scan_names(NameScan *scan, const PlanNode *node)
{
    const PlanKindInfo *info = plan_kind_info((PlanKind)node->kind);
    for (size_t i = 0; i < info->field_count; i++) {
        const char *at = (const char *)node + info->fields[i].offset;
        if (info->fields[i].type == PLAN_FIELD_NAME) {
            scan_name(scan, ((const PlanName *)(const void *)at)->text);
        } else if (info->fields[i].type == PLAN_FIELD_NAMES) {
            const PlanNames *names = (const void *)at;
            for (size_t j = 0; j < names->count; j++)
                scan_name(scan, names->items[j].text);
        }
    }
}

unsigned plan_last_generated(ScContext *cx, const PlanNode *root, Str prefix)
{
    NameScan scan = {.cx = cx, .prefix = prefix};
    *VEC_ADD(cx->arena, &scan.pending) = root;
    while (scan.pending.count > 0) {
        const PlanNode *node = scan.pending.items[--scan.pending.count];
        scan_names(&scan, node);
        plan_each_child((PlanNode *)node, scan_child, &scan);
    }
    return scan.last;
}
