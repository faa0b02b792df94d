/* printer.h - what the parts of print/ share: the document at hand, comments, names, expressions,
 * queries. Only for print/.
 */
#ifndef SC_PRINT_PRINTER_H
#define SC_PRINT_PRINTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "parse/parse.h"
#include "plan/plan.h"
#include "print/doc.h"

/* The comments of the statement that stand nowhere yet. */
typedef struct CommentCursor {
    const Comment *items;
    size_t count;
    size_t next;
    uint32_t start; /* of the next one, UINT32_MAX behind the last */
} CommentCursor;

typedef struct Printer {
    ScContext *cx;
    Doc doc;
    CommentCursor comments;
    const PlanNode *root;
    unsigned depth;      /* of expressions and queries at hand */
    unsigned last_alias; /* number of the last generated alias, 0: none yet */
} Printer;

/* Enter a level of nesting; false, with a diagnostic and something printed, when it is too deep. */
bool printer_enter(Printer *p, const PlanNode *node);
void printer_leave(Printer *p);

/* Report something that the rewrites should have removed. */
void printer_report(Printer *p, const PlanNode *node, const char *what);
/* The same, and print something in its place. */
void printer_refuse(Printer *p, const PlanNode *node, const char *what);

/* ---- comments (comments.c) --------------------------------------------------------------- */

void comments_init(CommentCursor *cursor, const ScContext *cx);
/* Print the comments before an item: call it behind the line break, before the item's keyword. */
void comments_lead_item(Printer *p, Span item);
/* The same for a query that may stand in parentheses: comments inside these are left to the query's
 * clauses. */
void comments_lead_query(Printer *p, Span query);
/* Print the comments that stand before the keyword of a clause, given the clause's first item:
 * call it behind the line break. Those behind the keyword are left to comments_lead_item. */
void comments_lead_clause(Printer *p, Span first_item);
/* End an item: its comma if it has one, and the comments inside it or behind it on its line. */
void comments_end_item(Printer *p, Span item, bool comma);
/* Print the comments between the end of a query and the parenthesis behind it. */
void comments_end_query(Printer *p, Span query);
/* Leave out those before a place. */
void comments_skip(CommentCursor *cursor, uint32_t end);
/* Print what is left. */
void comments_flush(Printer *p);

/* ---- names (ident.c) --------------------------------------------------------------------- */

void print_identifier(Printer *p, Str name);
void print_name_list(Printer *p, const PlanNames *names);      /* a, b */
void print_qualified_name(Printer *p, const PlanNames *parts); /* a.b */
void print_attribute(Printer *p, const PlanUnresolvedAttribute *attribute);

/* ---- expressions (sf_literal.c, sf_expr.c) ------------------------------------------------ */

/* Precedences above those of the operators, and below. */
enum { PRECEDENCE_ANY = 0, PRECEDENCE_PRIMARY = 10 };

void print_string(Printer *p, Str value);
void print_literal(Printer *p, const PlanLiteral *literal);
bool literal_is_negative(const PlanNode *node);

/* An expression as an indivisible term of at least this precedence. */
void print_expression(Printer *p, PlanNode *node, int precedence);
/* A condition whose AND or OR operands go on lines of their own with the group around it. */
void print_condition(Printer *p, PlanNode *node);
/* Items with commas that break with the group around them. */
void print_items(Printer *p, const PlanList *items);

/* ---- queries (sf_query.c, sf_from.c) ------------------------------------------------------ */

/* A query without parentheses; its clauses break with the group around it. */
void print_query(Printer *p, PlanNode *relation);
/* The same in a group of its own, behind the comments before it. */
void print_grouped_query(Printer *p, PlanNode *relation);
/* "(" query ")" */
void print_subquery(Printer *p, PlanNode *relation);
/* What stands behind FROM. */
void print_from(Printer *p, PlanNode *relation);
/* VALUES and its rows. */
void print_values(Printer *p, const PlanInlineTable *table);
/* A new table alias that no name of the statement equals. */
Str printer_new_alias(Printer *p);

/* ---- commands (sf_ddl.c) ------------------------------------------------------------------ */

void print_command(Printer *p, PlanNode *command);

#endif
