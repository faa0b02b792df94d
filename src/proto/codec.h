/* codec.h - what the files of proto/ that stand between messages and plan nodes share. Not for other
 * folders.
 *
 * A message and the plan node of the same name (spark.connect.Filter, PlanFilter) have fields of the
 * same names, so most nodes are read and written by name, with no code of their own. What differs
 * has a row in codecs.def and its functions in a file codec_*.c.
 */
#ifndef SC_PROTO_CODEC_H
#define SC_PROTO_CODEC_H

#include <protobuf-c/protobuf-c.h>

#include "core/context.h"
#include "plan/plan.h"
#include "spark/connect/base.pb-c.h"
#include "util/vec.h"

/* A relation that others mean by its plan_id (WithRelations.references). */
typedef struct Reference {
    const Spark__Connect__Relation *relation;
    bool is_open; /* being read: a reference to itself would never end */
} Reference;

typedef struct Reader {
    ScContext *cx;
    VEC(Reference) references;
} Reader;

typedef PlanNode *(*ReadMessage)(Reader *reader, const ProtobufCMessage *message);

/* The node of a message: a relation, expression or command, or one of the messages around these that
 * only choose one. Never NULL: what cannot be read is reported and gives a stand-in. */
PlanNode *read_message(Reader *reader, const ProtobufCMessage *message);
/* The same for a part that the message `whole` must have; `part` may be NULL, which is reported. */
PlanNode *read_part(Reader *reader, const char *whole, const char *what, const void *part);
/* The same for each of an array of `count` messages. */
PlanList read_list(Reader *reader, size_t count, const void *messages);
/* Read the fields that message and node both have. Fields that only the message has are reported
 * unless `skipped`, a text of names with a blank after each, has them. */
void read_fields(Reader *reader, const ProtobufCMessage *message, PlanNode *node,
                 const char *skipped);

/* What stands for a relation after an error was reported. */
PlanNode *stand_in_relation(Reader *reader);
/* Report what has no conversion; give a stand-in for the relation or expression. */
PlanNode *refuse_relation(Reader *reader, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
PlanNode *refuse_expression(Reader *reader, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* PlanNode.plan_id for a number that may be given. */
uint32_t read_plan_id(Reader *reader, bool given, int64_t plan_id);
/* Report a part that a message must have and has not. */
void report_missing(Reader *reader, const char *whole, const char *part);

/* codec_name.c: `a.b` and "a.b" as one text; parts with other characters stand between backticks. */
PlanNames names_from_text(ScContext *cx, const char *text);
PlanName name_from_text(const char *text);

/* codec_type.c: NULL after a diagnostic */
const Type *read_type(Reader *reader, const Spark__Connect__DataType *message);
/* A type as DDL ("array<int>") or JSON text, and the columns of a table ("a int, b string"), which
 * are a struct. The text must outlive the plan. */
const Type *read_type_text(Reader *reader, const char *text);
const Type *read_schema_text(Reader *reader, const char *text);

/* codec_literal.c */
PlanNode *read_literal_value(Reader *reader, const Spark__Connect__Expression__Literal *literal);

/* codec_sql.c: SQL text inside a plan */
typedef struct SqlArguments {
    size_t named_count;
    const char **names;
    PlanNode **named;
    PlanList positional;
} SqlArguments;
PlanNode *read_sql_text(Reader *reader, const char *text, const SqlArguments *arguments);
PlanNode *read_expression_text(Reader *reader, const char *text);

#define READ(Message, Type_, name) PlanNode *read_##name(Reader *reader, const Type_ *message);
#include "proto/codecs.def"
#undef READ

#endif
