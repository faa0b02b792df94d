/* join.c - the columns of joins.
 *
 * Comma products and joins are left-deep chains of any length: they are walked in a loop, and each
 * join's schema is the longer version of the array that its left side uses, as long as only columns
 * are added on the right.
 */
#include "sema/analyzer.h"

/* The columns of a chain of joins so far. */
typedef struct Chain {
    SchemaBuilder builder;
    NameTable *names;
} Chain;

static bool left_nullable(PlanJoinType type)
{
    return type == PLAN_JOIN_RIGHT_OUTER || type == PLAN_JOIN_FULL_OUTER;
}

static bool right_nullable(PlanJoinType type)
{
    return type == PLAN_JOIN_LEFT_OUTER || type == PLAN_JOIN_FULL_OUTER;
}

static bool keeps_left_only(PlanJoinType type)
{
    return type == PLAN_JOIN_LEFT_SEMI || type == PLAN_JOIN_LEFT_ANTI;
}

static Column *as_nullable(Analyzer *an, Column *column, bool nullable)
{
    if (!nullable || column->nullable)
        return column;
    Column *copy = copy_column(an, column);
    copy->nullable = true;
    return copy;
}

static Column *as_hidden(Analyzer *an, const Column *column)
{
    Column *copy = copy_column(an, column);
    copy->hidden = true;
    copy->nullable = true;
    return copy;
}

static Column *find_column(const Analyzer *an, const Schema *schema, Str name)
{
    for (size_t i = 0; i < schema->count; i++)
        if (!schema->columns[i]->hidden && names_equal(an, schema->columns[i]->name, name))
            return schema->columns[i];
    return NULL;
}

/* ---- USING and NATURAL --------------------------------------------------------------------------- */

typedef struct KeyPair {
    Column *left; /* NULL: not known */
    Column *right;
    PlanName name;
} KeyPair;

typedef VEC(KeyPair) KeyPairs;

static void report_missing_key(const Analyzer *an, const PlanName *name, const char *side)
{
    diag_emit(an->cx->diags, RES001, name->span, "the %s side of the join has no column '%.*s'",
              side, STR_ARG(name->text));
}

static KeyPairs using_keys(Analyzer *an, const PlanJoin *join, const Schema *left,
                           const Schema *right)
{
    KeyPairs keys = {0};
    for (size_t i = 0; i < join->using_columns.count; i++) {
        KeyPair pair = {.name = join->using_columns.items[i]};
        pair.left = find_column(an, left, pair.name.text);
        pair.right = find_column(an, right, pair.name.text);
        if (pair.left == NULL && !left->open)
            report_missing_key(an, &pair.name, "left");
        if (pair.right == NULL && !right->open)
            report_missing_key(an, &pair.name, "right");
        *VEC_ADD(an->cx->arena, &keys) = pair;
    }
    return keys;
}

/* The columns that both sides have. With unknown columns there may be more. */
static KeyPairs natural_keys(Analyzer *an, const Schema *left, const Schema *right)
{
    KeyPairs keys = {0};
    Map names;
    map_init(&names, an->cx->arena, !an->case_sensitive);
    for (size_t i = 0; i < right->count; i++)
        if (!right->columns[i]->hidden && map_get(&names, right->columns[i]->name) == NULL)
            map_put(&names, right->columns[i]->name, right->columns[i]);
    for (size_t i = 0; i < left->count; i++) {
        Column *column = left->columns[i];
        Column *other = column->hidden ? NULL : map_get(&names, column->name);
        if (other != NULL)
            *VEC_ADD(an->cx->arena,
                     &keys) = (KeyPair){column, other, {column->name, column->quoted, {0, 0}}};
    }
    return keys;
}

static bool is_key(const KeyPairs *keys, const Column *column)
{
    for (size_t i = 0; i < keys->count; i++)
        if (keys->items[i].left == column || keys->items[i].right == column)
            return true;
    return false;
}

/* The one column that stands for both keys. */
static Column *merged_key(Analyzer *an, const KeyPair *pair, PlanJoinType type)
{
    Column *shown = type == PLAN_JOIN_RIGHT_OUTER ? pair->right : pair->left;
    if (type != PLAN_JOIN_FULL_OUTER && shown != NULL)
        return shown;
    const Column *named = pair->left != NULL ? pair->left : pair->right;
    Str name = named != NULL ? named->name : pair->name.text;
    bool quoted = named != NULL ? named->quoted : pair->name.quoted;
    const Type *type_of_both = NULL;
    if (type == PLAN_JOIN_FULL_OUTER && pair->left != NULL && pair->right != NULL)
        type_of_both = sema_common_type(an->cx, pair->left->type, pair->right->type);
    return new_column(an, name, quoted, type_of_both, true);
}

/* The columns of one side that are no keys. `uncertain`: the other side has unknown columns, so
 * that each of them may be a key of the natural join after all. */
static void add_rest(Analyzer *an, SchemaBuilder *out, const Schema *side, const KeyPairs *keys,
                     bool nullable, bool uncertain)
{
    for (size_t i = 0; i < side->count; i++) {
        if (is_key(keys, side->columns[i]))
            continue;
        Column *column = as_nullable(an, side->columns[i], nullable || uncertain);
        if (uncertain) {
            column = copy_column(an, column);
            column->type = NULL;
        }
        schema_add(out, column);
    }
}

static void merge_keys(Analyzer *an, Chain *chain, const PlanJoin *join, const Schema *right)
{
    const Schema *left = join->left->schema;
    PlanJoinType type = join->join_type;
    KeyPairs keys = join->natural ? natural_keys(an, left, right)
                                  : using_keys(an, join, left, right);
    SchemaBuilder out = schema_builder(an);
    Column **shown = ARENA_ARRAY(an->cx->arena, keys.count, Column *);
    for (size_t i = 0; i < keys.count; i++) {
        shown[i] = merged_key(an, &keys.items[i], type);
        schema_add(&out, shown[i]);
    }
    bool shows_left = type != PLAN_JOIN_RIGHT_OUTER && type != PLAN_JOIN_FULL_OUTER;
    add_rest(an, &out, left, &keys, left_nullable(type),
             join->natural && right->open && !shows_left);
    schema_open_like(&out, left);
    if (!keeps_left_only(type)) {
        add_rest(an, &out, right, &keys, right_nullable(type),
                 join->natural && left->open && type != PLAN_JOIN_RIGHT_OUTER);
        schema_open_like(&out, right);
        for (size_t i = 0; i < keys.count; i++) {
            const KeyPair *pair = &keys.items[i];
            if (pair->left != NULL && pair->left != shown[i])
                schema_add(&out, as_hidden(an, pair->left));
            if (pair->right != NULL && pair->right != shown[i])
                schema_add(&out, as_hidden(an, pair->right));
        }
    }
    chain->builder = out;
    chain->names = NULL;
}

/* A key column of one side as an operand; NULL if it is not known whose it is. */
static PlanNode *key_operand(Analyzer *an, const PlanJoin *join, const PlanNode *side,
                             const PlanName *name)
{
    const Schema *schema = side->schema;
    Column *column = find_column(an, schema, name->text);
    Str qualifier = column != NULL                      ? column->qualifier
                    : schema->open_qualifier_count == 1 ? schema->open_qualifiers[0]
                                                        : STR("");
    bool is_frame = join->node.plan_id != 0;
    if (!is_frame && qualifier.n == 0)
        return NULL;
    PlanUnresolvedAttribute *attribute = PLAN_NEW(an->cx, UnresolvedAttribute, UNRESOLVED_ATTRIBUTE,
                                                  name->span);
    if (is_frame)
        attribute->node.plan_id = side->plan_id;
    else
        plan_names_add(an->cx, &attribute->parts, (PlanName){.text = qualifier});
    plan_names_add(an->cx, &attribute->parts, *name);
    attribute->column = column;
    return &attribute->node;
}

/* The condition that the keys of a semi or anti join mean, as far as it is known whose they are. The keys
 * stay beside it: they come first in the result. */
static void spell_out_keys(Analyzer *an, PlanJoin *join)
{
    PlanNode *condition = NULL;
    for (size_t i = 0; i < join->using_columns.count; i++) {
        const PlanName *name = &join->using_columns.items[i];
        PlanUnresolvedFunction *equal = PLAN_NEW(an->cx, UnresolvedFunction, UNRESOLVED_FUNCTION,
                                                 name->span);
        PlanNode *operands[] = {key_operand(an, join, join->left, name),
                                key_operand(an, join, join->right, name)};
        if (operands[0] == NULL || operands[1] == NULL)
            return;
        equal->function_name = STR("=");
        plan_list_add(an->cx, &equal->arguments, operands[0]);
        plan_list_add(an->cx, &equal->arguments, operands[1]);
        if (condition == NULL) {
            condition = &equal->node;
            continue;
        }
        PlanUnresolvedFunction *both = PLAN_NEW(an->cx, UnresolvedFunction, UNRESOLVED_FUNCTION,
                                                name->span);
        both->function_name = STR("and");
        plan_list_add(an->cx, &both->arguments, condition);
        plan_list_add(an->cx, &both->arguments, &equal->node);
        condition = &both->node;
    }
    join->join_condition = condition;
}

/* ---- the chain ------------------------------------------------------------------------------------- */

static void add_right(Analyzer *an, Chain *chain, const PlanJoin *join, const Schema *right)
{
    PlanJoinType type = join->join_type;
    if (left_nullable(type)) {
        SchemaBuilder out = schema_builder(an);
        for (size_t i = 0; i < chain->builder.columns.count; i++)
            schema_add(&out, as_nullable(an, chain->builder.columns.items[i], true));
        out.open = chain->builder.open;
        out.qualifiers = chain->builder.qualifiers;
        chain->builder = out;
        chain->names = NULL;
    }
    for (size_t i = 0; i < right->count; i++)
        schema_add(&chain->builder, as_nullable(an, right->columns[i], right_nullable(type)));
    schema_open_like(&chain->builder, right);
}

/* The names of the chain; the index is kept as long as the chain only grows. */
static NameTable *chain_names(Analyzer *an, Chain *chain, const Schema *schema)
{
    if (chain->names == NULL) {
        chain->names = ARENA_NEW(an->cx->arena, NameTable);
        name_table_init(chain->names, an, schema);
    }
    chain->names->schema = schema;
    return chain->names;
}

static void analyze_right(Analyzer *an, Chain *chain, PlanJoin *join)
{
    Scope left = {.outer = an->outer, .count = 1, .inputs = {join->left}};
    if (join->lateral) {
        left.tables[0] = chain_names(an, chain, join->left->schema);
        an->outer = &left;
    }
    analyze_relation(an, &join->right);
    an->outer = left.outer;
}

static void analyze_link(Analyzer *an, Chain *chain, PlanJoin *join)
{
    analyze_right(an, chain, join);
    const Schema *right = join->right->schema;
    bool merges = join->natural || join->using_columns.count > 0;
    if (merges)
        merge_keys(an, chain, join, right);
    else if (!keeps_left_only(join->join_type))
        add_right(an, chain, join, right);
    join->node.schema = schema_finish(&chain->builder);
    if (keeps_left_only(join->join_type) && join->using_columns.count > 0)
        spell_out_keys(an, join);
    if (join->join_condition == NULL && join->match_condition == NULL)
        return;
    Scope scope = {.outer = an->outer, .count = 1, .inputs = {join->left, join->right}};
    if (keeps_left_only(join->join_type)) {
        SchemaBuilder both = schema_builder(an);
        for (size_t i = 0; i < join->left->schema->count; i++)
            schema_add(&both, join->left->schema->columns[i]);
        for (size_t i = 0; i < right->count; i++)
            schema_add(&both, right->columns[i]);
        schema_open_like(&both, join->left->schema);
        schema_open_like(&both, right);
        scope.tables[0] = name_table_of(an, schema_finish(&both));
    } else {
        scope.tables[0] = chain_names(an, chain, join->node.schema);
    }
    if (join->join_condition != NULL)
        analyze_expression(an, &scope, &join->join_condition);
    if (join->match_condition != NULL)
        analyze_expression(an, &scope, &join->match_condition);
}

void analyze_join(Analyzer *an, PlanNode *node)
{
    VEC(PlanJoin *) links = {0};
    PlanNode **place = &node;
    for (; (*place)->kind == PLAN_JOIN; place = &((PlanJoin *)*place)->left)
        *VEC_ADD(an->cx->arena, &links) = (PlanJoin *)*place;
    analyze_relation(an, place);
    const PlanNode *first = *place;
    Chain chain = {.builder = schema_builder(an)};
    for (size_t i = 0; i < first->schema->count; i++)
        schema_add(&chain.builder, first->schema->columns[i]);
    schema_open_like(&chain.builder, first->schema);
    for (size_t i = links.count; i > 0; i--)
        analyze_link(an, &chain, links.items[i - 1]);
    if (chain.names != NULL && chain.names->schema == node->schema)
        an->recent = chain.names;
}
