/* doc.h - the layout engine: text with places where a line may end, printed to a width.
 *
 * A document is a tape of tokens, written once from left to right. A group is printed on one line
 * if it fits there, else every line break that belongs to it (and not to a group inside it) is
 * taken. What a group needs is known when it is closed, so that printing takes one pass without
 * looking ahead and without recursion, whatever the depth and length.
 *
 * Nobody else writes a newline. Trailing blanks are never printed, nor are empty lines.
 */
#ifndef SC_PRINT_DOC_H
#define SC_PRINT_DOC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "util/arena.h"
#include "util/str.h"
#include "util/vec.h"

typedef enum DocKind {
    DOC_TEXT,
    DOC_KEYWORD, /* text whose case is an option */
    DOC_RAW,     /* text that keeps its leading blanks */
    DOC_LINE,
    DOC_SOFT_LINE,
    DOC_HARD_LINE,
    DOC_FILL_LINE,
    DOC_FRESH_LINE,
    DOC_BEGIN,
    DOC_END,
    DOC_INDENT,
    DOC_DEDENT,
} DocKind;

typedef struct DocToken {
    union {
        const char *text;
        uint64_t start; /* of a group, a fill line: the tape's width before it */
    } at;
    uint32_t size;  /* bytes of a text */
    uint32_t width; /* columns: of a text, of a group with what follows it up to the next possible
                       line end, of what follows a fill line up to the next one */
    DocKind kind;
} DocToken;

typedef struct DocGroup {
    size_t begin;
    size_t fill; /* the fill line at the group's last line end, 0: it is another line */
} DocGroup;

typedef struct Doc {
    Arena *arena;
    VEC(DocToken) tokens;
    VEC(DocGroup) open;
    VEC(size_t) closed; /* groups, and their last fill lines, whose following text goes on */
    size_t depth;       /* most groups open at once */
    bool line_over;     /* behind a comment: what follows in the same group begins a line */
    uint64_t width;     /* of the whole tape, all on one line */
} Doc;

/* Text that is in the tape must live until it is printed. `expected`: about how many tokens there will
 * be, so that the tape need not grow. */
void doc_init(Doc *doc, Arena *arena, size_t expected);

/* Text of which each byte is a column. */
void doc_text(Doc *doc, Str text);
/* Text that may hold any characters. */
void doc_text_utf8(Doc *doc, Str text);
/* Text in upper case that is printed in lower case on demand: keywords, functions, types. */
void doc_keyword(Doc *doc, Str text);
#define DOC_WORD(doc, literal) doc_keyword((doc), STR(literal))
#define DOC_TEXT(doc, literal) doc_text((doc), STR(literal))

/* A blank, or a new line when its group does not fit. */
void doc_line(Doc *doc);
/* Nothing, or a new line when its group does not fit. */
void doc_soft_line(Doc *doc);
/* Always a new line; no group around it fits. */
void doc_hard_line(Doc *doc);
/* Like doc_line, but a new line only if what follows up to the next one would not fit. */
void doc_fill_line(Doc *doc);

void doc_begin(Doc *doc);
void doc_end(Doc *doc);
void doc_indent(Doc *doc);
void doc_dedent(Doc *doc);
/* "(" and ")" around an indented group; when it does not fit they stand on lines of their own. */
void doc_open_paren(Doc *doc);
void doc_close_paren(Doc *doc);

/* A comment. On a line of its own, or behind what is on the line; nothing follows it there. One
 * inside a line is plain text. `column` is where a bracketed comment began in the source: its
 * further lines keep their places relative to it. */
void doc_own_line_comment(Doc *doc, Str text, size_t column);
void doc_trailing_comment(Doc *doc, Str text, size_t column);

/* Append the document to `out`, beginning at a line start. If it ends with a comment that must not
 * be continued, a newline ends it. */
void doc_print(Doc *doc, unsigned line_width, bool lower_keywords, Buf *out);

#endif
