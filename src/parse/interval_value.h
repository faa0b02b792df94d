/* interval_value.h - what an interval literal stands for, read as Spark reads it.
 *
 * A malformed one is reported (PRS012); asking twice reports once.
 */
#ifndef SC_PARSE_INTERVAL_VALUE_H
#define SC_PARSE_INTERVAL_VALUE_H

#include "ast/ast.h"
#include "core/context.h"

typedef struct IntervalValue {
    int64_t months;
    int64_t days; /* only of a calendar interval; else they are in the microseconds */
    int64_t microseconds;
    bool calendar; /* spark.sql.legacy.interval.enabled */
    /* the fields of its type: YEAR to MONTH or DAY to SECOND */
    AstTimeUnit from;
    AstTimeUnit to;
} IntervalValue;

/* An IntervalLiteral; false after an error. */
bool interval_value_of_literal(ScContext *cx, const AstNode *literal, IntervalValue *value);
/* INTERVAL 'text'. */
bool interval_value_of_text(ScContext *cx, Span span, Str text, IntervalValue *value);

#endif
