/* lower.h - from the syntax tree to the plan. Syntactic sugar ends here; no types, no catalog. */
#ifndef SC_LOWER_LOWER_H
#define SC_LOWER_LOWER_H

#include "ast/ast.h"
#include "plan/plan.h"

/* The plan of a statement: a relation for a query, else a command. NULL with diagnostics (CNV,
 * PRS of the checks Spark's AST builder makes) if it has none. */
PlanNode *lower_statement(ScContext *cx, AstNode *statement);

/* An expression alone; for function templates. */
PlanNode *lower_expression(ScContext *cx, AstNode *expression);

/* Bring the arguments of a call into the order that the rest of the program sees: TRIM(chars FROM text)
 * and trim(chars, text) both become text, chars. */
void lower_order_arguments(PlanUnresolvedFunction *call);

/* Whether one of the expressions calls an aggregate function over its own rows: such a select list is an
 * Aggregate even without GROUP BY. */
bool lower_any_aggregate(const PlanList *list);

/* A data type; NULL with diagnostics if Spark has no such type. */
const Type *lower_type(ScContext *cx, AstNode *type);

/* Set the type that a constant text among a call's arguments names, if it is a call of from_json,
 * variant_get and the like. */
void lower_type_argument(ScContext *cx, PlanUnresolvedFunction *call);

/* The type that Spark infers from a line of CSV or a JSON text; NULL if that cannot be said for sure. */
const Type *lower_schema_of_csv(Arena *arena, Str line, char delimiter);
const Type *lower_schema_of_json(Arena *arena, Str text);

/* Read a text as a cast to DATE or TIMESTAMP does; false if Spark would refuse it. The canonical
 * forms are "2020-01-31" and "2020-01-31 10:00:00.5[ zone]". */
bool lower_parse_date(Arena *arena, Str text, Str *canonical);
bool lower_parse_timestamp(Arena *arena, Str text, Str *canonical, bool *has_zone);

#endif
