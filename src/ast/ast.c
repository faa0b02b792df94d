/* ast.c - nodes, lists and the table of kinds, all from nodes.def. Knows nothing of the grammar. */
#include "ast/ast.h"

#include <assert.h>
#include <string.h>

#define NAMES(...)        \
    {                     \
        __VA_ARGS__, NULL \
    }
#define CHOICES(Type, ...) const char *const ast_words_##Type[] = NAMES(__VA_ARGS__);
#include "ast/choices.def"
#undef CHOICES
#undef NAMES

/* One function for each kind, because a field macro cannot name the struct it stands in. */
#define FIELD(name, type, choices) {#name, type, offsetof(Current, name), choices},
#define CHILD(name) FIELD(name, AST_FIELD_CHILD, NULL)
#define LIST(name) FIELD(name, AST_FIELD_LIST, NULL)
#define CHAIN(name) LIST(name)
#define TEXT(name) FIELD(name, AST_FIELD_TEXT, NULL)
#define FLAG(name) FIELD(name, AST_FIELD_FLAG, NULL)
#define CHOICE(Type, name) FIELD(name, AST_FIELD_CHOICE, ast_words_##Type)
#define INTEGER(name) FIELD(name, AST_FIELD_INTEGER, NULL)
#define NODE(Name, NAME, ...)                                                           \
    static const AstKindInfo *info_##Name(void)                                         \
    {                                                                                   \
        typedef Ast##Name Current;                                                      \
        static const AstField fields[] = {__VA_ARGS__{NULL, AST_FIELD_CHILD, 0, NULL}}; \
        static const AstKindInfo info = {#Name, sizeof(Current), fields,                \
                                         sizeof fields / sizeof *fields - 1};           \
        return &info;                                                                   \
    }
#include "ast/nodes.def"
#undef NODE

typedef const AstKindInfo *(*KindInfoGetter)(void);

static const KindInfoGetter info_getters[] = {
#define NODE(Name, NAME, ...) info_##Name,
#include "ast/nodes.def"
#undef NODE
};
#undef CHILD
#undef LIST
#undef CHAIN
#undef TEXT
#undef FLAG
#undef CHOICE
#undef INTEGER
#undef FIELD

static const uint16_t sizes[] = {
#define NODE(Name, NAME, ...) sizeof(Ast##Name),
#include "ast/nodes.def"
#undef NODE
};

const AstKindInfo *ast_kind_info(AstKind kind)
{
    assert(kind < AST_KIND_COUNT);
    return info_getters[kind]();
}

AstNode *ast_new(ScContext *cx, AstKind kind, Span span)
{
    AstNode *node = arena_alloc(cx->arena, sizes[kind]);
    node->kind = (uint16_t)kind;
    node->span = span;
    return node;
}

/* What every node goes through has code for each kind instead of a look at the table. */
#define TEXT(name)
#define FLAG(name)
#define CHOICE(Type, name)
#define INTEGER(name)
#define NODE(Name, NAME, ...)              \
    case AST_##NAME: {                     \
        Ast##Name *of = (Ast##Name *)node; \
        (void)of;                          \
        __VA_ARGS__                        \
        break;                             \
    }

static uint32_t deeper(uint32_t one, uint32_t other)
{
    return one > other ? one : other;
}

static uint32_t chain_depth(const AstList *chain)
{
    return chain->count == 0 ? 0 : chain->depth + chain->count - 1;
}

static uint32_t deepest_child(AstNode *node)
{
    uint32_t deepest = 0;
#define CHILD(name) deepest = deeper(deepest, of->name == NULL ? 0 : of->name->depth);
#define LIST(name) deepest = deeper(deepest, of->name.depth);
#define CHAIN(name) deepest = deeper(deepest, chain_depth(&of->name));
    switch ((AstKind)node->kind) {
#include "ast/nodes.def"
    case AST_KIND_COUNT: break;
    }
#undef CHILD
#undef LIST
#undef CHAIN
    return deepest;
}

static void visit_list(const AstList *list, AstVisit visit, void *user)
{
    for (uint32_t i = 0; i < list->count; i++)
        visit(user, list->items[i]);
}

void ast_each_child(AstNode *node, AstVisit visit, void *user)
{
    if (node->depth <= 1) /* a leaf, as most nodes are */
        return;
#define CHILD(name)       \
    if (of->name != NULL) \
        visit(user, of->name);
#define LIST(name) visit_list(&of->name, visit, user);
#define CHAIN(name) LIST(name)
    switch ((AstKind)node->kind) {
#include "ast/nodes.def"
    case AST_KIND_COUNT: break;
    }
#undef CHILD
#undef LIST
#undef CHAIN
}

#undef NODE
#undef TEXT
#undef FLAG
#undef CHOICE
#undef INTEGER

static void drop_children(AstNode *node)
{
    const AstField *field = ast_kind_info((AstKind)node->kind)->fields;
    for (; field->name != NULL; field++) {
        void *place = (char *)node + field->offset;
        if (field->type == AST_FIELD_CHILD)
            *(AstNode **)place = NULL;
        else if (field->type == AST_FIELD_LIST)
            *(AstList *)place = (AstList){0};
    }
}

static bool is_reported(const DiagList *diags, DiagCode code)
{
    for (size_t i = 0; i < diags->all.count; i++)
        if (diags->all.items[i]->code == code)
            return true;
    return false;
}

AstNode *ast_finish(ScContext *cx, AstNode *node)
{
    uint32_t deepest = deepest_child(node);
    if (deepest >= AST_DEPTH_MAX) {
        if (!is_reported(cx->diags, PRS008))
            diag_emit(cx->diags, PRS008, node->span,
                      "the statement is nested more than %d levels deep", AST_DEPTH_MAX);
        drop_children(node);
        deepest = 0;
    }
    node->depth = (uint16_t)(deepest + 1);
    return node;
}

void ast_list_add(ScContext *cx, AstList *list, AstNode *item)
{
    if (item == NULL)
        return;
    if (list->count == list->capacity) {
        uint32_t capacity = list->capacity == 0 ? 2 : list->capacity * 2;
        list->items = arena_grow_array(cx->arena, list->items, list->count, capacity,
                                       sizeof *list->items);
        list->capacity = capacity;
    }
    list->items[list->count++] = item;
    if (item->depth > list->depth)
        list->depth = item->depth;
}
