/* relations.h - the table of rewrites of relations. */
#ifndef SC_REWRITE_RELATIONS_H
#define SC_REWRITE_RELATIONS_H

#include "rewrite/internal.h"

/* A rewrite takes a relation whose children are rewritten already and gives what replaces it. */
typedef struct RelationRewrite {
    PlanKind kind;
    PlanNode *(*rewrite)(Rewriter *rw, PlanNode *node);
} RelationRewrite;

/* In the order they run; ended by a row without a function. */
extern const RelationRewrite relation_rewrites[];
/* Relations said in terms of other relations of Spark's, before anything inside is rewritten. */
extern const RelationRewrite relation_expansions[];

/* Report a relation that has no Snowflake form yet, before anything inside it is looked at. */
bool relation_is_refused(Rewriter *rw, const PlanNode *node);

/* shorthands.c */
PlanNode *expand_aggregate(Rewriter *rw, PlanNode *node);
PlanNode *expand_join(Rewriter *rw, PlanNode *node);
PlanNode *expand_sort(Rewriter *rw, PlanNode *node);

/* row_order.c: give functions like first() the order in which an aggregate reads its rows */
void rewrite_take_row_order(Rewriter *rw, PlanAggregate *aggregate);

/* pivot.c */
PlanNode *expand_pivot(Rewriter *rw, PlanNode *node);
PlanNode *expand_unpivot(Rewriter *rw, PlanNode *node);

/* files.c */
PlanNode *load_files(Rewriter *rw, PlanNode *node);
PlanNode *unload_files(Rewriter *rw, PlanNode *node);

/* set_operations.c: EXCEPT ALL and INTERSECT ALL */
PlanNode *rewrite_set_operation(Rewriter *rw, PlanNode *node);

#endif
