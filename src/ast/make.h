/* make.h - how the grammar builds nodes.
 *
 *     MAKE(Between, BETWEEN, @$, .operand = $1, .lower = $3, .upper = $5)
 *
 * gives a finished node; the functions below are for what a list of fields cannot say. They build
 * what was written and judge nothing.
 */
#ifndef SC_AST_MAKE_H
#define SC_AST_MAKE_H

#include "ast/ast.h"

/* A finished node of a kind, copied from a struct of that kind whose span is set. */
AstNode *ast_make(ScContext *cx, AstKind kind, const void *fields, size_t size);

/* The variable arguments are the place and then the fields. */
#define MAKE(Name, NAME, ...) \
    ast_make(cx, AST_##NAME, &(Ast##Name){.node.span = __VA_ARGS__}, sizeof(Ast##Name))

/* Finish a node once more after its fields have changed, with its place. Gives the node. */
static inline AstNode *ast_finish_at(ScContext *cx, AstNode *node, Span span)
{
    node->span = span;
    return ast_finish(cx, node);
}

/* Lists under construction are pointers; an absent one is NULL. */
AstList *ast_make_list(ScContext *cx, AstNode *first);
AstList *ast_make_list_of(ScContext *cx, AstNode *const *items, size_t count);
AstList *ast_append(ScContext *cx, AstList *list, AstNode *item);
/* All of `more` behind `list`. */
AstList *ast_append_all(ScContext *cx, AstList *list, const AstList *more);
static inline AstList ast_list_of(const AstList *list)
{
    return list == NULL ? (AstList){0} : *list;
}

/* left AND right: one flat node for a chain. `place` spans both with their parentheses, if any:
 * what was grouped on purpose is not flattened. */
AstNode *ast_make_logical(ScContext *cx, AstLogicalOp op, Span place, AstNode *left,
                          AstNode *right);
/* The same for set operators. */
AstNode *ast_make_set_operation(ScContext *cx, AstSetOperator op, AstSetQuantifier quantifier,
                                Span place, AstNode *left, AstNode *right);

/* input |> operator: one flat node for a chain. */
AstNode *ast_make_pipe(ScContext *cx, Span place, AstNode *input, AstNode *pipe_operator);

/* ColumnRef or Name of one part, and a further part of it. */
AstNode *ast_make_column(ScContext *cx, AstNode *part);
AstNode *ast_make_name(ScContext *cx, AstNode *part);
AstNode *ast_extend_name(ScContext *cx, AstNode *name, AstNode *part);
/* A ColumnRef that turned out to be the name of a function or table. */
AstNode *ast_name_of_column(ScContext *cx, AstNode *column);
/* The parts of one as the target of a star; an IDENTIFIER clause, which Spark refuses there, is the
 * only one. */
AstList ast_parts_of_column(ScContext *cx, AstNode *column);

/* An expression in parentheses, of which only a template needs to keep them: what it makes is not
 * known to be one term. */
AstNode *ast_in_parentheses(ScContext *cx, Span span, AstNode *expression);

/* A call: `suffix` is an unfinished Call that holds what follows the parentheses, or NULL. */
AstNode *ast_make_call(ScContext *cx, AstCallForm form, Span span, AstNode *name,
                       AstSetQuantifier quantifier, const AstList *arguments, AstNode *suffix);

/* A statement of DML under common table expressions. */
AstNode *ast_set_with(ScContext *cx, Span span, AstNode *statement, AstNode *with);
/* A MergeClause of an action, which is an unfinished MergeClause. */
AstNode *ast_finish_merge_clause(ScContext *cx, Span span, AstMergeMatch match, AstNode *condition,
                                 AstNode *action);
/* Labels of a block or loop; NULL for an absent one. */
AstNode *ast_set_labels(Span span, AstNode *statement, AstNode *begin, AstNode *end);
/* A DeclareVariable, with or without OR REPLACE. */
AstNode *ast_set_replace(Span span, AstNode *statement, bool or_replace);

#endif
