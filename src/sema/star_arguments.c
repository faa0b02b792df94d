/* star_arguments.c - struct(*), struct(t.*), array(s.*): a star among the arguments of a call stands
 * for columns, or for the fields of a struct; the latter also in a select list. */
#include "sema/analyzer.h"

static PlanNode *attribute_of(Analyzer *an, Span origin, Str qualifier, const Column *column)
{
    PlanUnresolvedAttribute *attribute = PLAN_NEW(an->cx, UnresolvedAttribute, UNRESOLVED_ATTRIBUTE,
                                                  origin);
    if (qualifier.n > 0)
        plan_names_add(an->cx, &attribute->parts, (PlanName){.text = qualifier, .span = origin});
    plan_names_add(an->cx, &attribute->parts,
                   (PlanName){.text = column->name, .quoted = column->quoted, .span = origin});
    return &attribute->node;
}

static bool is_excepted(const Analyzer *an, const PlanUnresolvedStar *star, Str name)
{
    for (size_t i = 0; i < star->except.count; i++)
        if (names_equal(an, star->except.items[i].text, name))
            return true;
    return false;
}

/* The columns of the query's input, of one table if the star names one. False if they are not all
 * known. */
static bool add_columns(Analyzer *an, const Schema *schema, const PlanUnresolvedStar *star,
                        PlanList *out)
{
    bool qualified = star->target.count > 0, found = !qualified && !schema->open;
    Str qualifier = qualified ? star->target.items[star->target.count - 1].text : STR("");
    if (schema->open && (!qualified || schema->open_qualifier_count > 0))
        return false;
    for (size_t i = 0; i < schema->count; i++) {
        const Column *column = schema->columns[i];
        if (qualified && !names_equal(an, column->qualifier, qualifier))
            continue;
        found = true;
        if (!column->hidden && !is_excepted(an, star, column->name))
            plan_list_add(an->cx, out,
                          attribute_of(an, star->node.origin, column->qualifier, column));
    }
    return found;
}

static const Type *field_type(const Analyzer *an, const Type *type, Str name)
{
    for (size_t i = 0; type_is(type, TYPE_STRUCT) && i < type->field_count; i++)
        if (names_equal(an, type->fields[i].name, name))
            return type->fields[i].type;
    return NULL;
}

/* The type of a column, or of a field in it: s.t; NULL if the name stands for neither. */
static const Type *target_type(const Analyzer *an, const Scope *scope, const PlanNames *target)
{
    for (size_t parts = target->count; parts > 0; parts--) {
        PlanNames column = *target;
        column.count = parts;
        const Type *type = column_type_of(an, scope, &column);
        for (size_t i = parts; i < target->count; i++)
            type = field_type(an, type, target->items[i].text);
        if (type != NULL)
            return type;
    }
    return NULL;
}

/* s.*: the fields of a struct column. */
static bool add_fields(Analyzer *an, const Scope *scope, const PlanUnresolvedStar *star,
                       PlanList *out)
{
    const Type *type = target_type(an, scope, &star->target);
    if (!type_is(type, TYPE_STRUCT))
        return false;
    for (size_t i = 0; i < type->field_count; i++) {
        if (is_excepted(an, star, type->fields[i].name))
            continue;
        PlanUnresolvedAttribute *child = PLAN_NEW(an->cx, UnresolvedAttribute, UNRESOLVED_ATTRIBUTE,
                                                  star->node.origin);
        for (size_t p = 0; p < star->target.count; p++)
            plan_names_add(an->cx, &child->parts, star->target.items[p]);
        PlanLiteral *name = PLAN_NEW(an->cx, Literal, LITERAL, star->node.origin);
        name->text = type->fields[i].name;
        name->node.type = type_simple(TYPE_STRING);
        PlanUnresolvedExtractValue *field = PLAN_NEW(an->cx, UnresolvedExtractValue,
                                                     UNRESOLVED_EXTRACT_VALUE, star->node.origin);
        field->child = &child->node;
        field->extraction = &name->node;
        field->is_field = true;
        plan_list_add(an->cx, out, &field->node);
    }
    return true;
}

void expand_star_arguments(Analyzer *an, const Scope *scope, PlanUnresolvedFunction *call)
{
    /* count(*) counts rows, count(t.*) in Snowflake as in Spark those without NULL. */
    bool is_count = str_equal_nocase(call->function_name, STR("count")) && !call->is_distinct &&
                    call->arguments.count == 1;
    bool has_star = false;
    for (size_t i = 0; i < call->arguments.count; i++)
        has_star = has_star || call->arguments.items[i]->kind == PLAN_UNRESOLVED_STAR;
    if (!has_star || is_count || scope->count == 0)
        return;
    PlanList arguments = {0};
    for (size_t i = 0; i < call->arguments.count; i++) {
        PlanNode *argument = call->arguments.items[i];
        const PlanUnresolvedStar *star = (const PlanUnresolvedStar *)argument;
        if (argument->kind != PLAN_UNRESOLVED_STAR ||
            (!add_columns(an, scope->tables[0]->schema, star, &arguments) &&
             !add_fields(an, scope, star, &arguments)))
            plan_list_add(an->cx, &arguments, argument);
    }
    call->arguments = arguments;
}

static bool names_table(const Analyzer *an, const Schema *schema, Str qualifier)
{
    for (size_t i = 0; i < schema->count; i++)
        if (names_equal(an, schema->columns[i]->qualifier, qualifier))
            return true;
    for (size_t i = 0; i < schema->open_qualifier_count; i++)
        if (names_equal(an, schema->open_qualifiers[i], qualifier))
            return true;
    return false;
}

void expand_struct_stars(Analyzer *an, const Scope *scope, const Schema *input, PlanList *items)
{
    PlanList expanded = {0};
    bool any = false;
    for (size_t i = 0; i < items->count; i++) {
        const PlanUnresolvedStar *star = (const PlanUnresolvedStar *)items->items[i];
        bool is_star = items->items[i]->kind == PLAN_UNRESOLVED_STAR && star->target.count > 0;
        bool is_struct = is_star &&
                         !names_table(an, input, star->target.items[star->target.count - 1].text) &&
                         add_fields(an, scope, star, &expanded);
        any = any || is_struct;
        if (!is_struct)
            plan_list_add(an->cx, &expanded, items->items[i]);
    }
    if (any)
        *items = expanded;
}
