/* sf_type.h - how Snowflake spells Spark's data types, for CAST and for column definitions. */
#ifndef SC_MAP_SF_TYPE_H
#define SC_MAP_SF_TYPE_H

#include "plan/type.h"

/* Snowflake's name of a type, as text that may live in the arena. Empty for NULL and for what
 * Snowflake cannot say (a calendar interval, any interval inside another type): the caller has to
 * refuse that.
 *
 * Arrays, maps and structs are semi-structured: ARRAY for an array, OBJECT for a struct (its fields
 * by name) and for a map (its keys as text). Far more functions take these than structured types.
 *
 * Integer types keep their names, which Snowflake takes as NUMBER(38, 0): they hold every value of
 * Spark's type, and read as the source did. Precisions that Snowflake would default differently
 * (decimals, timestamps, times) are always written. */
Str map_snowflake_type(Arena *arena, const Type *type);

#endif
