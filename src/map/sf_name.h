/* sf_name.h - which names Snowflake takes without quotes, and which it keeps then (page "Identifier
 * requirements").
 */
#ifndef SC_MAP_SF_NAME_H
#define SC_MAP_SF_NAME_H

#include <stdbool.h>

#include "util/arena.h"
#include "util/str.h"

/* Whether a byte may be the first, or a further one, of a name without quotes. */
bool map_may_start_name(char c);
bool map_may_continue_name(char c);
/* Whether all characters of a name are such; it may be a reserved word. */
bool map_is_plain_name(Str name);
/* Whether Snowflake needs quotes for an identifier that is otherwise plain: a reserved word (page
 * "Reserved & limited keywords"). Compares without case. */
bool map_is_reserved(Str word);
/* A name in quotes, its letters as they are. The text is the arena's. */
Str map_quoted_name(Arena *arena, Str name);

#endif
