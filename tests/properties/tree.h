/* tree.h - checks what must hold for the tokens and the tree of any statement. */
#ifndef SC_TESTS_TREE_H
#define SC_TESTS_TREE_H

#include "parse/parse.h"

/* What is wrong with the tokens that users see, or an empty text: each byte of the statement that is
 * no white space belongs to one token or comment, and they stand in order; unless some are none of the
 * language. In the context's arena. */
Str tree_token_fault(const ScContext *cx);

/* What is wrong with the places in the context's tree, or an empty text: that of a node lies within
 * its parent's, the root's within the statement; what a node holds does not overlap. */
Str tree_span_fault(const ScContext *cx, Span statement);

#endif
