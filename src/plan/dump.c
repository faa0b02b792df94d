/* dump.c - a plan as indented text, for people and tests. One line is one node: its kind, its
 * fields that are not empty, and the type of an expression; children follow, deeper. */
#include "plan/plan.h"

enum { INDENT = 2 };

typedef struct Dumper {
    Arena *scratch;
    Buf *out;
} Dumper;

static void add_quoted(Buf *out, Str text, char quote)
{
    buf_add_char(out, quote);
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] == '\n') {
            buf_add_text(out, "\\n");
            continue;
        }
        if (text.p[i] == quote || text.p[i] == '\\')
            buf_add_char(out, '\\');
        buf_add_char(out, text.p[i]);
    }
    buf_add_char(out, quote);
}

static void add_name(Buf *out, const PlanName *name)
{
    if (name->quoted)
        add_quoted(out, name->text, '`');
    else
        buf_add_str(out, name->text);
}

/* What stands on the node's own line. */
static void add_scalar(const Dumper *dumper, const PlanField *field, const void *place)
{
    Buf *out = dumper->out;
    switch (field->type) {
    case PLAN_FIELD_NAME:
        if (((const PlanName *)place)->text.p != NULL) {
            buf_add_format(out, " %s=", field->name);
            add_name(out, place);
        }
        break;
    case PLAN_FIELD_NAMES: {
        const PlanNames *names = place;
        for (size_t i = 0; i < names->count; i++) {
            if (i == 0)
                buf_add_format(out, " %s=", field->name);
            else
                buf_add_char(out, '.');
            add_name(out, &names->items[i]);
        }
        break;
    }
    case PLAN_FIELD_TEXT:
        if (((const Str *)place)->p != NULL) {
            buf_add_format(out, " %s=", field->name);
            add_quoted(out, *(const Str *)place, '"');
        }
        break;
    case PLAN_FIELD_FLAG:
        if (*(const bool *)place)
            buf_add_format(out, " %s", field->name);
        break;
    case PLAN_FIELD_CHOICE:
        if (*(const int *)place != 0)
            buf_add_format(out, " %s=%s", field->name, field->choices[*(const int *)place]);
        break;
    case PLAN_FIELD_INTEGER:
        if (*(const int64_t *)place != 0)
            buf_add_format(out, " %s=%lld", field->name, (long long)*(const int64_t *)place);
        break;
    case PLAN_FIELD_TYPE:
        if (*(const Type *const *)place != NULL)
            buf_add_format(out, " %s=%.*s", field->name,
                           STR_ARG(type_text(dumper->scratch, *(const Type *const *)place)));
        break;
    case PLAN_FIELD_NODE:
    case PLAN_FIELD_NODES:
    case PLAN_FIELD_LINK: break;
    }
}

static void dump_node(const Dumper *dumper, const PlanNode *node, size_t depth);

static void start_line(const Dumper *dumper, size_t depth, const char *label)
{
    buf_add_repeat(dumper->out, ' ', depth * INDENT);
    buf_add_text(dumper->out, label);
    buf_add_text(dumper->out, ": ");
}

static void dump_children(const Dumper *dumper, const PlanNode *node, size_t depth)
{
    const PlanKindInfo *info = plan_kind_info((PlanKind)node->kind);
    for (size_t i = 0; i < info->field_count; i++) {
        const PlanField *field = &info->fields[i];
        const void *place = (const char *)node + field->offset;
        if (field->type == PLAN_FIELD_NODE) {
            const PlanNode *child = *(PlanNode *const *)place;
            if (child == NULL)
                continue;
            start_line(dumper, depth, field->name);
            dump_node(dumper, child, depth);
        } else if (field->type == PLAN_FIELD_NODES) {
            const PlanList *list = place;
            for (size_t j = 0; j < list->count; j++) {
                start_line(dumper, depth, field->name);
                dump_node(dumper, list->items[j], depth);
            }
        }
    }
}

static void dump_node(const Dumper *dumper, const PlanNode *node, size_t depth)
{
    const PlanKindInfo *info = plan_kind_info((PlanKind)node->kind);
    buf_add_text(dumper->out, info->name);
    for (size_t i = 0; i < info->field_count; i++)
        add_scalar(dumper, &info->fields[i], (const char *)node + info->fields[i].offset);
    if (node->type != NULL)
        buf_add_format(dumper->out, " : %.*s%s", STR_ARG(type_text(dumper->scratch, node->type)),
                       node->nullable ? "" : " not null");
    buf_add_char(dumper->out, '\n');
    dump_children(dumper, node, depth + 1);
}

void plan_dump(const PlanNode *node, Arena *scratch, Buf *out)
{
    Dumper dumper = {scratch, out};
    if (node == NULL)
        buf_add_text(out, "nothing\n");
    else
        dump_node(&dumper, node, 0);
}
