/* star_arguments.c - struct(*), struct(t.*), array(s.*): a star among the arguments of a call stands
 * for columns, or for the fields of a struct. */
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

/* s.*: the fields of a struct column. */
static bool add_fields(Analyzer *an, const Scope *scope, const PlanUnresolvedStar *star,
                       PlanList *out)
{
    const Type *type = star->target.count > 0 ? column_type_of(an, scope, &star->target) : NULL;
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
    /* count(*) and count(t.*) count rows. */
    bool has_star = false;
    for (size_t i = 0; i < call->arguments.count; i++)
        has_star = has_star || call->arguments.items[i]->kind == PLAN_UNRESOLVED_STAR;
    if (!has_star || str_equal_nocase(call->function_name, STR("count")) || scope->count == 0)
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
