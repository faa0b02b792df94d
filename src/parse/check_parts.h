/* check_parts.h - the parts of check_expression, one function for each kind of node. */
#ifndef SC_PARSE_CHECK_PARTS_H
#define SC_PARSE_CHECK_PARTS_H

#include "ast/ast.h"
#include "core/context.h"

/* NumberLiteral, TypedLiteral */
void check_number(ScContext *cx, const AstNode *node);
void check_typed_literal(ScContext *cx, const AstNode *node);

/* PrimitiveType, IntervalType */
void check_primitive_type(ScContext *cx, const AstNode *node);
void check_interval_type(ScContext *cx, const AstNode *node);
/* The Name or Identifier of a collation where Spark looks it up at once: in types and DEFAULT COLLATION. */
void check_collation(ScContext *cx, const AstNode *name);

/* Call, WindowFrame */
void check_call(ScContext *cx, const AstNode *node);
void check_frame(ScContext *cx, const AstNode *node);

#endif
