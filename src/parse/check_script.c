/* check_script.c - what Spark's AST builder refuses in scripts: labels, and where declarations may
 * stand. Which names a script declares is followed here; what they mean is not.
 */
#include "parse/check.h"

/* A label or FOR variable around the statement at hand. */
typedef struct Scope {
    const struct Scope *outer;
    const AstNode *name;
    bool is_block; /* ITERATE cannot repeat it */
} Scope;

/* Conditions that a block declares. */
typedef struct Conditions {
    const struct Conditions *outer;
    const AstList *body;
    uint32_t count; /* statements of the body that have been read */
} Conditions;

typedef struct Walk {
    ScContext *cx;
    const Scope *scope;
    const Conditions *conditions;
} Walk;

static void check_one(Walk walk, AstNode *statement);

static bool is_same(const AstNode *one, const AstNode *other)
{
    return str_equal_nocase(ast_identifier_text(one), ast_identifier_text(other));
}

/* ---- labels ---------------------------------------------------------------------------------- */

/* Report a label or FOR variable that cannot have its name. */
static void check_new_name(const Walk *walk, const AstNode *name)
{
    DiagList *diags = walk->cx->diags;
    if (str_equal_nocase(ast_identifier_text(name), STR("system")) ||
        str_equal_nocase(ast_identifier_text(name), STR("session"))) {
        diag_emit(diags, PRS705, name->span, "%.*s is a name of Spark's own and no label",
                  STR_ARG(ast_identifier_text(name)));
        return;
    }
    for (const Scope *scope = walk->scope; scope != NULL; scope = scope->outer)
        if (is_same(scope->name, name)) {
            Diagnostic *diagnostic = diag_emit(diags, PRS705, name->span,
                                               "%.*s is the name of a statement around this one",
                                               STR_ARG(ast_identifier_text(name)));
            diag_add_label(diags, diagnostic, scope->name->span, "here first");
            return;
        }
}

static void check_end_label(const Walk *walk, const AstNode *begin, const AstNode *end)
{
    DiagList *diags = walk->cx->diags;
    if (end == NULL)
        return;
    if (begin == NULL) {
        Diagnostic *diagnostic = diag_emit(diags, PRS703, end->span,
                                           "an end label without a begin label");
        diag_add_help(diags, diagnostic, "write %.*s: before the statement",
                      STR_ARG(ast_identifier_text(end)));
    } else if (!is_same(begin, end)) {
        Diagnostic *diagnostic = diag_emit(diags, PRS703, end->span,
                                           "the end label is not the begin label");
        diag_add_label(diags, diagnostic, begin->span, "the begin label");
    }
}

static void check_jump(const Walk *walk, const AstJump *jump)
{
    const Scope *scope = walk->scope;
    while (scope != NULL && !is_same(scope->name, jump->label))
        scope = scope->outer;
    if (scope == NULL)
        diag_emit(walk->cx->diags, PRS704, jump->label->span,
                  "no statement around this one has the label %.*s",
                  STR_ARG(ast_identifier_text(jump->label)));
    else if (jump->iterate && scope->is_block)
        diag_emit(walk->cx->diags, PRS704, jump->label->span,
                  "ITERATE repeats loops, and %.*s is a BEGIN .. END",
                  STR_ARG(ast_identifier_text(jump->label)));
}

/* ---- conditions and handlers ----------------------------------------------------------------- */

/* Five digits or capitals; not of the classes 00, 01 and XX, which are no errors. */
static void check_state(const Walk *walk, const AstNode *state)
{
    if (state == NULL || state->kind != AST_STRING_LITERAL)
        return;
    Str text = ((const AstStringLiteral *)state)->value;
    bool good = text.n == 5;
    for (size_t i = 0; good && i < text.n; i++)
        good = (text.p[i] >= '0' && text.p[i] <= '9') || (text.p[i] >= 'A' && text.p[i] <= 'Z');
    if (good && !str_starts_with(text, STR("00")) && !str_starts_with(text, STR("01")) &&
        !str_starts_with(text, STR("XX")))
        return;
    Diagnostic *diagnostic = diag_emit(walk->cx->diags, PRS706, state->span,
                                       "'%.*s' is not an SQLSTATE of an error", STR_ARG(text));
    diag_add_help(walk->cx->diags, diagnostic,
                  "an SQLSTATE is five digits or capital letters and does not start with 00, 01 or "
                  "XX");
}

static const AstDeclareCondition *declared_condition(const AstList *body, uint32_t i)
{
    const AstNode *statement = body->items[i];
    return statement->kind == AST_DECLARE_CONDITION ? (const AstDeclareCondition *)statement : NULL;
}

static void check_duplicate_condition(const Walk *walk, const AstDeclareCondition *declare)
{
    const Conditions *scope = walk->conditions;
    for (uint32_t i = 0; i < scope->count; i++) {
        const AstDeclareCondition *earlier = declared_condition(scope->body, i);
        if (earlier == NULL || !is_same(earlier->name, declare->name))
            continue;
        Diagnostic *diagnostic = diag_emit(walk->cx->diags, PRS708, declare->name->span,
                                           "the condition %.*s is declared twice",
                                           STR_ARG(ast_identifier_text(declare->name)));
        diag_add_label(walk->cx->diags, diagnostic, earlier->name->span, "here first");
        return;
    }
}

static bool is_same_condition(const AstHandlerCondition *one, const AstHandlerCondition *other)
{
    if (one->kind != other->kind)
        return false;
    if (one->kind == AST_CONDITION_NAME)
        return is_same(one->value, other->value);
    return one->kind != AST_CONDITION_SQLSTATE || ast_equal(one->value, other->value);
}

static const AstHandlerCondition *handler_condition(const AstDeclareHandler *handler, uint32_t i)
{
    return (const AstHandlerCondition *)ast_check_kind_const(handler->conditions.items[i],
                                                             AST_HANDLER_CONDITION);
}

static bool is_specific(const AstHandlerCondition *condition)
{
    return condition->kind == AST_CONDITION_SQLSTATE || condition->kind == AST_CONDITION_NAME;
}

static void check_handler(const Walk *walk, const AstDeclareHandler *handler)
{
    DiagList *diags = walk->cx->diags;
    if (handler->resumes) {
        Diagnostic *diagnostic = diag_emit(diags, PRS707, handler->node.span,
                                           "Spark has no CONTINUE handlers");
        diag_add_help(diags, diagnostic, "an EXIT handler leaves the block");
    }
    for (uint32_t i = 0; i < handler->conditions.count; i++) {
        const AstHandlerCondition *condition = handler_condition(handler, i);
        if (condition->kind == AST_CONDITION_SQLSTATE)
            check_state(walk, condition->value);
        for (uint32_t k = 0; k < i; k++)
            if (is_same_condition(handler_condition(handler, k), condition)) {
                diag_emit(diags, PRS707, condition->node.span, "this condition stands twice");
                break;
            }
    }
    for (uint32_t i = 1; i < handler->conditions.count; i++) {
        const AstHandlerCondition *condition = handler_condition(handler, i);
        if (is_specific(condition) == is_specific(handler_condition(handler, 0)))
            continue;
        Diagnostic *diagnostic = diag_emit(
            diags, PRS707, condition->node.span,
            "SQLEXCEPTION and NOT FOUND do not go together with single conditions");
        diag_add_help(diags, diagnostic, "declare two handlers");
        break;
    }
}

/* ---- blocks ---------------------------------------------------------------------------------- */

static bool is_declaration(const AstNode *statement)
{
    return statement->kind == AST_DECLARE_VARIABLE || statement->kind == AST_DECLARE_CONDITION ||
           statement->kind == AST_DECLARE_HANDLER;
}

static const char *describe_declaration(const AstNode *statement)
{
    return statement->kind == AST_DECLARE_VARIABLE    ? "variables"
           : statement->kind == AST_DECLARE_CONDITION ? "conditions"
                                                      : "handlers";
}

/* Variables and conditions, then handlers, then the rest; only handlers may stand in the bodies of
 * IF, CASE and loops. */
static void check_order(const Walk *walk, const AstList *body, bool is_block)
{
    bool after_handler = false;
    bool after_statement = false;
    for (uint32_t i = 0; i < body->count; i++) {
        const AstNode *statement = body->items[i];
        bool is_handler = statement->kind == AST_DECLARE_HANDLER;
        if (!is_declaration(statement)) {
            after_statement = true;
            continue;
        }
        const char *what = describe_declaration(statement);
        if (!is_block && !is_handler) {
            Diagnostic *diagnostic = diag_emit(walk->cx->diags, PRS702, statement->span,
                                               "%s are declared in BEGIN .. END only", what);
            diag_add_help(walk->cx->diags, diagnostic,
                          "move the declaration to the start of the block around");
        } else if (after_statement || (after_handler && !is_handler)) {
            Diagnostic *diagnostic = diag_emit(walk->cx->diags, PRS702, statement->span,
                                               "%s are declared before all %s", what,
                                               after_statement ? "other statements" : "handlers");
            diag_add_help(walk->cx->diags, diagnostic,
                          "a block starts with variables and conditions, then come handlers");
        }
        after_handler |= is_handler;
    }
}

static void check_body(Walk walk, const AstList *body, bool is_block)
{
    check_order(&walk, body, is_block);
    Conditions conditions = {walk.conditions, body, 0};
    walk.conditions = &conditions;
    for (uint32_t i = 0; i < body->count; i++) {
        check_one(walk, body->items[i]);
        conditions.count = i + 1;
    }
}

/* A body under a name, if there is one. */
static void check_named_body(Walk walk, const AstNode *name, const AstList *body, bool is_block)
{
    Scope scope = {walk.scope, name, is_block};
    if (name != NULL) {
        check_new_name(&walk, name);
        walk.scope = &scope;
    }
    check_body(walk, body, is_block);
}

static void check_for(Walk walk, const AstForLoop *loop)
{
    Scope scope = {walk.scope, loop->label, false};
    check_end_label(&walk, loop->label, loop->end_label);
    if (loop->label != NULL) {
        check_new_name(&walk, loop->label);
        walk.scope = &scope;
    }
    check_named_body(walk, loop->variable, &loop->body, false);
}

static void check_branches(Walk walk, const AstList *branches, const AstList *otherwise)
{
    for (uint32_t i = 0; i < branches->count; i++) {
        const AstBranch *branch = (const AstBranch *)ast_check_kind_const(branches->items[i],
                                                                          AST_BRANCH);
        check_body(walk, &branch->body, false);
    }
    check_body(walk, otherwise, false);
}

static void check_one(Walk walk, AstNode *statement)
{
    switch (statement->kind) {
    case AST_COMPOUND: {
        const AstCompound *block = AST_AS(Compound, COMPOUND, statement);
        check_end_label(&walk, block->label, block->end_label);
        check_named_body(walk, block->label, &block->body, true);
        break;
    }
    case AST_LOOP: {
        const AstLoop *loop = AST_AS(Loop, LOOP, statement);
        check_end_label(&walk, loop->label, loop->end_label);
        check_named_body(walk, loop->label, &loop->body, false);
        break;
    }
    case AST_FOR_LOOP: check_for(walk, AST_AS(ForLoop, FOR_LOOP, statement)); break;
    case AST_IF_STATEMENT: {
        const AstIfStatement *choice = AST_AS(IfStatement, IF_STATEMENT, statement);
        check_branches(walk, &choice->branches, &choice->otherwise);
        break;
    }
    case AST_CASE_STATEMENT: {
        const AstCaseStatement *choice = AST_AS(CaseStatement, CASE_STATEMENT, statement);
        check_branches(walk, &choice->branches, &choice->otherwise);
        break;
    }
    case AST_JUMP: check_jump(&walk, AST_AS(Jump, JUMP, statement)); break;
    case AST_DECLARE_CONDITION: {
        const AstDeclareCondition *declare = AST_AS(DeclareCondition, DECLARE_CONDITION, statement);
        check_state(&walk, declare->state);
        check_duplicate_condition(&walk, declare);
        break;
    }
    case AST_DECLARE_HANDLER: {
        const AstDeclareHandler *handler = AST_AS(DeclareHandler, DECLARE_HANDLER, statement);
        check_handler(&walk, handler);
        check_one(walk, handler->action);
        break;
    }
    default: break;
    }
}

void check_script(ScContext *cx, AstNode *statement)
{
    check_one((Walk){.cx = cx}, statement);
}
