/* plan_write.c - see plan_write.h. */
#include "proto/plan_write.h"

#include "proto/codec.h"
#include "proto/export.h"
#include "proto/message_field.h"

Spark__Connect__Plan *plan_write(ScContext *cx, const PlanNode *plan)
{
    size_t errors = cx->diags->errors;
    const PlanNode *exported = export_plan(cx, plan);
    if (cx->diags->errors > errors)
        return NULL;
    Writer writer = {.cx = cx};
    Spark__Connect__Plan *message = (Spark__Connect__Plan *)message_new(
        cx->arena, &spark__connect__plan__descriptor);
    if (plan_is_relation(exported)) {
        message->op_type_case = SPARK__CONNECT__PLAN__OP_TYPE_ROOT;
        message->root = write_relation(&writer, exported);
    } else {
        message->op_type_case = SPARK__CONNECT__PLAN__OP_TYPE_COMMAND;
        message->command = write_command(&writer, exported);
    }
    return cx->diags->errors > errors ? NULL : message;
}
