/* arrow.h - the data of a local relation (an Arrow IPC stream) as rows of plan expressions.
 *
 * The bytes come from outside and are not trusted: nothing is read out of bounds, and time and
 * memory stay in proportion to their number.
 */
#ifndef SC_PROTO_ARROW_H
#define SC_PROTO_ARROW_H

#include <stdbool.h>
#include <stddef.h>

#include "core/context.h"
#include "plan/plan.h"
#include "util/str.h"

typedef struct ArrowColumn {
    Str name;
    const Type *type; /* what Spark reads it as; never NULL */
    bool nullable;
} ArrowColumn;

typedef struct ArrowTable {
    ArrowColumn *columns;
    size_t column_count;
    PlanList rows; /* RowConstructors with one value for each column, as an InlineTable has them */
} ArrowTable;

/* Read a whole stream: its schema and all its batches. The table lives in the context's arena; its
 * texts may point into `bytes`.
 *
 * A value is a Literal, as SQL text would make it, of the column's type, or a call of array, map or
 * named_struct with such values; NULLs and empty arrays and maps keep their type (by a Cast, where
 * the node alone cannot say it). Gives false after exactly one diagnostic: CFG101 for bytes that are
 * no such stream, CNV502 for data that Spark has no type or no value for. */
bool arrow_read(ScContext *cx, Str bytes, ArrowTable *table);

/* Make a column one of another type: a cast around each value that is not of that type, or NULL. */
void arrow_cast_column(ScContext *cx, ArrowTable *table, size_t column, const Type *type);

#endif
