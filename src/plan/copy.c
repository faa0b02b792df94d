/* copy.c - deep copies of plan trees. Types, schemas and columns are immutable and shared. */
#include <string.h>

#include "plan/plan.h"

typedef struct CopiedCte {
    const PlanNode *original;
    PlanNode *copy;
} CopiedCte;

typedef struct Copier {
    ScContext *cx;
    VEC(CopiedCte) ctes; /* so that reads inside the copy mean the copied definitions */
} Copier;

static PlanNode *copy_node(Copier *copier, const PlanNode *node);

static void copy_field(Copier *copier, const PlanField *field, PlanNode *copy)
{
    void *place = (char *)copy + field->offset;
    Arena *arena = copier->cx->arena;
    if (field->type == PLAN_FIELD_NODE) {
        PlanNode **child = place;
        *child = copy_node(copier, *child);
    } else if (field->type == PLAN_FIELD_NODES) {
        PlanList *list = place;
        list->items = arena_grow_array(arena, list->items, list->count, list->count,
                                       sizeof *list->items);
        list->capacity = list->count;
        for (size_t i = 0; i < list->count; i++)
            list->items[i] = copy_node(copier, list->items[i]);
    } else if (field->type == PLAN_FIELD_NAMES) {
        PlanNames *names = place;
        names->items = arena_grow_array(arena, names->items, names->count, names->count,
                                        sizeof *names->items);
        names->capacity = names->count;
    }
}

static PlanNode *copy_node(Copier *copier, const PlanNode *node)
{
    if (node == NULL)
        return NULL;
    const PlanKindInfo *info = plan_kind_info((PlanKind)node->kind);
    PlanNode *copy = arena_alloc(copier->cx->arena, info->size);
    memcpy(copy, node, info->size);
    if (node->kind == PLAN_CTE_DEFINITION)
        *VEC_ADD(copier->cx->arena, &copier->ctes) = (CopiedCte){node, copy};
    if (node->kind == PLAN_READ) {
        PlanRead *read = PLAN_AS(Read, READ, copy);
        for (size_t i = 0; i < copier->ctes.count; i++)
            if ((const PlanNode *)read->cte == copier->ctes.items[i].original)
                read->cte = PLAN_AS(CteDefinition, CTE_DEFINITION, copier->ctes.items[i].copy);
    }
    for (size_t i = 0; i < info->field_count; i++)
        copy_field(copier, &info->fields[i], copy);
    return copy;
}

PlanNode *plan_copy(ScContext *cx, const PlanNode *node)
{
    Copier copier = {.cx = cx};
    return copy_node(&copier, node);
}
