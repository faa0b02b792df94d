/* ---- types ----------------------------------------------------------------------------------- */

%token COLLATE "COLLATE" IDENTIFIER "IDENTIFIER" WITHOUT "WITHOUT";
%type <choice> interval_field;
%type <node> plain_identifier identifier_clause multipart multipart_path;
%type <list> multiparts;

data_type
    : identifier opt_type_parameters
        { $$ = MAKE(PrimitiveType, PRIMITIVE_TYPE, @$, .name = $1, .parameters = LIST_OF($2)); }
    | identifier opt_type_parameters WITHOUT_LA identifier identifier
        {
            $$ = MAKE(PrimitiveType, PRIMITIVE_TYPE, @$, .name = $1, .parameters = LIST_OF($2),
                      .without_time_zone = true);
        }
    | identifier opt_type_parameters NEW_WITH_LOCAL LOCAL TIME ZONE
        { $$ = MAKE(PrimitiveType, PRIMITIVE_TYPE, @$, .name = $1, .parameters = LIST_OF($2)); }
    | identifier COLLATE_TYPE_LA multipart
        { $$ = MAKE(PrimitiveType, PRIMITIVE_TYPE, @$, .name = $1, .collation = $3); }
    | ARRAY "<" data_type ">"
        { $$ = MAKE(ArrayType, ARRAY_TYPE, @$, .element = $3); }
    | MAP "<" data_type "," data_type ">"
        { $$ = MAKE(MapType, MAP_TYPE, @$, .key = $3, .value = $5); }
    | STRUCT "<" struct_fields ">"
        { $$ = MAKE(StructType, STRUCT_TYPE, @$, .fields = *$3); }
    | STRUCT "<" ">"                        { $$ = MAKE(StructType, STRUCT_TYPE, @$); }
    | STRUCT "<>"                           { $$ = MAKE(StructType, STRUCT_TYPE, @$); }
    | INTERVAL                              { $$ = MAKE(IntervalType, INTERVAL_TYPE, @$); }
    | INTERVAL interval_field
        { $$ = MAKE(IntervalType, INTERVAL_TYPE, @$, .from = (AstTimeUnit)$2); }
    | INTERVAL interval_field TO interval_field
        {
            $$ = MAKE(IntervalType, INTERVAL_TYPE, @$, .from = (AstTimeUnit)$2,
                      .to = (AstTimeUnit)$4);
        }
    ;

opt_type_parameters
    : %empty                                                            %prec LOWEST
        { $$ = NULL; }
    | "(" integers ")"                      { $$ = $2; }
    | "(" ANY ")"                           { $$ = LIST(literal_word(cx, @2)); }
    ;

integers
    : integer                               { $$ = ast_make_list(cx, $1); }
    | integers "," integer                  { $$ = ast_append(cx, $1, $3); }
    ;

struct_fields
    : struct_field                          { $$ = ast_make_list(cx, $1); }
    | struct_fields "," struct_field        { $$ = ast_append(cx, $1, $3); }
    ;

struct_field
    : identifier opt_colon data_type opt_not_null opt_comment
        {
            $$ = MAKE(StructField, STRUCT_FIELD, @$, .name = $1, .type = $3, .not_null = $4,
                      .comment = $5);
        }
    ;

opt_colon
    : %empty
    | ":"
    ;

opt_not_null
    : %empty                                { $$ = false; }
    | not_or_bang NULL                      { $$ = true; }
    ;

opt_comment
    : %empty                                { $$ = NULL; }
    | COMMENT string                        { $$ = $2; }
    ;

/* ---- names ----------------------------------------------------------------------------------- */

identifier
    : IDENT                                 { $$ = WORD(@$, $1); }
    | QUOTED_IDENT                          { $$ = QUOTED(@$); }
    | STRICT_WORD                           { $$ = WORD(@$, $1); }
    | identifier_clause
    ;

/* one that is written as itself: a parameter's name, a field of EXTRACT */
plain_identifier
    : IDENT                                 { $$ = WORD(@$, $1); }
    | QUOTED_IDENT                          { $$ = QUOTED(@$); }
    | STRICT_WORD                           { $$ = WORD(@$, $1); }
    ;

/* Where the words of joins and set operators may not stand, quoted or not as a name. */
strict_identifier
    : IDENT                                 { $$ = WORD(@$, $1); }
    | QUOTED_IDENT                          { $$ = QUOTED(@$); }
    | identifier_clause
    ;

identifier_clause
    : IDENTIFIER_STRING_LA "(" string ")"
        {
            $$ = MAKE(Identifier, IDENTIFIER, @$,
                      .text = AST_AS(StringLiteral, STRING_LITERAL, $3)->value, .clause = true);
        }
    | IDENTIFIER_PARAMETER_LA "(" text_pieces ")"
        {
            $$ = MAKE(Identifier, IDENTIFIER, @$, .text = token_text(cx, @$), .clause = true,
                      .parameter = true);
        }
    ;

/* strings and parameters, in any order */
text_pieces
    : text_piece
    | text_pieces text_piece
    ;

text_piece
    : STRING
    | parameter                             { (void)$1; }
    ;

identifiers
    : identifier                            { $$ = ast_make_list(cx, $1); }
    | identifiers "," identifier            { $$ = ast_append(cx, $1, $3); }
    ;

identifier_list
    : "(" identifiers ")"                   { $$ = $2; }
    ;

opt_identifier_list
    : %empty                                                            %prec LOWEST
        { $$ = NULL; }
    | identifier_list
    ;

/* multipartIdentifier: where no expression may give the name */
multipart
    : multipart_path                                                    %prec LOWEST
        {
            $$ = ast_name_of_column(cx, $1);
            AST_AS(Name, NAME, $$)->multipart = true;
        }
    ;

multipart_path
    : identifier                            { $$ = ast_make_column(cx, $1); }
    | multipart_path "." identifier         { $$ = ast_extend_name(cx, $1, $3); }
    ;

multiparts
    : multipart                             { $$ = ast_make_list(cx, $1); }
    | multiparts "," multipart              { $$ = ast_append(cx, $1, $3); }
    ;

/* identifierReference, of a table, view, function .. */
name
    : name_expression                                                   %prec LOWEST
        { $$ = ast_name_of_column(cx, $1); }
    ;

names
    : name                                  { $$ = ast_make_list(cx, $1); }
    | names "," name                        { $$ = ast_append(cx, $1, $3); }
    ;
