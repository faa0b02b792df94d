/* compressed.h - the compressed form in which clients of Spark 4.1 send large plans. */
#ifndef SC_PROTO_COMPRESSED_H
#define SC_PROTO_COMPRESSED_H

#include "core/context.h"
#include "spark/connect/base.pb-c.h"

/* The bytes that were compressed, in cx->arena. False after a diagnostic: CFG101 for bytes that are
 * not what they claim, CFG104 for more than the limit, CFG105 for a form that this program, as it
 * was built, cannot read. */
bool compressed_expand(ScContext *cx, const Spark__Connect__Plan__CompressedOperation *compressed,
                       Str *bytes);

#endif
