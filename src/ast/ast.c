/* ast.c - nodes, lists and the table of kinds, all from nodes.def. Knows nothing of the grammar. */
#include "ast/ast.h"

#include <assert.h>
#include <string.h>

#define NAMES(...)        \
    {                     \
        __VA_ARGS__, NULL \
    }
#define CHOICES(Type, ...) static const char *const names_##Type[] = NAMES(__VA_ARGS__);
#include "ast/choices.def"
#undef CHOICES
#undef NAMES

/* One function for each kind, because a field macro cannot name the struct it stands in. */
#define FIELD(name, type, choices) {#name, type, offsetof(Current, name), choices},
#define CHILD(name) FIELD(name, AST_FIELD_CHILD, NULL)
#define LIST(name) FIELD(name, AST_FIELD_LIST, NULL)
#define TEXT(name) FIELD(name, AST_FIELD_TEXT, NULL)
#define FLAG(name) FIELD(name, AST_FIELD_FLAG, NULL)
#define CHOICE(Type, name) FIELD(name, AST_FIELD_CHOICE, names_##Type)
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

const AstKindInfo *ast_kind_info(AstKind kind)
{
    assert(kind < AST_KIND_COUNT);
    return info_getters[kind]();
}

const AstNode *ast_check_kind_const(const AstNode *node, AstKind kind)
{
    assert(node != NULL && node->kind == kind);
    (void)kind;
    return node;
}

AstNode *ast_check_kind(AstNode *node, AstKind kind)
{
    assert(node != NULL && node->kind == kind);
    (void)kind;
    return node;
}

AstNode *ast_new(ScContext *cx, AstKind kind, Span span)
{
    AstNode *node = arena_alloc(cx->arena, ast_kind_info(kind)->size);
    node->kind = (uint16_t)kind;
    node->span = span;
    return node;
}

static AstNode **child_field(AstNode *node, const AstField *field)
{
    return (AstNode **)(void *)((char *)node + field->offset);
}

static AstList *list_field(AstNode *node, const AstField *field)
{
    return (AstList *)(void *)((char *)node + field->offset);
}

static uint16_t deepest_child(AstNode *node, const AstKindInfo *info)
{
    uint16_t deepest = 0;
    for (const AstField *field = info->fields; field->name != NULL; field++) {
        uint16_t depth = 0;
        if (field->type == AST_FIELD_CHILD) {
            AstNode *child = *child_field(node, field);
            depth = child == NULL ? 0 : child->depth;
        } else if (field->type == AST_FIELD_LIST) {
            depth = list_field(node, field)->depth;
        }
        if (depth > deepest)
            deepest = depth;
    }
    return deepest;
}

static void drop_children(AstNode *node, const AstKindInfo *info)
{
    for (const AstField *field = info->fields; field->name != NULL; field++) {
        if (field->type == AST_FIELD_CHILD)
            *child_field(node, field) = NULL;
        else if (field->type == AST_FIELD_LIST)
            *list_field(node, field) = (AstList){0};
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
    const AstKindInfo *info = ast_kind_info((AstKind)node->kind);
    uint16_t deepest = deepest_child(node, info);
    if (deepest >= AST_DEPTH_MAX) {
        if (!is_reported(cx->diags, PRS008))
            diag_emit(cx->diags, PRS008, node->span,
                      "the statement is nested more than %d levels deep", AST_DEPTH_MAX);
        drop_children(node, info);
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

void ast_each_child(AstNode *node, AstVisit visit, void *user)
{
    if (node->depth <= 1) /* a leaf, as most nodes are */
        return;
    const AstKindInfo *info = ast_kind_info((AstKind)node->kind);
    for (const AstField *field = info->fields; field->name != NULL; field++) {
        if (field->type == AST_FIELD_CHILD) {
            AstNode *child = *child_field(node, field);
            if (child != NULL)
                visit(user, child);
        } else if (field->type == AST_FIELD_LIST) {
            const AstList *list = list_field(node, field);
            for (uint32_t i = 0; i < list->count; i++)
                visit(user, list->items[i]);
        }
    }
}
