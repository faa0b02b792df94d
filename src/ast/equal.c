/* equal.c - compare trees, without regard to places. Looks at nothing but the table of kinds. */
#include "ast/ast.h"

#include <string.h>

static const void *field_of(const AstNode *node, const AstField *field)
{
    return (const char *)node + field->offset;
}

static bool equal_lists(const AstList *a, const AstList *b)
{
    if (a->count != b->count)
        return false;
    for (uint32_t i = 0; i < a->count; i++)
        if (!ast_equal(a->items[i], b->items[i]))
            return false;
    return true;
}

static bool equal_fields(const AstField *field, const void *a, const void *b)
{
    switch (field->type) {
    case AST_FIELD_CHILD: return ast_equal(*(AstNode *const *)a, *(AstNode *const *)b);
    case AST_FIELD_LIST: return equal_lists(a, b);
    case AST_FIELD_TEXT: return str_equal(*(const Str *)a, *(const Str *)b);
    case AST_FIELD_FLAG: return *(const bool *)a == *(const bool *)b;
    case AST_FIELD_CHOICE: return memcmp(a, b, sizeof(AstUnaryOp)) == 0;
    case AST_FIELD_INTEGER: return *(const int64_t *)a == *(const int64_t *)b;
    }
    return false;
}

bool ast_equal(const AstNode *a, const AstNode *b)
{
    if (a == NULL || b == NULL)
        return a == b;
    if (a->kind != b->kind)
        return false;
    const AstKindInfo *info = ast_kind_info((AstKind)a->kind);
    for (const AstField *field = info->fields; field->name != NULL; field++)
        if (!equal_fields(field, field_of(a, field), field_of(b, field)))
            return false;
    return true;
}
