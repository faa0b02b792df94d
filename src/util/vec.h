/* vec.h - typed growing arrays whose memory belongs to an arena.
 *
 *     typedef VEC(Token) TokenVec;
 *     TokenVec v = {0};
 *     *VEC_ADD(arena, &v) = token;
 *     for (size_t i = 0; i < v.count; i++) use(v.items[i]);
 *
 * A vector is never freed; growth leaves the old array to the arena.
 */
#ifndef SC_UTIL_VEC_H
#define SC_UTIL_VEC_H

#include "util/arena.h"

#define VEC(Type)        \
    struct {             \
        Type *items;     \
        size_t count;    \
        size_t capacity; \
    }

/* Make room for one more item. */
#define VEC_RESERVE(arena, v)                                                                   \
    ((v)->count == (v)->capacity                                                                \
         ? (void)((v)->capacity = (v)->capacity == 0 ? 4 : (v)->capacity * 2,                   \
                  (v)->items = arena_grow_array((arena), (v)->items, (v)->count, (v)->capacity, \
                                                sizeof *(v)->items))                            \
         : (void)0)

/* Add one item and give a pointer to it, to be assigned. */
#define VEC_ADD(arena, v) (VEC_RESERVE((arena), (v)), &(v)->items[(v)->count++])

#endif
