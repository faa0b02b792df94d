/* generators.h - functions that make rows; see generators.c. */
#ifndef SC_REWRITE_GENERATORS_H
#define SC_REWRITE_GENERATORS_H

#include "rewrite/internal.h"
#include "sema/sema.h"

/* Put the generators of a select list below it, before anything of it is rewritten. */
PlanNode *rewrite_lift_generators(Rewriter *rw, PlanNode *node);
/* Whether a function in FROM has a form here. */
bool is_known_table_function(const PlanTableFunction *function);

/* Rows of relations.c. */
PlanNode *rewrite_generate(Rewriter *rw, PlanNode *node);
PlanNode *rewrite_generated_project(Rewriter *rw, PlanNode *node);
PlanNode *rewrite_table_function(Rewriter *rw, PlanNode *node);

/* A relation of one column `id`: start, start + step .. before end; step is not 0. */
PlanNode *rewrite_range_rows(Rewriter *rw, Span origin, int64_t start, int64_t end, int64_t step);

#endif
