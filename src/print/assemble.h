/* assemble.h - one SELECT block out of a chain of relations. */
#ifndef SC_PRINT_ASSEMBLE_H
#define SC_PRINT_ASSEMBLE_H

#include "plan/plan.h"

/* The clauses of a query. A relation that does not fit the order of the clauses is left in `from`,
 * where it becomes a derived table. */
typedef struct SelectBlock {
    const PlanWith *with;
    const PlanSetOperation *set_operation; /* in place of what stands from SELECT to HAVING */
    bool distinct;
    const PlanList *items; /* NULL: every column */
    PlanNode *from;        /* NULL: none */
    PlanList where;        /* conditions that all hold */
    const PlanAggregate *aggregate;
    PlanNode *qualify; /* a condition with window functions; NULL: none */
    const PlanSort *sort;
    PlanNode *limit;
    PlanNode *offset;
} SelectBlock;

SelectBlock assemble_block(ScContext *cx, PlanNode *relation);

/* Where a relation was written, clauses below it in the plan included (a Limit's own origin is its
 * number). {0, 0} for what was made up. */
Span relation_span(const PlanNode *relation);

#endif
