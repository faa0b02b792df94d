/* snowflake_text.h - tells whether a text can be cut into Snowflake's tokens, by rules of its own:
 * nothing of the printer is used, so that a mistake there is not repeated here. */
#ifndef SC_TESTS_SNOWFLAKE_TEXT_H
#define SC_TESTS_SNOWFLAKE_TEXT_H

#include <stdbool.h>

#include "util/str.h"

/* What is wrong with the text, or NULL: an open string, identifier, comment or bracket, a closing
 * bracket without its opening one, a character that no token of Snowflake has. `script`: statements
 * end with ';'; else there must be none. */
const char *snowflake_text_fault(Str text, bool script);

#endif
