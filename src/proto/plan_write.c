/* plan_write.c - see plan_write.h. */
#include "proto/plan_write.h"

Spark__Connect__Plan *plan_write(ScContext *cx, const PlanNode *plan)
{
    (void)plan;
    diag_emit(cx->diags, CNV900, (Span){0, 0}, "plans of SQL text are not written yet");
    return NULL;
}
