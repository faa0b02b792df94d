/* expansion.h - what the files share that say relations which only DataFrames have in other words:
 * dataframe*.c. Not for other folders. */
#ifndef SC_SEMA_EXPANSION_H
#define SC_SEMA_EXPANSION_H

#include "sema/analyzer.h"

typedef struct Expansion {
    Analyzer *an;
    ScContext *cx;
    PlanNode *input;
    const Schema *schema; /* of the input */
} Expansion;

/* Each gives what takes the place of a node whose input is analyzed; it is analyzed then. */
PlanNode *expand_cov(const Expansion *ex, PlanNode *node);
PlanNode *expand_corr(const Expansion *ex, PlanNode *node);
PlanNode *expand_approx_quantile(const Expansion *ex, PlanNode *node);
PlanNode *expand_describe(const Expansion *ex, PlanNode *node);
PlanNode *expand_summary(const Expansion *ex, PlanNode *node);
PlanNode *expand_freq_items(const Expansion *ex, PlanNode *node);
PlanNode *expand_crosstab(const Expansion *ex, PlanNode *node);
PlanNode *expand_transpose(const Expansion *ex, PlanNode *node);
PlanNode *expand_tail(const Expansion *ex, PlanNode *node);
PlanNode *expand_as_of_join(const Expansion *ex, PlanNode *node);

/* ---- parts (expansion.c) ----------------------------------------------------------------------- */

PlanName ex_name(const Column *column);
/* The column itself, whatever else is called so; what the name means in the input. */
PlanNode *ex_attribute(const Expansion *ex, Column *column);
PlanNode *ex_named(const Expansion *ex, PlanName name);
/* The one visible column of the input that is called so; NULL if none is known. */
Column *ex_column(const Expansion *ex, Str name);
PlanNode *ex_alias(const Expansion *ex, PlanNode *expression, PlanName name);
PlanNode *ex_call(const Expansion *ex, const char *name, size_t count, PlanNode *const *arguments);
PlanNode *ex_call1(const Expansion *ex, const char *name, PlanNode *argument);
PlanNode *ex_call2(const Expansion *ex, const char *name, PlanNode *a, PlanNode *b);
PlanNode *ex_cast(const Expansion *ex, PlanNode *expression, const Type *type);
/* A projection of the input without items yet. */
PlanProject *ex_project(const Expansion *ex);
PlanUnresolvedStar *ex_add_star(const Expansion *ex, PlanProject *project);
/* VALUES (..), (..) AS t(names): the rows are RowConstructors. */
PlanNode *ex_values(const Expansion *ex, PlanList rows, PlanNames names);
/* Report that the relation, or one over columns that are not known, is not converted; its input. */
PlanNode *ex_refuse(const Expansion *ex, const char *what);
PlanNode *ex_refuse_unknown(const Expansion *ex, const char *what);

/* ---- values that stand in the plan itself (constant_rows.c) -------------------------------------- */

/* The values of a column, one for each row, where all rows are constants in the plan; false if not. */
bool constant_column(Analyzer *an, const PlanNode *relation, const Column *column,
                     PlanList *values);
/* Each value once, in ascending order, NULL first. */
PlanList constant_distinct(Analyzer *an, const PlanList *values);
/* Whether one constant comes before another in Spark's order. */
int constant_compare(const PlanNode *a, const PlanNode *b);

#endif
