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
#include "sctranspile/extension.pb-c.h"
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
    unsigned extensions; /* around what is being read */
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

/* The text of a field, which a message may lack. */
static inline Str field_text(const char *field)
{
    return field == NULL ? STR("") : str_from(field);
}

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

/* codec_relation.c: whether a source is one of the formats, whose list ends with NULL */
bool read_file_format(const char *format, const char *const *formats);

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

/* ---- writing ----------------------------------------------------------------------------------- */

typedef struct Writer {
    ScContext *cx;
    /* The relations of the subqueries that the expressions of the relation being written have. */
    VEC(Spark__Connect__Relation *) references;
    int64_t last_plan_id;
} Writer;

typedef ProtobufCMessage *(*WriteNode)(Writer *writer, const PlanNode *node);

/* The message of a node: that of its own kind, or a Relation, Expression or Command that chooses it.
 * Never NULL: what cannot be said is reported and gives a stand-in. */
ProtobufCMessage *write_node(Writer *writer, const PlanNode *node);
Spark__Connect__Relation *write_relation(Writer *writer, const PlanNode *relation);
Spark__Connect__Expression *write_expression(Writer *writer, const PlanNode *expression);
Spark__Connect__Command *write_command(Writer *writer, const PlanNode *command);
Spark__Connect__Expression **write_expressions(Writer *writer, const PlanList *list);
/* Write the fields that node and message both have. Fields that only the node has are reported unless
 * `skipped`, a text of names with a blank after each, has them. */
void write_fields(Writer *writer, const PlanNode *node, ProtobufCMessage *message,
                  const char *skipped);
/* A message that is chosen, as the Relation, Expression or Command around it. */
ProtobufCMessage *write_choice(Writer *writer, const ProtobufCMessageDescriptor *choice,
                               ProtobufCMessage *chosen);

/* The value of an integer literal; false for what is none, or none from `least` to `most`. */
bool write_integer(const PlanNode *node, int64_t least, int64_t most, int64_t *value);

/* Report what the protocol cannot say. */
void refuse_write(Writer *writer, const PlanNode *node, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* codec_name.c: the text that names_from_text reads, and a name as it is */
char *names_to_text(ScContext *cx, const PlanNames *names);
char *text_of(ScContext *cx, Str text);

/* codec_type.c */
Spark__Connect__DataType *write_type(Writer *writer, const Type *type);
/* The name of the field of DataType that stands for a kind. */
const char *type_field_name(TypeKind kind);

/* codec_expression.c: a call by its name in the protocol */
ProtobufCMessage *write_call(Writer *writer, const char *name, size_t count,
                             Spark__Connect__Expression **arguments);

/* ---- fields (codec_field.c) ---------------------------------------------------------------------- */

/* Whether a field of a message and one of a node can hold the same. */
bool field_fits(const ProtobufCFieldDescriptor *field, PlanFieldType type);
/* The field of that name, NULL if the node has none. */
const PlanField *field_of_node(const PlanKindInfo *info, const char *name);
/* Whether a text of names with a blank after each has the name. */
bool field_is_listed(const char *names, const char *name);
/* Whether the enum's value has the choice as its last words: JOIN_TYPE_LEFT_OUTER, "left_outer". */
bool field_names_choice(const char *value, const char *choice);

#define READ(Message, Type_, name) PlanNode *read_##name(Reader *reader, const Type_ *message);
#define WRITE(Name, NAME, name) \
    ProtobufCMessage *write_##name(Writer *writer, const Plan##Name *node);
#include "proto/codecs.def"
#undef READ
#undef WRITE

#endif
