/* test_plan.c - making, walking, copying, comparing and dumping plan nodes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>

#include "plan/plan.h"

typedef struct Fixture {
    Arena arena;
    ScContext cx;
} Fixture;

static const Span nowhere = {0, 0};

static int setup(void **state)
{
    Fixture *f = calloc(1, sizeof *f);
    arena_init(&f->arena);
    f->cx.arena = &f->arena;
    *state = f;
    return 0;
}

static int teardown(void **state)
{
    Fixture *f = *state;
    arena_free(&f->arena);
    free(f);
    return 0;
}

static PlanNames one_name(Fixture *f, const char *text, bool quoted)
{
    PlanNames names = {0};
    plan_names_add(&f->cx, &names, (PlanName){str_from(text), quoted, nowhere});
    return names;
}

static PlanNode *make_read(Fixture *f, const char *table)
{
    PlanRead *read = PLAN_NEW(&f->cx, Read, READ, nowhere);
    read->name = one_name(f, table, false);
    return &read->node;
}

static PlanNode *make_integer(Fixture *f, const char *digits)
{
    PlanLiteral *literal = PLAN_NEW(&f->cx, Literal, LITERAL, nowhere);
    literal->text = str_from(digits);
    literal->node.type = type_simple(TYPE_INTEGER);
    return &literal->node;
}

static PlanNode *make_filter(Fixture *f, const char *table, const char *digits)
{
    PlanUnresolvedFunction *equal = PLAN_NEW(&f->cx, UnresolvedFunction, UNRESOLVED_FUNCTION,
                                             nowhere);
    equal->function_name = STR("=");
    plan_list_add(&f->cx, &equal->arguments, make_integer(f, "1"));
    plan_list_add(&f->cx, &equal->arguments, make_integer(f, digits));
    PlanFilter *filter = PLAN_NEW(&f->cx, Filter, FILTER, nowhere);
    filter->input = make_read(f, table);
    filter->condition = &equal->node;
    return &filter->node;
}

static void every_kind_is_described(void **state)
{
    Fixture *f = *state;
    for (unsigned kind = 0; kind < PLAN_KIND_COUNT; kind++) {
        const PlanKindInfo *info = plan_kind_info((PlanKind)kind);
        assert_true(info->size >= sizeof(PlanNode));
        assert_true(info->field_count > 0);
        PlanNode *node = plan_new(&f->cx, (PlanKind)kind, (Span){3, 7});
        assert_int_equal(node->kind, kind);
        assert_int_equal(node->origin.end, 7);
        assert_true(plan_equal(node, plan_copy(&f->cx, node)));
    }
    assert_string_equal(plan_kind_info(PLAN_SET_OPERATION)->name, "SetOperation");
    assert_int_equal(plan_kind_info(PLAN_INSERT)->category, PLAN_CATEGORY_COMMAND);
}

static void replace_literal(void *user, PlanNode **child)
{
    Fixture *f = user;
    if ((*child)->kind == PLAN_LITERAL)
        *child = make_read(f, "other");
}

static void children_can_be_replaced(void **state)
{
    Fixture *f = *state;
    PlanFilter *filter = PLAN_AS(Filter, FILTER, make_filter(f, "t", "2"));
    plan_each_child(filter->condition, replace_literal, f);
    const PlanUnresolvedFunction *equal = PLAN_AS(UnresolvedFunction, UNRESOLVED_FUNCTION,
                                                  filter->condition);
    assert_int_equal(equal->arguments.items[0]->kind, PLAN_READ);
    assert_int_equal(equal->arguments.items[1]->kind, PLAN_READ);
}

static void trees_are_compared(void **state)
{
    Fixture *f = *state;
    assert_true(plan_equal(make_filter(f, "t", "2"), make_filter(f, "T", "2")));
    assert_false(plan_equal(make_filter(f, "t", "2"), make_filter(f, "u", "2")));
    assert_false(plan_equal(make_filter(f, "t", "2"), make_filter(f, "t", "3")));
    assert_false(plan_equal(make_integer(f, "1"), make_read(f, "1")));
    assert_false(plan_equal(make_integer(f, "1"), NULL));
    assert_true(plan_equal(NULL, NULL));
    PlanNode *wide = make_integer(f, "1");
    wide->type = type_simple(TYPE_LONG);
    assert_false(plan_equal(make_integer(f, "1"), wide));
}

static void a_copy_is_of_its_own(void **state)
{
    Fixture *f = *state;
    PlanNode *filter = make_filter(f, "t", "2");
    PlanFilter *copy = PLAN_AS(Filter, FILTER, plan_copy(&f->cx, filter));
    assert_true(plan_equal(filter, &copy->node));
    PLAN_AS(Read, READ, copy->input)->name.items[0].text = STR("u");
    PLAN_AS(UnresolvedFunction, UNRESOLVED_FUNCTION, copy->condition)->arguments.items[0] =
        make_integer(f, "7");
    assert_true(plan_equal(filter, make_filter(f, "t", "2")));
}

static void a_copied_read_means_the_copied_cte(void **state)
{
    Fixture *f = *state;
    PlanCteDefinition *cte = PLAN_NEW(&f->cx, CteDefinition, CTE_DEFINITION, nowhere);
    cte->input = make_read(f, "t");
    PlanNode *read = make_read(f, "c");
    PLAN_AS(Read, READ, read)->cte = cte;
    PlanWith *with = PLAN_NEW(&f->cx, With, WITH, nowhere);
    plan_list_add(&f->cx, &with->ctes, &cte->node);
    with->input = read;
    PlanWith *copy = PLAN_AS(With, WITH, plan_copy(&f->cx, &with->node));
    assert_ptr_equal(PLAN_AS(Read, READ, copy->input)->cte, copy->ctes.items[0]);
    /* A definition outside what is copied stays the one it is. */
    assert_ptr_equal(PLAN_AS(Read, READ, plan_copy(&f->cx, read))->cte, cte);
}

static void dumps_show_fields_and_types(void **state)
{
    Fixture *f = *state;
    PlanJoin *join = PLAN_NEW(&f->cx, Join, JOIN, nowhere);
    join->left = make_filter(f, "t", "2");
    join->right = make_read(f, "u");
    PLAN_AS(Read, READ, join->right)->name = one_name(f, "a`b", true);
    join->join_type = PLAN_JOIN_LEFT_ANTI;
    join->lateral = true;
    Buf text;
    buf_init(&text);
    plan_dump(&join->node, &f->arena, &text);
    assert_string_equal(buf_text(&text), "Join join_type=left_anti lateral\n"
                                         "  left: Filter\n"
                                         "    input: Read name=t\n"
                                         "    condition: UnresolvedFunction function_name=\"=\"\n"
                                         "      arguments: Literal text=\"1\" : int\n"
                                         "      arguments: Literal text=\"2\" : int\n"
                                         "  right: Read name=`a\\`b`\n");
    buf_free(&text);
}

static void operators_have_form_and_precedence(void **state)
{
    (void)state;
    assert_string_equal(sf_operator_info(SF_LESS_EQUAL)->text, "<=");
    assert_int_equal(sf_operator_info(SF_AND)->form, SF_CHAIN);
    assert_true(sf_operator_info(SF_MULTIPLY)->precedence > sf_operator_info(SF_ADD)->precedence);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_kind_is_described, setup, teardown),
        cmocka_unit_test_setup_teardown(children_can_be_replaced, setup, teardown),
        cmocka_unit_test_setup_teardown(trees_are_compared, setup, teardown),
        cmocka_unit_test_setup_teardown(a_copy_is_of_its_own, setup, teardown),
        cmocka_unit_test_setup_teardown(a_copied_read_means_the_copied_cte, setup, teardown),
        cmocka_unit_test_setup_teardown(dumps_show_fields_and_types, setup, teardown),
        cmocka_unit_test(operators_have_form_and_precedence),
    };
    return cmocka_run_group_tests_name("plan", tests, NULL, NULL);
}
