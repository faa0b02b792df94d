/* rewrite.h - from Spark's plan to one that Snowflake can run with the same results. */
#ifndef SC_REWRITE_REWRITE_H
#define SC_REWRITE_REWRITE_H

#include "plan/plan.h"

/* Make few relations of the chains that DataFrame programs leave; on an analyzed plan, before
 * rewrite_plan. The root may be replaced. */
void rewrite_fold(ScContext *cx, PlanNode **root);

/* Name the columns of joined relations so that no two names mean the same; for a plan whose columns are
 * known by their definitions, analyzed, before rewrite_plan. The root may be replaced. */
void rewrite_qualify(ScContext *cx, PlanNode **root);

/* PIVOT and UNPIVOT said in terms of Spark's other relations; any other relation as it is. What is
 * below stays as it was. */
PlanNode *rewrite_expand(ScContext *cx, PlanNode *relation);

/* Rewrite an analyzed plan in place; gives its root. Afterwards only nodes that Snowflake has are
 * left, or CNV diagnostics say what could not be rewritten. */
PlanNode *rewrite_plan(ScContext *cx, PlanNode *root);

/* Report every node that only Spark has: an interval that stands alone as CNV002, anything else, which
 * a rewrite should have removed, as INT002. True if there is none. */
bool rewrite_check(ScContext *cx, PlanNode *root);

#endif
