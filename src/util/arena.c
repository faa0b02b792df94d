/* arena.c - see arena.h. */
#include "util/arena.h"

#include <stdalign.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct ArenaChunk {
    ArenaChunk *older;
    size_t size; /* payload bytes */
};

enum { FIRST_CHUNK_SIZE = 32 * 1024, LARGEST_CHUNK_SIZE = 1024 * 1024, CLEAR_BLOCK_SIZE = 4096 };

static const size_t alignment = alignof(max_align_t);
static const size_t header_size = (sizeof(ArenaChunk) + alignof(max_align_t) - 1) /
                                  alignof(max_align_t) * alignof(max_align_t);

_Noreturn void arena_out_of_memory(size_t wanted)
{
    fprintf(stderr, "sc-transpile: out of memory (%zu bytes wanted)\n", wanted);
    exit(2);
}

void arena_init(Arena *arena)
{
    memset(arena, 0, sizeof *arena);
    arena->chunk_size = FIRST_CHUNK_SIZE;
}

static char *chunk_payload(ArenaChunk *chunk)
{
    return (char *)chunk + header_size;
}

static void add_chunk(Arena *arena, size_t payload)
{
    if (payload > SIZE_MAX - header_size)
        arena_out_of_memory(payload);
    ArenaChunk *chunk = malloc(header_size + payload);
    if (chunk == NULL)
        arena_out_of_memory(payload);
    chunk->older = arena->chunks;
    chunk->size = payload;
    arena->chunks = chunk;
    arena->next = arena->clear = chunk_payload(chunk);
    arena->end = arena->next + payload;
}

#ifndef SC_ARENA_DEBUG
/* Clear what is about to be handed out up to `end`, and some more: clearing in blocks costs less than
 * clearing each object. */
static void clear_until(Arena *arena, const char *end)
{
    size_t wanted = (size_t)(end - arena->clear);
    size_t left = (size_t)(arena->end - arena->clear);
    size_t size = wanted < CLEAR_BLOCK_SIZE ? CLEAR_BLOCK_SIZE : wanted;
    if (size > left)
        size = left;
    memset(arena->clear, 0, size);
    arena->clear += size;
}
#endif

void *arena_alloc_more(Arena *arena, size_t size)
{
    if (size > SIZE_MAX - alignment)
        arena_out_of_memory(size);
    size_t rounded = (size + alignment - 1) / alignment * alignment;
#ifdef SC_ARENA_DEBUG
    /* The chunk ends with the object, and nothing of it is left: the next one comes here again. */
    add_chunk(arena, rounded == 0 ? alignment : size);
    return memset(arena->next, 0, size);
#else
    if (arena->next == NULL || rounded > (size_t)(arena->end - arena->next)) {
        add_chunk(arena, rounded > arena->chunk_size ? rounded : arena->chunk_size);
        if (arena->chunk_size < LARGEST_CHUNK_SIZE)
            arena->chunk_size *= 2;
    }
    void *object = arena->next;
    arena->next += rounded;
    if (arena->next > arena->clear)
        clear_until(arena, arena->next);
    return object;
#endif
}

void *arena_grow_array(Arena *arena, const void *old, size_t old_count, size_t new_count,
                       size_t size)
{
    void *grown = arena_alloc_array(arena, new_count, size);
    if (old_count != 0)
        memcpy(grown, old, old_count * size);
    return grown;
}

char *arena_copy(Arena *arena, const void *bytes, size_t size)
{
    if (size == SIZE_MAX)
        arena_out_of_memory(size);
    char *copy = arena_alloc(arena, size + 1);
    if (size != 0)
        memcpy(copy, bytes, size);
    return copy;
}

static void free_chunks(ArenaChunk *chunk)
{
    while (chunk != NULL) {
        ArenaChunk *older = chunk->older;
        free(chunk);
        chunk = older;
    }
}

void arena_reset(Arena *arena)
{
#ifdef SC_ARENA_DEBUG
    arena_free(arena);
#else
    ArenaChunk *kept = arena->chunks;
    if (kept == NULL)
        return;
    free_chunks(kept->older);
    kept->older = NULL;
    /* One giant statement must not pin its memory for the rest of the run. */
    if (kept->size > LARGEST_CHUNK_SIZE) {
        arena_free(arena);
        return;
    }
    arena->next = arena->clear = chunk_payload(kept);
#endif
}

void arena_free(Arena *arena)
{
    free_chunks(arena->chunks);
    arena_init(arena);
}
