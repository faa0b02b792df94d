/* arena.h - memory that is freed all at once.
 *
 * An arena hands out zeroed, suitably aligned memory and takes it back only as a whole
 * (arena_reset, arena_free). Nothing allocated from one is ever freed singly, so it must not hold
 * anything that owns a resource (files, handles).
 *
 * Allocation never fails from the caller's view: when the system has no memory left, the process
 * prints one line and exits with status 2. Built with SC_ARENA_DEBUG every object has a malloc of
 * its own, so that sanitizers and valgrind see overruns and uses after a reset.
 */
#ifndef SC_UTIL_ARENA_H
#define SC_UTIL_ARENA_H

#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>

typedef struct ArenaChunk ArenaChunk;

typedef struct Arena {
    ArenaChunk *chunks; /* newest first */
    char *next;         /* free space of the newest chunk */
    char *clear;        /* up to here the free space is zeroed */
    char *end;
    size_t chunk_size; /* payload bytes of the next chunk */
} Arena;

/* Report lack of memory and end the process with status 2. */
_Noreturn void arena_out_of_memory(size_t wanted);

/* Prepare an empty arena; no memory is taken before the first allocation. */
void arena_init(Arena *arena);

/* arena_alloc where the cleared space does not suffice, or just so. */
void *arena_alloc_more(Arena *arena, size_t size);

/* Give zeroed memory of `size` bytes, aligned for any object; size 0 gives a valid pointer. */
static inline void *arena_alloc(Arena *arena, size_t size)
{
    const size_t alignment = alignof(max_align_t);
    /* Both ends of the cleared space are aligned: what fits there fits rounded up, too. */
    if (size >= (size_t)(arena->clear - arena->next))
        return arena_alloc_more(arena, size);
    void *object = arena->next;
    arena->next += (size + alignment - 1) / alignment * alignment;
    return object;
}

/* Like arena_alloc for `count` objects of `size` bytes; an overflow of the product ends the process
 * like lack of memory does. */
static inline void *arena_alloc_array(Arena *arena, size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size)
        arena_out_of_memory(SIZE_MAX);
    return arena_alloc(arena, count * size);
}

/* Grow an array from `old_count` to `new_count` objects, copying the old ones. The old memory stays
 * valid until the arena is reset. */
void *arena_grow_array(Arena *arena, const void *old, size_t old_count, size_t new_count,
                       size_t size);

/* Copy `size` bytes and end them with a NUL byte that is not part of the copy. */
char *arena_copy(Arena *arena, const void *bytes, size_t size);

/* Drop every object, keeping one chunk for reuse. */
void arena_reset(Arena *arena);

/* Drop every object and give all memory back. The arena may be used again. */
void arena_free(Arena *arena);

#define ARENA_NEW(arena, Type) ((Type *)arena_alloc((arena), sizeof(Type)))
#define ARENA_ARRAY(arena, count, Type) ((Type *)arena_alloc_array((arena), (count), sizeof(Type)))

#endif
