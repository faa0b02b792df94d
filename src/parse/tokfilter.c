/* tokfilter.c - see tokfilter.h.
 *
 * What needs more than one token of lookahead is decided here, so that the grammar stays LALR(1).
 * Each rule is one function that looks at the neighbours of one kind of token; the table at the end
 * says which. A rule promotes a token to a kind *_LA, which falls back to what it was if the parser
 * has no use for it there, or takes a keyword's meaning away, leaving its fallback.
 */
#include "parse/tokfilter.h"

#include "grammar/spark_parser.h"
#include "parse/keyword.h"

static int kind_at(const TokenList *tokens, size_t i)
{
    return i < tokens->count ? tokens->items[i].kind : T_END_OF_STATEMENT;
}

static unsigned word_at(const TokenList *tokens, size_t i)
{
    return i < tokens->count ? tokens->items[i].word : NO_KEYWORD;
}

/* Leave only the last reading: the word as an identifier. */
static void demote(Token *token)
{
    if (token->fallback != 0) {
        token->kind = token->fallback;
        token->fallback = 0;
    }
}

/* Give a token a first reading above the one it has. */
static void promote(Token *token, int kind)
{
    if (token->fallback == 0)
        token->fallback = token->kind;
    token->kind = (uint16_t)kind;
}

int token_next_reading(const Token *token, int kind)
{
    switch (kind) {
    case T_NOT_LA: return T_NOT;
    case T_INTERVAL_LA: return T_INTERVAL;
    case T_EXISTS_LA: return T_EXISTS;
    case T_LATERAL_VIEW_LA: return T_LATERAL;
    case T_WITH_LA: return T_WITH;
    case T_COLLATE_TYPE_LA: return T_COLLATE;
    case T_STAR_EXCEPT_LA: return T_EXCEPT;
    case T_DESCRIBE_TABLE_LA: return T_TABLE;
    default: break;
    }
    if (kind == token->kind && token->value != 0)
        return token->value;
    return kind == token->fallback ? 0 : token->fallback;
}

bool tokfilter_is_query_start(const TokenList *tokens, size_t i)
{
    while (kind_at(tokens, i) == T_LPAREN)
        i++;
    switch (kind_at(tokens, i)) {
    case T_SELECT:
    case T_WITH:
    case T_VALUES:
    case T_TABLE:
    case T_FROM:
    case T_MAP_QUERY_LA:
    case T_REDUCE: return true;
    default: return false;
    }
}

/* Also a keyword that may be a name. */
static bool is_identifier(const Token *token)
{
    return token->kind == T_IDENT || token->kind == T_QUOTED_IDENT ||
           token->kind == T_STRICT_WORD || (token->word != NO_KEYWORD && token->fallback != 0);
}

static bool is_time_unit(int kind)
{
    switch (kind) {
    case T_YEAR:
    case T_YEARS:
    case T_MONTH:
    case T_MONTHS:
    case T_WEEK:
    case T_WEEKS:
    case T_DAY:
    case T_DAYS:
    case T_HOUR:
    case T_HOURS:
    case T_MINUTE:
    case T_MINUTES:
    case T_SECOND:
    case T_SECONDS:
    case T_MILLISECOND:
    case T_MILLISECONDS:
    case T_MICROSECOND:
    case T_MICROSECONDS:
    case T_NANOSECOND:
    case T_NANOSECONDS: return true;
    default: return false;
    }
}

static bool is_number(int kind)
{
    return kind == T_INTEGER || kind == T_NUMBER;
}

/* A number or strings with a unit behind them, from token i on. */
static bool is_interval_value(const TokenList *tokens, size_t i)
{
    if (is_number(kind_at(tokens, i)))
        return is_time_unit(kind_at(tokens, i + 1));
    if (kind_at(tokens, i) != T_STRING)
        return false;
    while (kind_at(tokens, i) == T_STRING)
        i++;
    return is_time_unit(kind_at(tokens, i));
}

/* ---- rules ----------------------------------------------------------------------------------- */

/* NOT IN, NOT LIKE .. are predicates; NOT NULL may be a column's option after an expression. After
 * a constraint NOT ENFORCED belongs to it, NOT NULL does not. */
static void filter_not(TokenList *tokens, size_t i)
{
    switch (kind_at(tokens, i + 1)) {
    case T_BETWEEN:
    case T_IN:
    case T_LIKE:
    case T_ILIKE:
    case T_RLIKE:
    case T_ENFORCED: promote(&tokens->items[i], T_NOT_LA); break;
    default: break;
    }
}

/* CAST and other words with a syntax of their own are plain names without a parenthesis. */
static void filter_call_word(TokenList *tokens, size_t i)
{
    if (kind_at(tokens, i + 1) != T_LPAREN)
        demote(&tokens->items[i]);
}

/* LEFT (..) and RIGHT (..) are functions even where the words are reserved; so is FILTER (..). */
static void filter_function_word(TokenList *tokens, size_t i)
{
    if (kind_at(tokens, i + 1) == T_LPAREN && tokens->items[i].fallback == 0)
        tokens->items[i].fallback = T_IDENT;
}

static void filter_filter(TokenList *tokens, size_t i)
{
    filter_call_word(tokens, i);
    filter_function_word(tokens, i);
}

/* GROUP BY ROLLUP (..) and WITH ROLLUP */
static void filter_rollup(TokenList *tokens, size_t i)
{
    if (kind_at(tokens, i + 1) != T_LPAREN && (i == 0 || kind_at(tokens, i - 1) != T_WITH_LA))
        demote(&tokens->items[i]);
}

/* exists(array, lambda) is a function. */
static void filter_exists(TokenList *tokens, size_t i)
{
    if (kind_at(tokens, i + 1) != T_LPAREN)
        return;
    bool is_template = i + 2 < tokens->count && token_is_template(&tokens->items[i + 2]) &&
                       kind_at(tokens, i + 3) == T_RPAREN;
    if (is_template || tokfilter_is_query_start(tokens, i + 1))
        promote(&tokens->items[i], T_EXISTS_LA);
}

/* MAP a, b USING ..: what follows the word is neither an argument list nor the rest of a clause. */
static bool starts_script_input(const TokenList *tokens, size_t i)
{
    switch (kind_at(tokens, i)) {
    case T_IDENT:
    case T_QUOTED_IDENT:
    case T_STRING:
    case T_INTEGER:
    case T_NUMBER:
    case T_STAR:
    case T_ALL:
    case T_DISTINCT:
    case T_CASE:
    case T_CAST: return true;
    default: return false;
    }
}

/* Whether a transformation's input ends at token i. */
static bool starts_script(const TokenList *tokens, size_t i)
{
    switch (kind_at(tokens, i)) {
    case T_USING:
    case T_RECORDWRITER: return true;
    case T_ROW: return kind_at(tokens, i + 1) == T_FORMAT;
    default: return false;
    }
}

/* Whether MAP or REDUCE at token i, where a query may start, has its input and USING behind it. */
static bool has_script(const TokenList *tokens, size_t i)
{
    enum { INPUT_MAX = 4096 };
    size_t depth = 0;
    int before = i == 0 ? T_END_OF_STATEMENT : kind_at(tokens, i - 1);
    if (before == T_COMMA || before == T_SELECT || before == T_DISTINCT)
        return false;
    for (size_t k = i + 1; k < tokens->count && k < i + INPUT_MAX; k++) {
        if (depth == 0 && starts_script(tokens, k))
            return k > i + 1;
        switch (kind_at(tokens, k)) {
        case T_LPAREN: depth++; break;
        case T_RPAREN:
            if (depth-- == 0)
                return false;
            break;
        case T_FROM:
        case T_JOIN:
        case T_SEMICOLON:
            if (depth == 0)
                return false;
            break;
        default: break;
        }
    }
    return false;
}

static void filter_reduce(TokenList *tokens, size_t i)
{
    if (!starts_script_input(tokens, i + 1) && !has_script(tokens, i))
        demote(&tokens->items[i]);
}

/* SELECT TRANSFORM (..) USING; else it is the function. */
static void filter_transform(TokenList *tokens, size_t i)
{
    enum { ARGUMENTS_MAX = 4096 };
    size_t depth = 0, k = i + 1, end = k + ARGUMENTS_MAX;
    if (i > 0 && kind_at(tokens, i - 1) == T_SELECT && kind_at(tokens, k) == T_LPAREN)
        for (; k < tokens->count && k < end; k++) {
            int kind = kind_at(tokens, k);
            if (kind == T_LPAREN)
                depth++;
            else if (kind == T_RPAREN && --depth == 0)
                break;
        }
    if (!starts_script(tokens, k + 1))
        demote(&tokens->items[i]);
}

/* CHANGES FROM VERSION .. TO VERSION .. */
static bool is_after_changes(const TokenList *tokens, size_t i)
{
    int before = i == 0 ? T_END_OF_STATEMENT : kind_at(tokens, i - 1);
    return before == T_TO || (before == T_FROM && i > 1 && word_at(tokens, i - 2) == KW_CHANGES);
}

/* VERSION AS OF and TIMESTAMP AS OF; else they are names. */
static void filter_time_travel(TokenList *tokens, size_t i)
{
    if ((kind_at(tokens, i + 1) != T_AS || kind_at(tokens, i + 2) != T_OF) &&
        !is_after_changes(tokens, i))
        demote(&tokens->items[i]);
}

/* ORDER BY (a DESC, b) of a table argument; without a direction it reads as a row. */
static void filter_paren(TokenList *tokens, size_t i)
{
    enum { ITEMS_MAX = 1024 };
    if (i < 2 || kind_at(tokens, i - 1) != T_BY ||
        (kind_at(tokens, i - 2) != T_ORDER && kind_at(tokens, i - 2) != T_SORT))
        return;
    size_t depth = 0;
    for (size_t k = i; k < tokens->count && k < i + ITEMS_MAX; k++) {
        switch (kind_at(tokens, k)) {
        case T_LPAREN: depth++; break;
        case T_RPAREN:
            if (--depth == 0)
                return;
            break;
        case T_ASC:
        case T_DESC:
        case T_NULLS:
            if (depth == 1) {
                promote(&tokens->items[i], T_SORT_PAREN_LA);
                return;
            }
            break;
        default: break;
        }
    }
}

/* PIVOT (..), UNPIVOT (..), UNPIVOT INCLUDE NULLS (..) */
static void filter_pivot(TokenList *tokens, size_t i)
{
    int next = kind_at(tokens, i + 1);
    if (next != T_LPAREN && (tokens->items[i].kind == T_PIVOT || kind_at(tokens, i + 2) != T_NULLS))
        demote(&tokens->items[i]);
}

/* Whether token i opens a parenthesis around one name and nothing else. */
static bool is_name_in_parens(const TokenList *tokens, size_t i)
{
    size_t k = i;
    if (kind_at(tokens, i) != T_LPAREN)
        return false;
    do {
        k++;
        if (kind_at(tokens, k) == T_IDENTIFIER && kind_at(tokens, k + 1) == T_LPAREN)
            for (k += 2; kind_at(tokens, k) == T_STRING;)
                k++;
        else if (k >= tokens->count || !is_identifier(&tokens->items[k]))
            return false;
        k++;
    } while (kind_at(tokens, k) == T_DOT);
    return kind_at(tokens, k) == T_RPAREN;
}

/* FROM STREAM t, FROM STREAM (t); else it is a name. */
static void filter_stream(TokenList *tokens, size_t i)
{
    bool starts_relation = false;
    switch (i == 0 ? T_END_OF_STATEMENT : kind_at(tokens, i - 1)) {
    case T_FROM:
    case T_COMMA:
    case T_JOIN:
    case T_LATERAL:
    case T_LPAREN: starts_relation = true; break;
    default: break;
    }
    bool has_name = false;
    switch (kind_at(tokens, i + 1)) {
    case T_IDENT:
    case T_QUOTED_IDENT:
    case T_IDENTIFIER: has_name = true; break;
    default: has_name = is_name_in_parens(tokens, i + 1); break;
    }
    if (!starts_relation || !has_name)
        demote(&tokens->items[i]);
}

/* ARRAY, MAP, STRUCT start a type only with its parameters. STRUCT (..) is a call whose arguments
 * may have names. */
static void filter_type_word(TokenList *tokens, size_t i)
{
    Token *token = &tokens->items[i];
    int next = kind_at(tokens, i + 1);
    if (token->kind == T_STRUCT && next == T_LPAREN)
        promote(token, T_STRUCT_LA);
    else if (token->kind == T_MAP && next != T_KEYS && next != T_LT &&
             (starts_script_input(tokens, i + 1) || has_script(tokens, i)))
        promote(token, T_MAP_QUERY_LA);
    else if (next != T_LT && next != T_NEQ && next != T_KEYS)
        demote(token);
}

static void filter_interval(TokenList *tokens, size_t i)
{
    size_t value = i + 1;
    if (kind_at(tokens, value) == T_PLUS || kind_at(tokens, value) == T_MINUS_SIGN)
        value++;
    if (is_interval_value(tokens, value))
        promote(&tokens->items[i], T_INTERVAL_LA);
}

static bool is_schema_binding(int kind)
{
    return kind == T_BINDING || kind == T_COMPENSATION || kind == T_EVOLUTION || kind == T_TYPE;
}

static void filter_with(TokenList *tokens, size_t i)
{
    switch (kind_at(tokens, i + 1)) {
    case T_ROLLUP:
    case T_CUBE:
    case T_LPAREN: /* options of a table */
    case T_SINGLE:
    case T_SERDEPROPERTIES: promote(&tokens->items[i], T_WITH_LA); break;
    case T_SCHEMA:
        if (is_schema_binding(kind_at(tokens, i + 2)))
            promote(&tokens->items[i], T_WITH_LA);
        break;
    default: break;
    }
}

/* TIMESTAMP WITHOUT TIME ZONE */
static void filter_without(TokenList *tokens, size_t i)
{
    if (word_at(tokens, i + 1) == KW_TIME && word_at(tokens, i + 2) == KW_ZONE)
        promote(&tokens->items[i], T_WITHOUT_LA);
    else
        demote(&tokens->items[i]);
}

/* STRING COLLATE name may be a type; e COLLATE name is an operator. */
static void filter_collate(TokenList *tokens, size_t i)
{
    if (i + 1 >= tokens->count || !is_identifier(&tokens->items[i + 1]))
        demote(&tokens->items[i]);
    else if (i > 0 && word_at(tokens, i - 1) == KW_STRING)
        promote(&tokens->items[i], T_COLLATE_TYPE_LA);
}

/* How many tokens the string or parameter at token i has; 0 if it is neither. */
static size_t count_text_piece(const TokenList *tokens, size_t i)
{
    switch (kind_at(tokens, i)) {
    case T_STRING:
    case T_QUESTION: return 1;
    case T_COLON: return i + 1 < tokens->count && is_identifier(&tokens->items[i + 1]) ? 2 : 0;
    default: return 0;
    }
}

/* Whether a name in tokens i to `end` is a part of one, or the name of an argument. */
static bool is_part_of_name(const TokenList *tokens, size_t i, size_t end)
{
    int after = kind_at(tokens, end + 1);
    return (i > 0 && kind_at(tokens, i - 1) == T_DOT) || after == T_DOT || after == T_FAT_ARROW;
}

/* IDENTIFIER ('a.b') is a name, IDENTIFIER (e) one that only its value gives, IDENTIFIER (a, b) a call.
 * Before a parenthesis it is no name but as a hint's and, by a whim of Spark's parser, behind a dot. */
static void filter_identifier(TokenList *tokens, size_t i)
{
    if (kind_at(tokens, i + 1) != T_LPAREN) {
        demote(&tokens->items[i]);
        return;
    }
    size_t k = i + 2, pieces = 0, strings = 0, length;
    for (; (length = count_text_piece(tokens, k)) > 0; k += length) {
        pieces++;
        strings += kind_at(tokens, k) == T_STRING;
    }
    bool closed = kind_at(tokens, k) == T_RPAREN;
    int kind = T_IDENTIFIER_LA;
    if (closed && pieces > 0 && pieces == strings)
        kind = T_IDENTIFIER_STRING_LA;
    else if (closed && pieces > 0 && (pieces > 1 || is_part_of_name(tokens, i, k)))
        kind = T_IDENTIFIER_PARAMETER_LA;
    promote(&tokens->items[i], kind);
    int before = i == 0 ? T_END_OF_STATEMENT : kind_at(tokens, i - 1);
    if ((closed && pieces == 0) || (before != T_DOT && before != T_HINT_START))
        tokens->items[i].fallback = 0;
}

/* A column may have the name of a constraint. */
static void filter_constraint(TokenList *tokens, size_t i)
{
    Token *token = &tokens->items[i];
    int before = i == 0 ? T_END_OF_STATEMENT : kind_at(tokens, i - 1);
    int next = kind_at(tokens, i + 1);
    bool starts_element = before == T_LPAREN || before == T_COMMA;
    if (token->kind == T_PRIMARY || token->kind == T_FOREIGN) {
        if (next != T_KEY)
            demote(token);
    } else if (token->kind == T_CHECK || starts_element) {
        if (next != T_LPAREN)
            demote(token);
    }
}

static void filter_grouping(TokenList *tokens, size_t i)
{
    if (kind_at(tokens, i + 1) != T_SETS)
        demote(&tokens->items[i]);
}

static void filter_lateral(TokenList *tokens, size_t i)
{
    if (kind_at(tokens, i + 1) == T_VIEW)
        promote(&tokens->items[i], T_LATERAL_VIEW_LA);
}

/* * EXCEPT (a, b) leaves columns out; * EXCEPT (SELECT ..) subtracts rows. */
static void filter_except(TokenList *tokens, size_t i)
{
    if (i > 0 && kind_at(tokens, i - 1) == T_STAR && kind_at(tokens, i + 1) == T_LPAREN &&
        !tokfilter_is_query_start(tokens, i + 1))
        promote(&tokens->items[i], T_STAR_EXCEPT_LA);
}

static void filter_within(TokenList *tokens, size_t i)
{
    if (kind_at(tokens, i + 1) != T_GROUP)
        demote(&tokens->items[i]);
}

static void filter_ignore(TokenList *tokens, size_t i)
{
    if (kind_at(tokens, i + 1) != T_NULLS)
        demote(&tokens->items[i]);
}

static void filter_over(TokenList *tokens, size_t i)
{
    if (kind_at(tokens, i + 1) != T_LPAREN &&
        (i + 1 >= tokens->count || !is_identifier(&tokens->items[i + 1])))
        demote(&tokens->items[i]);
}

static void filter_unbounded(TokenList *tokens, size_t i)
{
    int next = kind_at(tokens, i + 1);
    if (next != T_PRECEDING && next != T_FOLLOWING)
        demote(&tokens->items[i]);
}

static void filter_current(TokenList *tokens, size_t i)
{
    if (kind_at(tokens, i + 1) != T_ROW && (i == 0 || kind_at(tokens, i - 1) != T_SHOW))
        demote(&tokens->items[i]);
}

/* LIKE ANY (..): a quantifier only before its list. */
static void filter_quantifier(TokenList *tokens, size_t i)
{
    int before = i == 0 ? T_END_OF_STATEMENT : kind_at(tokens, i - 1);
    if ((before == T_LIKE || before == T_ILIKE) && kind_at(tokens, i + 1) != T_LPAREN)
        demote(&tokens->items[i]);
}

/* A column named VALUES or TABLE: nothing that starts an expression follows. */
static void filter_values(TokenList *tokens, size_t i)
{
    switch (kind_at(tokens, i + 1)) {
    case T_END_OF_STATEMENT:
    case T_SEMICOLON:
    case T_COMMA:
    case T_DOT:
    case T_RPAREN:
    case T_EQ:
    case T_LT:
    case T_GT:
    case T_SLASH:
    case T_PERCENT_SIGN:
    case T_CONCAT: demote(&tokens->items[i]); break;
    default: break;
    }
}

/* DESCRIBE TABLE t is of the relation, not of the query TABLE t. */
static void filter_table(TokenList *tokens, size_t i)
{
    int before = i == 0 ? T_END_OF_STATEMENT : kind_at(tokens, i - 1);
    if (before == T_DESC || before == T_DESCRIBE)
        promote(&tokens->items[i], T_DESCRIBE_TABLE_LA);
    else
        filter_values(tokens, i);
}

/* -1 is one literal where an operand may stand; in INTERVAL 1 DAY - 2 HOURS the sign belongs to the
 * next value. */
static void filter_sign(TokenList *tokens, size_t i)
{
    Token *sign = &tokens->items[i];
    bool may_be_literal = sign->kind == T_MINUS_SIGN && is_number(kind_at(tokens, i + 1));
    if (is_interval_value(tokens, i + 1)) {
        sign->value = may_be_literal ? T_SIGN_LA : 0;
        promote(sign, T_INTERVAL_SIGN_LA);
    } else if (may_be_literal) {
        promote(sign, T_SIGN_LA);
    }
}

/* Two > without a blank between them shift, unless they close types. */
static void filter_greater(TokenList *tokens, size_t i)
{
    if (kind_at(tokens, i + 1) == T_GT && tokens->items[i + 1].start == tokens->items[i].end)
        promote(&tokens->items[i], T_SHIFT_RIGHT_LA);
}

/* The start of the name that ends before token `end`, perhaps IDENTIFIER ('..'), or 0. */
static size_t find_name_start(const TokenList *tokens, size_t end)
{
    if (end < 2)
        return 0;
    if (is_identifier(&tokens->items[end - 1]))
        return end - 1;
    if (kind_at(tokens, end - 1) != T_RPAREN)
        return 0;
    size_t k = end - 1;
    while (k > 0 && kind_at(tokens, k - 1) == T_STRING)
        k--;
    bool clause = k >= 2 && k < end - 1 && kind_at(tokens, k - 1) == T_LPAREN &&
                  kind_at(tokens, k - 2) == T_IDENTIFIER_STRING_LA;
    return clause ? k - 2 : 0;
}

/* x -> e and (x, y) -> e */
static void filter_arrow(TokenList *tokens, size_t i)
{
    if (i == 0)
        return;
    size_t k = i - 1;
    if (is_identifier(&tokens->items[k])) {
        tokens->items[k].kind = T_LAMBDA_IDENT_LA;
        tokens->items[k].fallback = 0;
        return;
    }
    if (tokens->items[k].kind != T_RPAREN)
        return;
    /* From the end to the start: names with commas between them. */
    while ((k = find_name_start(tokens, k)) > 0 && kind_at(tokens, k - 1) == T_COMMA)
        k--;
    if (k > 0 && kind_at(tokens, k - 1) == T_LPAREN)
        tokens->items[k - 1].kind = T_LAMBDA_PAREN_LA;
}

/* VALUES 1, VALUES 2 in FROM are two relations. */
static void filter_comma(TokenList *tokens, size_t i)
{
    if (kind_at(tokens, i + 1) != T_VALUES)
        return;
    int next = kind_at(tokens, i + 2);
    if (next == T_LPAREN || next == T_STRING || is_number(next))
        promote(&tokens->items[i], T_RELATION_COMMA_LA);
}

typedef void (*FilterRule)(TokenList *tokens, size_t i);

static const FilterRule rules[] = {
    [T_NOT] = filter_not,
    [T_CAST] = filter_call_word,
    [T_TRY_CAST] = filter_call_word,
    [T_EXTRACT] = filter_call_word,
    [T_TRIM] = filter_call_word,
    [T_SUBSTRING] = filter_call_word,
    [T_POSITION] = filter_call_word,
    [T_OVERLAY] = filter_call_word,
    [T_LEFT] = filter_function_word,
    [T_RIGHT] = filter_function_word,
    [T_FILTER] = filter_filter,
    [T_ROLLUP] = filter_rollup,
    [T_CUBE] = filter_rollup,
    [T_EXISTS] = filter_exists,
    [T_ARRAY] = filter_type_word,
    [T_MAP] = filter_type_word,
    [T_STRUCT] = filter_type_word,
    [T_INTERVAL] = filter_interval,
    [T_WITH] = filter_with,
    [T_COLLATE] = filter_collate,
    [T_IDENTIFIER] = filter_identifier,
    [T_WITHOUT] = filter_without,
    [T_CHECK] = filter_constraint,
    [T_UNIQUE] = filter_constraint,
    [T_PRIMARY] = filter_constraint,
    [T_FOREIGN] = filter_constraint,
    [T_GROUPING] = filter_grouping,
    [T_LATERAL] = filter_lateral,
    [T_EXCEPT] = filter_except,
    [T_WITHIN] = filter_within,
    [T_IGNORE] = filter_ignore,
    [T_RESPECT] = filter_ignore,
    [T_OVER] = filter_over,
    [T_UNBOUNDED] = filter_unbounded,
    [T_CURRENT] = filter_current,
    [T_ANY] = filter_quantifier,
    [T_SOME] = filter_quantifier,
    [T_ALL] = filter_quantifier,
    [T_VALUES] = filter_values,
    [T_REDUCE] = filter_reduce,
    [T_TRANSFORM] = filter_transform,
    [T_VERSION] = filter_time_travel,
    [T_SYSTEM_VERSION] = filter_time_travel,
    [T_TIMESTAMP] = filter_time_travel,
    [T_SYSTEM_TIME] = filter_time_travel,
    [T_LPAREN] = filter_paren,
    [T_COMMA] = filter_comma,
    [T_PIVOT] = filter_pivot,
    [T_UNPIVOT] = filter_pivot,
    [T_STREAM] = filter_stream,
    [T_TABLE] = filter_table,
    [T_PLUS] = filter_sign,
    [T_MINUS_SIGN] = filter_sign,
    [T_GT] = filter_greater,
    [T_ARROW] = filter_arrow,
};

/* Whether a statement of a script may start behind token i. */
static bool precedes_script_statement(const TokenList *tokens, size_t i)
{
    switch (kind_at(tokens, i)) {
    case T_SEMICOLON:
    case T_BEGIN:
    case T_ATOMIC:
    case T_THEN:
    case T_ELSE:
    case T_DO:
    case T_LOOP:
    case T_REPEAT: return true;
    default: return false;
    }
}

/* ADD JAR path, LIST FILES .. in a script are one token, as their text is no SQL. */
static void join_resources(TokenList *tokens)
{
    size_t count = 0;
    for (size_t i = 0; i < tokens->count; i++) {
        Token token = tokens->items[i];
        bool starts = count > 0 && (token.word == KW_ADD || token.word == KW_LIST) &&
                      i + 1 < tokens->count && is_identifier(&tokens->items[i + 1]) &&
                      precedes_script_statement(tokens, count - 1);
        if (starts) {
            while (kind_at(tokens, i + 1) != T_SEMICOLON && i + 1 < tokens->count)
                i++;
            token = (Token){.start = token.start, .end = tokens->items[i].end, .kind = T_RESOURCE};
        }
        tokens->items[count++] = token;
    }
    tokens->count = count;
}

static bool is_script(const TokenList *tokens)
{
    return tokens->count > 0 && word_at(tokens, 0) == KW_BEGIN;
}

void tokfilter_run(TokenList *tokens)
{
    if (is_script(tokens))
        join_resources(tokens);
    for (size_t i = 0; i < tokens->count; i++) {
        size_t kind = tokens->items[i].kind;
        if (kind < sizeof rules / sizeof *rules && rules[kind] != NULL)
            rules[kind](tokens, i);
    }
}
