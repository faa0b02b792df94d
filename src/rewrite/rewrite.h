/* rewrite.h - from Spark's plan to one that Snowflake can run with the same results. */
#ifndef SC_REWRITE_REWRITE_H
#define SC_REWRITE_REWRITE_H

#include "plan/plan.h"

/* Rewrite an analyzed plan in place; gives its root. Afterwards only nodes that Snowflake has are
 * left, or CNV diagnostics say what could not be rewritten. */
PlanNode *rewrite_plan(ScContext *cx, PlanNode *root);

/* Report INT002 for every node that only Spark has; true if there is none. */
bool rewrite_check(ScContext *cx, PlanNode *root);

#endif
