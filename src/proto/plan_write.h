/* plan_write.h - from the relation IR to a Spark Connect plan. */
#ifndef SC_PROTO_PLAN_WRITE_H
#define SC_PROTO_PLAN_WRITE_H

#include "core/context.h"
#include "plan/plan.h"
#include "spark/connect/base.pb-c.h"

/* The message of an analyzed plan, in cx->arena. NULL after a diagnostic. */
Spark__Connect__Plan *plan_write(ScContext *cx, const PlanNode *plan);

#endif
