/* expected.c - see expected.h.
 *
 * The parser gives token kinds, often sixty of them. Kinds that stand for one idea become one
 * phrase (what can start an expression: "an expression"), and what remains is ranked: a user needs
 * the next clause, not the list of operators.
 */
#include "parse/expected.h"

#include <string.h>

#include "grammar/spark_parser.h"

enum { PHRASES_MAX = 4 };

typedef struct Phrases {
    const char *items[PHRASES_MAX];
    size_t count;
} Phrases;

static void add_phrase(Phrases *phrases, const char *phrase)
{
    if (phrases->count < PHRASES_MAX)
        phrases->items[phrases->count++] = phrase;
}

static const uint16_t dml_kinds[] = {T_INSERT, T_DELETE, T_UPDATE, T_MERGE, T_LPAREN};
static const uint16_t query_kinds[] = {T_SELECT, T_WITH,   T_FROM,        T_VALUES,
                                       T_TABLE,  T_REDUCE, T_MAP_QUERY_LA};
static const uint16_t expression_kinds[] = {T_IDENT,
                                            T_STRICT_WORD,
                                            T_QUOTED_IDENT,
                                            T_STRING,
                                            T_INTEGER,
                                            T_NUMBER,
                                            T_LPAREN,
                                            T_STAR,
                                            T_PLUS,
                                            T_MINUS_SIGN,
                                            T_TILDE,
                                            T_COLON,
                                            T_QUESTION,
                                            T_BANG,
                                            T_SIGN_LA,
                                            T_INTERVAL_LA,
                                            T_LAMBDA_PAREN_LA,
                                            T_LAMBDA_IDENT_LA,
                                            T_EXISTS_LA,
                                            T_STRUCT_LA,
                                            T_CASE,
                                            T_CAST,
                                            T_TRY_CAST,
                                            T_EXTRACT,
                                            T_TRIM,
                                            T_SUBSTRING,
                                            T_POSITION,
                                            T_OVERLAY,
                                            T_NOT,
                                            T_NULL,
                                            T_TRUE,
                                            T_FALSE,
                                            T_BARE_FUNCTION,
                                            T_TABLE,
                                            T_TRANSFORM,
                                            T_TEMPLATE_ARGUMENT};
static const uint16_t type_kinds[] = {T_IDENT, T_STRICT_WORD, T_QUOTED_IDENT, T_ARRAY,
                                      T_MAP,   T_STRUCT,      T_INTERVAL};
static const uint16_t relation_kinds[] = {
    T_IDENT, T_STRICT_WORD, T_QUOTED_IDENT, T_LPAREN,  T_VALUES,    T_LATERAL, T_EXTRACT,
    T_TRIM,  T_SUBSTRING,   T_POSITION,     T_OVERLAY, T_STRUCT_LA, T_STREAM};
static const uint16_t name_kinds[] = {T_IDENT, T_STRICT_WORD, T_QUOTED_IDENT};
static const uint16_t constraint_kinds[] = {T_CONSTRAINT, T_CHECK, T_UNIQUE, T_PRIMARY, T_FOREIGN};
static const uint16_t column_option_kinds[] = {T_NOT,        T_DEFAULT,    T_GENERATED, T_COMMENT,
                                               T_CHECK,      T_CONSTRAINT, T_UNIQUE,    T_PRIMARY,
                                               T_REFERENCES, T_LPAREN};
static const uint16_t number_kinds[] = {T_INTEGER, T_NUMBER, T_SIGN_LA};
static const uint16_t unit_kinds[] = {T_YEAR,        T_YEARS,        T_MONTH,       T_MONTHS,
                                      T_WEEK,        T_WEEKS,        T_DAY,         T_DAYS,
                                      T_HOUR,        T_HOURS,        T_MINUTE,      T_MINUTES,
                                      T_SECOND,      T_SECONDS,      T_MILLISECOND, T_MILLISECONDS,
                                      T_MICROSECOND, T_MICROSECONDS, T_NANOSECOND,  T_NANOSECONDS};
static const uint16_t operator_kinds[] = {
    T_STAR,  T_SLASH, T_PERCENT_SIGN, T_PLUS,    T_MINUS_SIGN,   T_AMPERSAND,
    T_CARET, T_BAR,   T_CONCAT,       T_EQ,      T_NSEQ,         T_NEQ,
    T_LT,    T_LTE,   T_GT,           T_GTE,     T_SHIFT_LEFT,   T_SHIFT_RIGHT_LA,
    T_DIV,   T_AND,   T_OR,           T_BETWEEN, T_IN,           T_IS,
    T_LIKE,  T_ILIKE, T_RLIKE,        T_NOT_LA,  T_DOUBLE_COLON, T_LBRACKET,
    T_DOT,   T_COLON, T_COLLATE};
static const uint16_t join_kinds[] = {T_JOIN, T_INNER, T_CROSS, T_LEFT,   T_RIGHT,
                                      T_FULL, T_SEMI,  T_ANTI,  T_NATURAL};
/* Possible in many places and never what was forgotten. */
static const uint16_t silent_kinds[] = {T_UNION,
                                        T_INTERSECT_LEGACY,
                                        T_PIPE,
                                        T_PIVOT,
                                        T_UNPIVOT,
                                        T_VERSION,
                                        T_SYSTEM_VERSION,
                                        T_TIMESTAMP,
                                        T_SYSTEM_TIME,
                                        T_WATERMARK,
                                        T_MAX,
                                        T_SORT_PAREN_LA,
                                        T_RELATION_COMMA_LA,
                                        T_EXCEPT,
                                        T_SETMINUS,
                                        T_INTERSECT,
                                        T_DOT,
                                        T_LBRACKET,
                                        T_FAT_ARROW,
                                        T_ARROW,
                                        T_IGNORE,
                                        T_RESPECT,
                                        T_OVER,
                                        T_FILTER,
                                        T_WITHIN,
                                        T_HINT_START,
                                        T_SEMICOLON,
                                        T_WINDOW,
                                        T_CLUSTER,
                                        T_SORT,
                                        T_DISTRIBUTE,
                                        T_LATERAL_VIEW_LA,
                                        T_TABLESAMPLE,
                                        T_QUALIFY,
                                        T_WITH_LA,
                                        T_STAR_EXCEPT_LA,
                                        T_IDENTIFIER_LA,
                                        T_IDENTIFIER_STRING_LA,
                                        T_IDENTIFIER_PARAMETER_LA,
                                        T_COLLATE_TYPE_LA,
                                        T_WITHOUT_LA,
                                        T_QUERY_TEMPLATE};

#define HAS(kinds, kind) ((kinds)->has[kind])
#define DROP(kinds, list) drop((kinds), (list), sizeof(list) / sizeof *(list))

static void drop(ParserKinds *kinds, const uint16_t *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        kinds->has[list[i]] = false;
}

/* What can start here and has a name of its own. */
static void add_starts(Phrases *phrases, ParserKinds *kinds, bool can_continue)
{
    if (HAS(kinds, T_CREATE) && HAS(kinds, T_SELECT) && HAS(kinds, T_INSERT)) {
        add_phrase(phrases, "a statement");
        memset(kinds, 0, sizeof *kinds);
        return;
    }
    if (HAS(kinds, T_GENERATED) && HAS(kinds, T_COMMENT)) {
        add_phrase(phrases, "a column option");
        DROP(kinds, column_option_kinds);
    } else if (HAS(kinds, T_CONSTRAINT) && HAS(kinds, T_UNIQUE) && HAS(kinds, T_IDENT)) {
        add_phrase(phrases, "a column");
        add_phrase(phrases, "a constraint");
        DROP(kinds, constraint_kinds);
        DROP(kinds, name_kinds);
    }
    bool query = HAS(kinds, T_SELECT) && HAS(kinds, T_VALUES);
    if (HAS(kinds, T_LATERAL) && HAS(kinds, T_LPAREN)) {
        add_phrase(phrases, "a table or subquery");
        DROP(kinds, relation_kinds);
        DROP(kinds, query_kinds);
    } else if (HAS(kinds, T_CASE) && HAS(kinds, T_INTEGER)) {
        add_phrase(phrases, "an expression");
        DROP(kinds, expression_kinds);
    } else if (HAS(kinds, T_INTERVAL) && HAS(kinds, T_IDENT)) {
        add_phrase(phrases, "a data type");
        DROP(kinds, type_kinds);
    } else if (HAS(kinds, T_IDENT) && !can_continue) {
        add_phrase(phrases, "a name");
        DROP(kinds, name_kinds);
    }
    if (query && HAS(kinds, T_SELECT)) {
        add_phrase(phrases, "a query");
        if (HAS(kinds, T_INSERT))
            DROP(kinds, dml_kinds);
        DROP(kinds, query_kinds);
    }
    if (HAS(kinds, T_YEAR)) {
        add_phrase(phrases, "a time unit");
        DROP(kinds, unit_kinds);
    }
    if (HAS(kinds, T_INTEGER)) {
        add_phrase(phrases, HAS(kinds, T_NUMBER) ? "a number" : "a whole number");
        DROP(kinds, number_kinds);
        kinds->has[T_ANY] = false;
    }
    if (HAS(kinds, T_STRING) && !can_continue) {
        add_phrase(phrases, "a string");
        kinds->has[T_STRING] = false;
    }
}

/* Keywords as they are, punctuation in quotes, and the words that never stand alone in full. */
static const char *phrase_of(ScContext *cx, int kind)
{
    switch (kind) {
    case T_GROUP: return "GROUP BY";
    case T_ORDER: return "ORDER BY";
    case T_PARTITIONED: return "PARTITIONED BY";
    default: break;
    }
    const char *name = parser_kind_name(kind);
    bool is_word = (*name >= 'A' && *name <= 'Z') || (*name >= 'a' && *name <= 'z');
    return is_word ? name : str_format(cx->arena, "'%s'", name).p;
}

/* Words that tell most where they fit, in the order in which clauses follow each other. */
static const uint16_t telling_kinds[] = {
    T_RPAREN, T_RBRACKET, T_HINT_END, T_END,   T_WHEN,  T_THEN,   T_AND,   T_COMMA, T_AS, T_ON,
    T_USING,  T_FROM,     T_JOIN,     T_WHERE, T_GROUP, T_HAVING, T_ORDER, T_LIMIT, T_BY, T_SELECT};

static void add_rest(ScContext *cx, Phrases *phrases, ParserKinds *kinds)
{
    for (size_t i = 0; i < sizeof telling_kinds / sizeof *telling_kinds; i++)
        if (HAS(kinds, telling_kinds[i])) {
            add_phrase(phrases, phrase_of(cx, telling_kinds[i]));
            kinds->has[telling_kinds[i]] = false;
        }
    for (int kind = T_END_OF_STATEMENT + 1; kind < PARSER_KINDS_MAX; kind++)
        if (HAS(kinds, kind))
            add_phrase(phrases, phrase_of(cx, kind));
}

static Str join_phrases(ScContext *cx, const Phrases *phrases)
{
    Str text = STR("");
    for (size_t i = 0; i < phrases->count; i++) {
        const char *joint = i == 0 ? "" : i + 1 < phrases->count ? ", " : " or ";
        text = str_format(cx->arena, "%.*s%s%s", STR_ARG(text), joint, phrases->items[i]);
    }
    return text;
}

Str expected_describe(ScContext *cx, const ParserKinds *all)
{
    ParserKinds kinds = *all;
    Phrases phrases = {0};
    bool ended = HAS(&kinds, T_END_OF_STATEMENT);
    /* An expression or relation may end here: what continues it is not what was forgotten. */
    bool can_continue = HAS(&kinds, T_DIV) || HAS(&kinds, T_JOIN);
    if (HAS(&kinds, T_DIV)) {
        /* Without OR beside it, AND is the one of BETWEEN. */
        bool between = HAS(&kinds, T_AND) && !HAS(&kinds, T_OR);
        DROP(&kinds, operator_kinds);
        kinds.has[T_AND] = between;
        kinds.has[T_STRING] = false;
    }
    if (can_continue) {
        DROP(&kinds, name_kinds);
        kinds.has[T_LPAREN] = false;
    }
    if (HAS(&kinds, T_JOIN)) {
        DROP(&kinds, join_kinds);
        kinds.has[T_JOIN] = true;
    }
    if (HAS(&kinds, T_EXTEND) && HAS(&kinds, T_AGGREGATE))
        return STR("a pipe operator: SELECT, WHERE, AGGREGATE, JOIN ..");
    DROP(&kinds, silent_kinds);
    kinds.has[T_END_OF_STATEMENT] = false;
    add_starts(&phrases, &kinds, can_continue);
    add_rest(cx, &phrases, &kinds);
    if (ended && phrases.count < PHRASES_MAX)
        add_phrase(&phrases, "the end of the statement");

    return join_phrases(cx, &phrases);
}

Str expected_describe_missing(ScContext *cx, const ParserKinds *all)
{
    ParserKinds kinds = *all;
    Phrases phrases = {0};
    DROP(&kinds, silent_kinds);
    kinds.has[T_SEMICOLON] = HAS(all, T_SEMICOLON);
    if (HAS(&kinds, T_EQ)) {
        add_phrase(&phrases, "an operator, such as '=' or AND,");
        DROP(&kinds, operator_kinds);
    }
    add_rest(cx, &phrases, &kinds);
    return join_phrases(cx, &phrases);
}

const char *expected_unit_like(Str word)
{
    for (size_t i = 0; i < sizeof unit_kinds / sizeof *unit_kinds; i++) {
        const char *unit = parser_kind_name(unit_kinds[i]);
        if (str_distance(word, str_from(unit), 1) <= 1)
            return unit;
    }
    return NULL;
}
