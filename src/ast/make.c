/* make.c - see make.h. */
#include "ast/make.h"

#include "core/template.h"

#include <string.h>

AstNode *ast_make(ScContext *cx, AstKind kind, const void *fields, size_t size)
{
    AstNode *node = arena_alloc(cx->arena, size);
    memcpy(node, fields, size);
    node->kind = (uint16_t)kind;
    return ast_finish(cx, node);
}

AstList *ast_make_list(ScContext *cx, AstNode *first)
{
    AstList *list = ARENA_NEW(cx->arena, AstList);
    ast_list_add(cx, list, first);
    return list;
}

AstList *ast_make_list_of(ScContext *cx, AstNode *const *items, size_t count)
{
    AstList *list = ARENA_NEW(cx->arena, AstList);
    for (size_t i = 0; i < count; i++)
        ast_list_add(cx, list, items[i]);
    return list;
}

AstList *ast_append(ScContext *cx, AstList *list, AstNode *item)
{
    if (list == NULL)
        return ast_make_list(cx, item);
    ast_list_add(cx, list, item);
    return list;
}

AstList *ast_append_all(ScContext *cx, AstList *list, const AstList *more)
{
    for (uint32_t i = 0; more != NULL && i < more->count; i++)
        ast_list_add(cx, list, more->items[i]);
    return list;
}

/* Whether the text of a node starts where its symbol does: if not, parentheses stand around it. */
static bool is_bare(const AstNode *node, Span place)
{
    return node->span.start == place.start;
}

AstNode *ast_make_logical(ScContext *cx, AstLogicalOp op, Span place, AstNode *left, AstNode *right)
{
    if (left->kind == AST_LOGICAL && is_bare(left, place)) {
        AstLogical *chain = AST_AS(Logical, LOGICAL, left);
        if (chain->op == op) {
            ast_list_add(cx, &chain->operands, right);
            left->span = place;
            return ast_finish(cx, left);
        }
    }
    AstLogical *chain = AST_AS(Logical, LOGICAL, ast_new(cx, AST_LOGICAL, place));
    chain->op = op;
    ast_list_add(cx, &chain->operands, left);
    ast_list_add(cx, &chain->operands, right);
    return ast_finish(cx, &chain->node);
}

AstNode *ast_make_set_operation(ScContext *cx, AstSetOperator op, AstSetQuantifier quantifier,
                                Span place, AstNode *left, AstNode *right)
{
    if (left->kind == AST_SET_OPERATION && is_bare(left, place)) {
        AstSetOperation *chain = AST_AS(SetOperation, SET_OPERATION, left);
        if (chain->op == op && chain->quantifier == quantifier) {
            ast_list_add(cx, &chain->operands, right);
            left->span = place;
            return ast_finish(cx, left);
        }
    }
    AstSetOperation *chain = AST_AS(SetOperation, SET_OPERATION,
                                    ast_new(cx, AST_SET_OPERATION, place));
    chain->op = op;
    chain->quantifier = quantifier;
    ast_list_add(cx, &chain->operands, left);
    ast_list_add(cx, &chain->operands, right);
    return ast_finish(cx, &chain->node);
}

AstNode *ast_make_pipe(ScContext *cx, Span place, AstNode *input, AstNode *pipe_operator)
{
    if (input->kind == AST_PIPE && is_bare(input, place)) {
        ast_list_add(cx, &AST_AS(Pipe, PIPE, input)->operators, pipe_operator);
        return ast_finish_at(cx, input, place);
    }
    return MAKE(Pipe, PIPE, place, .input = input, .operators = *ast_make_list(cx, pipe_operator));
}

/* The next part of a dotted name: up to a dot outside backticks. */
static Str read_part(ScContext *cx, Str text, size_t *at, bool *quoted)
{
    size_t start = *at;
    *quoted = start < text.n && text.p[start] == '`';
    if (!*quoted) {
        while (*at < text.n && text.p[*at] != '.')
            (*at)++;
        return str_slice(text, start, *at);
    }
    char *part = arena_alloc(cx->arena, text.n + 1);
    size_t length = 0;
    for ((*at)++; *at < text.n; (*at)++) {
        bool doubled = *at + 1 < text.n && text.p[*at + 1] == '`';
        if (text.p[*at] == '`' && !doubled)
            break;
        *at += text.p[*at] == '`';
        part[length++] = text.p[*at];
    }
    *at += *at < text.n;
    return (Str){part, length};
}

/* Add a part of a name; IDENTIFIER ('a.b') may be several. */
static void add_part(ScContext *cx, AstList *parts, AstNode *part)
{
    const AstIdentifier *identifier = AST_AS(Identifier, IDENTIFIER, part);
    if (!identifier->clause || identifier->parameter) {
        ast_list_add(cx, parts, part);
        return;
    }
    size_t at = 0;
    for (;;) {
        bool quoted;
        Str text = read_part(cx, identifier->text, &at, &quoted);
        ast_list_add(cx, parts,
                     MAKE(Identifier, IDENTIFIER, part->span, .text = text, .quoted = quoted,
                          .clause = true));
        if (at >= identifier->text.n)
            break;
        at += identifier->text.p[at] == '.';
    }
}

AstNode *ast_make_column(ScContext *cx, AstNode *part)
{
    AstColumnRef *column = AST_AS(ColumnRef, COLUMN_REF, ast_new(cx, AST_COLUMN_REF, part->span));
    add_part(cx, &column->parts, part);
    return ast_finish(cx, &column->node);
}

AstNode *ast_make_name(ScContext *cx, AstNode *part)
{
    AstName *name = AST_AS(Name, NAME, ast_new(cx, AST_NAME, part->span));
    add_part(cx, &name->parts, part);
    return ast_finish(cx, &name->node);
}

AstNode *ast_extend_name(ScContext *cx, AstNode *name, AstNode *part)
{
    if (name->kind == AST_COLUMN_REF)
        add_part(cx, &AST_AS(ColumnRef, COLUMN_REF, name)->parts, part);
    else if (name->kind == AST_IDENTIFIER_CLAUSE)
        add_part(cx, &AST_AS(IdentifierClause, IDENTIFIER_CLAUSE, name)->fields, part);
    else
        add_part(cx, &AST_AS(Name, NAME, name)->parts, part);
    name->span = span_join(name->span, part->span);
    return name;
}

AstNode *ast_in_parentheses(ScContext *cx, Span span, AstNode *expression)
{
    if (expression->kind != AST_COLUMN_REF)
        return expression;
    const AstColumnRef *column = (const AstColumnRef *)expression;
    const AstIdentifier *first = (const AstIdentifier *)column->parts.items[0];
    if (column->parts.count > 1 || !template_is_in(first->text))
        return expression;
    AstNode *identifier = MAKE(Identifier, IDENTIFIER, span,
                               .text = str_format(cx->arena, "(%.*s)", STR_ARG(first->text)));
    return ast_make_column(cx, identifier);
}

AstNode *ast_name_of_column(ScContext *cx, AstNode *column)
{
    if (column->kind != AST_IDENTIFIER_CLAUSE)
        return MAKE(Name, NAME, column->span,
                    .parts = AST_AS(ColumnRef, COLUMN_REF, column)->parts);
    AstName *name = AST_AS(Name, NAME, ast_new(cx, AST_NAME, column->span));
    ast_list_add(cx, &name->parts,
                 MAKE(Identifier, IDENTIFIER, column->span, .text = STR("IDENTIFIER")));
    name->clause = column;
    return ast_finish(cx, &name->node);
}

AstList ast_parts_of_column(ScContext *cx, AstNode *column)
{
    if (column->kind != AST_IDENTIFIER_CLAUSE)
        return AST_AS(ColumnRef, COLUMN_REF, column)->parts;
    return *ast_make_list(cx, column);
}

AstNode *ast_make_call(ScContext *cx, AstCallForm form, Span span, AstNode *name,
                       AstSetQuantifier quantifier, const AstList *arguments, AstNode *suffix)
{
    AstCall *call = AST_AS(Call, CALL, suffix == NULL ? ast_new(cx, AST_CALL, span) : suffix);
    call->node.span = span;
    call->name = name;
    call->form = form;
    call->quantifier = quantifier;
    call->arguments = ast_list_of(arguments);
    return ast_finish(cx, &call->node);
}

AstNode *ast_set_with(ScContext *cx, Span span, AstNode *statement, AstNode *with)
{
    statement->span = span;
    switch (statement->kind) {
    case AST_INSERT: AST_AS(Insert, INSERT, statement)->with = with; break;
    case AST_INSERT_DIRECTORY:
        AST_AS(InsertDirectory, INSERT_DIRECTORY, statement)->with = with;
        break;
    case AST_UPDATE: AST_AS(Update, UPDATE, statement)->with = with; break;
    case AST_DELETE: AST_AS(Delete, DELETE, statement)->with = with; break;
    default: AST_AS(Merge, MERGE, statement)->with = with; break;
    }
    return ast_finish(cx, statement);
}

AstNode *ast_finish_merge_clause(ScContext *cx, Span span, AstMergeMatch match, AstNode *condition,
                                 AstNode *action)
{
    AstMergeClause *clause = AST_AS(MergeClause, MERGE_CLAUSE, action);
    clause->node.span = span;
    clause->match = match;
    clause->condition = condition;
    return ast_finish(cx, action);
}

AstNode *ast_set_labels(Span span, AstNode *statement, AstNode *begin, AstNode *end)
{
    statement->span = span;
    switch (statement->kind) {
    case AST_COMPOUND:
        AST_AS(Compound, COMPOUND, statement)->label = begin;
        AST_AS(Compound, COMPOUND, statement)->end_label = end;
        break;
    case AST_LOOP:
        AST_AS(Loop, LOOP, statement)->label = begin;
        AST_AS(Loop, LOOP, statement)->end_label = end;
        break;
    default:
        AST_AS(ForLoop, FOR_LOOP, statement)->label = begin;
        AST_AS(ForLoop, FOR_LOOP, statement)->end_label = end;
        break;
    }
    return statement;
}

AstNode *ast_set_replace(Span span, AstNode *statement, bool or_replace)
{
    AST_AS(DeclareVariable, DECLARE_VARIABLE, statement)->or_replace = or_replace;
    statement->span = span;
    return statement;
}
