/* ---- columns --------------------------------------------------------------------------------- */

%type <node> table_element column_definition simple_column column_option identity opt_constraint_name;
%type <node> column_constraint table_constraint reference characteristic identity_option;
%type <list> table_elements column_definitions column_options identity_options characteristics;
%type <list> simple_columns;

table_elements
    : table_element                         { $$ = ast_make_list(cx, $1); }
    | table_elements "," table_element      { $$ = ast_append(cx, $1, $3); }
    ;

table_element
    : column_definition
    | table_constraint
    | expectation
    ;

column_definitions
    : column_definition                     { $$ = ast_make_list(cx, $1); }
    | column_definitions "," column_definition { $$ = ast_append(cx, $1, $3); }
    ;

column_definition
    : identifier data_type column_options
        {
            $$ = MAKE(ColumnDefinition, COLUMN_DEFINITION, @$, .name = $1, .type = $2,
                      .options = LIST_OF($3));
        }
    ;

column_options
    : %empty                                { $$ = NULL; }
    | column_options column_option          { $$ = ast_append(cx, $1, $2); }
    ;

column_option
    : NOT NULL
        { $$ = MAKE(ColumnOption, COLUMN_OPTION, @$, .kind = AST_COLUMN_NOT_NULL); }
    | DEFAULT expression
        { $$ = MAKE(ColumnOption, COLUMN_OPTION, @$, .kind = AST_COLUMN_DEFAULT, .value = $2); }
    | GENERATED ALWAYS AS "(" expression ")"
        { $$ = MAKE(ColumnOption, COLUMN_OPTION, @$, .kind = AST_COLUMN_GENERATED, .value = $5); }
    | GENERATED identity
        { $$ = MAKE(ColumnOption, COLUMN_OPTION, @$, .kind = AST_COLUMN_GENERATED, .value = $2); }
    | COMMENT string
        { $$ = MAKE(ColumnOption, COLUMN_OPTION, @$, .kind = AST_COLUMN_COMMENT, .value = $2); }
    | column_constraint
        {
            $$ = MAKE(ColumnOption, COLUMN_OPTION, @$, .kind = AST_COLUMN_CONSTRAINT, .value = $1);
        }
    | DBX_MASK name opt_mask_columns        { $$ = $2; }
    ;

identity
    : ALWAYS AS IDENTITY                    { $$ = MAKE(Identity, IDENTITY, @$); }
    | ALWAYS AS IDENTITY "(" identity_options ")"
        { $$ = MAKE(Identity, IDENTITY, @$, .options = LIST_OF($5)); }
    | BY DEFAULT AS IDENTITY
        { $$ = MAKE(Identity, IDENTITY, @$, .by_default = true); }
    | BY DEFAULT AS IDENTITY "(" identity_options ")"
        { $$ = MAKE(Identity, IDENTITY, @$, .by_default = true, .options = LIST_OF($6)); }
    ;

identity_options
    : %empty                                { $$ = NULL; }
    | identity_options identity_option      { $$ = ast_append(cx, $1, $2); }
    ;

identity_option
    : START WITH number
        { $$ = literal_word_property(cx, span_join(@1, @2), $3); }
    | INCREMENT BY number
        { $$ = literal_word_property(cx, span_join(@1, @2), $3); }
    ;

/* Without options other than these. */
simple_column
    : identifier data_type opt_not_null opt_comment
        { $$ = make_simple_column(cx, @$, $1, $2, $3 ? @3 : (Span){0}, $4); }
    ;

simple_columns
    : simple_column                         { $$ = ast_make_list(cx, $1); }
    | simple_columns "," simple_column      { $$ = ast_append(cx, $1, $3); }
    ;

/* ---- constraints ----------------------------------------------------------------------------- */

opt_constraint_name
    : %empty                                { $$ = NULL; }
    | CONSTRAINT identifier                 { $$ = $2; }
    ;

column_constraint
    : opt_constraint_name CHECK "(" expression ")" characteristics
        {
            $$ = MAKE(Constraint, CONSTRAINT, @$, .kind = AST_CONSTRAINT_CHECK, .name = $1,
                      .check = $4, .characteristics = LIST_OF($6));
        }
    | opt_constraint_name UNIQUE characteristics
        {
            $$ = MAKE(Constraint, CONSTRAINT, @$, .kind = AST_CONSTRAINT_UNIQUE, .name = $1,
                      .characteristics = LIST_OF($3));
        }
    | opt_constraint_name PRIMARY KEY characteristics
        {
            $$ = MAKE(Constraint, CONSTRAINT, @$, .kind = AST_CONSTRAINT_PRIMARY_KEY, .name = $1,
                      .characteristics = LIST_OF($4));
        }
    | opt_constraint_name reference characteristics
        { $$ = make_foreign_key(cx, @$, $1, NULL, $2, $3); }
    | opt_constraint_name DBX_FOREIGN KEY reference characteristics
        { $$ = make_foreign_key(cx, @$, $1, NULL, $4, $5); }
    ;

table_constraint
    : opt_constraint_name CHECK "(" expression ")" characteristics
        {
            $$ = MAKE(Constraint, CONSTRAINT, @$, .kind = AST_CONSTRAINT_CHECK, .name = $1,
                      .check = $4, .characteristics = LIST_OF($6));
        }
    | opt_constraint_name UNIQUE identifier_list characteristics
        {
            $$ = MAKE(Constraint, CONSTRAINT, @$, .kind = AST_CONSTRAINT_UNIQUE, .name = $1,
                      .columns = *$3, .characteristics = LIST_OF($4));
        }
    | opt_constraint_name PRIMARY KEY identifier_list characteristics
        {
            $$ = MAKE(Constraint, CONSTRAINT, @$, .kind = AST_CONSTRAINT_PRIMARY_KEY, .name = $1,
                      .columns = *$4, .characteristics = LIST_OF($5));
        }
    | opt_constraint_name FOREIGN KEY identifier_list reference characteristics
        { $$ = make_foreign_key(cx, @$, $1, $4, $5, $6); }
    ;

/* Gives a Constraint of the parent only. */
reference
    : REFERENCES multipart opt_identifier_list
        {
            $$ = MAKE(Constraint, CONSTRAINT, @$, .parent = $2, .parent_columns = LIST_OF($3));
        }
    ;

characteristics
    : %empty                                { $$ = NULL; }
    | characteristics characteristic        { $$ = ast_append(cx, $1, $2); }
    ;

characteristic
    : ENFORCED                              { $$ = CHARACTERISTIC(@$, ENFORCED); }
    | NOT_LA ENFORCED                       { $$ = CHARACTERISTIC(@$, NOT_ENFORCED); }
    | RELY                                  { $$ = CHARACTERISTIC(@$, RELY); }
    | NORELY                                { $$ = CHARACTERISTIC(@$, NORELY); }
    | DBX_KEY_ACTION DELETE NO identifier   { $$ = $4; }
    | DBX_KEY_ACTION UPDATE NO identifier   { $$ = $4; }
    | DBX_KEY_ACTION FULL                   { $$ = literal_word(cx, @1); }
    | DBX_DEFERRABLE                        { $$ = literal_word(cx, @1); }
    | DBX_DEFERRABLE identifier             { $$ = $2; }
    ;
