/* template.c - the templates of functions.def: Snowflake expressions in our own syntax tree.
 *
 * A template is parsed by the one parser there is and turned into target nodes as it stands: names
 * that are not parameters are Snowflake functions and words.
 */
#include "rewrite/bind.h"

#include <assert.h>

#include "ast/ast.h"
#include "parse/parse.h"

typedef struct Instance {
    Rewriter *rw;
    Span origin;
    PlanList arguments;
    unsigned repeated; /* the arguments that stand more than once, a bit for each */
} Instance;

static PlanNode *build(const Instance *in, const AstNode *node);

static PlanNode *build_parameter(const Instance *in, const AstParameter *parameter)
{
    size_t index = (size_t)(parameter->name.p[0] - '0');
    assert(parameter->name.n == 1 && index >= 1 && index <= in->arguments.count);
    PlanNode *argument = in->arguments.items[index - 1];
    return (in->repeated & (1U << (index - 1))) != 0 ? bind_use(in->rw, argument) : argument;
}

static PlanNode *build_call(const Instance *in, const AstCall *call)
{
    const AstName *name = (const AstName *)call->name;
    PlanTargetCall *target = PLAN_NEW(in->rw->cx, TargetCall, TARGET_CALL, in->origin);
    target->name = ast_identifier_text(name->parts.items[0]);
    for (uint32_t i = 0; i < call->arguments.count; i++)
        plan_list_add(in->rw->cx, &target->arguments, build(in, call->arguments.items[i]));
    return &target->node;
}

static PlanNode *build_operator(const Instance *in, const AstBinary *binary)
{
    static const SfOperator operators[] = {
        [AST_MULTIPLY] = SF_MULTIPLY, [AST_DIVIDE] = SF_DIVIDE,
        [AST_MODULO] = SF_MODULO,     [AST_ADD] = SF_ADD,
        [AST_SUBTRACT] = SF_SUBTRACT, [AST_CONCAT] = SF_CONCAT,
        [AST_EQUAL] = SF_EQUAL,       [AST_NOT_EQUAL] = SF_NOT_EQUAL,
        [AST_LESS] = SF_LESS,         [AST_LESS_EQUAL] = SF_LESS_EQUAL,
        [AST_GREATER] = SF_GREATER,   [AST_GREATER_EQUAL] = SF_GREATER_EQUAL,
    };
    return sf_operator2(in->rw, in->origin, operators[binary->op], build(in, binary->left),
                        build(in, binary->right));
}

static PlanNode *build_number(const Instance *in, const AstNumberLiteral *number)
{
    PlanLiteral *literal = PLAN_NEW(in->rw->cx, Literal, LITERAL, in->origin);
    literal->text = number->text;
    literal->node.type = type_simple(number->form == AST_NUMBER_INTEGER ? TYPE_INTEGER
                                                                        : TYPE_DECIMAL);
    return &literal->node;
}

static PlanNode *build_logical(const Instance *in, const AstLogical *logical)
{
    PlanList operands = {0};
    for (uint32_t i = 0; i < logical->operands.count; i++)
        plan_list_add(in->rw->cx, &operands, build(in, logical->operands.items[i]));
    return sf_operator(in->rw, in->origin, logical->op == AST_AND ? SF_AND : SF_OR, operands.count,
                       operands.items);
}

static PlanNode *build_case(const Instance *in, const AstCase *node)
{
    PlanCase *made = PLAN_NEW(in->rw->cx, Case, CASE, in->origin);
    if (node->operand != NULL)
        made->operand = build(in, node->operand);
    for (uint32_t i = 0; i < node->whens.count; i++) {
        const AstWhen *when = (const AstWhen *)node->whens.items[i];
        plan_list_add(in->rw->cx, &made->branches, build(in, when->condition));
        plan_list_add(in->rw->cx, &made->branches, build(in, when->result));
    }
    if (node->otherwise != NULL)
        made->otherwise = build(in, node->otherwise);
    return &made->node;
}

static PlanNode *build_between(const Instance *in, const AstBetween *between)
{
    return sf_operator(in->rw, in->origin, between->negated ? SF_NOT_BETWEEN : SF_BETWEEN, 3,
                       (PlanNode *[]){build(in, between->operand), build(in, between->lower),
                                      build(in, between->upper)});
}

/* The only test of this kind that templates use is IS [NOT] NULL. */
static PlanNode *build_is(const Instance *in, const AstIs *is)
{
    assert(is->kind == AST_IS_NULL);
    return sf_operator1(in->rw, in->origin, is->negated ? SF_IS_NOT_NULL : SF_IS_NULL,
                        build(in, is->operand));
}

/* A type name with the numbers behind it, as Snowflake spells it. */
static Str type_words(const Instance *in, const AstPrimitiveType *type)
{
    Str text = ast_identifier_text(type->name);
    for (uint32_t i = 0; i < type->parameters.count; i++) {
        Str number = ((const AstNumberLiteral *)type->parameters.items[i])->text;
        text = str_format(in->rw->cx->arena, "%.*s%s%.*s%s", STR_ARG(text), i == 0 ? "(" : ", ",
                          STR_ARG(number), i + 1 == type->parameters.count ? ")" : "");
    }
    return text;
}

static PlanNode *build(const Instance *in, const AstNode *node)
{
    switch (node->kind) {
    case AST_PARAMETER: return build_parameter(in, (const AstParameter *)node);
    case AST_CALL: return build_call(in, (const AstCall *)node);
    case AST_BINARY: return build_operator(in, (const AstBinary *)node);
    case AST_UNARY:
        return sf_operator1(in->rw, in->origin, SF_NEGATE,
                            build(in, ((const AstUnary *)node)->operand));
    case AST_NUMBER_LITERAL: return build_number(in, (const AstNumberLiteral *)node);
    case AST_STRING_LITERAL: return sf_string(in->rw, ((const AstStringLiteral *)node)->value);
    case AST_NULL_LITERAL: return sf_null(in->rw);
    case AST_COLUMN_REF: {
        PlanTargetWord *word = PLAN_NEW(in->rw->cx, TargetWord, TARGET_WORD, in->origin);
        word->word = ast_identifier_text(((const AstColumnRef *)node)->parts.items[0]);
        return &word->node;
    }
    case AST_CAST: {
        const AstCast *cast = (const AstCast *)node;
        return sf_cast(in->rw, build(in, cast->operand),
                       type_words(in, (const AstPrimitiveType *)cast->type));
    }
    case AST_LOGICAL: return build_logical(in, (const AstLogical *)node);
    case AST_NOT:
        return sf_operator1(in->rw, in->origin, SF_NOT, build(in, ((const AstNot *)node)->operand));
    case AST_BETWEEN: return build_between(in, (const AstBetween *)node);
    case AST_IS: return build_is(in, (const AstIs *)node);
    case AST_CASE: return build_case(in, (const AstCase *)node);
    case AST_BOOLEAN_LITERAL: return sf_boolean(in->rw, ((const AstBooleanLiteral *)node)->value);
    default: break;
    }
    diag_emit(in->rw->cx->diags, INT001, in->origin, "a function template uses a %s",
              ast_kind_info((AstKind)node->kind)->name);
    return sf_null(in->rw);
}

/* The arguments that the text mentions more than once, a bit for each. */
static unsigned repeated_arguments(const char *text)
{
    unsigned once = 0, repeated = 0;
    for (; *text != '\0'; text++)
        if (text[0] == '$' && text[1] >= '1' && text[1] <= '9') {
            unsigned bit = 1U << (text[1] - '1');
            repeated |= once & bit;
            once |= bit;
        }
    return repeated;
}

PlanNode *rewrite_typed_template(Rewriter *rw, Span origin, const char *text,
                                 const PlanList *arguments, const Type *result)
{
    AstNode *tree = map_get(&rw->templates, str_from(text));
    if (tree == NULL) {
        tree = parse_template(rw->cx, str_from(text));
        if (tree == NULL) {
            diag_emit(rw->cx->diags, INT001, origin, "the function template \"%s\" is malformed",
                      text);
            return sf_null(rw);
        }
        map_put(&rw->templates, str_from(text), tree);
    }
    Instance in = {rw, origin, *arguments, repeated_arguments(text)};
    Binding binding = bind_values(rw, origin, &in.arguments, in.repeated);
    return bind_finish(rw, origin, &binding, build(&in, tree), result);
}

PlanNode *rewrite_template(Rewriter *rw, Span origin, const char *text, const PlanList *arguments)
{
    return rewrite_typed_template(rw, origin, text, arguments, NULL);
}
