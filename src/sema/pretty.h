/* pretty.h - the parts of the names Spark makes up. Only for the pretty files. */
#ifndef SC_SEMA_PRETTY_H
#define SC_SEMA_PRETTY_H

#include "sema/analyzer.h"

typedef struct PrettyWriter {
    ScContext *cx;
    Buf *out;
} PrettyWriter;

void pretty_add_literal(const PrettyWriter *w, const PlanLiteral *literal);
/* DataType.sql: like the catalog's form in upper case, but names of fields keep theirs. */
void pretty_add_type(const PrettyWriter *w, const Type *type);

#endif
