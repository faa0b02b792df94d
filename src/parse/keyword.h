/* keyword.h - the keywords of a Spark version, and how each of its words may be read. */
#ifndef SC_PARSE_KEYWORD_H
#define SC_PARSE_KEYWORD_H

#include <stdint.h>

#include "core/options.h"
#include "util/str.h"

/* Rows of keywords.def, for code that looks for a word. NO_KEYWORD is 0, so that a Token's `word`
 * and a KeywordId are the same number. */
typedef enum KeywordId {
    NO_KEYWORD,
#define K(WORD, TOKEN, since, category, strictness) KW_##WORD,
#include "grammar/keywords.def"
#undef K
    KW_COUNT
} KeywordId;

typedef struct Keyword {
    uint16_t kind;     /* the grammar's token */
    uint16_t fallback; /* T_IDENT, T_STRICT_WORD or 0, when the parser cannot take the kind */
} Keyword;

enum { KEYWORD_SLOTS = 1024 };

/* Which words are keywords depends on the version, and what they fall back to on settings: the
 * table belongs to who scans. */
typedef struct KeywordTable {
    uint16_t slots[KEYWORD_SLOTS]; /* KeywordId; 0 is free */
    Keyword keywords[KW_COUNT];
} KeywordTable;

void keyword_table_init(KeywordTable *table, const Options *options);
/* The keyword that a word is, ignoring case, or NO_KEYWORD. */
KeywordId keyword_find(const KeywordTable *table, const char *word, size_t length);
/* The keyword that a word is in a later version than this one, or NO_KEYWORD. */
KeywordId keyword_find_newer(Str word, SparkVersion version);
/* The version that made it a keyword, and the grammar's token. */
SparkVersion keyword_since(KeywordId keyword);
int keyword_kind(KeywordId keyword);
/* Whether all keywords with this token are newer than the version. */
bool keyword_kind_is_newer(int kind, SparkVersion version);
/* In upper case. */
Str keyword_text(KeywordId keyword);
/* Whether a token's `word` is reserved in Spark's ANSI list. */
bool keyword_is_reserved(unsigned word);

#endif
