/* test_ast.c - the tree itself: making, depth, reflection, comparing and dumping. */
#include "parse_support.h"

#include "ast/make.h"

static AstNode *parse_whole(Fixture *f, const char *text)
{
    AstNode *tree = parse(f, text);
    assert_non_null(tree);
    return tree;
}

static void test_spans(void **state)
{
    Fixture *f = *state;
    AstNode *tree = parse_whole(f, "SELECT (a + b) * c  AS d FROM t -- x");
    assert_int_equal(tree->span.start, 0);
    assert_int_equal(tree->span.end, 31);
    AstAliased *item = AST_AS(Aliased, ALIASED, AST_AS(Select, SELECT, tree)->items.items[0]);
    assert_int_equal(item->node.span.start, 7);
    assert_int_equal(item->node.span.end, 24);
    AstBinary *product = AST_AS(Binary, BINARY, item->expression);
    assert_int_equal(product->node.span.start, 7);
    assert_int_equal(product->node.span.end, 18);
    /* without the parentheses around it */
    assert_int_equal(product->left->span.start, 8);
    assert_int_equal(product->left->span.end, 13);
}

static void check_cover(void *user, AstNode *child)
{
    const AstNode *parent = user;
    assert_true(child->span.start >= parent->span.start);
    assert_true(child->span.end <= parent->span.end);
    assert_true(child->depth < parent->depth);
    ast_each_child(child, check_cover, child);
}

static void test_spans_cover_children(void **state)
{
    Fixture *f = *state;
    AstNode *tree = parse_whole(
        f,
        "WITH x (y) AS (SELECT 1) SELECT /*+ h(a) */ DISTINCT a.b, f(DISTINCT c) FILTER (WHERE d) "
        "OVER (PARTITION BY e ORDER BY g DESC NULLS LAST ROWS 1 PRECEDING) h FROM i j, "
        "(SELECT 2) k JOIN l USING (m) LATERAL VIEW n(o) p AS q WHERE r AND s OR NOT t IN (1, 2) "
        "GROUP BY u WITH ROLLUP HAVING v BETWEEN 1 AND INTERVAL 1 DAY WINDOW w AS (ORDER BY x) "
        "ORDER BY 1 "
        "LIMIT 2");
    check_cover(&(AstNode){.span = tree->span, .depth = UINT16_MAX}, tree);
}

static void test_equal(void **state)
{
    Fixture *f = *state;
    static const char *const texts[] = {"SELECT a, 1 FROM t",
                                        "SELECT a, 2 FROM t",
                                        "SELECT a FROM t",
                                        "SELECT `a`, 1 FROM t",
                                        "SELECT a, 1.0 FROM t",
                                        "SELECT DISTINCT a, 1 FROM t",
                                        "VALUES 1"};
    enum { COUNT = sizeof texts / sizeof *texts };
    /* Trees point into their script's text, so both scripts stay open while they are compared. */
    for (size_t i = 0; i < COUNT; i++)
        for (size_t k = 0; k < COUNT; k++) {
            Input one = {str_from(texts[i]), 100, 0};
            Script *script = script_open(STR("one"), read_input, &one, &f->options);
            diag_init(&f->diags, &f->arena);
            ScContext cx = {.arena = &f->arena, .diags = &f->diags, .options = &f->options};
            assert_int_equal(script_next(script, &cx, &f->span), SCRIPT_STATEMENT);
            assert_true(parse_statement(&cx));
            Str other = str_format(&f->arena, "/* c */ %s", texts[k]);
            assert_int_equal(ast_equal(cx.tree, parse_whole(f, other.p)), i == k);
            script_close(script);
        }
}

static void test_dump(void **state)
{
    Fixture *f = *state;
    AstNode *tree = parse_whole(f, "SELECT DISTINCT 'a\"\\n' FROM `t` LEFT JOIN u");
    buf_clear(&f->out);
    ast_dump_json(tree, f->cx.source, &f->out);
    assert_string_equal(
        buf_text(&f->out),
        "{\"node\":\"Select\",\"span\":[0,43],\"quantifier\":\"distinct\",\"items\":["
        "{\"node\":\"StringLiteral\",\"span\":[16,22],\"value\":\"a\\\"\\n\"}],\"from\":["
        "{\"node\":\"Join\",\"span\":[28,43],\"kind\":\"left\",\"left\":{\"node\":\"TableRef\","
        "\"span\":[28,31],\"name\":{\"node\":\"Name\",\"span\":[28,31],\"parts\":["
        "{\"node\":\"Identifier\",\"span\":[28,31],\"text\":\"t\",\"quoted\":true}]}},"
        "\"right\":{\"node\":\"TableRef\",\"span\":[42,43],\"name\":{\"node\":\"Name\","
        "\"span\":[42,43],\"parts\":[{\"node\":\"Identifier\",\"span\":[42,43],\"text\":\"u\"}]}}}]"
        "}");
    buf_clear(&f->out);
    ast_dump_json(NULL, f->cx.source, &f->out);
    assert_string_equal(buf_text(&f->out), "null");
}

/* Every kind has its row, and every choice its word. */
static void test_kinds(void **state)
{
    (void)state;
    for (int kind = 0; kind < AST_KIND_COUNT; kind++) {
        const AstKindInfo *info = ast_kind_info((AstKind)kind);
        assert_non_null(info->name);
        assert_true(info->size >= sizeof(AstNode));
        assert_null(info->fields[info->field_count].name);
        for (size_t i = 0; i < info->field_count; i++) {
            assert_true(info->fields[i].offset >= sizeof(AstNode));
            assert_true(info->fields[i].offset < info->size);
            assert_int_equal(info->fields[i].choices != NULL,
                             info->fields[i].type == AST_FIELD_CHOICE);
        }
    }
}

static size_t count_words(AstKind kind, const char *field)
{
    const AstKindInfo *info = ast_kind_info(kind);
    for (size_t i = 0; i < info->field_count; i++)
        if (strcmp(info->fields[i].name, field) == 0) {
            size_t count = 0;
            while (info->fields[i].choices[count] != NULL)
                count++;
            return count;
        }
    return 0;
}

static void test_choices(void **state)
{
    (void)state;
    assert_int_equal(count_words(AST_NUMBER_LITERAL, "form"), AST_NUMBER_BIGDECIMAL + 1);
    assert_int_equal(count_words(AST_INTERVAL_UNIT, "unit"), AST_UNIT_NANOSECOND + 1);
    assert_int_equal(count_words(AST_UNARY, "op"), AST_TILDE + 1);
    assert_int_equal(count_words(AST_BINARY, "op"), AST_GREATER_EQUAL + 1);
    assert_int_equal(count_words(AST_LIKE, "kind"), AST_LIKE_RLIKE + 1);
    assert_int_equal(count_words(AST_IS, "kind"), AST_IS_DISTINCT_FROM + 1);
    assert_int_equal(count_words(AST_CAST, "form"), AST_CAST_COLONS + 1);
    assert_int_equal(count_words(AST_CALL, "form"), AST_CALL_BARE + 1);
    assert_int_equal(count_words(AST_FRAME_BOUND, "kind"), AST_BOUND_UNBOUNDED_FOLLOWING + 1);
    assert_int_equal(count_words(AST_SET_OPERATION, "op"), AST_EXCEPT + 1);
    assert_int_equal(count_words(AST_GROUP_BY, "suffix"), AST_GROUP_GROUPING_SETS + 1);
    assert_int_equal(count_words(AST_JOIN, "kind"), AST_JOIN_ANTI + 1);
    assert_int_equal(count_words(AST_CREATE_DATASET, "kind"), AST_DATASET_MATERIALIZED_VIEW + 1);
    assert_int_equal(count_words(AST_COLUMN_OPTION, "kind"), AST_COLUMN_AFTER + 1);
    assert_int_equal(count_words(AST_ALTER_COLUMN, "kind"), AST_ALTER_DROP_DEFAULT + 1);
    assert_int_equal(count_words(AST_CONSTRAINT, "kind"), AST_CONSTRAINT_FOREIGN_KEY + 1);
    assert_int_equal(count_words(AST_CONSTRAINT_CHARACTERISTIC, "kind"), AST_CONSTRAINT_NORELY + 1);
    assert_int_equal(count_words(AST_REPAIR_TABLE, "kind"), AST_REPAIR_SYNC + 1);
    assert_int_equal(count_words(AST_DROP_NAMESPACE, "behavior"), AST_DROP_CASCADE + 1);
    assert_int_equal(count_words(AST_SCHEMA_BINDING, "binding"),
                     AST_SCHEMA_BINDING_TYPE_EVOLUTION + 1);
    assert_int_equal(count_words(AST_ROUTINE_CHARACTERISTIC, "kind"),
                     AST_ROUTINE_SECURITY_DEFINER + 1);
    assert_int_equal(count_words(AST_TABLE_CLAUSE, "kind"), AST_CLAUSE_SCHEMA_BINDING + 1);
}

static void test_depth_limit(void **state)
{
    Fixture *f = *state;
    diag_init(&f->diags, &f->arena);
    ScContext *cx = &f->cx;
    *cx = (ScContext){.arena = &f->arena, .diags = &f->diags, .options = &f->options};
    AstNode *node = MAKE(NullLiteral, NULL_LITERAL, ((Span){0, 1}));
    for (int i = 1; i < AST_DEPTH_MAX; i++)
        node = MAKE(Not, NOT, ((Span){0, 1}), .operand = node);
    assert_int_equal(node->depth, AST_DEPTH_MAX);
    assert_int_equal(f->diags.all.count, 0);
    for (int i = 0; i < 3 * AST_DEPTH_MAX; i++)
        node = MAKE(Not, NOT, ((Span){0, 1}), .operand = node);
    assert_true(node->depth <= AST_DEPTH_MAX);
    assert_int_equal(f->diags.all.count, 1);
    assert_int_equal(f->diags.all.items[0]->code, PRS008);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(test_spans),       TEST(test_spans_cover_children),
        TEST(test_equal),       TEST(test_dump),
        TEST(test_kinds),       TEST(test_choices),
        TEST(test_depth_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
