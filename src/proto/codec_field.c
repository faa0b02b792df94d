/* codec_field.c - how the fields of messages and of plan nodes go together, in both directions. */
#include "proto/codec.h"

#include <string.h>

bool field_names_choice(const char *value, const char *choice)
{
    size_t n = strlen(value), m = strlen(choice);
    return n > m && value[n - m - 1] == '_' &&
           str_equal_nocase((Str){value + n - m, m}, (Str){choice, m});
}

bool field_fits(const ProtobufCFieldDescriptor *field, PlanFieldType type)
{
    bool repeated = field->label == PROTOBUF_C_LABEL_REPEATED;
    switch (type) {
    case PLAN_FIELD_NODE: return !repeated;
    case PLAN_FIELD_NODES: return repeated;
    case PLAN_FIELD_NAME:
    case PLAN_FIELD_TEXT: return !repeated && field->type == PROTOBUF_C_TYPE_STRING;
    case PLAN_FIELD_NAMES: return repeated && field->type == PROTOBUF_C_TYPE_STRING;
    case PLAN_FIELD_FLAG: return !repeated && field->type == PROTOBUF_C_TYPE_BOOL;
    case PLAN_FIELD_CHOICE: return !repeated && field->type == PROTOBUF_C_TYPE_ENUM;
    case PLAN_FIELD_TYPE:
        return !repeated && field->type == PROTOBUF_C_TYPE_MESSAGE &&
               field->descriptor == &spark__connect__data_type__descriptor;
    case PLAN_FIELD_INTEGER:
    case PLAN_FIELD_LINK: break;
    }
    return false;
}

const PlanField *field_of_node(const PlanKindInfo *info, const char *name)
{
    for (size_t i = 0; i < info->field_count; i++)
        if (strcmp(info->fields[i].name, name) == 0)
            return &info->fields[i];
    return NULL;
}

bool field_is_listed(const char *names, const char *name)
{
    size_t n = strlen(name);
    for (const char *at = names; (at = strstr(at, name)) != NULL; at += n)
        if ((at == names || at[-1] == ' ') && at[n] == ' ')
            return true;
    return false;
}
