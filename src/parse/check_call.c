/* check_call.c - function calls and the frames of their windows. */
#include "parse/check_parts.h"

#include <string.h>

#include "parse/token.h"

static bool is_one_of(Str name, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_is_nocase(name, words[i]))
            return true;
    return false;
}

#define IS_ONE_OF(name, words) is_one_of((name), (words), sizeof(words) / sizeof *(words))

/* The function's name if it is one bare word, else nothing. */
static Str bare_name(const AstCall *call)
{
    const AstName *name = AST_AS(Name, NAME, call->name);
    const AstIdentifier *word = AST_AS(Identifier, IDENTIFIER, name->parts.items[0]);
    return name->parts.count == 1 && !word->quoted && name->clause == NULL ? word->text : STR("");
}

/* DATEADD(unit, n, e) and its kind take the unit as a bare word. */
static void check_unit(ScContext *cx, const AstCall *call, Str name)
{
    static const char *const functions[] = {"timestampadd",  "dateadd",  "date_add",
                                            "timestampdiff", "datediff", "date_diff",
                                            "timediff"};
    if (call->arguments.count != 3 || call->arguments.items[0]->kind != AST_STRING_LITERAL ||
        call->quantifier != AST_QUANTIFIED_NOT || !IS_ONE_OF(name, functions))
        return;
    const AstNode *unit = call->arguments.items[0];
    Str text = ((const AstStringLiteral *)unit)->value;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS101, unit->span,
                                       "the unit of %.*s is a bare word, not a string",
                                       STR_ARG(name));
    diag_add_help(cx->diags, diagnostic, "write %.*s(%.*s, ..)", STR_ARG(name), STR_ARG(text));
}

/* FIRST(e IGNORE NULLS): for three functions only, and with nothing after the parentheses. */
static void check_nulls(ScContext *cx, const AstCall *call, Str name)
{
    static const char *const functions[] = {"first", "last", "any_value"};
    if (!call->nulls_inside)
        return;
    bool fits = call->arguments.count == 1 && call->nulls == AST_NULLS_IGNORE &&
                IS_ONE_OF(name, functions);
    bool followed = call->over != NULL || call->filter != NULL || call->within_group.count > 0;
    if (fits && !followed)
        return;
    Diagnostic *diagnostic = diag_emit(
        cx->diags, PRS102, call->node.span,
        fits ? "nothing may follow a call with IGNORE NULLS in its parentheses"
             : "IGNORE NULLS stands in the parentheses of FIRST, LAST and ANY_VALUE "
               "only, after their one argument");
    diag_add_help(cx->diags, diagnostic, "write it after the parentheses: f(..) IGNORE NULLS");
    check_blame_grammar(cx);
}

/* a.IDENTIFIER (e): a part of a name is IDENTIFIER ('..'), and the word is no name of a function. */
static void check_name_of_function(ScContext *cx, const AstCall *call)
{
    const AstName *name = AST_AS(Name, NAME, call->name);
    const AstIdentifier *last = AST_AS(Identifier, IDENTIFIER,
                                       name->parts.items[name->parts.count - 1]);
    bool named_identifier = name->parts.count > 1 && !last->clause && !last->quoted &&
                            str_equal_nocase(last->text, STR("identifier"));
    /* Spark's parser decides by the first token between the parentheses. */
    bool starts_with_text = call->arguments.count > 0 &&
                            strchr("'\"?:", token_text(cx, call->arguments.items[0]->span).p[0]) !=
                                NULL;
    if (!named_identifier || starts_with_text)
        return;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS016, last->node.span,
                                       "behind a dot IDENTIFIER takes a string only");
    diag_add_help(cx->diags, diagnostic,
                  "let IDENTIFIER (expression) give the whole name, its first part too");
    check_blame_grammar(cx);
}

void check_call(ScContext *cx, const AstNode *node)
{
    const AstCall *call = (const AstCall *)node;
    check_name_of_function(cx, call);
    Str name = bare_name(call);
    check_unit(cx, call, name);
    check_nulls(cx, call, name);
}

/* ---- frames ---------------------------------------------------------------------------------- */

/* Whether a value is known without a row: Spark looks before it knows any function. */
static void find_variable(void *user, AstNode *node)
{
    AstNode **found = user;
    switch (node->kind) {
    case AST_COLUMN_REF:
    case AST_CALL:
    case AST_SCALAR_SUBQUERY:
    case AST_EXISTS:
    case AST_STAR:
    case AST_IDENTIFIER_CLAUSE: *found = node; break;
    case AST_PRIMITIVE_TYPE: break;
    default: ast_each_child(node, find_variable, user);
    }
}

static void check_bound(ScContext *cx, AstNode *node)
{
    AstNode *found = NULL;
    if (node == NULL || AST_AS(FrameBound, FRAME_BOUND, node)->value == NULL)
        return;
    find_variable(&found, AST_AS(FrameBound, FRAME_BOUND, node)->value);
    if (found != NULL)
        diag_emit(cx->diags, PRS104, found->span, "the bound of a window frame must be a constant");
}

void check_frame(ScContext *cx, const AstNode *node)
{
    const AstWindowFrame *frame = (const AstWindowFrame *)node;
    check_bound(cx, frame->lower);
    check_bound(cx, frame->upper);
}
