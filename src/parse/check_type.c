/* check_type.c - data types: their names, parameters, collations (Spark's page "Data Types" and its
 * DataTypeAstBuilder).
 */
#include "parse/check.h"
#include "parse/check_parts.h"
#include "parse/parse.h"
#include "parse/token.h"

typedef enum TypeParameters {
    PARAMETERS_NONE,
    PARAMETERS_DECIMAL,
    PARAMETERS_LENGTH,
    PARAMETERS_TIME,
    PARAMETERS_SRID,
    PARAMETERS_INCOMPLETE, /* it has a syntax of its own */
} TypeParameters;

typedef struct TypeRow {
    const char *name;
    TypeParameters parameters;
    SparkVersion since;
} TypeRow;

static const TypeRow types[] = {
    {"boolean", PARAMETERS_NONE, SPARK_3_5},       {"tinyint", PARAMETERS_NONE, SPARK_3_5},
    {"byte", PARAMETERS_NONE, SPARK_3_5},          {"smallint", PARAMETERS_NONE, SPARK_3_5},
    {"short", PARAMETERS_NONE, SPARK_3_5},         {"int", PARAMETERS_NONE, SPARK_3_5},
    {"integer", PARAMETERS_NONE, SPARK_3_5},       {"bigint", PARAMETERS_NONE, SPARK_3_5},
    {"long", PARAMETERS_NONE, SPARK_3_5},          {"float", PARAMETERS_NONE, SPARK_3_5},
    {"real", PARAMETERS_NONE, SPARK_3_5},          {"double", PARAMETERS_NONE, SPARK_3_5},
    {"decimal", PARAMETERS_DECIMAL, SPARK_3_5},    {"dec", PARAMETERS_DECIMAL, SPARK_3_5},
    {"numeric", PARAMETERS_DECIMAL, SPARK_3_5},    {"string", PARAMETERS_NONE, SPARK_3_5},
    {"char", PARAMETERS_LENGTH, SPARK_3_5},        {"character", PARAMETERS_LENGTH, SPARK_3_5},
    {"varchar", PARAMETERS_LENGTH, SPARK_3_5},     {"binary", PARAMETERS_NONE, SPARK_3_5},
    {"date", PARAMETERS_NONE, SPARK_3_5},          {"timestamp", PARAMETERS_NONE, SPARK_3_5},
    {"timestamp_ltz", PARAMETERS_NONE, SPARK_3_5}, {"timestamp_ntz", PARAMETERS_NONE, SPARK_3_5},
    {"time", PARAMETERS_TIME, SPARK_4_1},          {"variant", PARAMETERS_NONE, SPARK_4_0},
    {"void", PARAMETERS_NONE, SPARK_3_5},          {"geometry", PARAMETERS_SRID, SPARK_4_1},
    {"geography", PARAMETERS_SRID, SPARK_4_1},     {"array", PARAMETERS_INCOMPLETE, SPARK_3_5},
    {"map", PARAMETERS_INCOMPLETE, SPARK_3_5},     {"struct", PARAMETERS_INCOMPLETE, SPARK_3_5},
};

enum { TYPE_COUNT = sizeof types / sizeof types[0] };

typedef struct ForeignType {
    const char *name;
    const char *spark;
} ForeignType;

/* What people bring from other systems. */
static const ForeignType foreign_types[] = {
    {"text", "STRING"},           {"nvarchar", "STRING"},
    {"clob", "STRING"},           {"varchar2", "STRING"},
    {"uuid", "STRING"},           {"json", "STRING or VARIANT"},
    {"number", "DECIMAL"},        {"money", "DECIMAL"},
    {"int2", "SMALLINT"},         {"int4", "INT"},
    {"int8", "BIGINT"},           {"int64", "BIGINT"},
    {"uint64", "DECIMAL(20)"},    {"float4", "FLOAT"},
    {"float8", "DOUBLE"},         {"float64", "DOUBLE"},
    {"bool", "BOOLEAN"},          {"bytes", "BINARY"},
    {"blob", "BINARY"},           {"bytea", "BINARY"},
    {"varbinary", "BINARY"},      {"datetime", "TIMESTAMP"},
    {"timestamptz", "TIMESTAMP"}, {"object", "STRUCT or MAP"},
    {"serial", "BIGINT"},         {"null", "VOID"},
    {"signed", "BIGINT"},         {"unsigned", "BIGINT"},
};

static void refuse_unknown(ScContext *cx, const AstPrimitiveType *type, Str name)
{
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS501, type->node.span,
                                       "Spark has no data type '%.*s'", STR_ARG(name));
    for (size_t i = 0; i < sizeof foreign_types / sizeof foreign_types[0]; i++)
        if (str_is_nocase(name, foreign_types[i].name)) {
            diag_add_help(cx->diags, diagnostic, "Spark's type is %s", foreign_types[i].spark);
            return;
        }
    for (size_t i = 0; i < TYPE_COUNT; i++)
        if (name.n > 2 && str_distance(name, str_from(types[i].name), 2) <= 2) {
            diag_add_help(cx->diags, diagnostic, "did you mean %s?", types[i].name);
            return;
        }
}

enum { PARAMETER_MAX = INT32_MAX };

/* The value of a parameter, -1 if it is no number that fits. */
static int64_t parameter_value(const AstNode *parameter)
{
    if (parameter->kind != AST_NUMBER_LITERAL)
        return -1;
    Str text = ((const AstNumberLiteral *)parameter)->text;
    int64_t value = 0;
    for (size_t i = 0; i < text.n; i++) {
        value = value * 10 + (text.p[i] - '0');
        if (value > PARAMETER_MAX)
            return -1;
    }
    return value;
}

static void refuse_parameters(ScContext *cx, const AstPrimitiveType *type, const char *rule,
                              const char *example)
{
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS502, type->node.span, "%s", rule);
    if (example != NULL)
        diag_add_help(cx->diags, diagnostic, "write for example %s", example);
}

static void check_decimal(ScContext *cx, const AstPrimitiveType *type)
{
    enum { PRECISION_MAX = 38, PRECISION_DEFAULT = 10 };
    const AstList *list = &type->parameters;
    int64_t precision = list->count > 0 ? parameter_value(list->items[0]) : PRECISION_DEFAULT;
    int64_t scale = list->count > 1 ? parameter_value(list->items[1]) : 0;
    if (list->count > 2 || precision < 0 || precision > PRECISION_MAX || scale < 0 ||
        scale > precision)
        refuse_parameters(cx, type,
                          "a decimal type needs a precision from 1 to 38 and a scale from 0 to the "
                          "precision",
                          "DECIMAL(10, 2)");
}

static void check_length(ScContext *cx, const AstPrimitiveType *type, Str name)
{
    if (type->parameters.count == 1 && parameter_value(type->parameters.items[0]) >= 0)
        return;
    const char *upper = str_upper(cx->arena, name).p;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS502, type->node.span,
                                       "the type %.*s needs a length", (int)name.n, upper);
    diag_add_help(cx->diags, diagnostic, "write %.*s(10), or STRING for any length", (int)name.n,
                  upper);
}

static void check_srid(ScContext *cx, const AstPrimitiveType *type, Str name)
{
    bool geography = str_equal_nocase(name, STR("geography"));
    const AstNode *parameter = type->parameters.count == 1 ? type->parameters.items[0] : NULL;
    if (parameter != NULL && parameter->kind == AST_IDENTIFIER)
        return;
    int64_t srid = parameter == NULL ? -1 : parameter_value(parameter);
    if (srid != 4326 && (geography || (srid != 0 && srid != 3857)))
        refuse_parameters(cx, type,
                          geography ? "a GEOGRAPHY type needs the SRID 4326 or ANY"
                                    : "a GEOMETRY type needs the SRID 0, 3857, 4326 or ANY",
                          geography ? "GEOGRAPHY(4326)" : "GEOMETRY(4326)");
}

static void check_parameters(ScContext *cx, const AstPrimitiveType *type, const TypeRow *row,
                             Str name)
{
    switch (row->parameters) {
    case PARAMETERS_DECIMAL: check_decimal(cx, type); break;
    case PARAMETERS_LENGTH: check_length(cx, type, name); break;
    case PARAMETERS_SRID: check_srid(cx, type, name); break;
    case PARAMETERS_TIME: {
        enum { PRECISION_MAX = 6 };
        uint32_t count = type->parameters.count;
        int64_t precision = count == 0 ? 0 : parameter_value(type->parameters.items[0]);
        if (count > 1 || precision < 0 || precision > PRECISION_MAX)
            refuse_parameters(cx, type, "a TIME type has a precision from 0 to 6", "TIME(3)");
        break;
    }
    case PARAMETERS_NONE:
        if (type->parameters.count > 0)
            diag_emit(cx->diags, PRS502, type->node.span,
                      "the data type '%.*s' takes no parameters", STR_ARG(name));
        break;
    case PARAMETERS_INCOMPLETE: {
        bool array = str_equal_nocase(name, STR("array")), map = str_equal_nocase(name, STR("map"));
        refuse_parameters(cx, type, "the type does not say what is in it",
                          array ? "ARRAY<INT>"
                          : map ? "MAP<STRING, INT>"
                                : "STRUCT<a: INT>");
        break;
    }
    }
}

/* ---- collations ------------------------------------------------------------------------------ */

/* The languages that ICU can collate. */
static const char *const languages[] = {
    "unicode", "af",  "am", "ar",  "as",  "az", "be",  "bg", "bn",  "bo", "br", "bs", "ca",
    "ceb",     "chr", "cs", "cy",  "da",  "de", "dsb", "dz", "ee",  "el", "en", "eo", "es",
    "et",      "fa",  "ff", "fi",  "fil", "fo", "fr",  "fy", "ga",  "gl", "gu", "ha", "haw",
    "he",      "hi",  "hr", "hsb", "hu",  "hy", "id",  "ig", "is",  "it", "ja", "ka", "kk",
    "kl",      "km",  "kn", "ko",  "kok", "ku", "ky",  "lb", "lkt", "ln", "lo", "lt", "lv",
    "mk",      "ml",  "mn", "mr",  "ms",  "mt", "my",  "nb", "ne",  "nl", "nn", "no", "nso",
    "om",      "or",  "pa", "pl",  "ps",  "pt", "ro",  "ru", "sa",  "se", "si", "sk", "sl",
    "smn",     "sq",  "sr", "ssy", "sv",  "sw", "ta",  "te", "th",  "tk", "tn", "to", "tr",
    "ug",      "uk",  "ur", "uz",  "vi",  "vo", "wae", "wo", "xh",  "yi", "yo", "zh", "zu"};

static bool is_language(Str word)
{
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        if (str_is_nocase(word, languages[i]))
            return true;
    return false;
}

static Str next_word(Str name, size_t *at)
{
    size_t start = *at;
    while (*at < name.n && name.p[*at] != '_')
        (*at)++;
    Str word = str_slice(name, start, *at);
    *at += *at < name.n;
    return word;
}

/* Which of the modifiers of a collation a word is; they exclude each other within one number. */
static unsigned modifier_of(Str word)
{
    if (str_equal_nocase(word, STR("ci")) || str_equal_nocase(word, STR("cs")))
        return 1;
    if (str_equal_nocase(word, STR("ai")) || str_equal_nocase(word, STR("as")))
        return 2;
    return str_equal_nocase(word, STR("rtrim")) ? 4 : 0;
}

/* locale[_CI|_CS][_AI|_AS][_RTRIM], the modifiers in any order; UTF8_BINARY and UTF8_LCASE take the
 * last only. A locale is a language, perhaps a script of four and a country of three letters. */
static bool is_collation(Str name)
{
    size_t at = 0;
    unsigned seen = 0, allowed = 7;
    bool may_be_locale = true;
    Str word = next_word(name, &at);
    if (str_equal_nocase(word, STR("utf8"))) {
        word = next_word(name, &at);
        if (!str_equal_nocase(word, STR("binary")) && !str_equal_nocase(word, STR("lcase")))
            return false;
        allowed = 4;
        may_be_locale = false;
    } else if (!is_language(word)) {
        return false;
    }
    may_be_locale &= !str_equal_nocase(word, STR("unicode"));
    size_t locale_length = 5;
    while (at < name.n) {
        word = next_word(name, &at);
        unsigned modifier = modifier_of(word);
        if (modifier != 0) {
            if ((modifier & seen) != 0 || (modifier & allowed) == 0)
                return false;
            seen |= modifier;
            may_be_locale = false;
        } else {
            if (!may_be_locale || word.n < 3 || word.n > 4 || word.n >= locale_length)
                return false;
            locale_length = word.n;
        }
    }
    return true;
}

void check_collation(ScContext *cx, const AstNode *node)
{
    AstNode *only = (AstNode *)node;
    AstList one = {.items = &only, .count = 1};
    const AstList *parts = &one;
    if (node->kind == AST_NAME) {
        parts = &((const AstName *)node)->parts;
        if (((const AstName *)node)->clause != NULL)
            return;
    }
    Str last = AST_AS(Identifier, IDENTIFIER, parts->items[parts->count - 1])->text;
    bool placed = parts->count == 1;
    if (parts->count == 3)
        placed = str_equal_nocase(AST_AS(Identifier, IDENTIFIER, parts->items[0])->text,
                                  STR("system")) &&
                 str_equal_nocase(AST_AS(Identifier, IDENTIFIER, parts->items[1])->text,
                                  STR("builtin"));
    if (placed && is_collation(last))
        return;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS503, node->span,
                                       "Spark has no collation '%.*s'",
                                       STR_ARG(token_text(cx, node->span)));
    diag_add_help(cx->diags, diagnostic,
                  "there are UTF8_BINARY, UTF8_LCASE, UNICODE and languages like de, each with "
                  "_RTRIM, the last two also with _CI and _AI");
}

/* ---- types ----------------------------------------------------------------------------------- */

void check_primitive_type(ScContext *cx, const AstNode *node)
{
    const AstPrimitiveType *type = (const AstPrimitiveType *)node;
    const AstIdentifier *word = AST_AS(Identifier, IDENTIFIER, type->name);
    Str name = word->text;
    const TypeRow *row = NULL;
    for (size_t i = 0; i < TYPE_COUNT && row == NULL && !word->quoted && !word->clause; i++)
        if (str_is_nocase(name, types[i].name))
            row = &types[i];
    if (row == NULL) {
        refuse_unknown(cx, type, name);
        return;
    }
    if (check_since(cx, node->span, row->since, "this data type"))
        return;
    bool timed = str_equal_nocase(name, STR("timestamp")) || str_equal_nocase(name, STR("time"));
    if (type->without_time_zone && !timed) {
        diag_emit(cx->diags, PRS502, node->span,
                  "WITHOUT TIME ZONE stands after TIMESTAMP and TIME only");
        check_blame_grammar(cx);
    }
    if (type->collation != NULL && !check_since(cx, type->collation->span, SPARK_4_0, "COLLATE"))
        check_collation(cx, type->collation);
    check_parameters(cx, type, row, name);
}

void check_interval_type(ScContext *cx, const AstNode *node)
{
    const AstIntervalType *type = (const AstIntervalType *)node;
    if (type->to == AST_UNIT_NONE)
        return;
    bool months = type->from == AST_UNIT_YEAR || type->from == AST_UNIT_MONTH;
    bool same_family = months == (type->to == AST_UNIT_YEAR || type->to == AST_UNIT_MONTH);
    if (same_family && type->from < type->to)
        return;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS504, node->span,
                                       "the units of the interval cannot form a range");
    diag_add_help(cx->diags, diagnostic,
                  "a range is YEAR TO MONTH, or two of DAY, HOUR, MINUTE and SECOND in this order");
    if (!same_family || months || type->to == AST_UNIT_DAY)
        check_blame_grammar(cx);
}
