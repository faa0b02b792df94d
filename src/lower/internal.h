/* internal.h - what the files of lower/ share. Not for other folders. */
#ifndef SC_LOWER_INTERNAL_H
#define SC_LOWER_INTERNAL_H

#include "ast/ast.h"
#include "lower/lower.h"
#include "plan/plan.h"

/* The named windows of the SELECTs around an expression, innermost first. */
typedef struct WindowScope {
    const AstList *windows; /* NamedWindow */
    const struct WindowScope *outer;
} WindowScope;

/* The lambda parameters in sight, innermost first. */
typedef struct LambdaScope {
    const AstList *parameters; /* Identifier */
    const struct LambdaScope *outer;
} LambdaScope;

typedef struct Lowerer {
    ScContext *cx;
    const WindowScope *windows;
    const LambdaScope *lambdas;
} Lowerer;

/* lower_name.c: names */
PlanName lower_identifier(const AstNode *identifier);
PlanNames lower_identifiers(Lowerer *lo, const AstList *identifiers);
/* The parts of a Name node. */
PlanNames lower_name(Lowerer *lo, AstNode *name);
/* The parts joined with dots, for messages and function names. */
Str lower_name_text(Lowerer *lo, AstNode *name);

/* The text of an expression that is constant as it stands; false if it is not. */
bool lower_constant_text(Lowerer *lo, const AstNode *expression, Str *text);
/* The parts of the name that an IdentifierClause gives; reports one that only running it would give. */
AstList lower_clause_parts(Lowerer *lo, const AstNode *clause);

/* lower_expr.c */
PlanNode *lower_expr(Lowerer *lo, AstNode *expression);
PlanList lower_exprs(Lowerer *lo, const AstList *expressions);
PlanList lower_sort_items(Lowerer *lo, const AstList *items);
/* A call of a built-in function or operator made up by lowering. */
PlanNode *lower_make_call(Lowerer *lo, Span origin, const char *name, PlanNode *first,
                          PlanNode *second);

/* lower_call.c: calls with all that may hang on them */
PlanNode *lower_call(Lowerer *lo, AstNode *call);

/* lower_literal.c: literals; errors are reported and give a NULL literal */
PlanNode *lower_literal(Lowerer *lo, AstNode *literal);
PlanNode *lower_string_literal(Lowerer *lo, Span origin, Str value);
/* Digits of an integer, decimal or floating-point literal as Spark reads them. */
PlanNode *lower_number_literal(Lowerer *lo, AstNode *literal);

/* lower_type.c: the field of an interval type that a unit names; weeks are days */
IntervalField lower_interval_field(AstTimeUnit unit);

/* lower_interval.c */
PlanNode *lower_interval_literal(Lowerer *lo, AstNode *literal);
/* INTERVAL '..' as a typed literal: the text holds value and unit pairs. */
PlanNode *lower_interval_text(Lowerer *lo, Span origin, Str text);

/* lower_parameter.c: gives the value for a parameter marker; NULL leaves the marker. */
typedef AstNode *(*LowerFindValue)(void *user, const AstParameter *marker);
/* Put values in the place of all markers of a statement. */
void lower_bind_parameters(AstNode *statement, LowerFindValue find, void *user);
/* The same with the values that --var gives; errors in their texts are reported. */
void lower_bind_variables(ScContext *cx, AstNode *statement);
/* Let all of a tree stand at one place of the source. */
void lower_move_tree(AstNode *tree, Span place);

/* lower_query.c */
PlanNode *lower_query(Lowerer *lo, AstNode *query);
PlanNode *lower_with(Lowerer *lo, AstNode *with, PlanNode *input);
/* A Select, SetOperation or Query whose input, first operand or body is not in the tree; NULL if it
 * is. */
PlanNode *lower_select_over(Lowerer *lo, AstNode *node, PlanNode *input);
PlanNode *lower_set_operation_over(Lowerer *lo, AstNode *node, PlanNode *first);
PlanNode *lower_query_clauses(Lowerer *lo, AstNode *node, PlanNode *plan);

/* lower_pipe.c: |>, PIVOT, UNPIVOT */
PlanNode *lower_pipe(Lowerer *lo, AstNode *pipe);
PlanNode *lower_pivot(Lowerer *lo, AstNode *pivot, PlanNode *input);
PlanNode *lower_unpivot(Lowerer *lo, AstNode *unpivot, PlanNode *input);

/* lower_relation.c */
PlanNode *lower_from(Lowerer *lo, const AstList *relations);
PlanNode *lower_join(Lowerer *lo, const AstJoin *join, PlanNode *left);
PlanNode *lower_sample(Lowerer *lo, AstNode *sample, PlanNode *input);
PlanNode *lower_values(Lowerer *lo, AstNode *values);
/* VALUES .. AS t(a, b), as a query or in FROM. */
PlanNode *lower_values_relation(Lowerer *lo, AstNode *node);

/* lower_execute.c */
PlanNode *lower_execute_immediate(Lowerer *lo, AstNode *statement);

/* lower_ddl.c, lower_dml.c */
PlanNode *lower_create_table(Lowerer *lo, AstNode *statement);
PlanNode *lower_create_view(Lowerer *lo, AstNode *statement);
PlanNode *lower_insert(Lowerer *lo, AstNode *statement);

#endif
