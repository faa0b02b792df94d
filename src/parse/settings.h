/* settings.h - what SET, RESET and SET TIME ZONE change for the statements after them. */
#ifndef SC_PARSE_SETTINGS_H
#define SC_PARSE_SETTINGS_H

#include "ast/ast.h"
#include "core/options.h"

/* Carry a parsed statement's settings into the options; true if it is such a statement. */
bool settings_apply(ScContext *cx, const AstNode *statement, Options *options);

#endif
