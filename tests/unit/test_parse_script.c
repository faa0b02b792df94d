/* test_parse_script.c - cutting an input into statements: src/parse/script.c and grammar/spark.l. */
#include "parse_support.h"

/* The texts of all statements, each followed by |. */
static Str split(Fixture *f, Str text, size_t chunk)
{
    Str all = STR("");
    open_input(f, text, chunk);
    while (next_statement(f) == SCRIPT_STATEMENT) {
        Str statement = str_slice(f->cx.source->text, f->span.start, f->span.end);
        all = str_format(&f->arena, "%.*s%.*s|", STR_ARG(all), STR_ARG(statement));
    }
    return all;
}

static void assert_split(Fixture *f, const char *text, const char *expected)
{
    static const size_t chunks[] = {1, 2, 3, 7, 64 * 1024};
    for (size_t i = 0; i < sizeof chunks / sizeof *chunks; i++)
        assert_string_equal(split(f, str_from(text), chunks[i]).p, expected);
}

static void test_semicolons(void **state)
{
    Fixture *f = *state;
    assert_split(f, "SELECT 1; SELECT 2;\n", "SELECT 1|SELECT 2|");
    assert_split(f, "SELECT 1", "SELECT 1|");
    assert_split(f, ";;  ;\n", "");
    assert_split(f, "", "");
    assert_split(f, "SELECT ';', \";\", `;`, r';\\' -- ;\n, 2 /* ; /* ; */ ; */; x",
                 "SELECT ';', \";\", `;`, r';\\' -- ;\n, 2|x|");
    assert_split(f, "SELECT 'a\\';' ; b", "SELECT 'a\\';'|b|");
    assert_split(f, "SELECT 'it''s;', \"a\"\";\"; b", "SELECT 'it''s;', \"a\"\";\"|b|");
    assert_split(f, "a -- x \\\n; still\n; b", "a|b|");
}

static void test_scripts(void **state)
{
    Fixture *f = *state;
    assert_split(f, "BEGIN SELECT 1; SELECT 2; END; SELECT 3;",
                 "BEGIN SELECT 1; SELECT 2; END|SELECT 3|");
    assert_split(
        f, "BEGIN IF a THEN SELECT 1; ELSE SELECT CASE WHEN b THEN 1 ELSE 2 END; END IF; END; x",
        "BEGIN IF a THEN SELECT 1; ELSE SELECT CASE WHEN b THEN 1 ELSE 2 END; END IF; END|x|");
    assert_split(f, "l: BEGIN WHILE a DO SELECT if(a, 1, 2); END WHILE; END l; x",
                 "l: BEGIN WHILE a DO SELECT if(a, 1, 2); END WHILE; END l|x|");
    assert_split(f, "BEGIN DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN x; END; y; END; z",
                 "BEGIN DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN x; END; y; END|z|");
    assert_split(
        f, "BEGIN FOR r AS SELECT 1 DO BEGIN x; END; END FOR; REPEAT y; UNTIL b END REPEAT; END; z",
        "BEGIN FOR r AS SELECT 1 DO BEGIN x; END; END FOR; REPEAT y; UNTIL b END REPEAT; END|z|");
    assert_split(f, "BEGIN TRANSACTION; x; BEGIN; y", "BEGIN TRANSACTION|x|BEGIN|y|");
}

static void test_scripts_need_their_version(void **state)
{
    Fixture *f = *state;
    set_option(f, "spark-version", "3.5");
    assert_split(f, "BEGIN SELECT 1; END;", "BEGIN SELECT 1|END|");
}

static void test_raw_statements(void **state)
{
    Fixture *f = *state;
    assert_split(f, "ADD JAR /lib/*.jar; SELECT 1", "ADD JAR /lib/*.jar|SELECT 1|");
    assert_split(f, "SET a=b{c$; x", "SET a=b{c$|x|");
    open_input(f, STR("SET a=b\xC3\xA9{$"), 64);
    assert_int_equal(next_statement(f), SCRIPT_STATEMENT);
    assert_true(parse_statement(&f->cx));
    assert_int_equal(f->diags.all.count, 0);
}

/* A statement is given out as soon as its `;` was read, without asking for a byte more. */
static ptrdiff_t read_and_expect(void *user, char *buffer, size_t size)
{
    Input *input = user;
    assert_int_not_equal(input->left.n, 0);
    return read_input(user, buffer, size);
}

static void test_streaming_is_exact(void **state)
{
    Fixture *f = *state;
    static const char *const texts[] = {
        "SELECT 1;", "/* ; */ SELECT ';'  ;", "BEGIN a; END;", "SELECT '", ";", ";';", "SELECT 2;"};
    static const bool complete[] = {true, true, true, false, false, true, true};
    Input input = {STR(""), 100, 0};
    Script *script = script_open(STR("-"), read_and_expect, &input, &f->options);
    Str text = STR("");
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        text = str_format(&f->arena, "%.*s%s", STR_ARG(text), texts[i]);
        if (!complete[i])
            continue;
        input.left = text;
        input.chunk = 1 + i % 3;
        text = STR("");
        diag_init(&f->diags, &f->arena);
        f->cx = (ScContext){.arena = &f->arena, .diags = &f->diags, .options = &f->options};
        assert_int_equal(script_next(script, &f->cx, &f->span), SCRIPT_STATEMENT);
        assert_int_equal(input.left.n, 0);
    }
    script_close(script);
}

static void test_places(void **state)
{
    Fixture *f = *state;
    open_input(f, STR("SELECT 1; -- c\n\n  SELECT\n 2; SELECT 3"), 5);
    static const uint32_t lines[] = {1, 3, 4};
    static const uint32_t columns[] = {1, 3, 5};
    static const uint64_t offsets[] = {0, 18, 29};
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(next_statement(f), SCRIPT_STATEMENT);
        SourcePosition place = source_position(f->cx.source, f->span.start);
        assert_int_equal(place.line, lines[i]);
        assert_int_equal(place.column, columns[i]);
        assert_int_equal(place.offset, offsets[i]);
    }
    /* the whole first line of the statement is there to be shown */
    uint32_t start;
    Str line = source_line(f->cx.source, f->span.start, &start);
    assert_string_equal(str_copy(&f->arena, line).p, " 2; SELECT 3");
}

static void test_byte_order_mark(void **state)
{
    Fixture *f = *state;
    open_input(f, STR("\xEF\xBB\xBFSELECT 1; SELECT 2"), 100);
    assert_int_equal(next_statement(f), SCRIPT_STATEMENT);
    assert_true(parse_statement(&f->cx));
    assert_int_equal(source_position(f->cx.source, f->span.start).column, 1);
    assert_int_equal(next_statement(f), SCRIPT_STATEMENT);
    assert_int_equal(source_position(f->cx.source, f->span.start).column, 11);
    assert_int_equal(source_position(f->cx.source, f->span.start).offset, 13);
}

static void test_comments(void **state)
{
    Fixture *f = *state;
    open_input(f, STR("-- a\n;/* b */ SELECT 1 -- c\n, /* d */ 2; -- e"), 3);
    assert_int_equal(next_statement(f), SCRIPT_STATEMENT);
    size_t count;
    const Comment *comments = token_list_comments(f->cx.tokens, &count);
    assert_int_equal(count, 4);
    static const char *const texts[] = {"-- a", "/* b */", "-- c", "/* d */"};
    static const bool own_line[] = {true, false, false, false};
    for (size_t i = 0; i < count; i++) {
        Str text = str_slice(f->cx.source->text, comments[i].span.start, comments[i].span.end);
        assert_string_equal(str_copy(&f->arena, text).p, texts[i]);
        assert_int_equal(comments[i].line, texts[i][0] == '-');
        assert_int_equal(comments[i].own_line, own_line[i]);
    }
    assert_int_equal(next_statement(f), SCRIPT_COMMENTS);
    assert_int_equal(next_statement(f), SCRIPT_END);
    assert_int_equal(next_statement(f), SCRIPT_END);
}

/* Many statements and a long one: places stay right while the text buffer is moved and grown. */
static void test_long_input(void **state)
{
    Fixture *f = *state;
    Buf text;
    buf_init(&text);
    for (int i = 0; i < 20000; i++)
        buf_add_format(&text, "SELECT %d;\n", i);
    buf_add_text(&text, "SELECT '");
    buf_add_repeat(&text, 'x', 300000);
    buf_add_text(&text, "' /* ");
    buf_add_repeat(&text, 'y', 300000);
    buf_add_text(&text, " */; SELECT 1");
    open_input(f, buf_str(&text), 1000);
    for (uint32_t i = 0; i < 20000; i++) {
        assert_int_equal(next_statement(f), SCRIPT_STATEMENT);
        assert_int_equal(source_position(f->cx.source, f->span.start).line, i + 1);
        assert_true(f->cx.source->text.n < 10000);
    }
    assert_int_equal(next_statement(f), SCRIPT_STATEMENT);
    assert_int_equal(f->span.end - f->span.start, 300009);
    assert_int_equal(next_statement(f), SCRIPT_STATEMENT);
    assert_int_equal(source_position(f->cx.source, f->span.start).line, 20001);
    assert_int_equal(next_statement(f), SCRIPT_END);
    buf_free(&text);
}

static void assert_problem(Fixture *f, Str text, const char *code, uint32_t start)
{
    open_input(f, text, 4);
    assert_int_equal(next_statement(f), SCRIPT_STATEMENT);
    assert_int_equal(f->diags.all.count, 1);
    assert_string_equal(diag_info(f->diags.all.items[0]->code)->code, code);
    assert_int_equal(f->diags.all.items[0]->span.start, start);
    assert_false(parse_statement(&f->cx));
    assert_int_equal(f->diags.all.count, 1);
}

static void test_problems(void **state)
{
    Fixture *f = *state;
    assert_problem(f, STR("SELECT 'a; b"), "PRS003", 7);
    assert_problem(f, STR("SELECT r\"a; b"), "PRS003", 7);
    assert_problem(f, STR("SELECT 1 /* /* */ x"), "PRS004", 9);
    assert_problem(f, STR("SELECT `a; b"), "PRS005", 7);
    assert_problem(f, STR("SELECT {;"), "PRS006", 7);
    assert_problem(f, STR("SELECT \0;"), "PRS006", 7);
    assert_problem(f, STR("SELECT n\xC3\xA9;"), "PRS006", 7);
    assert_problem(f, STR("SELECT \xE2\x80\x9C;"), "PRS006", 7);
    assert_problem(f, STR("SELECT $x;"), "PRS006", 7);
    assert_problem(f, STR("SELECT '\xFF';"), "PRS007", 8);
    assert_problem(f, STR("\xFF\xFES\0E\0"), "PRS007", 0);
}

static void test_problem_costs_one_statement(void **state)
{
    Fixture *f = *state;
    open_input(f, STR("SELECT {; SELECT 2"), 100);
    assert_int_equal(next_statement(f), SCRIPT_STATEMENT);
    assert_false(parse_statement(&f->cx));
    assert_int_equal(next_statement(f), SCRIPT_STATEMENT);
    assert_true(parse_statement(&f->cx));
    assert_int_equal(next_statement(f), SCRIPT_END);
}

static ptrdiff_t read_failure(void *user, char *buffer, size_t size)
{
    (void)user;
    (void)buffer;
    (void)size;
    return -1;
}

static void test_read_failure(void **state)
{
    Fixture *f = *state;
    f->script = script_open(STR("-"), read_failure, NULL, &f->options);
    assert_int_equal(next_statement(f), SCRIPT_READ_FAILED);
    assert_int_equal(next_statement(f), SCRIPT_END);
}

static void test_pending(void **state)
{
    Fixture *f = *state;
    static const struct {
        const char *text;
        PendingState state;
    } cases[] = {
        {"", PENDING_NOTHING},
        {"-- c\n", PENDING_NOTHING},
        {";", PENDING_COMPLETE},
        {"SELECT", PENDING_STATEMENT},
        {"SELECT (1", PENDING_PAREN},
        {"SELECT (1)", PENDING_STATEMENT},
        {"SELECT 'a;", PENDING_STRING},
        {"SELECT r\"a;", PENDING_STRING},
        {"SELECT `a;", PENDING_IDENTIFIER},
        {"SELECT /* a;", PENDING_COMMENT},
        {"BEGIN SELECT 1;", PENDING_STATEMENT},
        {"SELECT 1;", PENDING_COMPLETE},
        {"SELECT 1; SELECT 2; -- c", PENDING_COMPLETE},
        {"SELECT 1; SELECT (", PENDING_PAREN},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(parse_pending(&f->options, str_from(cases[i].text)), cases[i].state);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(test_semicolons),
        TEST(test_scripts),
        TEST(test_scripts_need_their_version),
        TEST(test_raw_statements),
        TEST(test_streaming_is_exact),
        TEST(test_places),
        TEST(test_byte_order_mark),
        TEST(test_comments),
        TEST(test_long_input),
        TEST(test_problems),
        TEST(test_problem_costs_one_statement),
        TEST(test_read_failure),
        TEST(test_pending),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
