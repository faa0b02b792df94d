/* ---- scripts --------------------------------------------------------------------------------- */

%token ATOMIC "ATOMIC" BEGIN "BEGIN" CONDITION "CONDITION" CONTINUE "CONTINUE" DO "DO";
%token ELSEIF "ELSEIF" EXIT "EXIT" FOUND "FOUND" HANDLER "HANDLER" ITERATE "ITERATE";
%token LEAVE "LEAVE" LOOP "LOOP" REPEAT "REPEAT" SQLEXCEPTION "SQLEXCEPTION" SQLSTATE "SQLSTATE";
/* ADD JAR path, LIST FILES: text to the end of the statement */
%token RESOURCE "ADD or LIST";
%token UNTIL "UNTIL" VALUE "VALUE" WHILE "WHILE";
%type <node> compound compound_block script_statement begin_label end_label declare_condition;
%type <node> declare_handler handler_action handler_condition if_statement case_statement;
%type <node> loop_statement unlabelled_loop jump;
%type <list> body opt_body else_body handler_conditions if_branches case_branches;
%type <flag> opt_not_atomic;

compound
    : BEGIN opt_not_atomic opt_body END
        { $$ = MAKE(Compound, COMPOUND, @$, .not_atomic = $2, .body = LIST_OF($3)); }
    ;

opt_not_atomic
    : %empty                                { $$ = false; }
    | NOT ATOMIC                            { $$ = true; }
    ;

opt_body
    : %empty                                { $$ = NULL; }
    | body
    ;

body
    : script_statement ";"                  { $$ = ast_make_list(cx, $1); }
    | body script_statement ";"             { $$ = ast_append(cx, $1, $2); }
    ;

script_statement
    : statement
    | set_in_script
    | compound_block
    | declare_condition
    | declare_handler
    | if_statement
    | case_statement
    | loop_statement
    | jump
    | RESOURCE
        { $$ = MAKE(Resource, RESOURCE, @$, .argument = token_text(cx, @$)); }
    ;

compound_block
    : compound
    | compound end_label                    { $$ = ast_set_labels(@$, $1, NULL, $2); }
    | begin_label compound                  { $$ = ast_set_labels(@$, $2, $1, NULL); }
    | begin_label compound end_label        { $$ = ast_set_labels(@$, $2, $1, $3); }
    ;

begin_label
    : strict_identifier ":"                 { $$ = $1; }
    ;

end_label
    : strict_identifier
    ;

/* ---- declarations ---------------------------------------------------------------------------- */

declare_condition
    : DECLARE strict_identifier CONDITION
        { $$ = MAKE(DeclareCondition, DECLARE_CONDITION, @$, .name = $2); }
    | DECLARE strict_identifier CONDITION FOR SQLSTATE opt_value string
        { $$ = MAKE(DeclareCondition, DECLARE_CONDITION, @$, .name = $2, .state = $7); }
    ;

opt_value
    : %empty
    | VALUE
    ;

declare_handler
    : DECLARE EXIT HANDLER FOR handler_conditions handler_action
        {
            $$ = MAKE(DeclareHandler, DECLARE_HANDLER, @$, .conditions = *$5, .action = $6);
        }
    | DECLARE CONTINUE HANDLER FOR handler_conditions handler_action
        {
            $$ = MAKE(DeclareHandler, DECLARE_HANDLER, @$, .resumes = true, .conditions = *$5,
                      .action = $6);
        }
    ;

handler_action
    : compound_block
    | statement
    | set_in_script
    ;

handler_conditions
    : handler_condition                     { $$ = ast_make_list(cx, $1); }
    | handler_conditions "," handler_condition { $$ = ast_append(cx, $1, $3); }
    ;

handler_condition
    : SQLSTATE opt_value string
        {
            $$ = MAKE(HandlerCondition, HANDLER_CONDITION, @$, .kind = AST_CONDITION_SQLSTATE,
                      .value = $3);
        }
    | SQLEXCEPTION
        {
            $$ = MAKE(HandlerCondition, HANDLER_CONDITION, @$,
                      .kind = AST_CONDITION_SQLEXCEPTION);
        }
    | NOT FOUND
        {
            $$ = MAKE(HandlerCondition, HANDLER_CONDITION, @$, .kind = AST_CONDITION_NOT_FOUND);
        }
    | strict_identifier
        {
            $$ = MAKE(HandlerCondition, HANDLER_CONDITION, @$, .kind = AST_CONDITION_NAME,
                      .value = $1);
        }
    ;

/* ---- control flow ---------------------------------------------------------------------------- */

if_statement
    : IF if_branches else_body END IF
        {
            $$ = MAKE(IfStatement, IF_STATEMENT, @$, .branches = *$2, .otherwise = LIST_OF($3));
        }
    ;

if_branches
    : expression THEN body
        { $$ = LIST(MAKE(Branch, BRANCH, @$, .condition = $1, .body = *$3)); }
    | if_branches ELSEIF expression THEN body
        {
            Span place = span_join(@2, @5);
            $$ = ast_append(cx, $1, MAKE(Branch, BRANCH, place, .condition = $3, .body = *$5));
        }
    ;

else_body
    : %empty                                { $$ = NULL; }
    | ELSE body                             { $$ = $2; }
    ;

case_statement
    : CASE case_branches else_body END CASE
        {
            $$ = MAKE(CaseStatement, CASE_STATEMENT, @$, .branches = *$2,
                      .otherwise = LIST_OF($3));
        }
    | CASE expression case_branches else_body END CASE
        {
            $$ = MAKE(CaseStatement, CASE_STATEMENT, @$, .operand = $2, .branches = *$3,
                      .otherwise = LIST_OF($4));
        }
    ;

case_branches
    : WHEN expression THEN body
        { $$ = LIST(MAKE(Branch, BRANCH, @$, .condition = $2, .body = *$4)); }
    | case_branches WHEN expression THEN body
        {
            Span place = span_join(@2, @5);
            $$ = ast_append(cx, $1, MAKE(Branch, BRANCH, place, .condition = $3, .body = *$5));
        }
    ;

loop_statement
    : unlabelled_loop
    | unlabelled_loop end_label             { $$ = ast_set_labels(@$, $1, NULL, $2); }
    | begin_label unlabelled_loop           { $$ = ast_set_labels(@$, $2, $1, NULL); }
    | begin_label unlabelled_loop end_label { $$ = ast_set_labels(@$, $2, $1, $3); }
    ;

unlabelled_loop
    : WHILE expression DO body END WHILE
        { $$ = MAKE(Loop, LOOP, @$, .kind = AST_LOOP_WHILE, .condition = $2, .body = *$4); }
    | REPEAT body UNTIL expression END REPEAT
        { $$ = MAKE(Loop, LOOP, @$, .kind = AST_LOOP_REPEAT, .condition = $4, .body = *$2); }
    | LOOP body END LOOP
        { $$ = MAKE(Loop, LOOP, @$, .kind = AST_LOOP_LOOP, .body = *$2); }
    | FOR query DO body END FOR
        { $$ = MAKE(ForLoop, FOR_LOOP, @$, .query = $2, .body = *$4); }
    | FOR strict_identifier AS query DO body END FOR
        { $$ = MAKE(ForLoop, FOR_LOOP, @$, .variable = $2, .query = $4, .body = *$6); }
    ;

jump
    : LEAVE strict_identifier               { $$ = MAKE(Jump, JUMP, @$, .label = $2); }
    | ITERATE strict_identifier
        { $$ = MAKE(Jump, JUMP, @$, .iterate = true, .label = $2); }
    ;
