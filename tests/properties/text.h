/* text.h - white space in Spark's texts, by rules of its own. */
#ifndef SC_TESTS_TEXT_H
#define SC_TESTS_TEXT_H

#include "util/str.h"

/* How many bytes of white space stand at an offset, 0 for none; Spark knows Unicode's too. */
size_t text_blank_length(Str text, size_t offset);

/* Whether there is nothing but white space. */
bool text_is_blank(Str text);

#endif
