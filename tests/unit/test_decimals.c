/* test_decimals.c - decimal arithmetic keeps Spark's scale: src/rewrite/arithmetic.c.
 *
 * For many pairs of types the SQL that comes out is read here, and its scale worked out by the
 * rules of Snowflake's documentation ("Arithmetic operators"); it must be the scale that Spark's
 * rules (DecimalPrecision) give. Both are written down here again, on purpose.
 */
#include "transpile_support.h"

#include <stdbool.h>

typedef struct Decimal {
    int precision;
    int scale;
} Decimal;

static int greater(int a, int b)
{
    return a > b ? a : b;
}

static int lesser(int a, int b)
{
    return a < b ? a : b;
}

/* ---- Spark ----------------------------------------------------------------------------------- */

static Decimal spark_type(Decimal a, char op, Decimal b)
{
    int whole_a = a.precision - a.scale, whole_b = b.precision - b.scale;
    Decimal type = {0, greater(a.scale, b.scale)};
    switch (op) {
    case '*': type = (Decimal){a.precision + b.precision + 1, a.scale + b.scale}; break;
    case '/':
        type.scale = greater(6, a.scale + b.precision + 1);
        type.precision = whole_a + b.scale + type.scale;
        break;
    case '%': type.precision = lesser(whole_a, whole_b) + type.scale; break;
    default: type.precision = greater(whole_a, whole_b) + type.scale + 1; break;
    }
    if (type.precision <= 38)
        return type;
    int whole = type.precision - type.scale;
    return (Decimal){38, greater(38 - whole, lesser(type.scale, 6))};
}

/* ---- Snowflake ------------------------------------------------------------------------------- */

/* expression: factor, or factor operator factor; factor: a, b, CAST(expression AS NUMBER(p, s)). */
typedef struct Reader {
    const char *at;
    int a_scale;
    int b_scale;
    int finest; /* scale of the operator's own result */
} Reader;

static int read_expression(Reader *reader);

static bool take(Reader *reader, const char *text)
{
    if (strncmp(reader->at, text, strlen(text)) != 0)
        return false;
    reader->at += strlen(text);
    return true;
}

static int read_factor(Reader *reader)
{
    if (take(reader, "CAST(")) {
        read_expression(reader);
        assert_true(take(reader, " AS NUMBER("));
        char *end;
        long precision = strtol(reader->at, &end, 10);
        reader->at = end;
        assert_true(take(reader, ", "));
        long scale = strtol(reader->at, &end, 10);
        reader->at = end;
        assert_true(take(reader, "))"));
        assert_true(precision <= 38 && scale <= precision);
        return (int)scale;
    }
    if (take(reader, "a"))
        return reader->a_scale;
    assert_true(take(reader, "b"));
    return reader->b_scale;
}

static int read_expression(Reader *reader)
{
    int scale = read_factor(reader);
    if (reader->at[0] != ' ' || strchr("+-*/%", reader->at[1]) == NULL)
        return scale;
    char op = reader->at[1];
    reader->at += 3;
    int other = read_factor(reader);
    if (op == '*')
        scale = lesser(scale + other, greater(greater(scale, other), 12));
    else if (op == '/')
        scale = greater(scale, lesser(scale + 6, 12));
    else
        scale = greater(scale, other);
    reader->finest = scale;
    return scale;
}

/* ---- */

static void check(Fixture *f, Decimal a, char op, Decimal b)
{
    char text[200];
    snprintf(text, sizeof text, "CREATE OR REPLACE TABLE t (a DECIMAL(%d, %d), b DECIMAL(%d, %d))",
             a.precision, a.scale, b.precision, b.scale);
    convert(f, text);
    snprintf(text, sizeof text, "a %c b", op);
    const char *sql = convert_expression(f, text, "t");
    Reader reader = {sql, a.scale, b.scale, -1};
    int scale = read_expression(&reader);
    Decimal spark = spark_type(a, op, b);
    /* Rounded again to fewer digits: one more digit for each of the divisor makes it come out as if
     * it were rounded once; with 38 digits there may be no room for them. */
    int wanted = scale + b.precision;
    bool room = a.precision - a.scale + b.scale + wanted <= 38;
    bool twice = op == '/' && reader.finest != scale && reader.finest < wanted && room;
    if (*reader.at != '\0' || scale != spark.scale || twice)
        fail_msg("DECIMAL(%d, %d) %c DECIMAL(%d, %d) is DECIMAL(%d, %d) in Spark; %s has scale %d",
                 a.precision, a.scale, op, b.precision, b.scale, spark.precision, spark.scale, sql,
                 scale);
}

static const Decimal types[] = {{1, 0},   {1, 1},  {5, 0},  {7, 2},  {10, 0},  {10, 2},  {10, 9},
                                {12, 4},  {15, 2}, {18, 0}, {18, 6}, {18, 18}, {20, 10}, {25, 5},
                                {30, 12}, {38, 0}, {38, 2}, {38, 6}, {38, 10}, {38, 18}, {38, 37}};
enum { TYPES = sizeof types / sizeof *types };

static void check_all(Fixture *f, char op)
{
    for (int i = 0; i < TYPES; i++)
        for (int j = 0; j < TYPES; j++)
            check(f, types[i], op, types[j]);
}

static void sums(void **state)
{
    check_all(*state, '+');
}

static void differences(void **state)
{
    check_all(*state, '-');
}

static void products(void **state)
{
    check_all(*state, '*');
}

static void quotients(void **state)
{
    check_all(*state, '/');
}

static void remainders(void **state)
{
    check_all(*state, '%');
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(sums), TEST(differences), TEST(products), TEST(quotients), TEST(remainders),
    };
    return cmocka_run_group_tests_name("decimals", tests, NULL, NULL);
}
