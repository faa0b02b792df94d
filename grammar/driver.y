%%

static AstNode *make_create_table(ScContext *cx, Span span, AstNode *name, const AstList *columns,
                                  const AstNode *rest)
{
    AstCreateTable *table = AST_AS(CreateTable, CREATE_TABLE, name);
    const AstCreateTable *from =
        (const AstCreateTable *)ast_check_kind_const(rest, AST_CREATE_TABLE);
    table->node.span = span;
    table->columns = ast_list_of(columns);
    table->provider = from->provider;
    table->clauses = from->clauses;
    table->query = from->query;
    return ast_finish(cx, name);
}

static AstNode *make_create_dataset(ScContext *cx, AstNode *head, const AstList *columns,
                                    const AstNode *rest)
{
    AstCreateDataset *dataset = AST_AS(CreateDataset, CREATE_DATASET, head);
    const AstCreateTable *from =
        (const AstCreateTable *)ast_check_kind_const(rest, AST_CREATE_TABLE);
    dataset->columns = ast_list_of(columns);
    dataset->provider = from->provider;
    dataset->clauses = from->clauses;
    dataset->query = from->query;
    return ast_finish(cx, head);
}

/* `not_null` is empty when it was not said. */
static AstNode *make_simple_column(ScContext *cx, Span span, AstNode *name, AstNode *type,
                                   Span not_null, AstNode *comment)
{
    AstColumnDefinition *column =
        AST_AS(ColumnDefinition, COLUMN_DEFINITION, ast_new(cx, AST_COLUMN_DEFINITION, span));
    column->name = name;
    column->type = type;
    if (not_null.end > not_null.start)
        ast_list_add(cx, &column->options,
                     MAKE(ColumnOption, COLUMN_OPTION, not_null, .kind = AST_COLUMN_NOT_NULL));
    if (comment != NULL)
        ast_list_add(cx, &column->options,
                     MAKE(ColumnOption, COLUMN_OPTION, comment->span, .kind = AST_COLUMN_COMMENT,
                          .value = comment));
    return ast_finish(cx, &column->node);
}

static AstNode *make_foreign_key(ScContext *cx, Span span, AstNode *name, const AstList *columns,
                                 AstNode *reference, const AstList *characteristics)
{
    AstConstraint *constraint = AST_AS(Constraint, CONSTRAINT, reference);
    constraint->node.span = span;
    constraint->kind = AST_CONSTRAINT_FOREIGN_KEY;
    constraint->name = name;
    constraint->columns = ast_list_of(columns);
    constraint->characteristics = ast_list_of(characteristics);
    return ast_finish(cx, reference);
}

static AstNode *make_string_property(ScContext *cx, Span span, const AstList *strings)
{
    AstList rest = {.items = strings->items + 1, .count = strings->count - 1};
    AstNode *value = NULL;
    if (rest.count > 0)
        value = literal_join_strings(cx, span_join(rest.items[0]->span, span), &rest);
    return MAKE(Property, PROPERTY, span, .key = strings->items[0], .value = value);
}

static AstNode *make_create_view_using(ScContext *cx, Span span, const AstNode *head,
                                       const AstList *columns, AstNode *provider,
                                       const AstList *options)
{
    const AstCreateView *view = (const AstCreateView *)ast_check_kind_const(head, AST_CREATE_VIEW);
    return MAKE(CreateViewUsing, CREATE_VIEW_USING, span, .or_replace = view->or_replace,
                .temporary = view->temporary, .global = view->global,
                .if_not_exists = view->if_not_exists, .name = view->name,
                .columns = ast_list_of(columns), .provider = provider,
                .options = ast_list_of(options));
}

static AstNode *make_insert(ScContext *cx, Span span, AstNode *target, const AstNode *source)
{
    AstInsert *insert = AST_AS(Insert, INSERT, target);
    const AstInsert *from = (const AstInsert *)ast_check_kind_const(source, AST_INSERT);
    insert->node.span = span;
    insert->by_name = from->by_name;
    insert->columns = from->columns;
    insert->query = from->query;
    return ast_finish(cx, target);
}

/* One body is a query like any other that names its relations first; of several, the rows of all. */
static AstNode *make_from_select(ScContext *cx, Span span, const AstList *from,
                                 const AstList *views, AstList *bodies)
{
    if (bodies->count > 1)
        return MAKE(FromSelect, FROM_SELECT, span, .from = *from,
                    .lateral_views = ast_list_of(views), .bodies = *bodies);
    AstNode *body = bodies->items[0];
    AstNode *inner = body->kind == AST_QUERY ? AST_AS(Query, QUERY, body)->body : body;
    if (inner == NULL) /* too deep, and reported */
        return body;
    AstSelect *select = AST_AS(Select, SELECT, inner);
    AstList all = {0};
    ast_append_all(cx, &all, views);
    ast_append_all(cx, &all, &select->lateral_views);
    select->from = *from;
    select->lateral_views = all;
    ast_finish_at(cx, inner, span_join(span, inner->span));
    return ast_finish_at(cx, body, span);
}

static AstNode *make_from_body(ScContext *cx, Span span, AstNode *select, AstNode *organization)
{
    if (organization == NULL)
        return select;
    AST_AS(Query, QUERY, organization)->body = select;
    return ast_finish_at(cx, organization, span);
}

static AstNode *make_transform(ScContext *cx, Span span, AstTransformKind kind, int quantifier,
                               const AstList *arguments, AstNode *transform)
{
    AstTransform *clause = AST_AS(Transform, TRANSFORM, transform);
    clause->kind = kind;
    clause->quantifier = (AstSetQuantifier)quantifier;
    clause->arguments = *arguments;
    ast_finish_at(cx, transform, span);
    return MAKE(Select, SELECT, span, .transform = transform);
}

/* ---- driver: the only code that sees the parser's tables ------------------------------------- */

static void *parser_malloc(size_t size)
{
    void *memory = malloc(size);
    if (memory == NULL)
        arena_out_of_memory(size);
    return memory;
}

static void spark_error(Span *span, ScContext *cx, const char *message)
{
    (void)span;
    (void)cx;
    (void)message;
}

static int yyreport_syntax_error(const yypcontext_t *context, ScContext *cx)
{
    (void)context;
    (void)cx;
    return 0;
}

/* What the parser does on a token in a state: the state to shift to (> 0), a rule to reduce (< 0),
 * or 0 for an error. */
static int action_of(yy_state_t state, yysymbol_kind_t token)
{
    int index = yypact[state];
    if (!yypact_value_is_default(index)) {
        index += token;
        if (0 <= index && index <= YYLAST && yycheck[index] == token)
            return yytable_value_is_error(yytable[index]) ? 0 : yytable[index];
    }
    return -yydefact[state];
}

/* Whether the token can be shifted, after the reductions that it causes. They are simulated: states
 * that they would push live in `pushed`, above what is left of the parser's own stack. */
static bool can_take(const spark_pstate *parser, int kind)
{
    enum { PUSHED_MAX = 128 };
    yy_state_t pushed[PUSHED_MAX];
    int pushed_count = 0;
    const yy_state_t *top = parser->yyssp;
    yysymbol_kind_t token = YYTRANSLATE(kind);
    for (;;) {
        yy_state_t state = pushed_count > 0 ? pushed[pushed_count - 1] : *top;
        int action = action_of(state, token);
        if (action >= 0)
            return action > 0;
        int length = yyr2[-action];
        int from_pushed = length < pushed_count ? length : pushed_count;
        pushed_count -= from_pushed;
        top -= length - from_pushed;
        if (pushed_count == PUSHED_MAX)
            return true;
        state = pushed_count > 0 ? pushed[pushed_count - 1] : *top;
        int symbol = yyr1[-action] - YYNTOKENS;
        int index = yypgoto[symbol] + state;
        pushed[pushed_count++] = 0 <= index && index <= YYLAST && yycheck[index] == state
                                     ? (yy_state_t)yytable[index]
                                     : (yy_state_t)yydefgoto[symbol];
    }
}

/* The reading of a token that the parser can take, or the last resort of it. */
static int choose_reading(const spark_pstate *parser, const Token *token)
{
    int kind = token->kind;
    while (!can_take(parser, kind)) {
        int next = token_next_reading(token, kind);
        if (next == 0)
            break;
        kind = next;
    }
    return kind;
}

static int push(spark_pstate *parser, ScContext *cx, const Token *token, int kind)
{
    SPARK_STYPE value = {0};
    Span span = {token->start, token->end};
    if (kind == T_NUMBER || kind == T_INTEGER)
        value.choice = token->value;
    else
        value.flag = token->word != NO_KEYWORD;
    return spark_push_parse(parser, kind, &value, &span, cx);
}

/* The last keywords that could have been identifiers too: a ring of `max` places. */
typedef struct Choices {
    size_t *items;
    size_t max;
    size_t count; /* of all that were seen */
} Choices;

static void note_choice(const spark_pstate *parser, Choices *choices, const Token *token, int kind,
                        size_t at)
{
    if (token->word != NO_KEYWORD && token->fallback != 0 && kind != token->fallback &&
        can_take(parser, token->fallback))
        choices->items[choices->count++ % choices->max] = at;
}

/* Push the mode and the tokens before `stop`; `choices` may be NULL. Gives bison's status; *pushed
 * gets the number of tokens. */
static int push_tokens(spark_pstate *parser, ScContext *cx, const ParserInput *input, size_t stop,
                       Choices *choices, size_t *pushed)
{
    Token mode = {.kind = (uint16_t)input->mode};
    int status = push(parser, cx, &mode, input->mode);
    size_t i = 0;
    for (; i < stop && status == YYPUSH_MORE; i++) {
        const Token *token = &input->tokens[i];
        int kind = token->fallback == 0 ? token->kind : choose_reading(parser, token);
        if (choices != NULL)
            note_choice(parser, choices, token, kind, i);
        status = push(parser, cx, token, kind);
    }
    *pushed = i;
    return status;
}

ParserStatus parser_run(ScContext *cx, const ParserInput *input, size_t *error_at)
{
    spark_pstate *parser = spark_pstate_new();
    size_t pushed;
    int status = push_tokens(parser, cx, input, input->count, NULL, &pushed);
    *error_at = pushed > 0 ? pushed - 1 : 0;
    if (status == YYPUSH_MORE) {
        Token end = {.start = input->end, .end = input->end};
        *error_at = input->count;
        status = push(parser, cx, &end, T_END_OF_STATEMENT);
    }
    spark_pstate_delete(parser);
    return status == 0 ? PARSER_OK : status == 2 ? PARSER_TOO_DEEP : PARSER_SYNTAX_ERROR;
}

_Static_assert(YYMAXUTOK < PARSER_KINDS_MAX, "a ParserKinds must have room for all tokens");

void parser_find_expected(ScContext *cx, const ParserInput *input, size_t at, ParserKinds *kinds)
{
    spark_pstate *parser = spark_pstate_new();
    size_t pushed;
    memset(kinds, 0, sizeof *kinds);
    if (push_tokens(parser, cx, input, at, NULL, &pushed) == YYPUSH_MORE)
        for (int kind = 0; kind < PARSER_KINDS_MAX; kind++)
            kinds->has[kind] =
                (YYTRANSLATE(kind) > YYSYMBOL_YYUNDEF || kind == T_END_OF_STATEMENT) &&
                can_take(parser, kind);
    spark_pstate_delete(parser);
}

size_t parser_find_choices(ScContext *cx, const ParserInput *input, size_t at, size_t *items,
                           size_t max)
{
    spark_pstate *parser = spark_pstate_new();
    Choices choices = {.items = items, .max = max};
    size_t pushed;
    push_tokens(parser, cx, input, at, &choices, &pushed);
    spark_pstate_delete(parser);
    if (choices.count <= max)
        return choices.count;
    /* turn the ring until the oldest is first */
    for (size_t turns = choices.count % max; turns > 0; turns--) {
        size_t first = items[0];
        memmove(items, items + 1, (max - 1) * sizeof *items);
        items[max - 1] = first;
    }
    return max;
}

const char *parser_kind_name(int kind)
{
    return yysymbol_name(YYTRANSLATE(kind));
}
