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

static AstNode *make_insert_directory(ScContext *cx, Span span, AstNode *head, AstNode *query)
{
    AST_AS(InsertDirectory, INSERT_DIRECTORY, head)->query = query;
    return ast_finish_at(cx, head, span);
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

/* parser_run tells its caller what bison's result says; there is nothing to report here. */
static void spark_error(Span *span, ScContext *cx, Feed *feed, const char *message)
{
    (void)span;
    (void)cx;
    (void)feed;
    (void)message;
}

static int yyreport_syntax_error(const yypcontext_t *context, ScContext *cx, Feed *feed)
{
    (void)context;
    (void)cx;
    (void)feed;
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

/* The state behind a symbol that was read in a state. */
static yy_state_t goto_of(yy_state_t state, yysymbol_kind_t symbol)
{
    int index = yypgoto[symbol - YYNTOKENS] + state;
    return 0 <= index && index <= YYLAST && yycheck[index] == state
               ? (yy_state_t)yytable[index]
               : (yy_state_t)yydefgoto[symbol - YYNTOKENS];
}

/* Whether the token can be shifted, after the reductions that it causes. They are simulated: the
 * stack would be the parser's own up to `top`, then `pushed`, then `state`. */
static bool can_take(const yy_state_t *top, int kind)
{
    enum { PUSHED_MAX = 128 };
    yy_state_t pushed[PUSHED_MAX];
    int pushed_count = 0;
    yysymbol_kind_t token = YYTRANSLATE(kind);
    yy_state_t state = *top--;
    for (;;) {
        int action = action_of(state, token);
        if (action >= 0)
            return action > 0;
        int length = yyr2[-action];
        if (length == 0) {
            if (pushed_count == PUSHED_MAX)
                return true;
            pushed[pushed_count++] = state;
        } else {
            int more = length - 1;
            int from_pushed = more < pushed_count ? more : pushed_count;
            pushed_count -= from_pushed;
            top -= more - from_pushed;
        }
        yy_state_t below = pushed_count > 0 ? pushed[pushed_count - 1] : *top;
        state = goto_of(below, (yysymbol_kind_t)yyr1[-action]);
    }
}

/* The reading of a token that the parser can take, or the last resort of it. */
static int choose_reading(const yy_state_t *top, const Token *token)
{
    int kind = token->kind;
    while (!can_take(top, kind)) {
        int next = token_next_reading(token, kind);
        if (next == 0)
            break;
        kind = next;
    }
    return kind;
}

/* The last keywords that could have been identifiers too: a ring of `max` places. */
typedef struct Choices {
    size_t *items;
    size_t max;
    size_t count; /* of all that were seen */
} Choices;

static void note_choice(const yy_state_t *top, Choices *choices, const Token *token, int kind,
                        size_t at)
{
    if (token->word != NO_KEYWORD && token->fallback != 0 && kind != token->fallback &&
        can_take(top, token->fallback))
        choices->items[choices->count++ % choices->max] = at;
}

static void note_expected(const yy_state_t *top, ParserKinds *expected)
{
    for (int kind = 0; kind < PARSER_KINDS_MAX; kind++)
        expected->has[kind] =
            (YYTRANSLATE(kind) > YYSYMBOL_YYUNDEF || kind == T_END_OF_STATEMENT) &&
            can_take(top, kind);
}

/* What the parser gets: the mode, the tokens, their end; and what is to be found out on the way. */
struct Feed {
    const ParserInput *input;
    size_t stop;           /* the token that the parse is given up at; SIZE_MAX: none */
    bool started;          /* the mode was given */
    size_t given;          /* tokens, their end included */
    Choices *choices;      /* NULL: not wanted */
    ParserKinds *expected; /* at `stop`; NULL: not wanted */
};

static int spark_lex(SPARK_STYPE *value, Span *span, ScContext *cx, Feed *feed, const void *states)
{
    (void)cx;
    const ParserInput *input = feed->input;
    if (!feed->started) {
        feed->started = true;
        *span = (Span){0, 0};
        return input->mode;
    }
    size_t at = feed->given++;
    if (at == feed->stop) {
        if (feed->expected != NULL)
            note_expected(states, feed->expected);
        return T_SPARK_UNDEF;
    }
    if (at == input->count) {
        *span = (Span){input->end, input->end};
        return T_END_OF_STATEMENT;
    }
    const Token *token = &input->tokens[at];
    int kind = token->fallback == 0 ? token->kind : choose_reading(states, token);
    if (feed->choices != NULL)
        note_choice(states, feed->choices, token, kind, at);
    if (input->readings != NULL)
        input->readings[at] = (uint16_t)kind;
    *span = (Span){token->start, token->end};
    if (kind == T_NUMBER || kind == T_INTEGER)
        value->choice = token->value;
    else
        value->flag = token->word != NO_KEYWORD;
    return kind;
}

ParserStatus parser_run(ScContext *cx, const ParserInput *input, size_t *error_at)
{
    Feed feed = {.input = input, .stop = SIZE_MAX};
    int status = spark_parse(cx, &feed);
    *error_at = feed.given > 0 ? feed.given - 1 : 0;
    return status == 0 ? PARSER_OK : status == 2 ? PARSER_TOO_DEEP : PARSER_SYNTAX_ERROR;
}

_Static_assert(YYMAXUTOK < PARSER_KINDS_MAX, "a ParserKinds must have room for all tokens");

void parser_find_expected(ScContext *cx, const ParserInput *input, size_t at, ParserKinds *kinds)
{
    memset(kinds, 0, sizeof *kinds);
    Feed feed = {.input = input, .stop = at, .expected = kinds};
    spark_parse(cx, &feed);
}

size_t parser_find_choices(ScContext *cx, const ParserInput *input, size_t at, size_t *items,
                           size_t max)
{
    Choices choices = {.items = items, .max = max};
    Feed feed = {.input = input, .stop = at, .choices = &choices};
    spark_parse(cx, &feed);
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
