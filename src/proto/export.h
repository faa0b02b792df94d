/* export.h - from what SQL text means to what the messages of Spark Connect can say.
 *
 * The protocol has no WITH, HAVING, LATERAL VIEW, VALUES and so on; a client says these in terms of
 * others. What is exported has only nodes that a message can hold (codecs.def). Names are resolved
 * anew by the server, so that they stay as they were written.
 */
#ifndef SC_PROTO_EXPORT_H
#define SC_PROTO_EXPORT_H

#include "core/context.h"
#include "plan/plan.h"

/* A copy of an analyzed plan for plan_write. What the protocol cannot say is reported (CNV204). */
PlanNode *export_plan(ScContext *cx, const PlanNode *plan);

/* The output of an exported Aggregate starts with its keys: so many of its expressions are keys. */
size_t export_key_count(ScContext *cx, const PlanAggregate *aggregate);

/* What the export said in other words, as SQL has it, where that is clear; any other call as it is. Its
 * arguments are read. */
PlanNode *export_recognize(ScContext *cx, PlanNode *call);

#endif
