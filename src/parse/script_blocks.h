/* script_blocks.h - which BEGIN, IF, CASE .. of a SQL script are still open. */
#ifndef SC_PARSE_SCRIPT_BLOCKS_H
#define SC_PARSE_SCRIPT_BLOCKS_H

#include "parse/token.h"

typedef struct ScriptBlocks {
    unsigned char *open; /* malloc memory: kinds of the open blocks, outermost first */
    size_t count;
    size_t capacity;
    bool is_script;
    bool at_start; /* the next token starts a statement */
    bool in_declare;
} ScriptBlocks;

/* Follow tokens[from..to); the last one is a `;`. Nothing is open in what is no script. */
void script_blocks_read(ScriptBlocks *blocks, const TokenList *tokens, size_t from, size_t to);
size_t script_blocks_depth(const ScriptBlocks *blocks);
void script_blocks_free(ScriptBlocks *blocks);

#endif
