/* keyword.c - see keyword.h. The words themselves stand in grammar/keywords.def only. */
#include "parse/keyword.h"

#include <limits.h>
#include <string.h>

#include "grammar/spark_parser.h"

typedef struct KeywordRow {
    Str word;
    uint16_t kind;
    uint16_t since;
    int reserved_until; /* the Spark version from which on it is not reserved; 0: it never was */
    bool strict;
} KeywordRow;

/* Values for the columns of keywords.def. */
enum { T_WORD = T_IDENT };
enum { NONRESERVED = 0, ONCE_RESERVED = SPARK_4_0, RESERVED = INT_MAX };
enum { LOOSE = false, STRICT = true };

static const KeywordRow rows[KW_COUNT] = {
#define K(WORD, TOKEN, since, category, strictness) \
    [KW_##WORD] = {{#WORD, sizeof #WORD - 1}, T_##TOKEN, since, category, strictness},
#include "grammar/keywords.def"
#undef K
};

/* Words are hashed and compared as if in upper case; what is no letter only has to differ. */
static unsigned char fold(char c)
{
    return (unsigned char)c & 0xDF;
}

/* Of the length and four of the letters: names that are no keywords are many, and may be long. */
static uint32_t hash_word(const char *word, size_t length)
{
    uint32_t hash = (uint32_t)length;
    hash = hash * 31 + fold(word[0]);
    hash = hash * 31 + fold(word[length / 3]);
    hash = hash * 31 + fold(word[length / 2]);
    hash = hash * 31 + fold(word[length - 1]);
    return hash ^ hash >> 11;
}

static bool is_word(Str keyword, const char *word, size_t length)
{
    if (keyword.n != length)
        return false;
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)keyword.p[i] != fold(word[i]))
            return false;
    return true;
}

void keyword_table_init(KeywordTable *table, const Options *options)
{
    bool enforce = options_ansi(options) &&
                   options_conf_bool(options, STR("spark.sql.ansi.enforceReservedKeywords"), false);
    bool legacy_set_operators = options_conf_bool(
        options, STR("spark.sql.legacy.setopsPrecedence.enabled"), false);
    memset(table, 0, sizeof *table);
    for (int i = NO_KEYWORD + 1; i < KW_COUNT; i++) {
        const KeywordRow *row = &rows[i];
        if (row->since > (int)options->spark_version)
            continue;
        uint32_t slot = hash_word(row->word.p, row->word.n);
        while (table->slots[slot % KEYWORD_SLOTS] != 0)
            slot++;
        table->slots[slot % KEYWORD_SLOTS] = (uint16_t)i;
        uint16_t fallback = row->strict && !enforce ? T_STRICT_WORD : T_IDENT;
        if (enforce && (int)options->spark_version < row->reserved_until)
            fallback = 0;
        uint16_t kind = row->kind;
        if (kind == T_INTERSECT && legacy_set_operators)
            kind = T_INTERSECT_LEGACY;
        /* CURRENT_DATE is a column's name before it is a function, unless it cannot be a name. */
        if (kind == T_BARE_FUNCTION && fallback != 0)
            kind = T_IDENT;
        if (kind == T_IDENT) {
            kind = fallback == 0 ? T_RESERVED_WORD : fallback;
            fallback = 0;
        }
        table->keywords[i] = (Keyword){.kind = kind, .fallback = fallback};
    }
}

KeywordId keyword_find(const KeywordTable *table, const char *word, size_t length)
{
    uint32_t slot = hash_word(word, length);
    for (;; slot++) {
        KeywordId id = (KeywordId)table->slots[slot % KEYWORD_SLOTS];
        if (id == NO_KEYWORD || is_word(rows[id].word, word, length))
            return id;
    }
}

KeywordId keyword_find_newer(Str word, SparkVersion version)
{
    for (int i = NO_KEYWORD + 1; i < KW_COUNT; i++)
        if (rows[i].since > (int)version && str_equal_nocase(rows[i].word, word))
            return (KeywordId)i;
    return NO_KEYWORD;
}

SparkVersion keyword_since(KeywordId keyword)
{
    return (SparkVersion)rows[keyword].since;
}

int keyword_kind(KeywordId keyword)
{
    return rows[keyword].kind;
}

bool keyword_kind_is_newer(int kind, SparkVersion version)
{
    bool newer = false;
    for (int i = NO_KEYWORD + 1; i < KW_COUNT && kind != T_WORD; i++) {
        if (rows[i].kind != kind)
            continue;
        if (rows[i].since <= (int)version)
            return false;
        newer = true;
    }
    return newer;
}

Str keyword_text(KeywordId keyword)
{
    return rows[keyword].word;
}

bool keyword_is_reserved(unsigned word)
{
    return rows[word].reserved_until == RESERVED;
}
