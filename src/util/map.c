/* map.c - see map.h. Open addressing with linear probing. */
#include "util/map.h"

#include <assert.h>

enum { FIRST_CAPACITY = 16 };

void map_init(Map *map, Arena *arena, bool nocase)
{
    *map = (Map){.arena = arena, .nocase = nocase};
}

static uint32_t key_hash(const Map *map, Str key)
{
    return map->nocase ? str_hash_nocase(key) : str_hash(key);
}

static bool key_equal(const Map *map, const MapEntry *entry, Str key, uint32_t hash)
{
    return entry->hash == hash &&
           (map->nocase ? str_equal_nocase(entry->key, key) : str_equal(entry->key, key));
}

/* The slot of the key, or the free one where it would go. */
static MapEntry *find_slot(const Map *map, Str key, uint32_t hash)
{
    size_t mask = map->capacity - 1;
    size_t i = hash & mask;
    while (map->entries[i].value != NULL && !key_equal(map, &map->entries[i], key, hash))
        i = (i + 1) & mask;
    return &map->entries[i];
}

void *map_get(const Map *map, Str key)
{
    if (map->capacity == 0)
        return NULL;
    return find_slot(map, key, key_hash(map, key))->value;
}

static void grow(Map *map)
{
    Map bigger = *map;
    bigger.capacity = map->capacity == 0 ? FIRST_CAPACITY : map->capacity * 2;
    bigger.entries = ARENA_ARRAY(map->arena, bigger.capacity, MapEntry);
    for (size_t i = 0; i < map->capacity; i++)
        if (map->entries[i].value != NULL)
            *find_slot(&bigger, map->entries[i].key, map->entries[i].hash) = map->entries[i];
    *map = bigger;
}

void map_put(Map *map, Str key, void *value)
{
    assert(value != NULL);
    if (map->count + 1 > map->capacity / 4 * 3)
        grow(map);
    uint32_t hash = key_hash(map, key);
    MapEntry *slot = find_slot(map, key, hash);
    if (slot->value == NULL)
        map->count++;
    *slot = (MapEntry){key, hash, value};
}

bool map_remove(Map *map, Str key)
{
    if (map->capacity == 0)
        return false;
    size_t mask = map->capacity - 1;
    MapEntry *slot = find_slot(map, key, key_hash(map, key));
    if (slot->value == NULL)
        return false;
    slot->value = NULL;
    map->count--;
    /* Entries after the gap may have been pushed past it: put each of them again. */
    for (size_t i = ((size_t)(slot - map->entries) + 1) & mask; map->entries[i].value != NULL;
         i = (i + 1) & mask) {
        MapEntry moved = map->entries[i];
        map->entries[i].value = NULL;
        *find_slot(map, moved.key, moved.hash) = moved;
    }
    return true;
}
