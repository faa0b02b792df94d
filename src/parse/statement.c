/* statement.c - see statement.h. Looks at first words only, so that a statement that cannot be
 * parsed has a kind too.
 */
#include "parse/statement.h"

#include <string.h>

#include "grammar/spark_parser.h"
#include "parse/keyword.h"

static const StatementKind rows[] = {
#define GRAMMAR(words, kind) {words, kind, words, .in_grammar = true},
#define RAW(words, kind) {words, kind, words, .raw = true},
#define REFUSED(words, kind, advice) {words, kind, words, .refused = true, .help = advice},
#define NEWER(words, kind) {words, kind, words, .newer = true},
#define DATABRICKS(words, kind, advice) {words, kind, words, .databricks = true, .help = advice},
#include "parse/statements.def"
#undef GRAMMAR
#undef RAW
#undef REFUSED
#undef NEWER
#undef DATABRICKS
};

static const StatementKind query_row = {"(", "select", "query", .in_grammar = true};
static const StatementKind like_row = {"CREATE TABLE LIKE", "create_table_like",
                                       "CREATE TABLE LIKE", .in_grammar = true};
static const StatementKind using_row = {"CREATE VIEW USING", "create_view_using",
                                        "CREATE TEMPORARY VIEW USING", .in_grammar = true};
static const StatementKind multi_insert_row = {"FROM INSERT", "multi_insert", "FROM .. INSERT",
                                               .in_grammar = true};
static const StatementKind explain_other_row = {"EXPLAIN", "explain", "EXPLAIN",
                                                .in_grammar = false};

static KeywordId word_at(const TokenList *tokens, size_t i)
{
    return i < tokens->count ? (KeywordId)tokens->items[i].word : NO_KEYWORD;
}

static int kind_at(const TokenList *tokens, size_t i)
{
    return i < tokens->count ? tokens->items[i].kind : T_END_OF_STATEMENT;
}

static Str text_at(const TokenList *tokens, size_t i)
{
    if (i >= tokens->count)
        return STR_NONE;
    return str_slice(tokens->text, tokens->items[i].start, tokens->items[i].end);
}

/* Words that say how, not what. */
static bool is_modifier(const TokenList *tokens, size_t i)
{
    switch (word_at(tokens, i)) {
    case KW_OR: return word_at(tokens, i + 1) == KW_REPLACE;
    case KW_TEMPORARY:
    case KW_TEMP:
    case KW_GLOBAL:
    case KW_EXTERNAL: return true;
    case KW_REPLACE: return word_at(tokens, i - 1) == KW_OR;
    default: return false;
    }
}

static size_t skip_modifiers(const TokenList *tokens, size_t i)
{
    KeywordId first = word_at(tokens, 0);
    if (first == KW_CREATE || first == KW_DROP)
        while (i > 0 && is_modifier(tokens, i))
            i++;
    return i;
}

/* Whether a text is the first of some words, which are in upper case. */
static bool is_first_word(Str text, const char *words)
{
    size_t i = 0;
    while (i < text.n && (text.p[i] == words[i] || (text.p[i] & ~0x20) == words[i]))
        i++;
    return i == text.n && (words[i] == ' ' || words[i] == '\0');
}

/* How many words of `words` the statement starts with, all of them, or 0. */
static size_t count_match(const TokenList *tokens, const char *words)
{
    size_t at = 0;
    size_t count = 0;
    while (*words != '\0') {
        bool open = words[0] == '.';
        if (open ? at >= tokens->count || kind_at(tokens, at) == T_DOT
                 : !is_first_word(text_at(tokens, at), words))
            return 0;
        at = skip_modifiers(tokens, at + 1);
        count++;
        words += strcspn(words, " ");
        words += *words == ' ';
    }
    return count;
}

/* All statements pass here, and most are queries: rows of other words are passed over fast. */
static const StatementKind *find_row(const TokenList *tokens)
{
    const StatementKind *best = NULL;
    size_t best_count = 0;
    Str first = text_at(tokens, 0);
    if (first.n < 2)
        return NULL;
    char letters[2] = {(char)(first.p[0] & ~0x20), (char)(first.p[1] & ~0x20)};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (rows[i].words[0] != letters[0] || rows[i].words[1] != letters[1])
            continue;
        size_t count = count_match(tokens, rows[i].words);
        if (count > best_count) {
            best = &rows[i];
            best_count = count;
        }
    }
    return best;
}

/* The first token from i on outside parentheses that is one of two words. */
static size_t find_outside(const TokenList *tokens, size_t i, KeywordId one, KeywordId other)
{
    size_t depth = 0;
    for (; i < tokens->count; i++) {
        int kind = tokens->items[i].kind;
        if (kind == T_LPAREN)
            depth++;
        else if (kind == T_RPAREN && depth > 0)
            depth--;
        else if (depth == 0 && tokens->items[i].word != NO_KEYWORD &&
                 (tokens->items[i].word == one || tokens->items[i].word == other))
            break;
    }
    return i;
}

/* After the words TABLE or VIEW at i: IF NOT EXISTS and the name. */
static size_t skip_name(const TokenList *tokens, size_t i)
{
    if (word_at(tokens, i) == KW_IF && word_at(tokens, i + 1) == KW_NOT)
        i += 3;
    i++;
    while (kind_at(tokens, i) == T_DOT)
        i += 2;
    return i;
}

/* What Spark refuses behind ALTER TABLE name [PARTITION (..)]. */
static const StatementKind hive_actions[] = {
#define ACTION(words)                                                              \
    {                                                                              \
        words, "alter_table", "ALTER TABLE .. " words, .refused = true, .help = "" \
    }
    ACTION("NOT CLUSTERED"),
    ACTION("CLUSTERED BY"),
    ACTION("NOT SORTED"),
    ACTION("SKEWED BY"),
    ACTION("NOT SKEWED"),
    ACTION("NOT STORED AS DIRECTORIES"),
    ACTION("SET SKEWED LOCATION"),
    ACTION("EXCHANGE PARTITION"),
    ACTION("ARCHIVE PARTITION"),
    ACTION("UNARCHIVE PARTITION"),
    ACTION("TOUCH"),
    ACTION("COMPACT"),
    ACTION("CONCATENATE"),
    ACTION("SET FILEFORMAT"),
#undef ACTION
};

/* The token behind the name and the partition of ALTER TABLE. */
static size_t find_alter_action(const TokenList *tokens)
{
    size_t at = skip_name(tokens, 2);
    if (word_at(tokens, at) != KW_PARTITION || kind_at(tokens, at + 1) != T_LPAREN)
        return at;
    size_t depth = 0;
    do {
        int kind = kind_at(tokens, ++at);
        if (kind == T_LPAREN)
            depth++;
        else if (kind == T_RPAREN)
            depth--;
    } while (depth > 0 && at < tokens->count);
    return at + 1;
}

static const StatementKind *find_hive_action(const TokenList *tokens)
{
    size_t at = find_alter_action(tokens);
    if (at >= tokens->count)
        return NULL;
    TokenList rest = *tokens;
    rest.items += at;
    rest.count -= at;
    for (size_t i = 0; i < sizeof hive_actions / sizeof *hive_actions; i++)
        if (count_match(&rest, hive_actions[i].words) > 0)
            return &hive_actions[i];
    return NULL;
}

static const StatementKind *find_variant(const TokenList *tokens, const char *kind)
{
    if (strcmp(kind, "create_table") == 0) {
        size_t table = find_outside(tokens, 0, KW_TABLE, KW_TABLE);
        if (word_at(tokens, skip_name(tokens, table + 1)) == KW_LIKE)
            return &like_row;
    } else if (strcmp(kind, "create_view") == 0) {
        size_t view = find_outside(tokens, 0, KW_VIEW, KW_VIEW);
        size_t next = find_outside(tokens, skip_name(tokens, view + 1), KW_USING, KW_AS);
        if (word_at(tokens, next) == KW_USING)
            return &using_row;
    } else if (strcmp(kind, "alter_table") == 0) {
        return find_hive_action(tokens);
    } else if (word_at(tokens, 0) == KW_FROM) {
        size_t next = find_outside(tokens, 1, KW_INSERT, KW_SELECT);
        if (word_at(tokens, next) == KW_INSERT)
            return &multi_insert_row;
    }
    return NULL;
}

/* WITH stands before queries and before INSERT, UPDATE, DELETE, MERGE. */
static const StatementKind *find_after_with(const TokenList *tokens)
{
    size_t dml = find_outside(tokens, 1, KW_INSERT, KW_MERGE);
    size_t other = find_outside(tokens, 1, KW_UPDATE, KW_DELETE);
    size_t query = find_outside(tokens, 1, KW_SELECT, KW_VALUES);
    size_t at = dml < other ? dml : other;
    if (at >= query)
        return NULL;
    TokenList rest = *tokens;
    rest.items += at;
    rest.count -= at;
    return find_row(&rest);
}

/* EXPLAIN of a statement that the grammar does not cover is not covered either. */
static bool is_explain_of_other(const TokenList *tokens)
{
    static const KeywordId modes[] = {KW_LOGICAL, KW_FORMATTED, KW_EXTENDED, KW_CODEGEN, KW_COST};
    if (word_at(tokens, 0) != KW_EXPLAIN)
        return false;
    TokenList rest = *tokens;
    size_t skipped = 1;
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++)
        if (word_at(tokens, 1) == modes[i])
            skipped = 2;
    rest.items += skipped;
    rest.count -= skipped;
    const StatementKind *row = find_row(&rest);
    return row != NULL && !row->in_grammar && !row->refused && !row->newer;
}

/* The row of a statement whose first word may have any text behind it, or NULL. */
static const StatementKind *find_raw_row(const TokenList *tokens)
{
    TokenList first = *tokens;
    first.count = first.count > 0 ? 1 : 0;
    const StatementKind *row = find_row(&first);
    return row != NULL && row->raw ? row : NULL;
}

bool statement_is_raw_otherwise(const TokenList *tokens)
{
    return find_raw_row(tokens) != NULL;
}

const StatementKind *statement_find(const TokenList *tokens)
{
    if (kind_at(tokens, 0) == T_LPAREN)
        return &query_row;
    const StatementKind *row = find_row(tokens);
    if (row != NULL && word_at(tokens, 0) == KW_WITH) {
        const StatementKind *after = find_after_with(tokens);
        if (after != NULL)
            row = after;
    }
    if (row == NULL)
        return NULL;
    if (is_explain_of_other(tokens))
        return &explain_other_row;
    /* SET CATALOG shows the setting of that name, SET CATALOG = 1 sets it. */
    if (tokens->count == 2 || kind_at(tokens, 2) == T_SEMICOLON ||
        (word_at(tokens, 0) == KW_SET && kind_at(tokens, 2) == T_EQ)) {
        const StatementKind *raw = find_raw_row(tokens);
        if (raw != NULL && row->in_grammar)
            return raw;
    }
    const StatementKind *variant = row->in_grammar ? find_variant(tokens, row->kind) : NULL;
    return variant != NULL ? variant : row;
}

static size_t count_words(const char *words)
{
    size_t count = 1;
    for (; *words != '\0'; words++)
        count += *words == ' ';
    return count;
}

/* How many words of `words` the statement starts with when one of them, at *slip, may be misspelled
 * by at most *distance edits; 0 if none is. */
static size_t count_match_with_slip(const TokenList *tokens, const char *words, size_t *slip,
                                    Str *meant, unsigned *distance)
{
    enum { SHORT_WORD = 4 };
    size_t at = 0;
    size_t count = 0;
    bool slipped = false;
    for (; *words != '\0'; count++) {
        Str word = {words, strcspn(words, " ")};
        Str text = text_at(tokens, at);
        unsigned limit = text.n <= SHORT_WORD ? 1 : 2;
        unsigned edits = text.n < 2 ? limit + 1 : str_distance(text, word, limit);
        if (edits > limit || (edits > 0 && slipped))
            break;
        if (edits > 0) {
            slipped = true;
            *slip = at;
            *meant = word;
            *distance = edits;
        }
        at = skip_modifiers(tokens, at + 1);
        words += word.n;
        words += *words == ' ';
    }
    return slipped ? count : 0;
}

static bool find_slip_among(const TokenList *tokens, bool databricks, size_t *at, Str *meant)
{
    size_t best = 0;
    unsigned best_distance = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t slip = 0;
        Str word = STR_NONE;
        unsigned distance = 0;
        if (rows[i].databricks != databricks)
            continue;
        size_t count = count_match_with_slip(tokens, rows[i].words, &slip, &word, &distance);
        if (databricks && count < count_words(rows[i].words))
            continue;
        if (count > best || (count > 0 && count == best && distance < best_distance)) {
            best = count;
            best_distance = distance;
            *at = slip;
            *meant = word;
        }
    }
    return best > 0;
}

/* Whether a row starts with the first word as it is. */
static bool is_first_word_known(const TokenList *tokens)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (is_first_word(text_at(tokens, 0), rows[i].words))
            return true;
    return false;
}

/* Spark's own statements are meant before those of Databricks, which must fit as a whole. */
bool statement_find_slip(const TokenList *tokens, size_t *at, Str *meant)
{
    if (!find_slip_among(tokens, false, at, meant) && !find_slip_among(tokens, true, at, meant))
        return false;
    return *at > 0 || !is_first_word_known(tokens);
}
