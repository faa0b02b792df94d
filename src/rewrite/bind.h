/* bind.h - values that a form needs several times; see bind.c. Not for other folders. */
#ifndef SC_REWRITE_BIND_H
#define SC_REWRITE_BIND_H

#include "rewrite/nested.h"

/* Up to how many nodes a value is repeated rather than named. */
enum { BIND_SHORT_NODES = 12 };

/* Whether a value has at most so many nodes, and is the same each time. `cheap`: calls are only of
 * functions that cost next to nothing, because it may be computed for each element of an array. */
bool bind_may_repeat(PlanNode *value, size_t most, bool cheap);

/* What bind_values did to a list: where it had to name values, they became the parameter of a lambda,
 * several of them as an array. */
typedef struct Binding {
    PlanList named;
    Variable variable;
} Binding;

/* Prepare values that will stand more than once. `repeated` has a bit for each value that will; its
 * item may be used as often as needed afterwards, each time through bind_use. */
Binding bind_values(Rewriter *rw, Span origin, PlanList *values, unsigned repeated);
/* One more mention of a prepared value. */
PlanNode *bind_use(Rewriter *rw, const PlanNode *value);
/* The expression in which prepared values stand, of Spark's type `result`. */
PlanNode *bind_finish(Rewriter *rw, Span origin, const Binding *binding, PlanNode *body,
                      const Type *result);

/* One operand whose uses are not known beforehand: it is repeated if it is small; else it becomes the
 * parameter of a lambda around the form, so that nesting does not double the text. */
typedef struct Operand {
    PlanNode *value;
    Variable variable;
    bool bound;
    unsigned uses;
} Operand;

Operand operand_of(Rewriter *rw, PlanNode *value);
/* The operand in one more place. */
PlanNode *operand_use(Rewriter *rw, Operand *operand);
/* The form, with the operand around it if that is necessary; `type` is the form's. */
PlanNode *operand_close(Rewriter *rw, const Operand *operand, PlanNode *form, const Type *type);

/* The value of a field of a struct operand; the one it was made of, where it is made right there. */
PlanNode *operand_part(Rewriter *rw, Operand *object, const TypeField *field);

/* A lambda over texts whose body is a template of $1. */
PlanNode *bind_text_lambda(Rewriter *rw, Span origin, const char *body);

#endif
