/* statement.h - what a statement is, by its first words. */
#ifndef SC_PARSE_STATEMENT_H
#define SC_PARSE_STATEMENT_H

#include "parse/token.h"

typedef struct StatementKind {
    const char *words; /* "ALTER TABLE" */
    const char *kind;  /* "alter_table" */
    const char *label; /* for people */
    bool in_grammar;   /* the grammar covers it */
    bool raw;          /* what follows is text up to the end, not SQL */
    bool refused;      /* Spark knows it and refuses it */
    bool newer;        /* only Spark versions that cannot be chosen have it */
    bool databricks;   /* Databricks or Delta Lake has it, Spark does not */
    const char *help;  /* of a refused one or of Databricks: what to do instead; may be empty */
} StatementKind;

/* What the tokens, not yet filtered, are; NULL if nothing is known. */
const StatementKind *statement_find(const TokenList *tokens);
/* Whether one of its first words is a slip of the fingers: *at gets the token, *meant the word that
 * it was meant to be. */
bool statement_find_slip(const TokenList *tokens, size_t *at, Str *meant);

/* Whether Spark takes a statement that the grammar does not cover for one of raw text, and refuses it
 * as such. */
bool statement_is_raw_otherwise(const TokenList *tokens);

#endif
