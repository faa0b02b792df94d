/* print.h - from a rewritten plan to Snowflake SQL that a person would have written. */
#ifndef SC_PRINT_PRINT_H
#define SC_PRINT_PRINT_H

#include "plan/plan.h"

/* Append the SQL of a statement, without a final ';'. Comments of the source (cx->tokens) are kept
 * at their places unless options say otherwise. */
void print_statement(ScContext *cx, PlanNode *root, Buf *out);

/* Append what stands for a statement that could not be converted, as options->on_unsupported wants
 * it: a marker that does not compile, then the original text in a comment, all of it ended by ';'
 * where it can be. `code` and `message` name the reason. */
void print_unconverted(ScContext *cx, Span statement, const char *code, Str message, Buf *out);

/* The same for a statement that was no SQL text; `original` describes it. */
void print_unconverted_plan(ScContext *cx, Str original, const char *code, Str message, Buf *out);

/* Whether the templates that make clauses stand in the output of a statement where they stood in it;
 * an error (TPL003) for one that does not. */
bool print_check_templates(ScContext *cx, Span statement, Str sql);

/* Append comments that follow the last statement. */
void print_trailing_comments(ScContext *cx, Buf *out);

#endif
