/* check_parts.h - what check.c asks of the nodes of a statement, one function for each kind of node. */
#ifndef SC_PARSE_CHECK_PARTS_H
#define SC_PARSE_CHECK_PARTS_H

#include "parse/check.h"

/* Names and operators */
void check_identifier(ScContext *cx, const AstNode *node);
void check_loose_identifier(ScContext *cx, const AstNode *node);
void check_name(ScContext *cx, const AstNode *node);
void check_column_ref(ScContext *cx, const AstNode *node);
void check_star(ScContext *cx, const AstNode *node);
void check_path(ScContext *cx, const AstNode *node);
void check_subscript(ScContext *cx, const AstNode *node);
void check_like(ScContext *cx, const AstNode *node);
void check_lambda(ScContext *cx, const AstNode *node);
void check_cast(ScContext *cx, const AstNode *node);
void check_binary(ScContext *cx, const AstNode *node);

/* NumberLiteral, TypedLiteral */
void check_number(ScContext *cx, const AstNode *node);
void check_typed_literal(ScContext *cx, const AstNode *node);

/* PrimitiveType, IntervalType */
void check_primitive_type(ScContext *cx, const AstNode *node);
void check_interval_type(ScContext *cx, const AstNode *node);
/* The Name or Identifier of a collation where Spark looks it up at once: in types and DEFAULT COLLATION. */
void check_collation(ScContext *cx, const AstNode *name);

/* Queries */
void check_query(ScContext *cx, const AstNode *node);
void check_with(ScContext *cx, const AstNode *node);
void check_select(ScContext *cx, const AstNode *node);
void check_grouping(ScContext *cx, const AstNode *node);
void check_pipe(ScContext *cx, const AstNode *node);
void check_pipe_assignment(ScContext *cx, const AstNode *node);

/* Relations */
void check_from(ScContext *cx, const AstList *from);
void check_sample(ScContext *cx, const AstNode *node);
void check_join(ScContext *cx, const AstNode *node);
void check_table_ref(ScContext *cx, const AstNode *node);
void check_table_function(ScContext *cx, const AstNode *node);
/* `names`: of the columns, or NULL. */
void check_values(ScContext *cx, const AstNode *node, const AstList *names);
/* Of a call; `table_call` is the call of the table function around. */
void check_table_arguments(ScContext *cx, const AstNode *node, const AstNode *table_call);

/* Call, WindowFrame */
void check_call(ScContext *cx, const AstNode *node);
void check_frame(ScContext *cx, const AstNode *node);

#endif
