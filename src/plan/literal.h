/* literal.h - literals from values, as serialized plans carry them, and back. See Literal in plan.def for the
 * canonical texts that are made. */
#ifndef SC_PLAN_LITERAL_H
#define SC_PLAN_LITERAL_H

#include "plan/plan.h"

/* All of these give a node without a place in the source, in the context's arena. */

/* NULL of a type. */
PlanNode *plan_literal_null(ScContext *cx, const Type *type);
/* A text that is canonical already. It must outlive the node. */
PlanNode *plan_literal_text(ScContext *cx, const Type *type, Str text);
PlanNode *plan_literal_string(ScContext *cx, Str value);
PlanNode *plan_literal_boolean(ScContext *cx, bool value);
/* Of a byte, short, integer or long. */
PlanNode *plan_literal_integer(ScContext *cx, TypeKind kind, int64_t value);
/* Of a float or double: the shortest digits that give the value back, or NaN, Infinity, -Infinity,
 * for which SQL text has no literal. */
PlanNode *plan_literal_float(ScContext *cx, TypeKind kind, double value);
PlanNode *plan_literal_binary(ScContext *cx, Str bytes);
/* Days since 1970-01-01, in the proleptic Gregorian calendar. */
PlanNode *plan_literal_date(ScContext *cx, int64_t days);
/* Microseconds since 1970-01-01 00:00; UTC for a TIMESTAMP. */
PlanNode *plan_literal_timestamp(ScContext *cx, TypeKind kind, int64_t microseconds);
/* Nanoseconds since midnight. */
PlanNode *plan_literal_time(ScContext *cx, const Type *type, int64_t nanoseconds);
/* Of a year-month, day-time or calendar interval; the parts that the type has not are 0. */
PlanNode *plan_literal_interval(ScContext *cx, const Type *type, int64_t months, int64_t days,
                                int64_t microseconds);

/* ---- back ---- */

/* The days since 1970-01-01 of a date's canonical text. */
int64_t plan_literal_days(Str text);
/* The nanoseconds since midnight of a time's canonical text. */
int64_t plan_literal_nanoseconds(Str text);
/* The microseconds since 1970-01-01 00:00 of a timestamp, UTC for a TIMESTAMP. False if it depends on
 * a time zone whose rules are not known here. */
bool plan_literal_microseconds(const ScContext *cx, const PlanLiteral *literal,
                               int64_t *microseconds);

#endif
