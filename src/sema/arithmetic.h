/* arithmetic.h - the types of arithmetic expressions. Only for sema/. */
#ifndef SC_SEMA_ARITHMETIC_H
#define SC_SEMA_ARITHMETIC_H

#include "sema/analyzer.h"

/* The type of left op right, op being one of + - * / % d (div); NULL if it is not known or Spark
 * refuses the operands. */
const Type *arithmetic_type(ScContext *cx, char op, const PlanNode *left, const PlanNode *right);

/* The type of + - or abs of one operand. */
const Type *sign_type(const Type *operand);

#endif
