/* check.c - see check.h. The one walk over a statement, and what it asks of each kind of node. */
#include "parse/check_parts.h"
#include "parse/interval_value.h"

typedef struct Walk {
    ScContext *cx;
    const AstNode *table_call;  /* the call of the table function around */
    const AstList *value_names; /* the columns' names of the VALUES that come next, or NULL */
} Walk;

/* Queries hold no other statements. */
static bool is_query(const AstNode *statement)
{
    switch (statement->kind) {
    case AST_QUERY:
    case AST_SELECT:
    case AST_SET_OPERATION: return true;
    default: return false;
    }
}

void check_blame_grammar(ScContext *cx)
{
    cx->readable = false;
}

bool check_since(ScContext *cx, Span span, SparkVersion since, const char *what)
{
    return check_since_with_help(cx, span, since, what, "");
}

bool check_since_with_help(ScContext *cx, Span span, SparkVersion since, const char *what,
                           const char *help)
{
    if (cx->options->spark_version >= since)
        return false;
    Diagnostic *diagnostic = diag_emit(cx->diags, CNV901, span, "Spark has %s since version %d.%d",
                                       what, since / 100, since % 100);
    if (since <= SPARK_NEWEST)
        diag_add_help(cx->diags, diagnostic,
                      "if the statement runs on it, say --spark-version=%d.%d", since / 100,
                      since % 100);
    if (*help != '\0')
        diag_add_help(cx->diags, diagnostic, "%s", help);
    return true;
}

static void visit(void *user, AstNode *node);

static void visit_interval(Walk *walk, const AstNode *node)
{
    IntervalValue value;
    interval_value_of_literal(walk->cx, node, &value);
    const AstList *units = &((const AstIntervalLiteral *)node)->units;
    for (uint32_t i = 0; i < units->count; i++) {
        AstNode *part = AST_AS(IntervalUnit, INTERVAL_UNIT, units->items[i])->value;
        if (part->depth > 1) /* no literal */
            visit(walk, part);
    }
}

static void visit_name(Walk *walk, const AstNode *node)
{
    AstNode *clause = ((const AstName *)node)->clause;
    check_name(walk->cx, node);
    if (clause != NULL)
        visit(walk, AST_AS(IdentifierClause, IDENTIFIER_CLAUSE, clause)->expression);
}

static void visit(void *user, AstNode *node)
{
    Walk *walk = user;
    ScContext *cx = walk->cx;
    switch (node->kind) {
    /* what has no parts, or has checked them */
    case AST_IDENTIFIER: check_identifier(cx, node); return;
    case AST_NAME: visit_name(walk, node); return;
    case AST_COLUMN_REF: check_column_ref(cx, node); return;
    case AST_STAR: check_star(cx, node); return;
    case AST_NUMBER_LITERAL: check_number(cx, node); return;
    case AST_TYPED_LITERAL: check_typed_literal(cx, node); return;
    case AST_INTERVAL_LITERAL: visit_interval(walk, node); return;
    case AST_PRIMITIVE_TYPE: check_primitive_type(cx, node); return;
    case AST_INTERVAL_TYPE: check_interval_type(cx, node); return;
    case AST_COLLATE:
        check_since(cx, node->span, SPARK_4_0, "COLLATE");
        check_name(cx, ((AstCollate *)node)->collation);
        visit(walk, ((AstCollate *)node)->operand);
        return;

    case AST_NAMED_ARGUMENT:
        check_loose_identifier(cx, ((AstNamedArgument *)node)->name);
        visit(walk, ((AstNamedArgument *)node)->value);
        return;
    case AST_RENAME_COLUMN:
        check_name(cx, ((AstRenameColumn *)node)->column);
        check_loose_identifier(cx, ((AstRenameColumn *)node)->to);
        return;

    case AST_SEMI_STRUCTURED: check_path(cx, node); break;
    case AST_SUBSCRIPT: check_subscript(cx, node); break;
    case AST_CAST: check_cast(cx, node); break;
    case AST_BINARY: check_binary(cx, node); break;
    case AST_LIKE: check_like(cx, node); break;
    case AST_LAMBDA: check_lambda(cx, node); break;
    case AST_WINDOW_FRAME: check_frame(cx, node); break;
    case AST_CALL:
        check_call(cx, node);
        check_table_arguments(cx, node, walk->table_call);
        break;

    case AST_QUERY: check_query(cx, node); break;
    case AST_WITH: check_with(cx, node); break;
    case AST_SELECT:
        check_select(cx, node);
        check_from(cx, &((AstSelect *)node)->from);
        break;
    case AST_FROM_SELECT: check_from(cx, &((AstFromSelect *)node)->from); break;
    case AST_MULTI_INSERT: check_from(cx, &((AstMultiInsert *)node)->from); break;
    case AST_GROUPING_ANALYTICS: check_grouping(cx, node); break;
    case AST_PIPE: check_pipe(cx, node); break;
    case AST_PIPE_ASSIGNMENT: check_pipe_assignment(cx, node); break;

    case AST_SAMPLE: check_sample(cx, node); break;
    case AST_JOIN: check_join(cx, node); break;
    case AST_TABLE_REF: check_table_ref(cx, node); break;
    case AST_TABLE_FUNCTION:
        check_table_function(cx, node);
        walk->table_call = ((AstTableFunction *)node)->call;
        break;
    case AST_VALUES_RELATION: {
        const AstTableAlias *alias = (const AstTableAlias *)((AstValuesRelation *)node)->alias;
        walk->value_names = alias == NULL ? NULL : &alias->columns;
        break;
    }
    case AST_VALUES:
        check_values(cx, node, walk->value_names);
        walk->value_names = NULL;
        break;
    case AST_TABLE_CLAUSE:
        if (((AstTableClause *)node)->kind == AST_CLAUSE_COLLATION)
            check_collation(cx, ((AstTableClause *)node)->value);
        break;
    default: break;
    }
    ast_each_child(node, visit, user);
}

void check_statement(ScContext *cx, AstNode *statement)
{
    if (!is_query(statement)) {
        check_command(cx, statement);
        check_ddl(cx, statement);
    }
    Walk walk = {.cx = cx};
    visit(&walk, statement);
}
