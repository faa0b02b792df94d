/* update_fields.c - Column.withField() and dropFields(): a struct of the same fields, some of them
 * others. It is built anew from its fields, whose names must be known (Catalyst's UpdateFields). */
#include "plan/literal.h"
#include "sema/analyzer.h"

static const Span nowhere = {0, 0};

typedef struct Field {
    Str name;
    PlanNode *value;
} Field;

typedef VEC(Field) Fields;

static PlanNode *extract(Analyzer *an, const PlanNode *base, Str name)
{
    PlanUnresolvedExtractValue *value = PLAN_NEW(an->cx, UnresolvedExtractValue,
                                                 UNRESOLVED_EXTRACT_VALUE, nowhere);
    value->child = plan_copy(an->cx, base);
    value->extraction = plan_literal_string(an->cx, name);
    value->is_field = true;
    return &value->node;
}

static Fields fields_of(Analyzer *an, const PlanNode *base, const Type *type)
{
    Fields fields = {0};
    for (size_t i = 0; i < type->field_count; i++)
        *VEC_ADD(an->cx->arena, &fields) = (Field){type->fields[i].name,
                                                   extract(an, base, type->fields[i].name)};
    return fields;
}

static PlanNode *make_struct(Analyzer *an, const Fields *fields)
{
    PlanUnresolvedFunction *call = PLAN_NEW(an->cx, UnresolvedFunction, UNRESOLVED_FUNCTION,
                                            nowhere);
    call->function_name = STR("named_struct");
    for (size_t i = 0; i < fields->count; i++) {
        plan_list_add(an->cx, &call->arguments, plan_literal_string(an->cx, fields->items[i].name));
        plan_list_add(an->cx, &call->arguments, fields->items[i].value);
    }
    return &call->node;
}

/* NULL stays NULL. */
static PlanNode *unless_null(Analyzer *an, const PlanNode *base, PlanNode *value)
{
    PlanUnresolvedFunction *is_null = PLAN_NEW(an->cx, UnresolvedFunction, UNRESOLVED_FUNCTION,
                                               nowhere);
    is_null->function_name = STR("isnotnull");
    plan_list_add(an->cx, &is_null->arguments, plan_copy(an->cx, base));
    PlanCase *result = PLAN_NEW(an->cx, Case, CASE, nowhere);
    plan_list_add(an->cx, &result->branches, &is_null->node);
    plan_list_add(an->cx, &result->branches, value);
    return &result->node;
}

static const Type *field_type(const Analyzer *an, const Type *type, Str name)
{
    for (size_t i = 0; i < type->field_count; i++)
        if (names_equal(an, type->fields[i].name, name))
            return type->fields[i].type;
    return NULL;
}

/* Change the field that a path names in the fields of `base`; without a value it is dropped. False if
 * the path leads through what is no struct. */
static bool update(Analyzer *an, const PlanNode *base, const Type *type, Fields *fields, Str path,
                   PlanNode *value)
{
    size_t length = 0;
    while (length < path.n && path.p[length] != '.')
        length++;
    Str name = str_slice(path, 0, length);
    if (length < path.n) {
        const Type *inner = field_type(an, type, name);
        if (!type_is(inner, TYPE_STRUCT))
            return false;
        PlanNode *field = extract(an, base, name);
        Fields below = fields_of(an, field, inner);
        if (!update(an, field, inner, &below, str_slice(path, length + 1, path.n), value))
            return false;
        value = unless_null(an, field, make_struct(an, &below));
    }
    bool found = false;
    size_t kept = 0;
    for (size_t i = 0; i < fields->count; i++) {
        bool named = names_equal(an, fields->items[i].name, name);
        if (named && value != NULL)
            fields->items[i].value = value;
        if (!named || value != NULL)
            fields->items[kept++] = fields->items[i];
        found = found || named;
    }
    fields->count = kept;
    if (!found && value != NULL)
        *VEC_ADD(an->cx->arena, fields) = (Field){name, value};
    return true;
}

/* Apply the updates of a chain, innermost first. */
static bool update_all(Analyzer *an, const PlanNode *base, Fields *fields, const PlanNode *node)
{
    if (node->kind != PLAN_UPDATE_FIELDS)
        return true;
    const PlanUpdateFields *change = (const PlanUpdateFields *)node;
    return update_all(an, base, fields, change->struct_expression) &&
           update(an, base, base->type, fields, change->field_name, change->value_expression);
}

/* A column or a field of one: it may be written as often as it has fields. */
static bool is_path(const PlanNode *node)
{
    while (node->kind == PLAN_UNRESOLVED_EXTRACT_VALUE &&
           ((const PlanUnresolvedExtractValue *)node)->extraction->kind == PLAN_LITERAL)
        node = ((const PlanUnresolvedExtractValue *)node)->child;
    return node->kind == PLAN_UNRESOLVED_ATTRIBUTE;
}

void analyze_update_fields(Analyzer *an, const Scope *scope, PlanNode **place)
{
    PlanNode **base = place;
    while ((*base)->kind == PLAN_UPDATE_FIELDS)
        base = &((PlanUpdateFields *)*base)->struct_expression;
    analyze_expression(an, scope, base);
    Fields fields = {0};
    bool possible = type_is((*base)->type, TYPE_STRUCT) && is_path(*base);
    if (possible) {
        fields = fields_of(an, *base, (*base)->type);
        possible = update_all(an, *base, &fields, *place);
    }
    if (!possible) {
        diag_emit(an->cx->diags, CNV103, (*place)->origin,
                  "withField() or dropFields() of what is no column with known fields");
        *place = plan_literal_null(an->cx, type_simple(TYPE_VOID));
    } else {
        PlanNode *value = make_struct(an, &fields);
        *place = (*base)->nullable ? unless_null(an, *base, value) : value;
    }
    analyze_expression(an, scope, place);
}
