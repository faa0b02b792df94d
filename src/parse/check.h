/* check.h - what Spark refuses after its grammar has accepted a statement.
 *
 * The checks read the syntax tree of one statement and report; they change nothing. They need no
 * catalog and no types: what depends on those belongs to src/sema.
 */
#ifndef SC_PARSE_CHECK_H
#define SC_PARSE_CHECK_H

#include "ast/ast.h"
#include "core/context.h"

/* Run all checks on a parsed statement. */
void check_statement(ScContext *cx, AstNode *statement);

/* What is checked in statements that are no queries, by families with a walk of their own. */
void check_command(ScContext *cx, AstNode *statement);
void check_ddl(ScContext *cx, AstNode *statement);

/* Say that what was just refused is a matter of Spark's grammar, though ours took it: the statement is
 * a syntax error then. */
void check_blame_grammar(ScContext *cx);

/* Refuse syntax that only a newer Spark than the one chosen has; gives whether it is refused. Only
 * for what has no keyword of its own: those are dated in keywords.def. */
bool check_since(ScContext *cx, Span span, SparkVersion since, const char *what);
/* The same with a help of its own, which may be empty. */
bool check_since_with_help(ScContext *cx, Span span, SparkVersion since, const char *what,
                           const char *help);

/* Parts of check_command: one node of DML; a whole script, where labels and declarations depend on
 * what stands around them. */
void check_dml_node(ScContext *cx, AstNode *node);
void check_script(ScContext *cx, AstNode *statement);

/* The clauses of INSERT OVERWRITE DIRECTORY. */
void check_directory_clauses(ScContext *cx, const AstList *clauses);

/* A PARTITION clause: PartitionValues. `complete`: each needs a value here. */
void check_partition(ScContext *cx, const AstList *partition, bool complete);

#endif
