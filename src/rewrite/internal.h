/* internal.h - what the files of rewrite/ share. Not for other folders.
 *
 * Expressions are rewritten bottom-up: when a call is looked at, its arguments are Snowflake
 * expressions already, but every node still carries Spark's type and nullability. Each rewritten
 * number has, in Snowflake, exactly the scale of its Spark type, so no later step needs to know how
 * it was made.
 */
#ifndef SC_REWRITE_INTERNAL_H
#define SC_REWRITE_INTERNAL_H

#include "map/map.h"
#include "plan/plan.h"
#include "rewrite/rewrite.h"

typedef struct Rewriter {
    ScContext *cx;
    PlanWindow *window;  /* the window whose function is being rewritten, else NULL */
    Map templates;       /* parsed templates of this statement: text -> AstNode */
    PlanNode *root;      /* of the statement */
    unsigned *last_name; /* number of the last name made up; 0: none yet */
    PlanList *before;    /* commands that must run before the statement */
} Rewriter;

/* ---- rewrite.c: the walk ---------------------------------------------------------------------- */

/* A name that the statement does not have: the prefix (_v or _g) and a number. */
Str rewrite_new_name(Rewriter *rw, const char *prefix);
PlanNode *rewrite_expression(Rewriter *rw, PlanNode *node);
PlanNode *rewrite_relation(Rewriter *rw, PlanNode *node);

/* ---- column_names.c ------------------------------------------------------------------------------ */

/* Give the columns of inner queries the names Spark gives them; before anything is rewritten. */
void rewrite_name_columns(ScContext *cx, PlanNode *root);

/* ---- global_views.c ------------------------------------------------------------------------------ */

/* Take the schema of the views of all sessions off their names: here they are views of this session;
 * before anything is rewritten. */
void rewrite_global_views(ScContext *cx, PlanNode *root);

/* ---- hidden_names.c ------------------------------------------------------------------------------ */

/* Write out select aliases where Snowflake would take a column of the same name; before the relation
 * or anything below it is rewritten. */
void rewrite_hidden_names(ScContext *cx, PlanNode *relation);

/* ---- correlation.c ------------------------------------------------------------------------------- */

/* Bring the correlation of a subquery into the form Snowflake takes; before it is rewritten. */
void rewrite_correlation(Rewriter *rw, PlanSubqueryExpression *subquery);

/* ---- build.c: making Snowflake expressions ------------------------------------------------------ */

PlanNode *sf_call(Rewriter *rw, Span origin, const char *name, size_t count, PlanNode **arguments);
PlanNode *sf_call1(Rewriter *rw, Span origin, const char *name, PlanNode *a);
PlanNode *sf_call2(Rewriter *rw, Span origin, const char *name, PlanNode *a, PlanNode *b);
PlanNode *sf_call3(Rewriter *rw, Span origin, const char *name, PlanNode *a, PlanNode *b,
                   PlanNode *c);
PlanNode *sf_operator(Rewriter *rw, Span origin, SfOperator op, size_t count, PlanNode **operands);
PlanNode *sf_operator1(Rewriter *rw, Span origin, SfOperator op, PlanNode *a);
PlanNode *sf_operator2(Rewriter *rw, Span origin, SfOperator op, PlanNode *a, PlanNode *b);
/* CAST(value AS target) with a Snowflake type spelled out. */
PlanNode *sf_cast(Rewriter *rw, PlanNode *value, Str target);
PlanNode *sf_cast_decimal(Rewriter *rw, PlanNode *value, int precision, int scale);
PlanNode *sf_word(Rewriter *rw, const char *word);
PlanNode *sf_integer(Rewriter *rw, int64_t value);
PlanNode *sf_string(Rewriter *rw, Str value);
PlanNode *sf_boolean(Rewriter *rw, bool value);
PlanNode *sf_null(Rewriter *rw);
/* A column by its name alone, spelled as it is, and value AS name. */
PlanNode *sf_name(Rewriter *rw, PlanName name);
PlanNode *sf_alias(Rewriter *rw, PlanNode *value, PlanName name);

/* ---- spark.c: making Spark's calls, which are rewritten later -------------------------------------- */

PlanNode *spark_call(Rewriter *rw, Span origin, const char *name, const PlanList *arguments);
PlanNode *spark_call1(Rewriter *rw, Span origin, const char *name, PlanNode *a);
PlanNode *spark_call2(Rewriter *rw, Span origin, const char *name, PlanNode *a, PlanNode *b);

/* ---- template.c --------------------------------------------------------------------------------- */

/* Instantiate a template of functions.def with rewritten arguments. */
PlanNode *rewrite_template(Rewriter *rw, Span origin, const char *text, const PlanList *arguments);
/* The same for a result of a known type: its template may mention an argument more than once. */
PlanNode *rewrite_typed_template(Rewriter *rw, Span origin, const char *text,
                                 const PlanList *arguments, const Type *result);

/* ---- constants.c: what can be known of a value at translation time -------------------------------- */

/* A literal of this kind; a NULL of any type is one of VOID. */
bool constant_is(const PlanNode *node, TypeKind kind);
/* The value of an integer literal (with its sign). */
bool constant_integer(const PlanNode *node, int64_t *value);
/* A numeric literal that is not zero. */
bool constant_is_nonzero(const PlanNode *node);
/* A string literal's value. */
bool constant_string(const PlanNode *node, Str *value);

/* ---- date_formats.c: Java's patterns, which are constants ------------------------------------------ */

/* The format with which Snowflake reads a text as Spark does with the pattern; reports and gives
 * false if there is none. */
bool date_format_for_reading(Rewriter *rw, Span place, Str pattern, Str *format);
/* The text of a date or timestamp by a pattern; reports and gives NULL where it cannot be made. */
PlanNode *date_format_print(Rewriter *rw, Span place, PlanNode *value, Str pattern);

/* ---- warnings about what is not known ------------------------------------------------------------ */

/* Report a doubt once per statement and code; later places become labels of the first report. */
void rewrite_doubt(Rewriter *rw, DiagCode code, Span place, const char *message);
/* The same for a doubt that knowing the tables would settle. */
void rewrite_type_doubt(Rewriter *rw, DiagCode code, Span place, const char *message);

/* Whether to add a cast that only keeps Spark's digits; where --fidelity=natural leaves it out, a note
 * says so once. */
bool rewrite_wants_exact(Rewriter *rw, Span place);

/* ---- casts.c ------------------------------------------------------------------------------------- */

/* A rewritten value converted as Spark's CAST does it. Reports CNV001 where Snowflake cannot. */
PlanNode *rewrite_cast_value(Rewriter *rw, Span origin, PlanNode *value, const Type *to,
                             bool is_try);
/* The conversion that Spark's type coercion adds silently; nothing where Snowflake's own implicit
 * conversion gives the same. */
PlanNode *rewrite_coerce(Rewriter *rw, PlanNode *value, const Type *to);

/* Warn that a text is read by other rules where it becomes a date or time. */
void rewrite_doubt_text_as_time(Rewriter *rw, Span place);

/* ---- datetime.c ---------------------------------------------------------------------------------- */

/* Whether an operand makes + or - date and time arithmetic. */
bool is_datetime_operand(const PlanNode *node);
/* `op`: the sign of the operator that the call means. */
PlanNode *rewrite_datetime_arithmetic(Rewriter *rw, PlanUnresolvedFunction *call, char op);

/* ---- intervals.c --------------------------------------------------------------------------------- */

/* base + sign * interval, for one that is no literal. Reports CNV002 where DATEADD cannot add it. */
PlanNode *rewrite_add_computed_interval(Rewriter *rw, Span origin, PlanNode *base,
                                        PlanNode *interval, int sign);

/* ---- predicates.c -------------------------------------------------------------------------------- */

/* A rewritten condition where NULL counts as false, without what could only make it NULL. */
PlanNode *rewrite_condition(Rewriter *rw, PlanNode *condition);
/* Convert what Spark's type coercion converts before it compares: a text next to dates or numbers
 * becomes one, in ANSI mode and without. */
void rewrite_coerce_operands(Rewriter *rw, PlanList *operands);

/* ---- encodings.c --------------------------------------------------------------------------------- */

/* encode() or decode() by the Snowflake function that takes a value and the name of a charset. */
PlanNode *rewrite_charset(Rewriter *rw, PlanUnresolvedFunction *call, const char *function);

/* ---- conditionals.c ------------------------------------------------------------------------------ */

PlanNode *rewrite_case(Rewriter *rw, PlanCase *node);

/* ---- aggregates.c -------------------------------------------------------------------------------- */

/* An aggregate or window function by its Snowflake name, with the call's DISTINCT, WITHIN GROUP and
 * null treatment, under the OVER clause if there is one. */
PlanNode *rewrite_aggregate(Rewriter *rw, PlanUnresolvedFunction *call, const char *name,
                            const PlanList *arguments);
/* Make FILTER (WHERE ..) part of the arguments. */
void rewrite_filter_clause(Rewriter *rw, PlanUnresolvedFunction *call);
PlanNode *rewrite_window(Rewriter *rw, PlanWindow *window);

/* ---- the functions that functions.def names ------------------------------------------------------ */

typedef PlanNode *(*RewriteCall)(Rewriter *rw, PlanUnresolvedFunction *call);
#define CUSTOM(name) PlanNode *rewrite_call_##name(Rewriter *rw, PlanUnresolvedFunction *call);
#include "map/customs.def"
#undef CUSTOM

#endif
