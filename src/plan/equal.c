/* equal.c - equality of plan trees. */
#include "plan/plan.h"

static bool lists_equal(const PlanList *a, const PlanList *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (!plan_equal(a->items[i], b->items[i]))
            return false;
    return true;
}

static bool names_equal(const PlanNames *a, const PlanNames *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (!str_equal_nocase(a->items[i].text, b->items[i].text))
            return false;
    return true;
}

static bool fields_equal(const PlanField *field, const PlanNode *a, const PlanNode *b)
{
    const void *x = (const char *)a + field->offset, *y = (const char *)b + field->offset;
    switch (field->type) {
    case PLAN_FIELD_NODE: return plan_equal(*(PlanNode *const *)x, *(PlanNode *const *)y);
    case PLAN_FIELD_NODES: return lists_equal(x, y);
    case PLAN_FIELD_NAME:
        return str_equal_nocase(((const PlanName *)x)->text, ((const PlanName *)y)->text);
    case PLAN_FIELD_NAMES: return names_equal(x, y);
    case PLAN_FIELD_TEXT: return str_equal(*(const Str *)x, *(const Str *)y);
    case PLAN_FIELD_FLAG: return *(const bool *)x == *(const bool *)y;
    case PLAN_FIELD_CHOICE: return *(const int *)x == *(const int *)y;
    case PLAN_FIELD_INTEGER: return *(const int64_t *)x == *(const int64_t *)y;
    case PLAN_FIELD_TYPE: return type_equal(*(const Type *const *)x, *(const Type *const *)y);
    case PLAN_FIELD_LINK: return true;
    }
    return false;
}

bool plan_equal(const PlanNode *a, const PlanNode *b)
{
    if (a == NULL || b == NULL)
        return a == b;
    if (a->kind != b->kind)
        return false;
    /* The type of a literal is part of what was written, not a result of the analysis. */
    if (a->kind == PLAN_LITERAL && !type_equal(a->type, b->type))
        return false;
    const PlanKindInfo *info = plan_kind_info((PlanKind)a->kind);
    for (size_t i = 0; i < info->field_count; i++)
        if (!fields_equal(&info->fields[i], a, b))
            return false;
    return true;
}
