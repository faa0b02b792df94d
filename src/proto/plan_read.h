/* plan_read.h - from a serialized plan to the relation IR. */
#ifndef SC_PROTO_PLAN_READ_H
#define SC_PROTO_PLAN_READ_H

#include "core/context.h"
#include "plan/plan.h"
#include "spark/connect/base.pb-c.h"

/* The plan that a message describes: a relation or a command, in the context's arena; its texts may
 * point into the message. NULL after diagnostics: CFG103 for a message without a part that it must
 * have, CNV203 for what has no conversion, CNV701 for user code. */
PlanNode *plan_read(ScContext *cx, const Spark__Connect__Plan *plan);

#endif
