/* check_column.h - checks of columns, constraints and functions, for check_ddl.c only. */
#ifndef SC_PARSE_CHECK_COLUMN_H
#define SC_PARSE_CHECK_COLUMN_H

#include "ast/ast.h"
#include "core/context.h"

/* Report the parameters in a tree that may have none. */
void check_parameters(ScContext *cx, AstNode *node, const char *where);

/* The columns and constraints of CREATE TABLE. */
void check_table_elements(ScContext *cx, const AstList *elements);
void check_constraint(ScContext *cx, AstNode *constraint);

/* Of ALTER TABLE: ADD COLUMNS, REPLACE COLUMNS, CHANGE COLUMN, ALTER COLUMN. */
void check_added_columns(ScContext *cx, const AstList *columns);
void check_replaced_columns(ScContext *cx, const AstList *columns);
void check_changed_column(ScContext *cx, const AstChangeColumn *change);
void check_altered_columns(ScContext *cx, const AstList *columns);

/* Implemented in check_function.c. */
void check_create_function(ScContext *cx, AstNode *node);
void check_create_sql_function(ScContext *cx, AstNode *node);
void check_drop_function(ScContext *cx, AstNode *node);

#endif
