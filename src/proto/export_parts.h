/* export_parts.h - what the files of the export share. Not for others. */
#ifndef SC_PROTO_EXPORT_PARTS_H
#define SC_PROTO_EXPORT_PARTS_H

#include "proto/export.h"
#include "util/vec.h"

/* A common table expression that reads itself and stays one, with its name in the plan. */
typedef struct KeptCte {
    const PlanCteDefinition *definition;
    PlanName name;
} KeptCte;

typedef struct Exporter {
    ScContext *cx;
    unsigned last_name; /* of the generated ones */
    size_t inlined;     /* uses of CTEs so far */
    VEC(KeptCte) kept_ctes;
    const PlanNode *root; /* the plan as it was given */
} Exporter;

/* The relation in terms of the protocol; the tree that is given is used up. */
PlanNode *export_relation(Exporter *ex, PlanNode *relation);
/* The same for what is directly below a node. */
void export_children(Exporter *ex, PlanNode *node);
void export_list(Exporter *ex, PlanList *list);
/* The keys of a Sort whose input is exported. */
void export_sort_keys(Exporter *ex, PlanSort *sort);

/* A select list in which a star without some columns, or with others in their place, is the columns
 * themselves where all are known; `always`: any star. */
PlanList export_expand_stars(Exporter *ex, const PlanList *items, const PlanNode *input,
                             bool always);

/* Report what the protocol cannot say. */
void export_refuse(Exporter *ex, const PlanNode *node, const char *why);

/* export_expression.c */
PlanNode *export_expression(Exporter *ex, PlanNode *expression);
/* The items of a select list; an item that is said in other words keeps the name it had. */
void export_items(Exporter *ex, PlanList *items);

/* CASE WHEN condition THEN value END */
PlanNode *export_if(Exporter *ex, PlanNode *condition, PlanNode *value);

/* export_ordered.c: WITHIN GROUP as other arguments, where the function has such */
void export_within_group(Exporter *ex, PlanUnresolvedFunction *call);
/* percentile_disc, or a Window of it, in terms of other functions; NULL for any other expression. What is
 * below is exported by the caller. */
PlanNode *export_percentile_disc(Exporter *ex, PlanNode *expression);

/* export_aggregate.c: an Aggregate; with `sort`, the Sort over it too */
PlanNode *export_aggregate(Exporter *ex, PlanAggregate *aggregate, PlanSort *sort);

/* ---- making nodes ---- */

PlanNode *export_call(Exporter *ex, Span origin, const char *name, PlanNode *first,
                      PlanNode *second);
PlanNode *export_alias(Exporter *ex, PlanNode *expression, PlanName name);
PlanNode *export_cast(Exporter *ex, PlanNode *value, TypeKind kind);
PlanNode *export_attribute(Exporter *ex, PlanName name);
/* A name that nothing in the plan has. */
PlanName export_new_name(Exporter *ex);
/* The number behind an ordinal: what an integer literal says if it is from 1 to `count`; else 0. */
size_t export_ordinal(const PlanNode *expression, size_t count);

#endif
