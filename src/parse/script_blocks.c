/* script_blocks.c - see script_blocks.h.
 *
 * A `;` inside BEGIN .. END belongs to the block. Words open a block only where a statement starts,
 * so that if() and CASE expressions and columns of such names do not.
 */
#include "parse/script_blocks.h"

#include <stdlib.h>

#include "grammar/spark_parser.h"
#include "parse/keyword.h"

/* What END closes; the words after which a new statement starts depend on it. */
enum { BLOCK_STATEMENT, BLOCK_CASE_STATEMENT, BLOCK_CASE_EXPRESSION };

static void open_block(ScriptBlocks *blocks, unsigned char kind)
{
    if (blocks->count == blocks->capacity) {
        blocks->capacity = blocks->capacity == 0 ? 16 : blocks->capacity * 2;
        blocks->open = realloc(blocks->open, blocks->capacity);
        if (blocks->open == NULL)
            arena_out_of_memory(blocks->capacity);
    }
    blocks->open[blocks->count++] = kind;
}

static bool is_word(const TokenList *tokens, size_t i, size_t to, KeywordId word)
{
    return i < to && tokens->items[i].word == word;
}

/* BEGIN that starts a script, and not BEGIN; or BEGIN TRANSACTION of other dialects. */
static bool starts_script(const TokenList *tokens, size_t i, size_t to)
{
    if (i + 2 < to && tokens->items[i + 1].kind == T_COLON)
        i += 2;
    return is_word(tokens, i, to, KW_BEGIN) && i + 1 < to &&
           tokens->items[i + 1].kind != T_SEMICOLON && !is_word(tokens, i + 1, to, KW_TRANSACTION);
}

/* After END: the word that repeats what is closed is no new statement. */
static size_t skip_end(const TokenList *tokens, size_t i, size_t to)
{
    static const KeywordId repeated[] = {KW_IF, KW_CASE, KW_WHILE, KW_REPEAT, KW_LOOP, KW_FOR};
    for (size_t k = 0; k < sizeof repeated / sizeof *repeated; k++)
        if (is_word(tokens, i + 1, to, repeated[k]))
            return i + 1;
    return i;
}

/* After BEGIN. */
static size_t skip_not_atomic(const TokenList *tokens, size_t i, size_t to)
{
    bool found = is_word(tokens, i + 1, to, KW_NOT) && is_word(tokens, i + 2, to, KW_ATOMIC);
    return found ? i + 2 : i;
}

static bool opens_statement_block(KeywordId word)
{
    return word == KW_BEGIN || word == KW_IF || word == KW_WHILE || word == KW_REPEAT ||
           word == KW_LOOP || word == KW_FOR;
}

/* Whether a statement follows this word, inside a block of this kind. */
static bool precedes_statement(KeywordId word, unsigned char block)
{
    if (block == BLOCK_CASE_EXPRESSION)
        return false;
    return word == KW_BEGIN || word == KW_THEN || word == KW_ELSE || word == KW_DO ||
           word == KW_LOOP || word == KW_REPEAT;
}

/* The colon of the label that starts at token i, or i if none does. */
static size_t skip_label(const TokenList *tokens, size_t i, size_t to)
{
    size_t k = i + 1;
    if (is_word(tokens, i, to, KW_IDENTIFIER) && k < to && tokens->items[k].kind == T_LPAREN)
        while (k < to && tokens->items[k - 1].kind != T_RPAREN)
            k++;
    return k < to && tokens->items[k].kind == T_COLON ? k : i;
}

static size_t read_token(ScriptBlocks *blocks, const TokenList *tokens, size_t i, size_t to)
{
    const Token *token = &tokens->items[i];
    KeywordId word = (KeywordId)token->word;
    bool at_start = blocks->at_start;
    blocks->at_start = false;
    if (token->kind == T_SEMICOLON) {
        blocks->at_start = true;
        blocks->in_declare = false;
        return i;
    }
    if (at_start && skip_label(tokens, i, to) > i) {
        blocks->at_start = true;
        return skip_label(tokens, i, to);
    }
    if (at_start)
        blocks->in_declare = word == KW_DECLARE;
    if (word == KW_END && blocks->count > 0) {
        blocks->count--;
        return skip_end(tokens, i, to);
    }
    if (word == KW_CASE)
        open_block(blocks, at_start ? BLOCK_CASE_STATEMENT : BLOCK_CASE_EXPRESSION);
    else if (at_start ? opens_statement_block(word) : blocks->in_declare && word == KW_BEGIN)
        open_block(blocks, BLOCK_STATEMENT);
    if (blocks->count > 0)
        blocks->at_start = precedes_statement(word, blocks->open[blocks->count - 1]);
    return word == KW_BEGIN ? skip_not_atomic(tokens, i, to) : i;
}

void script_blocks_read(ScriptBlocks *blocks, const TokenList *tokens, size_t from, size_t to)
{
    if (from == 0) {
        blocks->is_script = starts_script(tokens, 0, to);
        blocks->at_start = true;
    }
    if (!blocks->is_script)
        return;
    for (size_t i = from; i < to; i++)
        i = read_token(blocks, tokens, i, to);
}

size_t script_blocks_depth(const ScriptBlocks *blocks)
{
    return blocks->count;
}

void script_blocks_free(ScriptBlocks *blocks)
{
    free(blocks->open);
}
