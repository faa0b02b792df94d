/* strings.c - text functions that a template cannot say. */
#include "rewrite/nested.h"

PlanNode *rewrite_call_concat(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanList parts = {0};
    bool is_operator = str_equal(call->function_name, STR("||"));
    if (type_is(call->node.type, TYPE_ARRAY))
        return rewrite_concat_arrays(rw, call->node.origin, &call->arguments);
    for (size_t i = 0; i < call->arguments.count; i++) {
        PlanNode *part = call->arguments.items[i];
        if (type_is(part->type, TYPE_BINARY)) {
            diag_emit(rw->cx->diags, CNV103, part->origin,
                      "concatenation of binary values is not converted yet");
            return sf_null(rw);
        }
        if (part->type == NULL)
            rewrite_type_doubt(rw, FDM103, part->origin,
                               "the type of what is concatenated is not known: dates, times and "
                               "floating-point numbers print differently");
        else if (!type_is_text(part->type) && !type_is_integral(part->type) &&
                 !type_is(part->type, TYPE_VOID))
            part = rewrite_cast_value(rw, part->origin, part, type_simple(TYPE_STRING), false);
        plan_list_add(rw->cx, &parts, part);
    }
    if (parts.count == 0)
        return sf_string(rw, STR(""));
    if (is_operator)
        return sf_operator(rw, call->node.origin, SF_CONCAT, parts.count, parts.items);
    return sf_call(rw, call->node.origin, "CONCAT", parts.count, parts.items);
}

/* Counting from the front, from 1, is the same in both; Spark's 0 means 1 and its negative starts
 * may lie before the text. */
PlanNode *rewrite_call_substring(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanList arguments = call->arguments;
    int64_t start;
    bool known = constant_integer(arguments.items[1], &start);
    if (known && start == 0)
        arguments.items[1] = sf_integer(rw, 1);
    else if (!known || start < 0)
        rewrite_doubt(rw, FDM103, call->node.origin,
                      "substring() with a start before the text gives other characters");
    if (type_is(arguments.items[0]->type, TYPE_DATE) ||
        type_is(arguments.items[0]->type, TYPE_TIMESTAMP) ||
        type_is(arguments.items[0]->type, TYPE_TIMESTAMP_NTZ))
        arguments.items[0] = rewrite_cast_value(rw, arguments.items[0]->origin, arguments.items[0],
                                                type_simple(TYPE_STRING), false);
    return sf_call(rw, call->node.origin, call->function->target, arguments.count, arguments.items);
}
