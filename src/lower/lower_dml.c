/* lower_dml.c - INSERT. */
#include "lower/internal.h"

PlanNode *lower_insert(Lowerer *lo, AstNode *statement)
{
    const AstInsert *insert = AST_AS(Insert, INSERT, statement);
    PlanInsert *plan = PLAN_NEW(lo->cx, Insert, INSERT, statement->span);
    plan->table = lower_name(lo, insert->table);
    plan->columns = lower_identifiers(lo, &insert->columns);
    plan->overwrite = insert->overwrite;
    plan->by_name = insert->by_name;
    if (insert->partition.count > 0)
        diag_emit(lo->cx->diags, CNV401, insert->partition.items[0]->span,
                  "INSERT into a partition is not converted yet");
    if (insert->by_name)
        diag_emit(lo->cx->diags, CNV401, statement->span, "INSERT BY NAME is not converted yet");
    if (insert->options.count > 0)
        diag_emit(lo->cx->diags, CNV401, insert->options.items[0]->span,
                  "the options of an INSERT are not converted yet");
    if (insert->replace_where != NULL)
        diag_emit(lo->cx->diags, CNV401, insert->replace_where->span,
                  "INSERT .. REPLACE WHERE is not converted yet");
    plan->query = lower_query(lo, insert->query);
    if (insert->with != NULL)
        plan->query = lower_with(lo, insert->with, plan->query);
    return &plan->node;
}
