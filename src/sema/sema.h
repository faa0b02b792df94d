/* sema.h - names and types on the plan, as far as the catalog knows them.
 *
 * The analyzer fills in what plan.h marks "once analyzed": schemas of relations, types and
 * nullability of expressions, the columns that attributes stand for, the CTEs that reads stand for,
 * the rows of the function table. It changes the tree only where Spark's analyzer does the same by
 * name alone: `a.b` where `a` is a struct column becomes an UnresolvedExtractValue, and "all other
 * columns" of PIVOT and UNPIVOT become a list of them; ordinals stay.
 */
#ifndef SC_SEMA_SEMA_H
#define SC_SEMA_SEMA_H

#include "core/context.h"
#include "plan/plan.h"

/* ---- the catalog: tables and views seen so far in the run --------------------------------- */

typedef struct Catalog Catalog;

Catalog *catalog_new(void);
void catalog_free(Catalog *catalog);

/* The columns of a table or view, NULL if it is not known. Names are compared without case. A name
 * without a database is a temporary view's or belongs to the current database, which is called
 * "default" until catalog_use says otherwise. */
const Schema *catalog_find(const Catalog *catalog, const PlanNames *name);
/* The name in Snowflake of a temporary view that hides a table in Spark, copied to an arena; NULL for
 * whatever keeps its name. */
const Str *catalog_stored_name(const Catalog *catalog, Arena *arena, const PlanNames *name);
/* Remember a table or view; copies all it is given. A second definition replaces the first. */
void catalog_put(Catalog *catalog, const PlanNames *name, const Schema *schema);
void catalog_remove(Catalog *catalog, const PlanNames *name);
/* USE: make a database the current one. */
void catalog_use(Catalog *catalog, const PlanNames *database);

/* Feed the catalog with what a command defines (CREATE TABLE, CREATE VIEW, CTAS), after
 * sema_analyze. */
void catalog_learn(Catalog *catalog, ScContext *cx, const PlanNode *command);

/* ---- analysis ----------------------------------------------------------------------------- */

/* Analyze a relation or command, which may be replaced. Reports RES diagnostics; never fails. */
void sema_analyze(ScContext *cx, PlanNode **root);

/* An analyzed query's columns in Spark's catalog form, "struct<a:int,b:?>"; a last "?" stands for
 * columns that are not known. Commands give "struct<>". */
Str sema_schema_text(ScContext *cx, const PlanNode *root);

/* The type of a call from the types of its arguments, by Spark's rules in the version and ANSI mode
 * in force; NULL if unknown. */
const Type *sema_call_type(ScContext *cx, const PlanUnresolvedFunction *call);

/* Catalyst's least common type of two types, NULL if there is none or one is unknown; decimals
 * widen, NULL (void) takes the other's type, text against others by ANSI mode. */
const Type *sema_common_type(ScContext *cx, const Type *a, const Type *b);

/* Result types of decimal arithmetic (DecimalPrecision): operator is one of + - * / % d (div, which
 * gives a bigint). The operands are decimals, else the result is NULL. */
const Type *sema_decimal_result(ScContext *cx, char op, const Type *a, const Type *b);

/* The name that Spark gives an item of a select list that has no alias: its column's or field's, else
 * one made up from its text ("sum(a)"). */
Str sema_item_name(ScContext *cx, const PlanNode *item, bool *made_up);

/* The text of a constant as CAST(value AS STRING) gives it; STR_NONE where only running it would tell. */
Str sema_value_text(ScContext *cx, const PlanNode *value);
/* The name of a pivoted column: that of the value, and of the aggregate if there are several. STR_NONE
 * for a value whose text is not known. */
Str sema_pivot_column_name(ScContext *cx, const PlanPivot *pivot, const PlanNode *value,
                           const PlanNode *aggregate);
/* What UNPIVOT calls a value: its alias, else the names of its columns. */
Str sema_unpivot_value_name(ScContext *cx, const PlanNode *value);

#endif
