/* tree.c - see tree.h. */
#include "tree.h"

#include <stdlib.h>

#include "parse/statement.h"
#include "text.h"
#include "util/vec.h"

typedef struct Walk {
    const ScContext *cx;
    Str fault; /* the first one */
} Walk;

typedef struct Children {
    Arena *arena;
    VEC(AstNode *) nodes;
} Children;

static const char *name_of(const AstNode *node)
{
    return ast_kind_info((AstKind)node->kind)->name;
}

static void add_child(void *user, AstNode *child)
{
    Children *children = user;
    *VEC_ADD(children->arena, &children->nodes) = child;
}

static int compare_starts(const void *a, const void *b)
{
    const AstNode *x = *(AstNode *const *)a, *y = *(AstNode *const *)b;
    if (x->span.start != y->span.start)
        return x->span.start < y->span.start ? -1 : 1;
    return x->span.end < y->span.end ? -1 : x->span.end > y->span.end;
}

static bool is_within(Span inner, Span outer)
{
    return outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
}

static bool is_of_clause(const AstNode *node)
{
    return node->kind == AST_IDENTIFIER_CLAUSE ||
           (node->kind == AST_IDENTIFIER && ((const AstIdentifier *)node)->clause);
}

/* IDENTIFIER ('a.b') gives all parts of a name, IDENTIFIER (a) stands beside the word as a part. */
static bool is_same_clause(const AstNode *a, const AstNode *b)
{
    return a->span.start == b->span.start && a->span.end == b->span.end &&
           (is_of_clause(a) || is_of_clause(b));
}

static void check_node(Walk *walk, AstNode *node)
{
    Children children = {.arena = walk->cx->arena};
    ast_each_child(node, add_child, &children);
    size_t count = children.nodes.count;
    if (count > 1)
        qsort(children.nodes.items, count, sizeof *children.nodes.items, compare_starts);
    for (size_t i = 0; i < count && walk->fault.n == 0; i++) {
        AstNode *child = children.nodes.items[i];
        const AstNode *before = i > 0 ? children.nodes.items[i - 1] : NULL;
        if (!is_within(child->span, node->span))
            walk->fault = str_format(walk->cx->arena, "%s %u-%u reaches out of its %s %u-%u",
                                     name_of(child), child->span.start, child->span.end,
                                     name_of(node), node->span.start, node->span.end);
        else if (before != NULL && before->span.end > child->span.start &&
                 !is_same_clause(before, child))
            walk->fault = str_format(walk->cx->arena, "in %s, %s %u-%u overlaps %s %u-%u",
                                     name_of(node), name_of(before), before->span.start,
                                     before->span.end, name_of(child), child->span.start,
                                     child->span.end);
        else
            check_node(walk, child);
    }
}

Str tree_span_fault(const ScContext *cx, Span statement)
{
    Walk walk = {.cx = cx};
    if (!is_within(cx->tree->span, statement))
        return str_format(cx->arena, "the tree is at %u-%u, the statement at %u-%u",
                          cx->tree->span.start, cx->tree->span.end, statement.start, statement.end);
    check_node(&walk, cx->tree);
    return walk.fault;
}

Str tree_token_fault(const ScContext *cx)
{
    const StatementKind *kind = cx->tokens->statement;
    if (cx->tokens->broken || (kind != NULL && kind->raw)) /* characters that are no token */
        return STR_NONE;
    size_t count;
    const TokenView *views = token_list_view(cx, &count);
    Str text = cx->source->text;
    uint32_t end = count > 0 ? views[0].span.start : 0;
    for (size_t i = 0; i < count; i++) {
        Span span = views[i].span;
        if (span.start < end || span.end <= span.start || span.end > text.n)
            return str_format(cx->arena, "token %u-%u is out of order", span.start, span.end);
        if (!text_is_blank(str_slice(text, end, span.start)))
            return str_format(cx->arena, "bytes %u-%u belong to no token", end, span.start);
        end = span.end;
    }
    return STR_NONE;
}
