/* ---- expressions ----------------------------------------------------------------------------- */

expression
    : boolean_expression                                                %prec LOWEST
    ;

expressions
    : expression                            { $$ = ast_make_list(cx, $1); }
    | expressions "," expression            { $$ = ast_append(cx, $1, $3); }
    ;

opt_expressions
    : %empty                                { $$ = NULL; }
    | expressions
    ;

/* booleanExpression: the tiers NOT, AND, OR; comparisons belong to valueExpression. */
boolean_expression
    : EXISTS_LA query_in_parens             { $$ = MAKE(Exists, EXISTS, @$, .query = $2); }
    | NOT boolean_expression                { $$ = MAKE(Not, NOT, @$, .operand = $2); }
    | "!" boolean_expression                { $$ = MAKE(Not, NOT, @$, .operand = $2); }
    | boolean_expression AND boolean_expression
        { $$ = ast_make_logical(cx, AST_AND, @$, $1, $3); }
    | boolean_expression OR boolean_expression
        { $$ = ast_make_logical(cx, AST_OR, @$, $1, $3); }
    /* One predicate at most: its operand is a whole valueExpression. */
    | value_expression                                                  %prec LOWEST
    | value_expression BETWEEN value_expression AND value_expression
        { $$ = MAKE(Between, BETWEEN, @$, .operand = $1, .lower = $3, .upper = $5); }
    | value_expression NOT_LA BETWEEN value_expression AND value_expression
        {
            $$ = MAKE(Between, BETWEEN, @$, .operand = $1, .negated = true, .lower = $4,
                      .upper = $6);
        }
    | value_expression IN "(" expressions ")"
        { $$ = MAKE(In, IN, @$, .operand = $1, .list = *$4); }
    | value_expression NOT_LA IN "(" expressions ")"
        { $$ = MAKE(In, IN, @$, .operand = $1, .negated = true, .list = *$5); }
    | value_expression IN "(" query_bare ")"
        { $$ = MAKE(In, IN, @$, .operand = $1, .query = $4); }
    | value_expression NOT_LA IN "(" query_bare ")"
        { $$ = MAKE(In, IN, @$, .operand = $1, .negated = true, .query = $5); }
    | value_expression like value_expression opt_escape
        {
            $$ = MAKE(Like, LIKE, @$, .operand = $1, .kind = (AstLikeKind)$2, .pattern = $3,
                      .escape = $4);
        }
    | value_expression NOT_LA like value_expression opt_escape
        {
            $$ = MAKE(Like, LIKE, @$, .operand = $1, .negated = true, .kind = (AstLikeKind)$3,
                      .pattern = $4, .escape = $5);
        }
    | value_expression like quantifier "(" opt_expressions ")"
        {
            $$ = MAKE(Like, LIKE, @$, .operand = $1, .kind = (AstLikeKind)$2,
                      .quantifier = (AstQuantifier)$3, .list = LIST_OF($5));
        }
    | value_expression NOT_LA like quantifier "(" opt_expressions ")"
        {
            $$ = MAKE(Like, LIKE, @$, .operand = $1, .negated = true, .kind = (AstLikeKind)$3,
                      .quantifier = (AstQuantifier)$4, .list = LIST_OF($6));
        }
    | value_expression IS is_kind
        { $$ = MAKE(Is, IS, @$, .operand = $1, .kind = (AstIsKind)$3); }
    | value_expression IS NOT is_kind
        { $$ = MAKE(Is, IS, @$, .operand = $1, .negated = true, .kind = (AstIsKind)$4); }
    | value_expression IS DISTINCT FROM value_expression                %prec LOWEST
        { $$ = MAKE(Is, IS, @$, .operand = $1, .kind = AST_IS_DISTINCT_FROM, .other = $5); }
    | value_expression IS NOT DISTINCT FROM value_expression            %prec LOWEST
        {
            $$ = MAKE(Is, IS, @$, .operand = $1, .negated = true, .kind = AST_IS_DISTINCT_FROM,
                      .other = $6);
        }
    ;

like
    : LIKE                                  { $$ = AST_LIKE_LIKE; }
    | ILIKE                                 { $$ = AST_LIKE_ILIKE; }
    | RLIKE                                 { $$ = AST_LIKE_RLIKE; }
    ;

quantifier
    : ANY                                   { $$ = AST_QUANTIFIER_ANY; }
    | SOME                                  { $$ = AST_QUANTIFIER_ANY; }
    | ALL                                   { $$ = AST_QUANTIFIER_ALL; }
    ;

opt_escape
    : %empty                                                            %prec LOWEST
        { $$ = NULL; }
    | like_escape
    ;

like_escape
    : ESCAPE string                         { $$ = $2; }
    ;

is_kind
    : NULL                                  { $$ = AST_IS_NULL; }
    | TRUE                                  { $$ = AST_IS_TRUE; }
    | FALSE                                 { $$ = AST_IS_FALSE; }
    | UNKNOWN                               { $$ = AST_IS_UNKNOWN; }
    ;

/* valueExpression: everything that binds tighter than a predicate. */
value_expression
    : primary_expression                                                %prec LOWEST
    | "-" value_expression                                              %prec UNARY
        { $$ = MAKE(Unary, UNARY, @$, .op = AST_MINUS, .operand = $2); }
    | "+" value_expression                                              %prec UNARY
        { $$ = MAKE(Unary, UNARY, @$, .op = AST_PLUS, .operand = $2); }
    | "~" value_expression                                              %prec UNARY
        { $$ = MAKE(Unary, UNARY, @$, .op = AST_TILDE, .operand = $2); }
    | value_expression "*" value_expression         { $$ = BINARY(MULTIPLY, @$, $1, $3); }
    | value_expression "/" value_expression         { $$ = BINARY(DIVIDE, @$, $1, $3); }
    | value_expression "%" value_expression         { $$ = BINARY(MODULO, @$, $1, $3); }
    | value_expression DIV value_expression         { $$ = BINARY(DIV, @$, $1, $3); }
    | value_expression "+" value_expression         { $$ = BINARY(ADD, @$, $1, $3); }
    | value_expression "-" value_expression         { $$ = BINARY(SUBTRACT, @$, $1, $3); }
    | value_expression "||" value_expression        { $$ = BINARY(CONCAT, @$, $1, $3); }
    | value_expression "<<" value_expression        { $$ = BINARY(SHIFT_LEFT, @$, $1, $3); }
    | value_expression ">>" ">" value_expression                        %prec SHIFT_LEFT
        { $$ = BINARY(SHIFT_RIGHT, @$, $1, $4); }
    | value_expression ">>" ">>" ">" value_expression                   %prec SHIFT_LEFT
        { $$ = BINARY(SHIFT_RIGHT_UNSIGNED, @$, $1, $5); }
    | value_expression "&" value_expression         { $$ = BINARY(BIT_AND, @$, $1, $3); }
    | value_expression "^" value_expression         { $$ = BINARY(BIT_XOR, @$, $1, $3); }
    | value_expression "|" value_expression         { $$ = BINARY(BIT_OR, @$, $1, $3); }
    | value_expression "=" value_expression         { $$ = BINARY(EQUAL, @$, $1, $3); }
    | value_expression "<=>" value_expression       { $$ = BINARY(NULL_SAFE_EQUAL, @$, $1, $3); }
    | value_expression "<>" value_expression        { $$ = BINARY(NOT_EQUAL, @$, $1, $3); }
    | value_expression "<" value_expression         { $$ = BINARY(LESS, @$, $1, $3); }
    | value_expression "<=" value_expression        { $$ = BINARY(LESS_EQUAL, @$, $1, $3); }
    | value_expression ">" value_expression         { $$ = BINARY(GREATER, @$, $1, $3); }
    | value_expression ">=" value_expression        { $$ = BINARY(GREATER_EQUAL, @$, $1, $3); }
    ;

primary_expression
    : name_expression                                                   %prec LOWEST
    | other_primary                                                     %prec LOWEST
    ;

/* a.b.c: a column, until a parenthesis follows. */
name_expression
    : identifier                            { $$ = ast_make_column(cx, $1); }
    | name_expression "." identifier        { $$ = ast_extend_name(cx, $1, $3); }
    /* a name that only an expression gives; IDENTIFIER ('a') is an identifier like any other */
    | IDENTIFIER_LA "(" expression ")"
        { $$ = MAKE(IdentifierClause, IDENTIFIER_CLAUSE, @$, .expression = $3); }
    ;

other_primary
    : literal
    /* Its body is as long as it can be: a < x -> x + 1 compares with a function. */
    | LAMBDA_IDENT_LA "->" expression
        {
            AstNode *parameter = MAKE(Identifier, IDENTIFIER, @1, .text = token_text(cx, @1));
            $$ = MAKE(Lambda, LAMBDA, @$, .parameters = *ast_make_list(cx, parameter), .body = $3);
        }
    | identifier_clause "->" expression
        { $$ = MAKE(Lambda, LAMBDA, @$, .parameters = *ast_make_list(cx, $1), .body = $3); }
    | LAMBDA_PAREN_LA identifiers ")" "->" expression
        { $$ = MAKE(Lambda, LAMBDA, @$, .parameters = *$2, .body = $5); }
    | interval
    | parameter
    | function_call
    | BARE_FUNCTION
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_BARE, NULL); }
    | "*"                                   { $$ = MAKE(Star, STAR, @$); }
    | "*" STAR_EXCEPT_LA "(" multiparts ")"      { $$ = MAKE(Star, STAR, @$, .except = *$4); }
    | name_expression "." "*"
        { $$ = MAKE(Star, STAR, @$, .target = ast_parts_of_column(cx, $1)); }
    | name_expression "." "*" STAR_EXCEPT_LA "(" multiparts ")"
        {
            $$ = MAKE(Star, STAR, @$, .target = ast_parts_of_column(cx, $1), .except = *$6);
        }
    | CASE whens opt_else END
        { $$ = MAKE(Case, CASE, @$, .whens = *$2, .otherwise = $3); }
    | CASE expression whens opt_else END
        { $$ = MAKE(Case, CASE, @$, .operand = $2, .whens = *$3, .otherwise = $4); }
    | CAST "(" expression AS data_type ")"
        { $$ = MAKE(Cast, CAST, @$, .form = AST_CAST_CAST, .operand = $3, .type = $5); }
    | TRY_CAST "(" expression AS data_type ")"
        { $$ = MAKE(Cast, CAST, @$, .form = AST_CAST_TRY, .operand = $3, .type = $5); }
    | primary_expression "::" data_type
        { $$ = MAKE(Cast, CAST, @$, .form = AST_CAST_COLONS, .operand = $1, .type = $3); }
    | primary_expression DBX_TRY_CAST "::" data_type
        { $$ = MAKE(Cast, CAST, @$, .form = AST_CAST_TRY, .operand = $1, .type = $4); }
    | primary_expression COLLATE multipart
        { $$ = MAKE(Collate, COLLATE, @$, .operand = $1, .collation = $3); }
    | primary_expression ":" identifier
        { $$ = MAKE(SemiStructured, SEMI_STRUCTURED, @$, .base = $1, .step = $3); }
    | primary_expression ":" "[" string "]"
        { $$ = MAKE(SemiStructured, SEMI_STRUCTURED, @$, .base = $1, .step = $4); }
    | primary_expression ":" "[" integer "]"
        { $$ = MAKE(SemiStructured, SEMI_STRUCTURED, @$, .base = $1, .step = $4); }
    | primary_expression "[" value_expression "]"
        { $$ = MAKE(Subscript, SUBSCRIPT, @$, .base = $1, .index = $3); }
    | other_primary "." identifier
        { $$ = MAKE(Dereference, DEREFERENCE, @$, .base = $1, .field = $3); }
    | "(" expression ")"                    { $$ = ast_in_parentheses(cx, @$, $2); }
    | "(" named_expression "," named_expressions ")"
        {
            AstList *items = ast_append_all(cx, ast_make_list(cx, $2), $4);
            $$ = MAKE(Row, ROW, @$, .items = *items);
        }
    | query_in_parens                                                   %prec LOWEST
        { $$ = MAKE(ScalarSubquery, SCALAR_SUBQUERY, @$, .query = $1); }
    ;

whens
    : WHEN expression THEN expression
        {
            $$ = ast_make_list(cx, MAKE(When, WHEN, @$, .condition = $2, .result = $4));
        }
    | whens WHEN expression THEN expression
        {
            Span place = span_join(@2, @5);
            $$ = ast_append(cx, $1, MAKE(When, WHEN, place, .condition = $3, .result = $5));
        }
    ;

opt_else
    : %empty                                { $$ = NULL; }
    | ELSE expression                       { $$ = $2; }
    ;

parameter
    : ":" plain_identifier
        {
            $$ = MAKE(Parameter, PARAMETER, @$, .name = AST_AS(Identifier, IDENTIFIER, $2)->text);
        }
    | "?"                                   { $$ = MAKE(Parameter, PARAMETER, @$); }
    | TEMPLATE_ARGUMENT
        {
            Str text = token_text(cx, @$);
            $$ = MAKE(Parameter, PARAMETER, @$, .name = str_slice(text, 1, text.n));
        }
    ;

/* ---- function calls -------------------------------------------------------------------------- */

function_call
    : name_expression "(" ")" opt_call_suffix
        { $$ = PLAIN_CALL(@$, $1, NOT, NULL, $4); }
    | name_expression "(" arguments ")" opt_call_suffix
        { $$ = PLAIN_CALL(@$, $1, NOT, $3, $5); }
    | IDENTIFIER_LA "(" expression "," arguments ")" opt_call_suffix
        {
            AstList *list = ast_append_all(cx, ast_make_list(cx, $3), $5);
            $$ = PLAIN_CALL(@$, ast_make_column(cx, literal_word(cx, @1)), NOT, list, $7);
        }
    | IDENTIFIER_LA "(" identifier "=>" expression ")" opt_call_suffix
        {
            Span place = span_join(@3, @5);
            AstNode *argument = MAKE(NamedArgument, NAMED_ARGUMENT, place, .name = $3, .value = $5);
            $$ = PLAIN_CALL(@$, ast_make_column(cx, literal_word(cx, @1)), NOT, LIST(argument), $7);
        }
    | IDENTIFIER_LA "(" DISTINCT arguments ")" opt_call_suffix
        { $$ = PLAIN_CALL(@$, ast_make_column(cx, literal_word(cx, @1)), DISTINCT, $4, $6); }
    | name_expression "(" DISTINCT arguments ")" opt_call_suffix
        { $$ = PLAIN_CALL(@$, $1, DISTINCT, $4, $6); }
    | name_expression "(" ALL arguments ")" opt_call_suffix
        { $$ = PLAIN_CALL(@$, $1, ALL, $4, $6); }
    /* FIRST(e IGNORE NULLS) */
    | name_expression "(" arguments nulls ")" opt_call_suffix
        {
            $$ = PLAIN_CALL(@$, $1, NOT, $3, $6);
            AST_AS(Call, CALL, $$)->nulls = (AstNullTreatment)$4;
            AST_AS(Call, CALL, $$)->nulls_inside = true;
        }
    | STRUCT_LA "(" ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_PLAIN, NULL); }
    | STRUCT_LA "(" named_expressions ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_PLAIN, $3); }
    | EXTRACT "(" plain_identifier FROM value_expression ")"
        {
            AstList *list = LIST(ast_make_column(cx, $3), $5);
            $$ = literal_word_call(cx, @$, @1, AST_CALL_EXTRACT, list);
        }
    | TRIM "(" arguments ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_PLAIN, $3); }
    | TRIM "(" value_expression FROM value_expression ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_TRIM, LIST($3, $5)); }
    | TRIM "(" FROM value_expression ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_TRIM_BOTH, LIST($4)); }
    | TRIM "(" trim_side FROM value_expression ")"
        { $$ = literal_word_call(cx, @$, @1, (AstCallForm)$3, LIST($5)); }
    | TRIM "(" trim_side value_expression FROM value_expression ")"
        { $$ = literal_word_call(cx, @$, @1, (AstCallForm)$3, LIST($4, $6)); }
    | SUBSTRING "(" arguments ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_PLAIN, $3); }
    | SUBSTRING "(" value_expression FROM value_expression ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_SUBSTRING, LIST($3, $5)); }
    | SUBSTRING "(" value_expression FROM value_expression FOR value_expression ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_SUBSTRING, LIST($3, $5, $7)); }
    | POSITION "(" value_expression IN value_expression ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_POSITION, LIST($3, $5)); }
    | OVERLAY "(" value_expression PLACING value_expression FROM value_expression ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_OVERLAY, LIST($3, $5, $7)); }
    | OVERLAY "(" value_expression PLACING value_expression FROM value_expression
      FOR value_expression ")"
        { $$ = literal_word_call(cx, @$, @1, AST_CALL_OVERLAY, LIST($3, $5, $7, $9)); }
    ;

trim_side
    : BOTH                                  { $$ = AST_CALL_TRIM_BOTH; }
    | LEADING                               { $$ = AST_CALL_TRIM_LEADING; }
    | TRAILING                              { $$ = AST_CALL_TRIM_TRAILING; }
    ;

arguments
    : argument                              { $$ = ast_make_list(cx, $1); }
    | arguments "," argument                { $$ = ast_append(cx, $1, $3); }
    ;

argument
    : expression
    | identifier "=>" expression
        { $$ = MAKE(NamedArgument, NAMED_ARGUMENT, @$, .name = $1, .value = $3); }
    | table_argument
    | identifier "=>" table_argument
        { $$ = MAKE(NamedArgument, NAMED_ARGUMENT, @$, .name = $1, .value = $3); }
    ;

/* What may follow the parentheses, in this order; gives a Call without name and arguments. */
opt_call_suffix
    : %empty                                                            %prec LOWEST
        { $$ = NULL; }
    | within_call
    | filter_call
    | nulls_call
    | over                                  { $$ = MAKE(Call, CALL, @$, .over = $1); }
    ;

within_call
    : within opt_filter opt_nulls opt_over
        {
            $$ = MAKE(Call, CALL, @$, .within_group = *$1, .filter = $2,
                      .nulls = (AstNullTreatment)$3, .over = $4);
        }
    ;

filter_call
    : FILTER "(" WHERE expression ")" opt_nulls opt_over
        {
            $$ = MAKE(Call, CALL, @$, .filter = $4, .nulls = (AstNullTreatment)$6, .over = $7);
        }
    ;

nulls_call
    : nulls opt_over
        { $$ = MAKE(Call, CALL, @$, .nulls = (AstNullTreatment)$1, .over = $2); }
    ;

within
    : WITHIN GROUP "(" ORDER BY sort_items ")"      { $$ = $6; }
    ;

opt_filter
    : %empty
        { $$ = NULL; }
    | FILTER "(" WHERE expression ")"       { $$ = $4; }
    ;

opt_nulls
    : %empty                                                            %prec LOWEST
        { $$ = AST_NULLS_UNSAID; }
    | nulls
    ;

nulls
    : IGNORE NULLS                          { $$ = AST_NULLS_IGNORE; }
    | RESPECT NULLS                         { $$ = AST_NULLS_RESPECT; }
    ;

opt_over
    : %empty
        { $$ = NULL; }
    | over
    ;

over
    : OVER window_spec                      { $$ = $2; }
    ;

window_spec
    : identifier                            { $$ = MAKE(WindowSpec, WINDOW_SPEC, @$, .name = $1); }
    | "(" identifier ")"                    { $$ = MAKE(WindowSpec, WINDOW_SPEC, @$, .name = $2); }
    | "(" window_definition ")"
        {
            $2->span = @$;
            $$ = $2;
        }
    ;

window_definition
    : opt_partition_by opt_order opt_frame
        {
            $$ = MAKE(WindowSpec, WINDOW_SPEC, @$, .partition = LIST_OF($1), .order = LIST_OF($2),
                      .frame = $3);
        }
    | CLUSTER BY expressions opt_frame
        { $$ = MAKE(WindowSpec, WINDOW_SPEC, @$, .partition = *$3, .frame = $4); }
    ;

opt_partition_by
    : %empty                                { $$ = NULL; }
    | PARTITION BY expressions              { $$ = $3; }
    | DISTRIBUTE BY expressions             { $$ = $3; }
    ;

opt_order
    : %empty                                { $$ = NULL; }
    | ORDER BY sort_items                   { $$ = $3; }
    | SORT BY sort_items                    { $$ = $3; }
    ;

opt_frame
    : %empty                                { $$ = NULL; }
    | frame
    ;

frame
    : frame_unit frame_bound
        { $$ = MAKE(WindowFrame, WINDOW_FRAME, @$, .unit = (AstFrameUnit)$1, .lower = $2); }
    | frame_unit BETWEEN frame_bound AND frame_bound
        {
            $$ = MAKE(WindowFrame, WINDOW_FRAME, @$, .unit = (AstFrameUnit)$1, .lower = $3,
                      .upper = $5);
        }
    ;

frame_unit
    : ROWS                                  { $$ = AST_FRAME_ROWS; }
    | RANGE                                 { $$ = AST_FRAME_RANGE; }
    ;

frame_bound
    : UNBOUNDED PRECEDING
        { $$ = MAKE(FrameBound, FRAME_BOUND, @$, .kind = AST_BOUND_UNBOUNDED_PRECEDING); }
    | UNBOUNDED FOLLOWING
        { $$ = MAKE(FrameBound, FRAME_BOUND, @$, .kind = AST_BOUND_UNBOUNDED_FOLLOWING); }
    | CURRENT ROW
        { $$ = MAKE(FrameBound, FRAME_BOUND, @$, .kind = AST_BOUND_CURRENT_ROW); }
    | value_expression PRECEDING
        { $$ = MAKE(FrameBound, FRAME_BOUND, @$, .kind = AST_BOUND_PRECEDING, .value = $1); }
    | value_expression FOLLOWING
        { $$ = MAKE(FrameBound, FRAME_BOUND, @$, .kind = AST_BOUND_FOLLOWING, .value = $1); }
    ;

sort_items
    : sort_item                             { $$ = ast_make_list(cx, $1); }
    | sort_items "," sort_item              { $$ = ast_append(cx, $1, $3); }
    ;

sort_item
    : expression sort_direction null_order
        {
            $$ = MAKE(SortItem, SORT_ITEM, @$, .expression = $1, .direction = (AstSortDirection)$2,
                      .nulls = (AstNullOrder)$3);
        }
    ;

sort_direction
    : %empty                                { $$ = AST_SORT_UNSAID; }
    | ASC                                   { $$ = AST_SORT_ASCENDING; }
    | DESC                                  { $$ = AST_SORT_DESCENDING; }
    ;

null_order
    : %empty                                { $$ = AST_NULL_ORDER_UNSAID; }
    | NULLS FIRST                           { $$ = AST_NULL_ORDER_FIRST; }
    | NULLS LAST                            { $$ = AST_NULL_ORDER_LAST; }
    ;

/* ---- literals -------------------------------------------------------------------------------- */

literal
    : NULL                                  { $$ = MAKE(NullLiteral, NULL_LITERAL, @$); }
    | TRUE
        { $$ = MAKE(BooleanLiteral, BOOLEAN_LITERAL, @$, .value = true); }
    | FALSE                                 { $$ = MAKE(BooleanLiteral, BOOLEAN_LITERAL, @$); }
    | number
    | string
    /* typeConstructor: DATE '2020-01-01' */
    | identifier STRING
        {
            $$ = MAKE(TypedLiteral, TYPED_LITERAL, @$, .type_name = $1,
                      .value = literal_string(cx, @2));
        }
    ;

number
    : numeral                               { $$ = literal_number(cx, @$, (AstNumberForm)$1); }
    | SIGN_LA numeral                       { $$ = literal_number(cx, @$, (AstNumberForm)$2); }
    ;

numeral
    : INTEGER
    | NUMBER
    ;

integer
    : INTEGER                               { $$ = literal_number(cx, @$, (AstNumberForm)$1); }
    ;

string
    : strings                               { $$ = literal_join_strings(cx, @$, $1); }
    ;

strings
    : STRING
        {
            AstNode *piece = MAKE(StringLiteral, STRING_LITERAL, @$,
                                  .value = literal_string(cx, @$));
            $$ = ast_make_list(cx, piece);
        }
    | strings STRING
        {
            AstNode *piece = MAKE(StringLiteral, STRING_LITERAL, @2,
                                  .value = literal_string(cx, @2));
            $$ = ast_append(cx, $1, piece);
        }
    ;

interval
    : INTERVAL_LA interval_units
        { $$ = MAKE(IntervalLiteral, INTERVAL_LITERAL, @$, .units = *$2); }
    | INTERVAL_LA interval_unit TO interval_field
        {
            $$ = MAKE(IntervalLiteral, INTERVAL_LITERAL, @$, .units = *ast_make_list(cx, $2),
                      .to_unit = (AstTimeUnit)$4);
        }
    ;

interval_units
    : interval_unit                         { $$ = ast_make_list(cx, $1); }
    | interval_units interval_unit          { $$ = ast_append(cx, $1, $2); }
    ;

interval_unit
    : numeral time_unit
        {
            AstNode *value = literal_number(cx, @1, (AstNumberForm)$1);
            $$ = MAKE(IntervalUnit, INTERVAL_UNIT, @$, .value = value, .unit = (AstTimeUnit)$2);
        }
    | INTERVAL_SIGN_LA numeral time_unit
        {
            AstNode *value = literal_number(cx, span_join(@1, @2), (AstNumberForm)$2);
            $$ = MAKE(IntervalUnit, INTERVAL_UNIT, @$, .value = value, .unit = (AstTimeUnit)$3);
        }
    | string time_unit
        { $$ = MAKE(IntervalUnit, INTERVAL_UNIT, @$, .value = $1, .unit = (AstTimeUnit)$2); }
    | INTERVAL_SIGN_LA string time_unit
        {
            AstNode *value = literal_signed_string(cx, @1, $2);
            $$ = MAKE(IntervalUnit, INTERVAL_UNIT, @$, .value = value, .unit = (AstTimeUnit)$3);
        }
    ;

time_unit
    : interval_field
    | YEARS                                 { $$ = AST_UNIT_YEAR; }
    | MONTHS                                { $$ = AST_UNIT_MONTH; }
    | WEEK                                  { $$ = AST_UNIT_WEEK; }
    | WEEKS                                 { $$ = AST_UNIT_WEEK; }
    | DAYS                                  { $$ = AST_UNIT_DAY; }
    | HOURS                                 { $$ = AST_UNIT_HOUR; }
    | MINUTES                               { $$ = AST_UNIT_MINUTE; }
    | SECONDS                               { $$ = AST_UNIT_SECOND; }
    | MILLISECOND                           { $$ = AST_UNIT_MILLISECOND; }
    | MILLISECONDS                          { $$ = AST_UNIT_MILLISECOND; }
    | MICROSECOND                           { $$ = AST_UNIT_MICROSECOND; }
    | MICROSECONDS                          { $$ = AST_UNIT_MICROSECOND; }
    | NANOSECOND                            { $$ = AST_UNIT_NANOSECOND; }
    | NANOSECONDS                           { $$ = AST_UNIT_NANOSECOND; }
    ;

/* a field of the standard's intervals */
interval_field
    : YEAR                                  { $$ = AST_UNIT_YEAR; }
    | MONTH                                 { $$ = AST_UNIT_MONTH; }
    | DAY                                   { $$ = AST_UNIT_DAY; }
    | HOUR                                  { $$ = AST_UNIT_HOUR; }
    | MINUTE                                { $$ = AST_UNIT_MINUTE; }
    | SECOND                                { $$ = AST_UNIT_SECOND; }
    ;
