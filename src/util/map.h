/* map.h - a hash map from text to pointers, in an arena. Keys can ignore ASCII case. */
#ifndef SC_UTIL_MAP_H
#define SC_UTIL_MAP_H

#include <stdbool.h>

#include "util/arena.h"
#include "util/str.h"

typedef struct MapEntry {
    Str key;
    uint32_t hash;
    void *value; /* NULL marks a free slot */
} MapEntry;

typedef struct Map {
    Arena *arena;
    bool nocase;
    size_t count;
    size_t capacity; /* 0 or a power of two */
    MapEntry *entries;
} Map;

/* The map keeps pointers to keys, not copies: they must live as long as it does. */
void map_init(Map *map, Arena *arena, bool nocase);
/* The value of a key, or NULL. */
void *map_get(const Map *map, Str key);
/* Set the value of a key, replacing an earlier one; the value must not be NULL. */
void map_put(Map *map, Str key, void *value);
/* Take a key out; false if it was not there. */
bool map_remove(Map *map, Str key);

#endif
